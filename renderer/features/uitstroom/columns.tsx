import { type CijferField, cijferFieldDefinitions } from '../../../shared/domain/uitstroomcijfer';
import type { CijferRow } from '../../../shared/dossier/protocol';
import { CijferValue, SampleCell } from '../../records/cijfer-value';
import { Confidential } from '../../records/gate/confidential';
import { ValueCell } from '../../records/value-cell';
import { valueLine } from '../../records/value-text';
import type { GridColumn } from '../../ui/grid-model';
import { cijferGroups } from './cijfer-fields';

export type CijferGridColumn = GridColumn<CijferRow> & { id: CijferField };

/** Least widths in rem where the default of 9 does not fit what usually stands there. */
const widths: Partial<Record<CijferField, number>> = {
  organisatie: 8.5,
  maat: 8.25,
  code: 5.5,
  periode: 7,
  jaar: 4.25,
  waarde: 10.5,
  waardeMax: 5,
  n: 4.75,
  rang: 4,
  operator: 7,
};

const numeric: readonly CijferField[] = ['waardeMax', 'rang'];
const grows: readonly CijferField[] = ['organisatie', 'maat', 'waardetekst', 'opmerking'];

function column(veld: CijferField): CijferGridColumn {
  const field = cijferFieldDefinitions.find((d) => d.veld === veld);
  if (field === undefined) throw new RangeError(`unknown field ${veld}`);
  const width = widths[veld] ?? 9;
  return {
    id: veld,
    label: field.label,
    explanation: field.uitleg,
    width,
    sortable: true,
    // In proportion to its least width: otherwise the widest would make the others as wide.
    ...(grows.includes(veld) ? { grow: width } : {}),
    ...(numeric.includes(veld) ? { align: 'end' as const } : {}),
    ...(veld === 'organisatie' ? { always: true } : {}),
    render: (row) => <Cell row={row} veld={veld} />,
  };
}

function Cell({ row, veld }: { row: CijferRow; veld: CijferField }) {
  if (veld === 'waarde') return <CijferValue cijfer={row} />;
  if (veld === 'n') return <SampleCell cijfer={row} />;
  if (veld === 'jaar' && row.velden.jaar == null) return <Period row={row} />;
  const field = cijferFieldDefinitions.find((d) => d.veld === veld);
  const cell = (
    <ValueCell
      value={row.velden[veld]}
      unread={row.ongelezen?.[veld]}
      strong={veld === 'organisatie'}
      {...(field && { field })}
    />
  );
  return veld === 'organisatie' ? (
    <>
      <Confidential type="uitstroomcijfer" record={row} />
      {cell}
    </>
  ) : (
    cell
  );
}

/** Where the source names no single year, the period as it names it. */
function Period({ row }: { row: CijferRow }) {
  const { jaar, periode } = row.ongelezen ?? {};
  return <ValueCell value={valueLine(row.velden.periode) || null} unread={jaar ?? periode} />;
}

/** What stands first, so that a row can be read from left to right; then the rest by group. */
const leading: readonly CijferField[] = ['organisatie', 'maat', 'waarde', 'n', 'jaar'];
const rest = cijferGroups.flatMap(({ velden }) => velden).filter((veld) => !leading.includes(veld));

/** A column for every field, in the order in which they stand. */
export const cijferColumns: readonly CijferGridColumn[] = [...leading, ...rest].map(column);

/** What is shown until somebody chooses otherwise: no more than fits beside detail and evidence. */
export const standardColumns: ReadonlySet<string> = new Set(leading);
