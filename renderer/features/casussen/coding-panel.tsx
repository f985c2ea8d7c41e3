import { type BehoefteDefinition, behoeften } from '../../../shared/domain/behoefte';
import { type DraaiknopDefinition, draaiknoppen } from '../../../shared/domain/draaiknop';
import { type Value, valueText } from '../../../shared/domain/values';
import type { CasusDetail } from '../../../shared/dossier/protocol';
import { knobKeys, needKeys } from '../../records/coding-keys';
import { type EvidenceTarget, sameTarget } from '../../records/evidence-target';
import { Dial } from '../../ui/dial';
import { Kbd } from '../../ui/kbd';
import { NeedShape } from '../../ui/need-shape';
import css from './casus-detail.module.css';
import { CodingRow } from './coding-row';
import type { CasusActions } from './use-casus-actions';

interface CodingPanelProps {
  casus: CasusDetail;
  actions: CasusActions;
  target: EvidenceTarget;
  onTarget(target: EvidenceTarget): void;
}

/** Toekennen, and everything that has been said about this casus, by whom. */
export function CodingPanel({ casus, actions, target, onTarget }: CodingPanelProps) {
  const counted = casus.codings.filter((coding) => coding.status === 'aanvaard');
  return (
    <>
      {/* Before what was assigned: that grows, and a button may not move under the hand. */}
      <section className={css.section} aria-label="Toekennen">
        <h3>Toekennen</h3>
        <fieldset className={css.assign}>
          <legend className={css.soft}>Draaiknoppen</legend>
          {draaiknoppen.map((knob) => (
            <KnobButton key={knob.code} knob={knob} actions={actions} />
          ))}
        </fieldset>
        <fieldset className={css.assign}>
          <legend className={css.soft}>Behoeften</legend>
          {behoeften.map((need) => (
            <NeedButton key={need.code} need={need} actions={actions} />
          ))}
        </fieldset>
      </section>
      <section className={css.section} aria-label="Draaiknoppen">
        <h3>Draaiknoppen</h3>
        <CodingList
          codings={counted.filter((coding) => coding.scheme === 'draaiknop')}
          empty={emptyWords('draaiknop', casus.velden.draaiknoplabel)}
          {...{ actions, target, onTarget }}
        />
      </section>
      <section className={css.section} aria-label="Behoeften">
        <h3>Behoeften</h3>
        <CodingList
          codings={counted.filter((coding) => coding.scheme === 'behoefte')}
          empty={emptyWords('behoefte', casus.velden.behoeftelabel)}
          {...{ actions, target, onTarget }}
        />
      </section>
    </>
  );
}

/** A label that is printed but was not understood is no code, and not nothing either. */
function emptyWords(what: string, label: Value | undefined): string {
  const printed = valueText(label).trim();
  const why = printed === '' ? 'niets gedrukt' : `het gedrukte label ‘${printed}’ is niet begrepen`;
  return `Nog geen ${what}: ${why} en niets toegekend. Dat is onbekend, niet nul.`;
}

function KnobButton({ knob, actions }: { knob: DraaiknopDefinition; actions: CasusActions }) {
  const own = actions.own('draaiknop', knob.code);
  return (
    <button
      type="button"
      className={css.assignButton}
      data-wide={knob.code === '5' || undefined}
      aria-label={`${knob.code} ${knob.naam}`}
      aria-keyshortcuts={knobKeys[knob.code]}
      aria-pressed={own !== null}
      title={`${knob.definitie} (${knob.bron})`}
      onClick={() => void actions.toggle({ kind: 'draaiknop', code: knob.code })}
    >
      <Dial code={knob.code} open={own === null} />
      <span>{knob.naam}</span>
      <Kbd>{knobKeys[knob.code]}</Kbd>
    </button>
  );
}

function NeedButton({ need, actions }: { need: BehoefteDefinition; actions: CasusActions }) {
  const own = actions.own('behoefte', need.code);
  return (
    <button
      type="button"
      className={css.assignButton}
      data-wide={need.code === 'gezien_gehoord' || undefined}
      aria-label={need.naam}
      aria-keyshortcuts={needKeys[need.code]}
      aria-pressed={own !== null}
      title={`${need.definitie} (${need.bron})`}
      onClick={() => void actions.toggle({ kind: 'behoefte', code: need.code })}
    >
      <NeedShape code={need.code} open={own === null} />
      <span>{need.naam}</span>
      <Kbd>{needKeys[need.code]}</Kbd>
    </button>
  );
}

interface CodingListProps extends Omit<CodingPanelProps, 'casus'> {
  codings: CasusDetail['codings'];
  empty: string;
}

function CodingList({ codings, empty, actions, target, onTarget }: CodingListProps) {
  if (codings.length === 0) return <p className={css.soft}>{empty}</p>;
  return (
    <ul className={css.codings}>
      {codings.map((coding) => {
        const here: EvidenceTarget = { soort: 'coding', coding: coding.id };
        return (
          <CodingRow
            key={coding.id}
            coding={coding}
            actions={actions}
            chosen={sameTarget(target, here)}
            onChoose={() => onTarget(here)}
          />
        );
      })}
    </ul>
  );
}
