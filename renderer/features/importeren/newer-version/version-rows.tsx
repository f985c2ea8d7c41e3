import type { ReactNode } from 'react';
import {
  recordLines,
  recordPlace,
  recordSign,
  type Turned,
} from '../../../../shared/domain/turned';
import type {
  RijVerschil,
  VeldVerschil,
  Verdwenen,
  Versiekeuze,
} from '../../../../shared/import/version';
import { Button } from '../../../ui/button';
import { type Option, Select } from '../../../ui/choice';
import { formatCount, formatNumber } from '../../../ui/format';
import { LongTable } from '../long-table';
import css from './version.module.css';
import {
  chosenForGone,
  chosenForRow,
  type GoneChoice,
  type RowChoice,
  type RowKind,
  withGone,
  withRow,
} from './version-choices';

/** What can be chosen for a row that is new. */
export const newOptions: readonly Option<RowChoice>[] = [
  { value: 'voorstel', label: 'komt erbij' },
  { value: 'oud', label: 'niet overnemen' },
];
const plainOptions: readonly Option<RowChoice>[] = [
  { value: 'voorstel', label: 'overnemen' },
  { value: 'oud', label: 'laten zoals het is' },
];
const handOptions: readonly Option<RowChoice>[] = [
  { value: 'voorstel', label: 'overnemen, handwerk blijft' },
  { value: 'nieuw', label: 'alles overnemen' },
  { value: 'oud', label: 'laten zoals het is' },
];
export const goneOptions: readonly Option<GoneChoice>[] = [
  { value: 'houden', label: 'blijft in het dossier' },
  { value: 'weg', label: 'gaat uit het dossier' },
];

/** Of changed rows: with what a hand made of some there is a third way. */
export function changedOptions(hasHand: boolean): readonly Option<RowChoice>[] {
  return hasHand ? handOptions : plainOptions;
}

interface RowsProps {
  versie: Versiekeuze;
  /** How the table is read of which these are rows: of a turned one they are columns. */
  turned: Turned;
  /** Where the comparison lists the first of them only. */
  total: number;
  onChange(versie: Versiekeuze): void;
  /** Null of a document: there are no cells to go to. */
  onCell: ((address: string) => void) | null;
}

/** A row of a kind of which there is something to choose. */
type RowOf<K extends RowKind> = RijVerschil & { soort: K };

export function isOf<K extends RowKind>(row: RijVerschil, kind: K): row is RowOf<K> {
  return row.soort === kind;
}

/** One line of the list of changes: a cell, or that a row brings more records. */
interface Line {
  row: RowOf<'gewijzigd'>;
  field: VeldVerschil | null;
  isFirst: boolean;
}

/** Every changed cell, old beside new, with one choice for its row. */
export function ChangedRows({
  rows,
  ...props
}: RowsProps & { rows: readonly RowOf<'gewijzigd'>[] }) {
  const { versie, turned, total, onChange, onCell } = props;
  const [line, many] = recordLines(turned);
  const hasHand = rows.some(({ velden }) => velden.some(({ hand }) => hand !== null));
  const lines = rows.flatMap((row): Line[] => {
    const fields: (VeldVerschil | null)[] = row.erbij > 0 ? [...row.velden, null] : row.velden;
    return fields.map((field, index) => ({ row, field, isFirst: index === 0 }));
  });
  return (
    <>
      <LongTable
        label={`Gewijzigde ${many}`}
        isLong
        rows={lines}
        head={
          <tr>
            <th scope="col">{capital(line)}</th>
            <th scope="col">Veld</th>
            <th scope="col">Was</th>
            <th scope="col">Wordt</th>
            {hasHand ? <th scope="col">Met de hand</th> : null}
            <th scope="col">Deze {line}</th>
          </tr>
        }
      >
        {({ row, field, isFirst }) => (
          <tr key={`${row.rij} ${field?.label ?? ''}`}>
            <th scope="row">
              <RowName {...{ row, isFirst, turned }} />
            </th>
            <td>
              <CellName field={field} onCell={onCell} />
            </td>
            <td className={css.value}>{field === null ? '' : shown(field.was)}</td>
            <td className={css.value}>
              {field === null
                ? `${formatCount(row.erbij, 'gegeven', 'gegevens')} erbij`
                : becomes(field)}
            </td>
            {hasHand ? (
              <td className={css.value}>{field?.hand == null ? '' : shown(field.hand)}</td>
            ) : null}
            <td>
              {isFirst ? (
                <Select
                  label={`${capital(recordPlace(turned, row.rij))}, ${row.naam}`}
                  labelHidden
                  value={chosenForRow(versie, row)}
                  options={changedOptions(row.velden.some(({ hand }) => hand !== null))}
                  onChange={(what) => onChange(withRow(versie, row, what))}
                />
              ) : null}
            </td>
          </tr>
        )}
      </LongTable>
      <Rest listed={rows.length} total={total} />
    </>
  );
}

function RowName({
  row: { rij, naam },
  isFirst,
  turned,
}: { row: RijVerschil; isFirst: boolean } & Pick<RowsProps, 'turned'>) {
  if (!isFirst) return <span className={css.soft}>{signOf(turned, rij)}</span>;
  return (
    <>
      {signOf(turned, rij)}
      <span className={css.name} title={naam}>
        {naam}
      </span>
    </>
  );
}

