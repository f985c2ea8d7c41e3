/** Shorthand for tests that recognise a sheet and look at its rows. */
import { bladXml, type Cel, rijenXml, werkmap } from '../../../../../fixtures/vijandig/werkmap';
import type { SheetChoice } from '../../../../../shared/import/preview';
import type { Survey } from '../../../../../shared/import/recognise/counted';
import {
  importRows,
  readAsChosen,
  recogniseSheet,
} from '../../../../../shared/import/recognise/reading';
import type { SheetReading } from '../../../../../shared/import/recognise/sheet-reading';
import { survey } from '../../../../../shared/import/recognise/survey';
import type { ImportRow } from '../../../../../shared/import/stream';
import { lees, testControl } from '../reading';

export const cell = (xml: string): Cel => ({ xml: xml.replace('<c', '<c r="ADRES"') });
/** 0.17 shown as 17%, 0.5 shown as 0.50, and a day; styles of fixtures/vijandig/werkmap.ts. */
export const percent = (value: number): Cel => cell(`<c s="2"><v>${value}</v></c>`);
export const day = (serial: number): Cel => cell(`<c s="1"><v>${serial}</v></c>`);
export const merges = (...refs: string[]): string =>
  `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;

export interface Read {
  reading: SheetReading;
  counted: Survey;
  rows: ImportRow[];
  velden: ImportRow['velden'][];
  /** Address and reason. */
  refused: [string, string][];
}

async function whole(reading: SheetReading): Promise<Read> {
  const counted = await survey(reading, testControl());
  const rows = [...importRows(reading)];
  return {
    reading,
    counted,
    rows,
    velden: rows.map(({ velden }) => velden),
    refused: counted.refused.map(({ cel, reden }) => [cel, reden]),
  };
}

/** `na` is markup behind the rows, such as merges. */
export async function read(rows: readonly (readonly Cel[])[], na = ''): Promise<Read> {
  const tables = await readAll(rows, na);
  const [first] = tables;
  if (first === undefined || tables.length > 1) throw new Error(`${tables.length} tables`);
  return first;
}

/** Every table of the sheet. */
export async function readAll(rows: readonly (readonly Cel[])[], na = ''): Promise<Read[]> {
  const xml = bladXml(rijenXml(rows), na);
  const workbook = await lees(werkmap({ bladen: [{ naam: 'Blad1', xml }] }));
  return Promise.all(recogniseSheet(workbook, 0).map(whole));
}

/** The only table of a text file, as a person chose it. */
export async function readText(text: string, choice: Partial<SheetChoice>): Promise<Read> {
  const workbook = await lees(new TextEncoder().encode(text), 'proef.csv');
  const [first] = recogniseSheet(workbook, 0);
  if (first === undefined) throw new Error('no table');
  return whole(readAsChosen(first, { ...first.keuze, ...choice }));
}

/** The same sheet with part of the choice changed. */
export function again(before: Read, choice: Partial<SheetChoice>): Promise<Read> {
  return whole(readAsChosen(before.reading, { ...before.reading.keuze, ...choice }));
}

export const fieldsOf = ({ reading }: Read): (string | null)[] =>
  (reading.table?.kolommen ?? []).map(({ veld }) => veld);

const HOW =
  'aan in het bestand: in een kolom, of in de kop boven de waarde, zoals ‘Vertrokken 2024’.';

/** What is said of figures that have no year. */
export const withoutYear = (cijfers: string): string =>
  `${cijfers} geen jaar. Kies bij een kolom het veld Jaar, of vul het ${HOW}`;
export const withoutMeasure = (cijfers: string): string =>
  `${cijfers} geen maat. Kies bij een kolom het veld Maat, of vul die ${HOW}`;
export const withoutBoth = (cijfers: string, jaar: number): string =>
  `${cijfers} geen maat en ${jaar} geen jaar. Kies bij een kolom het veld Maat of Jaar, of vul ze ${HOW}`;
