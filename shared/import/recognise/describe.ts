/** A sheet and its counts, as the preview that the page shows and the source that is stored. */
import { missingInFull } from '../../domain/missing-words';
import { isMissing, type Value } from '../../domain/values';
import { appliedRepairs } from '../check/repaired';
import { notation } from '../notation';
import { MAX_LISTED, type SheetPreview } from '../preview';
import type { RawRow, RawSheet } from '../sheet';
import type { ImportSource } from '../stream';
import { conversationPreview, conversationSource } from './conversation/describe';
import type { Survey } from './counted';
import { filledRuns } from './filled-runs';
import type { RecordValues } from './records/record';
import type { SheetReading } from './sheet-reading';

export interface SourceFile {
  bestand: string;
  grootte: number;
  /** Lower-case hex. */
  sha256: string;
}

/** Characters of a value that an example row shows. */
const MAX_EXAMPLE = 300;

function shown(value: Value): string {
  if (Array.isArray(value)) return value.join('\n').slice(0, MAX_EXAMPLE);
  if (isMissing(value)) return missingInFull[value.ontbreekt];
  if (typeof value === 'number') return notation(value, undefined) ?? '';
  return String(value ?? '').slice(0, MAX_EXAMPLE);
}

function example({ rij, kolom, velden }: RecordValues): SheetPreview['voorbeeldrijen'][number] {
  const texts = Object.entries(velden).map(([veld, value]) => [veld, shown(value ?? null)]);
  return { rij, ...(kolom === undefined ? {} : { kolom }), velden: Object.fromEntries(texts) };
}

/** The cells of a row as the sheet shows them: the first columns, long texts cut. */
export function shownCells(
  { cellen, opmaak }: RawRow,
  formats: readonly string[],
  most: { columns: number; characters: number },
): (string | null)[] {
  return cellen.slice(0, most.columns).map((cell, kolom) => {
    const format = opmaak?.[kolom] ?? 0;
    const text = notation(cell, format === 0 ? undefined : formats[format]);
    return text === null ? null : text.slice(0, most.characters);
  });
}

/** What the page shows of a table; the rows themselves stay in the worker. */
export function sheetPreview(
  reading: SheetReading,
  counted: Survey,
  tabel: SheetPreview['tabel'],
): SheetPreview {
  const { workbook, sheet, index, keuze, soorten, waaromNiet, table } = reading;
  const { telling, aantal, beurten, enquete, refused, labels, first, meldingen, controle } =
    counted;
  return {
    index,
    blad: sheet.naam,
    tabel,
    ...(reading.gesprek === undefined ? {} : { gesprek: conversationPreview(reading.gesprek) }),
    verborgen: sheet.verborgen,
    ...(sheet.zeerVerborgen ? { zeerVerborgen: true } : {}),
    keuze,
    soorten,
    waaromNiet,
    kolommen: table?.kolommen ?? [],
    telling,
    aantal,
    beurten,
    ...(enquete === undefined ? {} : { enquete }),
    voorbeeldrijen: first.map(example),
    afgewezen: refused.slice(0, MAX_LISTED),
    aantalAfgewezen: refused.length,
    meldingen,
    bevindingen: controle?.bevindingen ?? [],
    aantalBevindingen: controle?.aantallen ?? {},
    hersteld: appliedRepairs(sheet, workbook.opmaken, keuze.herstel).slice(0, MAX_LISTED),
    labels,
  };
}

function retryOf(retry: RawSheet['herkansing']): Pick<ImportSource, 'herkansing'> {
  return retry === undefined ? {} : { herkansing: { bestand: retry.bestand, blad: retry.blad } };
}

/**
 * What the dossier keeps of the file: enough to find every value back. Throws RangeError for a
 * sheet of which nothing is read (a programming error).
 */
export function importSource(
  file: SourceFile,
  reading: SheetReading,
  counted: Survey,
): ImportSource {
  const { sheet, table, keuze, gesprek } = reading;
  if (table === null) throw new RangeError(`nothing of ${sheet.naam} is read`);
  const herstel = appliedRepairs(sheet, reading.workbook.opmaken, keuze.herstel);
  return {
    ...file,
    blad: sheet.naam,
    soort: table.description.soort,
    ...(keuze.gebied === null ? {} : { gebied: keuze.gebied }),
    ...(keuze.gedraaid ? { gedraaid: keuze.gedraaid } : {}),
    kopregel: table.kopregel,
    kopregels: table.kopregels,
    kolommen: table.kolommen.map(({ kolom, kop, veld, bij, kopvelden }) => ({
      ...{ kolom, kop, veld },
      ...(bij === undefined ? {} : { bij }),
      ...(kopvelden === undefined ? {} : { kopvelden }),
    })),
    ...(gesprek === undefined ? {} : conversationSource(gesprek)),
    ...(keuze.versie === undefined ? {} : { vernieuwt: keuze.versie.van }),
    aantalRijen: counted.telling.overgenomen,
    ...filledRuns(reading),
    ...retryOf(sheet.herkansing),
    afgewezen: counted.refused,
    ...(herstel.length === 0 ? {} : { herstel }),
  };
}
