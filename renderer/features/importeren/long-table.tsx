import { type ReactNode, useRef, useState } from 'react';
import { Button } from '../../ui/button';
import { formatNumber } from '../../ui/format';
import { WideTable } from './findings';
import css from './importeren.module.css';

/** Rows that are drawn at once: all of many hundreds would hold up the page. */
export const ROWS_AT_ONCE = 100;

interface LongTableProps<Row> {
  label: string;
  /** The row of headings. */
  head: ReactNode;
  rows: readonly Row[];
  /** Scrolls in a window of its own. */
  isLong?: boolean;
  /** A row, with its key. */
  children(row: Row): ReactNode;
}

/** A table of which the first rows stand there, and the next ones when they are asked for. */
export function LongTable<Row>({ label, head, rows, isLong, children }: LongTableProps<Row>) {
  const [count, setCount] = useState(ROWS_AT_ONCE);
  const table = useRef<HTMLDivElement>(null);
  const rest = rows.length - count;
  return (
    <div ref={table} className={css.section}>
      <WideTable label={label} isLong={isLong ?? false}>
        <thead>{head}</thead>
        <tbody>{rows.slice(0, count).map(children)}</tbody>
      </WideTable>
      {rest <= 0 ? null : (
        <p className={css.more}>
          De eerste {formatNumber(count)} van {formatNumber(rows.length)} staan hier.
          <Button
            onClick={() => {
              setCount(count + ROWS_AT_ONCE);
              // With the last rows the button goes away: the focus stays at the table.
              if (rest <= ROWS_AT_ONCE) table.current?.querySelector('section')?.focus();
            }}
          >
            Volgende {formatNumber(Math.min(rest, ROWS_AT_ONCE))} tonen
          </Button>
        </p>
      )}
    </div>
  );
}
