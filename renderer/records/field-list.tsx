import { useState } from 'react';
import type { FieldDefinition } from '../../shared/domain/field';
import type { RecordType } from '../../shared/domain/record';
import { recordField } from '../../shared/domain/record';
import { Button } from '../ui/button';
import type { EvidenceTarget } from './evidence-target';
import { type Draft, draftOf } from './field-draft';
import { FieldEditor } from './field-editor';
import css from './field-list.module.css';
import { FieldRow } from './field-row';
import type { ShownRecord } from './shown-record';

/** Fields that belong together, under a heading. */
export interface FieldGroup {
  label: string;
  velden: readonly string[];
}

interface FieldListProps {
  type: RecordType;
  record: ShownRecord;
  groups: readonly FieldGroup[];
  target: EvidenceTarget;
  onTarget(target: EvidenceTarget): void;
  /** Fields of which the absence is said too: without them the record cannot be judged. */
  essential?: readonly string[];
}

/** What is being typed, by record and field: choosing another record neither loses nor moves it. */
type Drafts = ReadonlyMap<string, Draft>;

/** The fields of a record with their values; choosing one shows where it comes from. */
export function FieldList(props: FieldListProps) {
  const { type, record, groups, target, onTarget, essential = [] } = props;
  const [all, setAll] = useState(false);
  const [drafts, setDrafts] = useState<Drafts>(new Map());
  /** Whose editor was opened or closed last: there the focus goes. */
  const [last, setLast] = useState<string | null>(null);
  const [of, setOf] = useState(record.id);
  if (of !== record.id) {
    // Coming back to an open editor must not take the focus from the list.
    setOf(record.id);
    setLast(null);
  }
  const keyOf = (veld: string) => `${record.id} ${veld}`;
  const setDraft = (veld: string, draft: Draft | null) => {
    const next = new Map(drafts);
    if (draft === null) next.delete(keyOf(veld));
    else next.set(keyOf(veld), draft);
    setDrafts(next);
  };
  const isEmpty = (veld: string) => {
    const value = record.velden[veld];
    return value === undefined || value === null || value === '';
  };
  const isLeftOut = (veld: string) =>
    isEmpty(veld) &&
    record.ongelezen?.[veld] === undefined &&
    !essential.includes(veld) &&
    !drafts.has(keyOf(veld));
  const left = groups.flatMap(({ velden }) => velden.filter(isLeftOut));

  const line = (field: FieldDefinition) => {
    const { veld } = field;
    const draft = drafts.get(keyOf(veld));
    const common = { field, takesFocus: last === veld };
    return draft === undefined ? (
      <FieldRow
        key={keyOf(veld)}
        {...common}
        value={record.velden[veld]}
        unread={record.ongelezen?.[veld]}
        chosen={target.soort === 'veld' && target.veld === veld}
        onChoose={() => onTarget({ soort: 'veld', veld })}
        onEdit={() => {
          setLast(veld);
          setDraft(veld, draftOf(record.velden[veld]));
        }}
      />
    ) : (
      <FieldEditor
        key={keyOf(veld)}
        {...common}
        record={record}
        draft={draft}
        onDraft={(next) => setDraft(veld, next)}
        onDone={() => {
          setLast(veld);
          setDraft(veld, null);
        }}
      />
    );
  };
  return (
    <>
      {groups.map(({ label, velden }) => {
        const shown = velden.filter((veld) => all || !isLeftOut(veld));
        return shown.length === 0 ? null : (
          <section key={label} className={css.section} aria-label={label}>
            <h3>{label}</h3>
            <div className={css.fields}>
              {shown.map((veld) => {
                const field = recordField(type, veld);
                return field === undefined ? null : line(field);
              })}
            </div>
          </section>
        );
      })}
      {left.length === 0 ? null : (
        <div>
          <Button kind="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Verberg niet genoemde velden' : `Toon niet genoemde velden (${left.length})`}
          </Button>
        </div>
      )}
    </>
  );
}
