/** What the matrix casus × draaiknop draws, taken from a dossier. */
import { type Casus, type CasusField, casusName } from '../../domain/casus';
import { type Coding, counts, type Herkomst } from '../../domain/coding';
import type { Draaiknop } from '../../domain/draaiknop';
import { fold } from '../../domain/fold';
import { valueText } from '../../domain/values';
import type { FigureImport, FigureSource } from '../source';

export interface MatrixCasus {
  id: string;
  naam: string;
  /** As the source writes it; null = not stated. */
  wereld: string | null;
  /** Id of the casus that it is a part of. */
  ouder: string | null;
  /** Place in the source: 0, 1, 2, … */
  volgorde: number;
  /** The label as printed; null = the source prints none. */
  label: string | null;
}

export interface MatrixMark {
  casus: string;
  code: Draaiknop;
  herkomst: Herkomst;
  rol: 'primair' | 'aanvullend';
}

export interface MatrixInput {
  casussen: MatrixCasus[];
  /** Printed and accepted. */
  marks: MatrixMark[];
  /** Open suggestions: drawn as outlines, counted nowhere. */
  suggesties: { casus: string; code: Draaiknop }[];
  bestanden: { bestand: string; blad: string; at: string }[];
  /** Casussen that no import brought. */
  metDeHand: number;
  /** The documents that the casussen name as their source, sorted. */
  documenten: string[];
  /** How many people assigned a draaiknop or accepted a suggestion. */
  codeurs: number;
  /** ISO date. */
  peildatum: string;
}

/** The value of a field on one line; null when it is not stated. */
export function fieldText(casus: Casus, veld: CasusField): string | null {
  const text = valueText(casus.velden[veld]).replace(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}

interface Placed {
  casus: Casus;
  import: FigureImport | null;
  /** Row in the sheet; null when made by hand. */
  rij: number | null;
}

export function matrixInput(source: FigureSource): MatrixInput {
  const imports = [...source.imports].sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
  const placed = placeCasussen(source, imports);
  const byCode = new Map<string, string>();
  for (const { casus, import: from } of placed) {
    const code = fieldText(casus, 'code');
    if (code !== null) byCode.set(`${from?.id}|${fold(code)}`, casus.id);
  }

  const casussen = placed.map(({ casus, import: from }, volgorde): MatrixCasus => {
    const parent = fieldText(casus, 'ouder');
    return {
      id: casus.id,
      naam: casusName(casus),
      wereld: fieldText(casus, 'wereld'),
      ouder: parent === null ? null : (byCode.get(`${from?.id}|${fold(parent)}`) ?? null),
      volgorde,
      label: fieldText(casus, 'draaiknoplabel'),
    };
  });
  const known = new Set(casussen.map((casus) => casus.id));
  // Codings on beurten are no casussen: they count elsewhere.
  const codings = [...source.codings].filter(
    (coding): coding is Extract<Coding, { scheme: 'draaiknop' }> =>
      coding.scheme === 'draaiknop' && counts(coding) && known.has(coding.onderwerp),
  );
  const used = new Set(placed.map(({ import: from }) => from?.id));
  const documenten = new Set(placed.flatMap(({ casus }) => fieldText(casus, 'bron') ?? []));

  return {
    casussen,
    marks: codings.map(({ onderwerp, code, herkomst, rol }) => ({
      casus: onderwerp,
      code,
      herkomst,
      rol,
    })),
    suggesties: [...source.suggesties].flatMap(({ casus, scheme, code }) =>
      scheme === 'draaiknop' && known.has(casus) ? [{ casus, code: code as Draaiknop }] : [],
    ),
    bestanden: imports
      .filter(({ id }) => used.has(id))
      .map(({ bestand, blad, at }) => ({ bestand, blad, at })),
    metDeHand: placed.filter(({ import: from }) => from === null).length,
    documenten: [...documenten].sort(compare),
    codeurs: new Set(
      codings.flatMap(({ coder, herkomst }) => (herkomst === 'gedrukt' ? [] : (coder ?? []))),
    ).size,
    peildatum: source.peildatum,
  };
}

/** In the order of the imports and their rows; what was made by hand comes last, by name. */
function placeCasussen(source: FigureSource, imports: readonly FigureImport[]): Placed[] {
  const rank = new Map(imports.map((record, index) => [record.id, index]));
  const byId = new Map(imports.map((record) => [record.id, record]));
  const placed = [...source.casussen].map((casus): Placed => {
    const row = casus.sourceRow === null ? undefined : source.sourceRow(casus.sourceRow);
    const from = row === undefined ? undefined : byId.get(row.import);
    return { casus, import: from ?? null, rij: from === undefined ? null : (row?.rij ?? null) };
  });
  const importRank = ({ import: from }: Placed) =>
    from === null ? imports.length : (rank.get(from.id) ?? imports.length);
  return placed.sort(
    (a, b) =>
      importRank(a) - importRank(b) ||
      (a.rij ?? 0) - (b.rij ?? 0) ||
      compare(casusName(a.casus), casusName(b.casus)) ||
      compare(a.casus.id, b.casus.id),
  );
}

/** By code unit: the same everywhere. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
