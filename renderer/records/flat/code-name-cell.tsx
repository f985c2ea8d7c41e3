import type { Loose } from '../../../shared/domain/code-tree';
import type { FlatRow } from '../../../shared/dossier/protocol';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { ValueCell } from '../value-cell';
import { valueLine } from '../value-text';
import css from './flat.module.css';

/** In short, why a code stands at the top although it says that it falls under another. */
const looseShort: Readonly<Record<Loose, string>> = {
  onbekend: 'ouder niet gevonden',
  meerdere: 'meer dan één ouder',
  kring: 'kringloop',
};

/** Levels that are drawn; deeper ones stand below each other and say their level. */
const DRAWN = 8;

interface CodeNameCellProps {
  row: FlatRow;
  /** The rows stand as the tree does; otherwise its levels would say nothing. */
  inTree: boolean;
}

/** A code in a table, as deep as it stands in the tree. */
export function CodeNameCell({ row, inTree }: CodeNameCellProps) {
  const { niveau, los } = row.boom !== undefined && inTree ? row.boom : { niveau: 0, los: null };
  const code = valueLine(row.velden.code);
  return (
    <>
      <span className={css.indent} data-level={Math.min(niveau, DRAWN)} aria-hidden="true" />
      {niveau === 0 ? null : <VisuallyHidden>niveau {niveau + 1}, </VisuallyHidden>}
      {code === '' ? null : <span className={css.number}>{code}</span>}
      <ValueCell value={row.velden.naam} unread={row.ongelezen?.naam} strong={niveau === 0} />
      {los === null ? null : <span className={css.loose}>{looseShort[los]}</span>}
    </>
  );
}
