import type { ReactNode } from 'react';
import { recordName } from '../../../shared/domain/record';
import type { FlatRow } from '../../../shared/dossier/protocol';
import { type EvidenceTarget, WHOLE } from '../evidence-target';
import { FieldList } from '../field-list';
import { Confidential } from '../gate/confidential';
import { RecordButtons } from '../record-buttons';
import type { RecordActions } from '../use-record-actions';
import css from './flat.module.css';
import type { FlatKind } from './flat-kind';

interface FlatDetailProps {
  kind: FlatKind;
  record: FlatRow;
  records: RecordActions;
  target: EvidenceTarget;
  onTarget(target: EvidenceTarget): void;
  onOpen(record: string): void;
  onRemove(): void;
  /** What this kind has to say before its fields. */
  children: ReactNode;
}

/** One record: what it is called, what its kind says of it, and all its fields. */
export function FlatDetail(props: FlatDetailProps) {
  const { kind, record, target, onTarget } = props;
  const naam = recordName(kind.type, record);
  return (
    <article className={css.detail} aria-label={naam}>
      <header className={css.header}>
        <h2 className={css.title}>
          <button
            type="button"
            className={css.plain}
            aria-pressed={target.soort === 'record'}
            title={`Toon waar ${kind.words.this} vandaan komt`}
            onClick={() => onTarget(WHOLE)}
          >
            {naam}
          </button>
        </h2>
        <p>
          <Confidential type={kind.type} record={record} />
        </p>
        <RecordButtons
          record={record.id}
          actions={props.records}
          onDuplicated={props.onOpen}
          onRemove={props.onRemove}
        />
      </header>
      {props.children}
      <FieldList
        type={kind.type}
        record={record}
        groups={kind.groups}
        essential={kind.essential}
        {...{ target, onTarget }}
      />
    </article>
  );
}
