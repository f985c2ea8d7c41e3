import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { fieldLines, type Turned } from '../../../shared/domain/turned';
import type { ColumnMapping, Remembered, SheetChoice } from '../../../shared/import/preview';
import { severalFields } from '../../../shared/import/several';
import { Button } from '../../ui/button';
import { cx } from '../../ui/cx';
import { Field } from '../../ui/field';
import { formatCount, formatNumber } from '../../ui/format';
import { Kbd } from '../../ui/kbd';
import { isDoubtful } from './certainty';
import { chosenColumns, fieldHolders, withField } from './choices';
import { ColumnFilter, isShown, type ShownColumns } from './column-filter';
import { ColumnsAfter, ColumnsBefore } from './columns-beyond';
import {
  COLUMNS_AT_ONCE,
  drawnAround,
  FIRST_DRAWN,
  foundColumns,
  nextDoubtful,
} from './drawn-columns';
import { fieldSentence, fieldWord, type MappedAs } from './mapped-as';
import css from './mapping.module.css';
import { MappingRow } from './mapping-row';
import { rememberedWords } from './newer-version/remembered-note';

interface MappingTableProps {
  as: MappedAs;
  columns: readonly ColumnMapping[];
  choice: SheetChoice;
  /** Of a document: it has no columns, but what it says of itself is mapped alike. */
  isDocument?: boolean;
  /** What is as it was for an earlier sheet with these headings. */
  remembered?: Remembered | undefined;
  /** The columns are about to become others. */
  disabled: boolean;
  onChange(choice: SheetChoice): void;
}

/**
 * What each column of the sheet becomes. Rows keep their place, so that no key loses its own. Of very
 * many columns the first are drawn, or those around the doubt that was gone to.
 */
export function MappingTable(props: MappingTableProps) {
  const { as, columns, choice, isDocument = false, remembered, disabled, onChange } = props;
  const table = useRef<HTMLTableElement>(null);
  const [said, setSaid] = useState('');
  const [filter, setFilter] = useState<ShownColumns | null>(null);
  const [search, setSearch] = useState('');
  const [drawn, setDrawn] = useState(FIRST_DRAWN);
  const shown = chosenColumns(columns, choice);
  const found = findIn(shown, filter, search, choice);
  const doubts = shown.filter(isDoubtful);
  const used = shown.filter(({ veld }) => veld !== null).length;

  const narrow = (asked: { filter: ShownColumns | null; search: string }) => {
    setFilter(asked.filter);
    setSearch(asked.search);
    setDrawn(FIRST_DRAWN);
    const count = findIn(shown, asked.filter, asked.search, choice).length;
    setSaid(asked.search.trim() === '' ? '' : foundSentence(count, asked, choice));
  };
  const focusColumn = (kolom: number | undefined) =>
    table.current?.querySelector<HTMLElement>(`tr[data-kolom="${kolom}"] select`)?.focus();
  /** Draws more; whoever asked for it goes on at the column that came beside the others. */
  const draw = (from: number, to: number) => {
    flushSync(() => setDrawn({ from, to }));
    focusColumn(found[from < drawn.from ? drawn.from - 1 : drawn.to]?.kolom);
  };
  const nextDoubt = (step: 1 | -1) => {
    // A doubt that is not in the list cannot be gone to.
    const isHiding = found.filter(isDoubtful).length < doubts.length;
    const list = isHiding ? shown : found;
    const place = nextDoubtful(list, columnWithFocus(table.current), step);
    if (place === null) return setSaid('Geen twijfel meer op dit blad.');
    flushSync(() => {
      if (isHiding) narrow({ filter: null, search: '' });
      setDrawn(drawnAround(isHiding ? FIRST_DRAWN : drawn, place, list.length));
      setSaid('');
    });
    focusColumn(list[place]?.kolom);
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
    setSaid(
      isDocument ? documentSentence(veld) : fieldSentence(as, kolom, veld, freed, several, choice),
    );
    onChange(next);
  };
  const holders = fieldHolders(shown);
  const several = severalFields(columns, choice);
  const [een, meer] = fieldLines(choice);
  const title = isDocument ? 'Wat het document zegt' : `Wat elke ${een} is`;
  return (
    <section className={css.mapping} aria-label={title}>
      <div className={css.toolbar}>
        <h3>{title}</h3>
        <span className={css.soft}>
          {isDocument
            ? formatCount(shown.length, 'gegeven', 'gegevens')
            : formatCount(shown.length, een, meer)}
          , {formatNumber(used)} gebruikt
          {doubts.length > 0 ? `, ${formatNumber(doubts.length)} om na te kijken` : ''}
        </span>
        <ColumnFilter
          as={as}
          columns={shown}
          turned={choice}
          filter={filter}
          onFilter={(next) => narrow({ filter: next, search })}
        />
        {shown.length > COLUMNS_AT_ONCE ? (
          <div className={css.search}>
            <Field
              kind="search"
              label={searchWords(choice)}
              labelHidden
              placeholder={searchWords(choice)}
              value={search}
              onChange={(next) => narrow({ filter, search: next })}
            />
          </div>
        ) : null}
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
        <ColumnsBefore turned={choice} drawn={drawn} onDraw={draw} />
        <table ref={table} className={cx(css.table, as === 'enquete' && css.survey)}>
          <thead>
            <tr>
              <th scope="col">
                {isDocument ? 'In het document' : `${choice.gedraaid ? 'Rij' : 'Kolom'} en kop`}
              </th>
              <th scope="col">Eerste waarde</th>
              <th scope="col">Veld</th>
              <th scope="col">Zekerheid</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(drawn.from, drawn.to).map((column) => (
              <MappingRow
                key={column.kolom}
                as={as}
                turned={choice}
                column={column}
                isDocument={isDocument}
                isChosen={choice.velden[column.kolom] !== undefined}
                asThen={asThen(remembered, choice, column.kolom)}
                holders={holders}
                several={several}
                onField={(veld) => set(column.kolom, veld)}
              />
            ))}
          </tbody>
        </table>
        <ColumnsAfter turned={choice} drawn={drawn} count={found.length} onDraw={draw} />
      </fieldset>
    </section>
  );
}