function CellName({ field, onCell }: { field: VeldVerschil | null; onCell: RowsProps['onCell'] }) {
  if (field === null) return null;
  const { cel, label } = field;
  if (cel === null || onCell === null) return label;
  return (
    <Button kind="quiet" title="Toon op het blad" onClick={() => onCell(cel)}>
      {label} ({cel})
    </Button>
  );
}

/** Cells that could not be read, with what stays because of that: there is nothing to choose. */
export function KeptRows({
  rows,
  turned,
  total,
  onCell,
}: Omit<RowsProps, 'versie' | 'onChange'> & { rows: readonly RijVerschil[] }) {
  const [line, many] = recordLines(turned);
  const lines = rows.flatMap((row) =>
    row.velden.map((field, index) => ({ row, field, isFirst: index === 0 })),
  );
  return (
    <>
      <LongTable
        label={`${capital(many)} met een afgewezen cel`}
        isLong
        rows={lines}
        head={
          <tr>
            <th scope="col">{capital(line)}</th>
            <th scope="col">Veld</th>
            <th scope="col">Blijft</th>
            <th scope="col">Op dit blad</th>
          </tr>
        }
      >
        {({ row, field, isFirst }) => (
          <tr key={`${row.rij} ${field.label}`}>
            <th scope="row">
              <RowName {...{ row, isFirst, turned }} />
            </th>
            <td>
              <CellName field={field} onCell={onCell} />
            </td>
            <td className={css.value}>{shown(field.was)}</td>
            <td className={css.value}>{shown(field.afgewezen ?? '')}</td>
          </tr>
        )}
      </LongTable>
      <Rest listed={rows.length} total={total} />
    </>
  );
}

/** What a field becomes, or that its cell could not be read. */
function becomes({ wordt, afgewezen }: VeldVerschil): ReactNode {
  return afgewezen === null
    ? shown(wordt)
    : `blijft; afgewezen in de nieuwe versie: ‘${afgewezen}’`;
}

export function NewRows({ rows, ...props }: RowsProps & { rows: readonly RowOf<'nieuw'>[] }) {
  const { versie, turned, total, onChange } = props;
  const [line, many] = recordLines(turned);
  return (
    <>
      <LongTable
        label={`Nieuwe ${many}`}
        isLong
        rows={rows}
        head={
          <tr>
            <th scope="col">{capital(line)}</th>
            <th scope="col">Wat erin staat</th>
            <th scope="col">Deze {line}</th>
          </tr>
        }
      >
        {(row) => (
          <tr key={row.rij}>
            <th scope="row">{signOf(turned, row.rij)}</th>
            <td className={css.value}>
              {row.naam}
              {row.erbij > 1 ? ` en nog ${formatNumber(row.erbij - 1)}` : ''}
            </td>
            <td>
              <Select
                label={`${capital(recordPlace(turned, row.rij))}, ${row.naam}`}
                labelHidden
                value={chosenForRow(versie, row)}
                options={newOptions}
                onChange={(what) => onChange(withRow(versie, row, what))}
              />
            </td>
          </tr>
        )}
      </LongTable>
      <Rest listed={rows.length} total={total} />
    </>
  );
}

export function GoneRecords({ rows, ...props }: RowsProps & { rows: readonly Verdwenen[] }) {
  const { versie, turned, total, onChange } = props;
  return (
    <>
      <LongTable
        label="Wat er niet meer op staat"
        isLong
        rows={rows}
        head={
          <tr>
            <th scope="col">Wat er stond</th>
            <th scope="col">Op {recordLines(turned)[0]}</th>
            <th scope="col">Toekenningen</th>
            <th scope="col">Dit gegeven</th>
          </tr>
        }
      >
        {({ record, naam, rij, ...codings }) => (
          <tr key={record}>
            <th scope="row">{naam}</th>
            <td>{rij === null ? 'onbekend' : signOf(turned, rij)}</td>
            <td>{codingWords(codings)}</td>
            <td>
              <Select
                label={naam}
                labelHidden
                value={chosenForGone(versie, record)}
                options={goneOptions}
                onChange={(what) => onChange(withGone(versie, record, what))}
              />
            </td>
          </tr>
        )}
      </LongTable>
      <Rest listed={rows.length} total={total} />
    </>
  );
}

/** "2, en 1 gedrukt": those of persons, and those that a printed label gave. */
function codingWords({ coderingen, gedrukt }: Pick<Verdwenen, 'coderingen' | 'gedrukt'>): string {
  const printed = `${formatNumber(gedrukt)} gedrukt`;
  if (gedrukt === 0) return coderingen === 0 ? 'geen' : formatNumber(coderingen);
  return coderingen === 0 ? printed : `${formatNumber(coderingen)}, en ${printed}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function signOf(turned: Turned, rij: number): string {
  return turned.gedraaid ? recordSign(turned, rij) : formatNumber(rij);
}

function Rest({ listed, total }: { listed: number; total: number }) {
  if (listed >= total) return null;
  return (
    <p className={css.soft}>
      Hier staan de eerste {formatNumber(listed)}; voor de andere {formatNumber(total - listed)}{' '}
      geldt wat voor allemaal is gekozen.
    </p>
  );
}

function shown(text: string): ReactNode {
  return text === '' ? <span className={css.soft}>(leeg)</span> : text;
}
