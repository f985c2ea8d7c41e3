import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ColumnMapping, SheetChoice } from '../../../shared/import/preview';
import { severalFields } from '../../../shared/import/several';
import { Button } from '../../ui/button';
import { cx } from '../../ui/cx';
import { formatCount } from '../../ui/format';
import { Kbd } from '../../ui/kbd';
import { isDoubtful } from './certainty';
import { chosenColumns, fieldHolders, withField } from './choices';
import { ColumnFilter, isShown, type ShownColumns } from './column-filter';
import { fieldSentence, fieldWord, type MappedAs } from './mapped-as';
import css from './mapping.module.css';
import { MappingRow } from './mapping-row';

interface MappingTableProps {
  as: MappedAs;
  columns: readonly ColumnMapping[];
  choice: SheetChoice;
  /** Of a document: it has no columns, but what it says of itself is mapped alike. */
  isDocument?: boolean;
  /** The columns are about to become others. */
  disabled: boolean;
  onChange(choice: SheetChoice): void;
}

/** What each column of the sheet becomes. Rows keep their place, so that no key loses its own. */
export function MappingTable(props: MappingTableProps) {
  const { as, columns, choice, isDocument = false, disabled, onChange } = props;
  const table = useRef<HTMLTableElement>(null);
  const [said, setSaid] = useState('');
  const [filter, setFilter] = useState<ShownColumns | null>(null);
  const shown = chosenColumns(columns, choice);
  const doubts = shown.filter(isDoubtful);
  const used = shown.filter(({ veld }) => veld !== null).length;

  const nextDoubt = (step: 1 | -1) => {
    // A doubt that is not in the list cannot be gone to.
    if (doubts.some(({ kolom }) => !isShown(filter, kolom))) flushSync(() => setFilter(null));
    const at = focusDoubt(table.current, step);
    setSaid(at === null ? 'Geen twijfel meer op dit blad.' : '');
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'F8' || document.querySelector('dialog[open]') !== null) return;
    event.preventDefault();
    nextDoubt(event.shiftKey ? -1 : 1);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  const set = (kolom: number, veld: string | null) => {
    const { choice: next, freed } = withField(columns, choice, kolom, veld);
    setSaid(isDocument ? documentSentence(veld) : fieldSentence(as, kolom, veld, freed, several));
    onChange(next);
  };
  const holders = fieldHolders(shown);
  const several = severalFields(columns, choice);
  const title = isDocument ? 'Wat het document zegt' : 'Wat elke kolom is';
  return (
    <section className={css.mapping} aria-label={title}>
      <div className={css.toolbar}>
        <h3>{title}</h3>
        <span className={css.soft}>
          {isDocument
            ? formatCount(shown.length, 'gegeven', 'gegevens')
            : formatCount(shown.length, 'kolom', 'kolommen')}
          , {used} gebruikt
          {doubts.length > 0 ? `, ${doubts.length} om na te kijken` : ''}
        </span>
        <ColumnFilter as={as} columns={shown} filter={filter} onFilter={setFilter} />
        {doubts.length > 0 ? (
          <Button kind="quiet" aria-keyshortcuts="F8" onClick={() => nextDoubt(1)}>
            Volgende twijfel <Kbd>F8</Kbd>
          </Button>
        ) : null}
        <span className={css.said} role="status">
          {said}
        </span>
      </div>
      <fieldset disabled={disabled}>
        <table ref={table} className={cx(css.table, as === 'enquete' && css.survey)}>
          <thead>
            <tr>
              <th scope="col">{isDocument ? 'In het document' : 'Kolom en kop'}</th>
              <th scope="col">Eerste waarde</th>
              <th scope="col">Veld</th>
              <th scope="col">Zekerheid</th>
            </tr>
          </thead>
          <tbody>
            {shown
              .filter(({ kolom }) => isShown(filter, kolom))
              .map((column) => (
                <MappingRow
                  key={column.kolom}
                  as={as}
                  column={column}
                  isDocument={isDocument}
                  isChosen={choice.velden[column.kolom] !== undefined}
                  holders={holders}
                  several={several}
                  onField={(veld) => set(column.kolom, veld)}
                />
              ))}
          </tbody>
        </table>
      </fieldset>
    </section>
  );
}

/** The same for whoever cannot see the table, of a document. */
function documentSentence(veld: string | null): string {
  return veld === null
    ? 'Dit wordt niet gebruikt, wel bewaard.'
    : `Dit wordt nu ${fieldWord('interviews', veld)}.`;
}

/** Puts the focus on the list of the next doubtful column, from where it is; null when there is none. */
function focusDoubt(table: HTMLTableElement | null, step: 1 | -1): HTMLSelectElement | null {
  const rows = [...(table?.querySelectorAll<HTMLTableRowElement>('tbody tr') ?? [])];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const count = rows.length;
  const start = at === -1 && step === -1 ? 0 : at;
  for (let n = 1; n <= count; n += 1) {
    const row = rows[(start + step * n + count * 2) % count];
    if (row?.dataset.doubt === undefined) continue;
    const list = row.querySelector('select');
    list?.focus();
    return list;
  }
  return null;
}
