import { type CasusField, casusFieldDefinitions } from '../../../shared/domain/casus';
import type { CasusColumn, CasusRow } from '../../../shared/dossier/protocol';
import { ValueCell } from '../../records/value-cell';
import { formatNumber } from '../../ui/format';
import type { GridColumn } from '../../ui/grid-model';
import { Marks } from '../../ui/mark';

export type CasusGridColumn = GridColumn<CasusRow> & { id: CasusColumn };

/** Least widths in rem where the default of 9 does not fit what usually stands there. */
const widths: Partial<Record<CasusField, number>> = {
  code: 5.5,
  naam: 9,
  organisatie: 12,
  wereld: 4.75,
  land: 7,
};

/** Codes are short everywhere; the name takes what is left. */
function growth(veld: CasusField): Pick<CasusGridColumn, 'grow' | 'always'> {
  if (veld === 'naam') return { grow: 2, always: true };
  return veld === 'code' || veld === 'wereld' ? {} : { grow: 1 };
}

function fieldColumn(veld: CasusField, label: string, uitleg: string): CasusGridColumn {
  return {
    id: veld,
    label,
    explanation: uitleg,
    width: widths[veld] ?? 9,
    ...growth(veld),
    sortable: true,
    render: (row) => (
      <ValueCell value={row.velden[veld]} unread={row.ongelezen?.[veld]} strong={veld === 'naam'} />
    ),
  };
}

const codingColumns: CasusGridColumn[] = [
  {
    id: 'draaiknoppen',
    label: 'Draaiknoppen',
    explanation: 'Gedrukt, in de tekst genoemd of toegekend. Leeg is: niemand heeft het gezegd.',
    width: 8.25,
    sortable: true,
    render: (row) => (
      <Marks max={5} marks={row.marks.filter((mark) => mark.scheme === 'draaiknop')} />
    ),
  },
  {
    id: 'behoeften',
    label: 'Behoeften',
    explanation: 'Gedrukt, in de tekst genoemd of toegekend. Leeg is: niemand heeft het gezegd.',
    width: 5.5,
    sortable: true,
    render: (row) => (
      <Marks max={3} marks={row.marks.filter((mark) => mark.scheme === 'behoefte')} />
    ),
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

/** What is shown until somebody chooses otherwise: no more than fits beside detail and evidence. */
export const standardColumns: ReadonlySet<string> = new Set([
  'code',
  'naam',
  'wereld',
  'draaiknoppen',
  'behoeften',
]);
