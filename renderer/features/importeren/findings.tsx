import type { ReactNode } from 'react';
import { recordLines, type Turned } from '../../../shared/domain/turned';
import type { RefusedCell } from '../../../shared/import/preview';
import { Button } from '../../ui/button';
import { cx } from '../../ui/cx';
import { formatCount, formatNumber } from '../../ui/format';
import { Icon } from '../../ui/icons';
import css from './findings.module.css';
import { FullAddress } from './full-address';

interface WideTableProps {
  label: string;
  /** Columns share the room: nothing scrolls sideways, long values are cut. */
  isFixed?: boolean;
  /** May be long as well: scrolls in a window of its own. */
  isLong?: boolean;
  children: ReactNode;
}

/** A table that may be larger than its room: it scrolls by itself, also by keyboard. */
export function WideTable({ label, isFixed, isLong, children }: WideTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={cx(css.scroll, isLong && css.long)} aria-label={label} tabIndex={0}>
      <table className={cx(css.table, isFixed && css.fixed)}>{children}</table>
    </section>
  );
}

/** Remarks on the sheet as a whole. */
export function MessageList({ messages }: { messages: readonly string[] }) {
  if (messages.length === 0) return null;
  return (
    <ul className={css.messages}>
      {messages.map((message) => (
        <li key={message}>
          <Icon name="uitleg" />
          <span>{message}</span>
        </li>
      ))}
    </ul>
  );
}

interface RefusedTableProps {
  blad: string;
  refused: readonly RefusedCell[];
  /** Cells in all; `refused` holds the first of them. */
  total: number;
  /** Rows that are refused as a whole: their cell stands among the others; null: not known here. */
  rows: number | null;
  /** Whether a record stands in a column; absent = in a row. */
  turned?: Turned;
  /** Of its heading, below the one it stands under. */
  level: 3 | 4;
  /** Given: the sheet is at hand, and each address leads to its cell. */
  onCell?(address: string): void;
}

/** What refused cells mean for their rows: rows and cells are counted apart. */
function rowsLost(rows: number, turned: Turned): string {
  const [een, meer] = recordLines(turned);
  if (rows === 0) return `De ${meer} zelf komen er wel in.`;
  return `${formatCount(rows, `${een} komt`, `${meer} komen`)} er daardoor niet in; de andere ${meer} wel.`;
}

/** Every refused cell with what stood there and why. */
export function RefusedTable(props: RefusedTableProps) {
  const { blad, refused, total, rows, turned = {}, level, onCell } = props;
  const Heading = level === 3 ? 'h3' : 'h4';
  if (total === 0) return <p className={css.soft}>Geen enkele cel is afgewezen.</p>;
  const said = [
    rows === null ? '' : rowsLost(rows, turned),
    refused.length < total ? `De eerste ${formatNumber(refused.length)} staan hier.` : '',
  ]
    .join(' ')
    .trim();
  return (
    <>
      <Heading>Afgewezen: {formatCount(total, 'cel', 'cellen')}</Heading>
      {said === '' ? null : <p className={css.soft}>{said}</p>}
      <WideTable label="Afgewezen cellen" isLong>
        <thead>
          <tr>
            <th scope="col">Cel</th>
            <th scope="col">Wat er staat</th>
            <th scope="col">Waarom niet overgenomen</th>
          </tr>
        </thead>
        <tbody>
          {refused.map((cell, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one cell may be refused twice; the list never changes.
            <tr key={index}>
              <th scope="row">
                {onCell === undefined ? (
                  <FullAddress blad={blad} cel={cell.cel} />
                ) : (
                  <Button kind="quiet" title="Toon op het blad" onClick={() => onCell(cell.cel)}>
                    <FullAddress blad={blad} cel={cell.cel} />
                  </Button>
                )}
              </th>
              <td className={css.sample} title={cell.waarde}>
                {cell.waarde}
              </td>
              <td>{cell.reden}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </>
  );
}