/** That a column is what it was then; null when it was recognised, or chosen otherwise since. */
function asThen(
  remembered: Remembered | undefined,
  { velden }: SheetChoice,
  kolom: number,
): string | null {
  const was = remembered?.velden[kolom];
  if (remembered === undefined || was === undefined || velden[kolom] !== was) return null;
  return rememberedWords(remembered);
}

/** The same for whoever cannot see the table, of a document. */
function documentSentence(veld: string | null): string {
  return veld === null
    ? 'Dit wordt niet gebruikt, wel bewaard.'
    : `Dit wordt nu ${fieldWord('interviews', veld)}.`;
}

function findIn(
  columns: readonly ColumnMapping[],
  filter: ShownColumns | null,
  search: string,
  turned: Turned,
) {
  return foundColumns(
    columns.filter(({ kolom }) => isShown(filter, kolom)),
    search,
    turned,
  );
}

const searchWords = ({ gedraaid }: Turned) => `Zoek op kop of ${gedraaid ? 'nummer' : 'letter'}`;

function foundSentence(
  count: number,
  { filter, search }: { filter: ShownColumns | null; search: string },
  turned: Turned,
): string {
  const [een, meer] = fieldLines(turned);
  if (count > 0) return `${formatCount(count, een, meer)} gevonden.`;
  const none = filter === null ? `Geen ${een}` : `Geen van deze ${meer}`;
  return `${none} heeft ‘${search.trim()}’ in de kop of als ${turned.gedraaid ? 'nummer' : 'letter'}.`;
}

/** The column in whose row the focus is. */
function columnWithFocus(table: HTMLTableElement | null): number | null {
  const row = document.activeElement?.closest<HTMLTableRowElement>('tr[data-kolom]') ?? null;
  return row !== null && table?.contains(row) ? Number(row.dataset.kolom) : null;
}
