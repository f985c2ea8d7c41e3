import type { ReactNode } from 'react';
import type { RefusedCell } from '../../../shared/import/preview';
import { formatNumber } from '../../ui/format';
import { Icon } from '../../ui/icons';
import css from './importeren.module.css';

/** Label and value, one per line. */
export function FactList({ facts }: { facts: readonly (readonly [string, string])[] }) {
  return (
    <dl className={css.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A table that may be wider than the screen: it scrolls by itself, also by keyboard. */
export function WideTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={css.scroll} aria-label={label} tabIndex={0}>
      <table className={css.table}>{children}</table>
    </section>
  );
}

/** Remarks on the file as a whole. */
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

/** Every refused cell with what stood there and why. */
export function RefusedTable({
  refused,
  total,
}: {
  refused: readonly RefusedCell[];
  total: number;
}) {
  if (total === 0) return <p className={css.soft}>Geen enkele cel is afgewezen.</p>;
  return (
    <>
      <h3>Afgewezen ({formatNumber(total)})</h3>
      {refused.length < total ? (
        <p className={css.soft}>De eerste {formatNumber(refused.length)} staan hier.</p>
      ) : null}
      <WideTable label="Afgewezen cellen">
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
              <td>{cell.cel}</td>
              <td className={css.sample}>{cell.waarde}</td>
              <td>{cell.reden}</td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </>
  );
}
