import { casusName } from '../../../shared/domain/casus';
import type { CasusDetail } from '../../../shared/dossier/protocol';
import { type EvidenceTarget, WHOLE } from '../../records/evidence-target';
import { FieldList } from '../../records/field-list';
import { RecordButtons } from '../../records/record-buttons';
import type { RecordActions } from '../../records/use-record-actions';
import { silence, valueLine } from '../../records/value-text';
import css from './casus-detail.module.css';
import { casusGroups } from './casus-fields';
import { CodingPanel } from './coding-panel';
import { Suggestions } from './suggestions';
import type { CasusActions } from './use-casus-actions';

interface CasusDetailViewProps {
  casus: CasusDetail;
  actions: CasusActions;
  records: RecordActions;
  target: EvidenceTarget;
  onTarget(target: EvidenceTarget): void;
  onDuplicated(casus: string): void;
  onRemove(): void;
}

/** One casus: what was said about it, what is suggested, and its description. */
export function CasusDetailView(props: CasusDetailViewProps) {
  const { casus, actions, target, onTarget } = props;
  const code = valueLine(casus.velden.code);
  const naam = casusName(casus);
  return (
    <article className={css.detail} aria-label={naam}>
      <header>
        <p className={css.soft}>
          {[code, valueLine(casus.velden.wereld)].filter((part) => part !== '').join(' · ')}
        </p>
        <h2 className={css.title}>
          <button
            type="button"
            className={css.plain}
            aria-pressed={target.soort === 'record'}
            title="Toon waar deze casus vandaan komt"
            onClick={() => onTarget(WHOLE)}
          >
            {naam}
          </button>
        </h2>
        <button
          type="button"
          className={css.plain}
          aria-pressed={target.soort === 'veld' && target.veld === 'organisatie'}
          title="Toon waar dit vandaan komt"
          onClick={() => onTarget({ soort: 'veld', veld: 'organisatie' })}
        >
          {valueLine(casus.velden.organisatie) ||
            `organisatie ${silence(casus.ongelezen?.organisatie)}`}
        </button>
        <RecordButtons
          record={casus.id}
          actions={props.records}
          onDuplicated={props.onDuplicated}
          onRemove={props.onRemove}
        />
      </header>
      <CodingPanel {...{ casus, actions, target, onTarget }} />
      <Suggestions {...{ casus, actions, target, onTarget }} />
      <FieldList type="casus" record={casus} groups={casusGroups} {...{ target, onTarget }} />
    </article>
  );
}
