import type { Remembered, SheetChoice } from '../../../../shared/import/preview';
import { Button } from '../../../ui/button';
import { formatCount, formatDate } from '../../../ui/format';
import { Icon } from '../../../ui/icons';
import { isSameChoice } from '../choices';
import { enumerate } from '../words';
import css from './remembered-note.module.css';

interface RememberedNoteProps {
  remembered: Remembered;
  choice: SheetChoice;
  /** As it was proposed: with what is remembered. */
  proposal: SheetChoice;
  onChange(choice: SheetChoice): void;
}

/** "zoals u het op 12 november deed bij verloop 2025.xlsx", to follow "gelezen". */
export function rememberedWords({ bestand, at, wie }: Pick<Remembered, 'bestand' | 'at' | 'wie'>) {
  const when = at === '' ? '' : ` op ${formatDate(at)}`;
  return `zoals ${wie ?? 'u'} het${when} deed bij ${bestand}`;
}

/** That the layout came in before, what is different now, and the way to what would be recognised. */
export function RememberedNote({ remembered, choice, proposal, onChange }: RememberedNoteProps) {
  const { herkend } = remembered;
  const isInForce = isSameChoice(choice, proposal);
  const differs = !isSameChoice(proposal, herkend);
  return (
    <div className={css.note}>
      <Icon name="uitleg" />
      <p>
        {`Gelezen ${rememberedWords(remembered)}.`} {differencesOf(remembered)}
      </p>
      {differs && isInForce ? (
        <Button kind="quiet" onClick={() => onChange(herkend)}>
          Lees zoals herkend
        </Button>
      ) : null}
    </div>
  );
}

const named = (koppen: readonly string[]) => enumerate(koppen.slice(0, 6).map((kop) => `‘${kop}’`));

/** What the sheet has more, less or otherwise than the one before; '' when it is the same. */
function differencesOf({ erbij, weg, hernoemd, verplaatst, hersteld }: Remembered): string {
  const parts = [
    erbij.length > 0
      ? `${formatCount(erbij.length, 'kolom is', 'kolommen zijn')} nieuw: ${named(erbij)}.`
      : null,
    weg.length > 0
      ? `${formatCount(weg.length, 'kolom is', 'kolommen zijn')} er niet meer: ${named(weg)}.`
      : null,
    ...hernoemd.map(({ was, is }) => `‘${is}’ staat waar ‘${was}’ stond, en is zo gelezen.`),
    verplaatst ? 'De kolommen staan in een andere volgorde.' : null,
    hersteld > 0 ? `${formatCount(hersteld, 'cel is', 'cellen zijn')} hersteld zoals toen.` : null,
  ];
  return parts.filter((part) => part !== null).join(' ');
}
