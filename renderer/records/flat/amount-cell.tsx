import type { Value } from '../../../shared/domain/values';
import type { Ongelezen } from '../../../shared/dossier/protocol';
import { formatAmount } from '../../ui/format';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { ValueCell } from '../value-cell';
import { valueLine } from '../value-text';
import css from './flat.module.css';

interface AmountCellProps {
  value: Value | undefined;
  /** What its cell says where there is no value. */
  unread: Ongelezen | undefined;
  unit: 'euro' | 'uur';
}

/** Euro or hours in a table: on the right, the commas of a column under each other. */
export function AmountCell({ value, unread, unit }: AmountCellProps) {
  if (typeof value !== 'number') {
    return (
      <span className={css.notAmount}>
        <ValueCell value={value} unread={unread} />
      </span>
    );
  }
  const line = unit === 'euro' ? formatAmount(value) : valueLine(value);
  const read = unit === 'euro' ? `€ ${line}` : `${line} uur`;
  const comma = line.indexOf(',');
  return (
    <span className={css.amount} title={read}>
      <VisuallyHidden>{read}</VisuallyHidden>
      <span aria-hidden="true" className={css.whole}>
        {unit === 'euro' ? <span className={css.sign}>€</span> : null}
        {comma < 0 ? line : line.slice(0, comma)}
      </span>
      <span aria-hidden="true">{comma < 0 ? '' : line.slice(comma)}</span>
    </span>
  );
}
