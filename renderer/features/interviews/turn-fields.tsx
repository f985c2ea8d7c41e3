import type { BeurtRow } from '../../../shared/dossier/protocol';
import { type EvidenceTarget, WHOLE } from '../../records/evidence-target';
import { FieldList } from '../../records/field-list';
import { beurtGroups } from './fields';
import css from './turn.module.css';

interface TurnFieldsProps {
  row: BeurtRow;
  target: EvidenceTarget | null;
  onTarget(row: BeurtRow, target: EvidenceTarget): void;
}

/** All fields of a beurt, to change them and to see from which cell they come. */
export function TurnFields({ row, target, onTarget }: TurnFieldsProps) {
  return (
    <div className={css.fields}>
      <FieldList
        type="beurt"
        record={row}
        groups={beurtGroups}
        target={target ?? WHOLE}
        onTarget={(to) => onTarget(row, to)}
      />
    </div>
  );
}
