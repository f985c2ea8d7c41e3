import { valueText } from '../../../shared/domain/values';
import type { BeurtCoding, BeurtRow } from '../../../shared/dossier/protocol';
import type { EvidenceTarget } from '../../records/evidence-target';
import { Button } from '../../ui/button';
import { Menu } from '../../ui/popover';
import { CodingFace } from './coding-face';
import { codingSentence } from './coding-words';
import css from './turn.module.css';
import type { TurnEvents } from './turn-events';

/** "beurt 3, adviseur": by its number in the source, else by its place. */
export function turnName(row: BeurtRow): string {
  const spreker = valueText(row.velden.spreker).trim();
  return `beurt ${turnNumber(row)}${spreker === '' ? '' : `, ${spreker}`}`;
}

function turnNumber(row: BeurtRow): string {
  return valueText(row.velden.volgnr).trim() || `op plaats ${row.plaats + 1}`;
}

interface TurnHeadProps {
  row: BeurtRow;
  active: boolean;
  /** Codings of the whole beurt: labels of the file, and what was given without a selection. */
  heel: readonly BeurtCoding[];
  chosen: string | null;
  target: EvidenceTarget | null;
  open: boolean;
  onOpen(open: boolean): void;
  events: TurnEvents;
}

/** Number, speaker, what the whole beurt was given, and what can be done with it. */
export function TurnHead(props: TurnHeadProps) {
  const { row, active, heel, target, open, onOpen, events } = props;
  const stop = active ? 0 : -1;
  const naam = turnName(row);
  const field = (veld: 'volgnr' | 'spreker', words: string, css_: string | undefined) => (
    <button
      type="button"
      className={css_}
      tabIndex={stop}
      aria-pressed={target?.soort === 'veld' && target.veld === veld}
      title="Toon waar dit vandaan komt"
      onClick={() => events.onTarget(row, { soort: 'veld', veld })}
    >
      {words}
    </button>
  );
  const spreker = valueText(row.velden.spreker).trim();
  return (
    <div className={css.head}>
      {field('volgnr', turnNumber(row), css.number)}
      {spreker === '' ? null : field('spreker', spreker, css.speaker)}
      <WholeCodings {...props} codings={heel.filter(({ coder }) => coder === null)}>
        volgens het bestand
      </WholeCodings>
      <WholeCodings {...props} codings={heel.filter(({ coder }) => coder !== null)}>
        hele beurt
      </WholeCodings>
      <span className={css.actions}>
        <Button
          kind="quiet"
          tabIndex={stop}
          aria-label={`Hele beurt toekennen, ${naam}`}
          onClick={() => events.onWhole(row)}
        >
          Toekennen
        </Button>
        {active ? (
          <Menu
            label={`Meer, ${naam}`}
            icon="omlaag"
            iconOnly
            alignEnd
            items={[
              {
                id: 'velden',
                label: open ? 'Alle velden verbergen' : 'Alle velden tonen en wijzigen',
                onChoose: () => onOpen(!open),
              },
              {
                id: 'hierna',
                label: 'Beurt hierna toevoegen',
                onChoose: () => events.onAddAfter(row),
              },
              { id: 'weg', label: 'Beurt verwijderen', onChoose: () => events.onRemove(row) },
            ]}
          />
        ) : null}
      </span>
    </div>
  );
}

interface WholeCodingsProps extends TurnHeadProps {
  codings: readonly BeurtCoding[];
  /** Whose they are, or of what. */
  children: string;
}

/** Codings that stand at no words in particular. */
function WholeCodings({ row, active, codings, chosen, events, children }: WholeCodingsProps) {
  if (codings.length === 0) return null;
  return (
    <span className={css.whole}>
      <span className={css.soft}>{children}</span>
      {codings.map((coding) => (
        <button
          key={coding.id}
          type="button"
          data-coding={coding.id}
          className={css.chip}
          tabIndex={active ? 0 : -1}
          aria-pressed={coding.id === chosen}
          aria-label={`${codingSentence(coding)}, ${children}`}
          title={codingSentence(coding)}
          onClick={() => events.onChoose(row, coding.id)}
        >
          <CodingFace coding={coding} />
        </button>
      ))}
    </span>
  );
}
