import { useId } from 'react';
import type { TextUnit } from '../../../shared/domain/provenance';
import type {
  ConversationChoice,
  ConversationPreview,
  SheetChoice,
  TurnPreview,
} from '../../../shared/import/preview';
import { Checkbox, Radio } from '../../ui/choice';
import { cx } from '../../ui/cx';
import { formatCount } from '../../ui/format';
import css from './conversation-view.module.css';
import { WideTable } from './findings';

interface ConversationViewProps {
  preview: ConversationPreview;
  choice: SheetChoice;
  onChange(choice: SheetChoice): void;
}

const units: Readonly<Record<TextUnit, { one: string; many: string }>> = {
  alinea: { one: 'alinea', many: 'alinea’s' },
  ondertitel: { one: 'ondertitel', many: 'ondertitels' },
};

/** How a document is read as a conversation: who speaks, who asks, and the first turns. */
export function ConversationView({ preview, choice, onChange }: ConversationViewProps) {
  const group = useId();
  const { eenheid, aantal, sprekers, beurten } = preview;
  const { gesprek } = choice;
  const { one, many } = units[eenheid];
  if (gesprek === undefined) return null;
  const set = (change: Partial<ConversationChoice>) =>
    onChange({ ...choice, gesprek: { ...gesprek, ...change } });
  return (
    <section className={css.view} aria-label="Het gesprek">
      <div className={css.head}>
        <h3>Het gesprek</h3>
        <span className={css.soft}>
          {formatCount(aantal, one, many)},{' '}
          {sprekers.length === 0
            ? 'geen sprekers gevonden'
            : formatCount(sprekers.length, 'spreker', 'sprekers')}
        </span>
      </div>
      <div className={css.choices}>
        <fieldset>
          <legend>Indeling</legend>
          <Radio
            group={group}
            label="Een beurt per spreker"
            checked={gesprek.indeling === 'beurten'}
            onChoose={() => set({ indeling: 'beurten' })}
          />
          <Radio
            group={group}
            label={`Elke ${one} een beurt`}
            checked={gesprek.indeling === 'alineas'}
            onChoose={() => set({ indeling: 'alineas' })}
          />
        </fieldset>
        {sprekers.length === 0 ? null : (
          <fieldset>
            <legend>Wie stelt de vragen?</legend>
            {sprekers.map(({ sleutel, naam, beurten: turns, reden: why }) => (
              <Checkbox
                key={sleutel}
                label={`${naam} (${formatCount(turns, 'beurt', 'beurten')})`}
                hint={`omdat ${why}`}
                checked={gesprek.vragers.includes(sleutel)}
                // Without turns of their own there is nothing to ask; of subtitles voices keep theirs.
                disabled={turns === 0}
                onChange={(asks) =>
                  set({
                    vragers: asks
                      ? [...gesprek.vragers, sleutel]
                      : gesprek.vragers.filter((other) => other !== sleutel),
                  })
                }
              />
            ))}
          </fieldset>
        )}
      </div>
      {beurten.length === 0 ? null : <FirstTurns turns={beurten} unit={eenheid} />}
    </section>
  );
}

/** "12" or "12 t/m 14": the paragraphs or subtitles of a turn. */
function placeOf({ van, tot }: TurnPreview): string {
  return van === tot ? `${van}` : `${van} t/m ${tot}`;
}

function FirstTurns({ turns, unit }: { turns: readonly TurnPreview[]; unit: TextUnit }) {
  const hasTime = turns.some(({ tijd }) => tijd !== null);
  return (
    <>
      <h4>Zo begint het</h4>
      <WideTable label="Eerste beurten" isLong>
        <thead>
          <tr>
            <th scope="col">{unit === 'alinea' ? 'Alinea' : 'Ondertitel'}</th>
            {hasTime ? <th scope="col">Tijd</th> : null}
            <th scope="col">Spreker</th>
            <th scope="col">Wat er is gezegd</th>
          </tr>
        </thead>
        <tbody>
          {turns.map((turn, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two voices may share a subtitle.
            <tr key={i}>
              <th scope="row" className={css.place}>
                {placeOf(turn)}
              </th>
              {hasTime ? <td className={css.place}>{turn.tijd}</td> : null}
              <td>{turn.spreker ?? <span className={css.soft}>onbekend</span>}</td>
              <td className={cx(css.words, turn.vraag && css.question)}>
                {turn.vraag ? <span className={css.tag}>vraag</span> : null}
                {turn.tekst}
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </>
  );
}
