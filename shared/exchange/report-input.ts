/**
 * What a report says, taken from a dossier: its figures, where the data come from, what is not
 * known, and every casus with its label.
 */
import { fieldText } from '../charts/casus-draaiknop/data';
import type { Figure } from '../charts/figure';
import type { FigureImport, FigureSource } from '../charts/source';
import { casusName } from '../domain/casus';
import { counts } from '../domain/coding';
import type { SheetKind } from '../domain/provenance';
import type { FlatType } from '../domain/record';
import { addressOf } from '../domain/turned';
import { type Unknown, unknowns } from './report-unknown';

export interface ReportFile {
  bestand: string;
  blad: string;
  /** ISO time. */
  at: string;
  sha256: string;
  soort: SheetKind;
  rijen: number;
  afgewezen: FigureImport['afgewezen'];
}

export interface ReportCasus {
  naam: string;
  wereld: string | null;
  /** As printed; null = the source prints none. */
  label: string | null;
  /** Where in the workbook the label stands, or would stand: "casussen.xlsx, Casussen!O5". */
  cel: string | null;
  /** Where in the document: "001, r.464-522". */
  vindplaats: string | null;
}

/** A chart for which the dossier has no data. */
export interface MissingFigure {
  titel: string;
  /** What it needs, as a sentence. */
  nodig: string;
}

export interface ReportInput {
  titel: string;
  /** ISO date on which the report was made. */
  gemaakt: string;
  figuren: Figure[];
  nietGemaakt: MissingFigure[];
  /** Sentences about the files, such as formulas of which the saved value was used. */
  meldingen: string[];
  bestanden: ReportFile[];
  aantallen: {
    cijfers: number;
    interviews: number;
    beurten: number;
    /** Of the kinds that no figure draws. */
    anders: Readonly<Partial<Record<FlatType, number>>>;
  };
  onbekend: Unknown[];
  casussen: ReportCasus[];
  /** Casussen with a counted draaiknop, and without. */
  gelabeld: number;
  zonder: number;
  /** Open suggestions of a draaiknop. */
  suggesties: number;
}

/** Casussen come in the order of the source. */
export function reportInput(
  source: FigureSource,
  about: Pick<ReportInput, 'titel' | 'gemaakt' | 'figuren' | 'nietGemaakt' | 'meldingen'>,
): ReportInput {
  const imports = [...source.imports];
  const byId = new Map(imports.map((record) => [record.id, record]));
  const rows = [...source.casussen].map((casus) => {
    const row = casus.sourceRow === null ? undefined : source.sourceRow(casus.sourceRow);
    const from = row === undefined ? undefined : byId.get(row.import);
    return { casus, from, rij: row?.rij ?? 0 };
  });
  rows.sort(
    (a, b) =>
      rank(imports, a.from) - rank(imports, b.from) ||
      a.rij - b.rij ||
      (a.casus.id < b.casus.id ? -1 : 1),
  );
  const known = new Set(rows.map(({ casus }) => casus.id));
  const labelled = new Set<string>();
  for (const coding of source.codings) {
    if (coding.scheme === 'draaiknop' && counts(coding) && known.has(coding.onderwerp)) {
      labelled.add(coding.onderwerp);
    }
  }
  let suggesties = 0;
  for (const { scheme } of source.suggesties) if (scheme === 'draaiknop') suggesties += 1;

  return {
    ...about,
    bestanden: imports.map(({ bestand, blad, soort, at, sha256, aantalRijen, afgewezen }) => ({
      bestand,
      blad,
      soort,
      at,
      sha256,
      rijen: aantalRijen,
      afgewezen,
    })),
    aantallen: {
      cijfers: [...source.cijfers].length,
      interviews: [...source.interviews].length,
      beurten: [...source.beurten].length,
      anders: source.anders ?? {},
    },
    onbekend: unknowns(source),
    casussen: rows.map(({ casus, from, rij }) => ({
      naam: casusName(casus),
      wereld: fieldText(casus, 'wereld'),
      label: fieldText(casus, 'draaiknoplabel'),
      cel: from === undefined ? null : labelCell(from, rij),
      vindplaats: place(fieldText(casus, 'bron'), fieldText(casus, 'bronplaats')),
    })),
    gelabeld: labelled.size,
    zonder: rows.length - labelled.size,
    suggesties,
  };
}

const rank = (imports: FigureImport[], record: FigureImport | undefined) =>
  record === undefined ? imports.length : imports.indexOf(record);

/** Null when the workbook has no column with labels. */
function labelCell(source: FigureImport, rij: number): string | null {
  const { bestand, blad, kolommen } = source;
  const column = kolommen.find(({ veld }) => veld === 'draaiknoplabel');
  return column === undefined
    ? null
    : `${bestand}, ${blad}!${addressOf(source, column.kolom, rij)}`;
}

function place(bron: string | null, plaats: string | null): string | null {
  const parts = [bron, plaats].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}
