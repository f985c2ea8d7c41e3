import { cijferName } from '../../../shared/domain/uitstroomcijfer';
import type { CijferRow } from '../../../shared/dossier/protocol';
import { ValueHeading } from '../../records/cijfer-value';
import { type EvidenceTarget, WHOLE } from '../../records/evidence-target';
import { FieldList } from '../../records/field-list';
import { Confidential } from '../../records/gate/confidential';
import { RecordButtons } from '../../records/record-buttons';
import type { RecordActions } from '../../records/use-record-actions';
import { valueLine } from '../../records/value-text';
import { BesideNotice } from './beside-notice';
import { cijferGroups, essentialFields } from './cijfer-fields';
import css from './uitstroom.module.css';

interface CijferDetailProps {
  cijfer: CijferRow;
  records: RecordActions;
  target: EvidenceTarget;
  onTarget(target: EvidenceTarget): void;
  onOpen(cijfer: string): void;
  onSideBySide(cijfers: readonly string[]): void;
  onRemove(): void;
}

/** One cijfer: what it says, what else is said about the same, and all its fields. */
export function CijferDetail(props: CijferDetailProps) {
  const { cijfer, target, onTarget } = props;
  const naam = cijferName(cijfer);
  const code = valueLine(cijfer.velden.code);
  return (
    <article className={css.detail} aria-label={naam}>
      <header className={css.header}>
        <p className={css.soft}>
          <Confidential type="uitstroomcijfer" record={cijfer} />
          {code}
        </p>
        <h2 className={css.title}>
          <button
            type="button"
            className={css.plain}
            aria-pressed={target.soort === 'record'}
            title="Toon waar dit cijfer vandaan komt"
            onClick={() => onTarget(WHOLE)}
          >
            {naam}
          </button>
        </h2>
        <ValueHeading cijfer={cijfer} />
        <RecordButtons
          record={cijfer.id}
          actions={props.records}
          onDuplicated={props.onOpen}
          onRemove={props.onRemove}
        />
      </header>
      <BesideNotice cijfer={cijfer} onOpen={props.onOpen} onSideBySide={props.onSideBySide} />
      <FieldList
        type="uitstroomcijfer"
        record={cijfer}
        groups={cijferGroups}
        essential={essentialFields}
        {...{ target, onTarget }}
      />
    </article>
  );
}
