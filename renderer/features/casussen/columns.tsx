import { type CasusField, casusFieldDefinitions } from '../../../shared/domain/casus';
import type { CasusColumn, CasusRow } from '../../../shared/dossier/protocol';
import { formatNumber } from '../../ui/format';
import type { GridColumn } from '../../ui/grid-model';
import { Marks } from '../../ui/mark';
import css from './casussen.module.css';
import { valueLine } from './value-text';

export type CasusGridColumn = GridColumn<CasusRow> & { id: CasusColumn };

/** Least widths in rem where the default of 9 does not fit what usually stands there. */
const widths: Partial<Record<CasusField, number>> = {
  code: 5,
  naam: 11,
  organisatie: 12,
  wereld: 5.5,
  land: 7,
};

function fieldColumn(veld: CasusField, label: string, uitleg: string): CasusGridColumn {
  return {
    id: veld,
    label,
    explanation: uitleg,
    width: widths[veld] ?? 9,
    ...(veld === 'naam' ? { grow: 2, always: true } : { grow: 1 }),
    sortable: true,
    render: (row) => {
      const text = valueLine(row.velden[veld]);
      return (
        <span className={veld === 'naam' ? css.name : undefined} title={text}>
          {text}
        </span>
      );
    },
  };
}

const codingColumns: CasusGridColumn[] = [
  {
    id: 'draaiknoppen',
    label: 'Draaiknoppen',
    explanation: 'Gedrukt, in de tekst genoemd of toegekend. Leeg is: niemand heeft het gezegd.',
    width: 8.5,
    sortable: true,
    render: (row) => <Marks marks={row.marks.filter((mark) => mark.scheme === 'draaiknop')} />,
  },
  {
    id: 'behoeften',
    label: 'Behoeften',
    explanation: 'Gedrukt, in de tekst genoemd of toegekend. Leeg is: niemand heeft het gezegd.',
    width: 7,
    sortable: true,
    render: (row) => <Marks marks={row.marks.filter((mark) => mark.scheme === 'behoefte')} />,
  },
  {
    id: 'suggesties',
    label: 'Suggesties',
    explanation: 'Voorstellen op grond van zoekwoorden die nog geen oordeel hebben.',
    width: 6,
    align: 'end',
    sortable: true,
    render: (row) => (row.suggesties === 0 ? null : <span>{formatNumber(row.suggesties)}</span>),
  },
];

const fields = casusFieldDefinitions.map((d) => fieldColumn(d.veld, d.label, d.uitleg));
const isIdentity = (column: CasusGridColumn) =>
  ['code', 'naam', 'organisatie', 'wereld'].includes(column.id);

/** All columns of the table, in the order in which they stand. */
export const casusColumns: readonly CasusGridColumn[] = [
  ...fields.filter(isIdentity),
  ...codingColumns,
  ...fields.filter((column) => !isIdentity(column)),
];

/** What is shown until somebody chooses otherwise. */
export const standardColumns: ReadonlySet<string> = new Set([
  'code',
  'naam',
  'wereld',
  'draaiknoppen',
  'behoeften',
  'suggesties',
]);
