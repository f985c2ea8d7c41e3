import { recordFields } from '../../../shared/domain/record';
import type { FlatRow } from '../../../shared/dossier/protocol';
import type { GridColumn } from '../../ui/grid-model';
import { Confidential } from '../gate/confidential';
import { ValueCell } from '../value-cell';
import type { FlatKind } from './flat-kind';

const WIDTH = 9;

/**
 * A column for every field of a kind: what stands first, so that a row can be read from left to
 * right; then the rest by group. `inOrder`: the list is sorted as at first.
 */
export function flatColumns(kind: FlatKind, inOrder: boolean): GridColumn<FlatRow>[] {
  const { leading, groups } = kind;
  const rest = groups.flatMap(({ velden }) => velden).filter((veld) => !leading.includes(veld));
  return [...leading, ...rest].map((veld) => column(kind, veld, inOrder));
}

function column(kind: FlatKind, veld: string, inOrder: boolean): GridColumn<FlatRow> {
  const field = recordFields[kind.type].find((each) => each.veld === veld);
  if (field === undefined) throw new RangeError(`unknown field ${veld}`);
  const isFirst = veld === kind.leading[0];
  const { render, width = WIDTH, grows, ...look } = kind.columns[veld] ?? {};
  const cell = (row: FlatRow) =>
    render?.(row, inOrder) ?? (
      <ValueCell
        value={row.velden[veld]}
        unread={row.ongelezen?.[veld]}
        field={field}
        strong={isFirst}
      />
    );
  return {
    id: veld,
    label: field.label,
    explanation: field.uitleg,
    width,
    sortable: true,
    ...look,
    ...(grows ? { grow: width } : {}),
    ...(isFirst ? { always: true } : {}),
    render: (row) =>
      isFirst ? (
        <>
          <Confidential type={kind.type} record={row} />
          {cell(row)}
        </>
      ) : (
        cell(row)
      ),
  };
}
