/** What the matrix casus × draaiknop draws, taken from a dossier. */
import { type Casus, type CasusField, casusName } from '../../domain/casus';
import { type Coding, counts, type Herkomst } from '../../domain/coding';
import type { Draaiknop } from '../../domain/draaiknop';
import { fold } from '../../domain/fold';
import { valueText } from '../../domain/values';
import { inSourceOrder } from '../placed';
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
  /** Null when no import brought it. */
  import: FigureImport | null;
  /** The document that it names as its source; null = none. */
  document: string | null;
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

export function matrixInput(source: FigureSource): MatrixInput {
  const placed = inSourceOrder(source.casussen, source, casusName);
  const byCode = new Map<string, string>();
  for (const { record: casus, import: from } of placed) {
    const code = fieldText(casus, 'code');
    if (code !== null) byCode.set(`${from?.id}|${fold(code)}`, casus.id);
  }

  const casussen = placed.map(({ record: casus, import: from }, volgorde): MatrixCasus => {
    const parent = fieldText(casus, 'ouder');
    return {
      id: casus.id,
      naam: casusName(casus),
      wereld: fieldText(casus, 'wereld'),
      ouder: parent === null ? null : (byCode.get(`${from?.id}|${fold(parent)}`) ?? null),
      volgorde,
      label: fieldText(casus, 'draaiknoplabel'),
      import: from,
      document: fieldText(casus, 'bron'),
    };
  });
  const known = new Set(casussen.map((casus) => casus.id));
  // Codings on beurten are no casussen: they count elsewhere.
  const codings = [...source.codings].filter(
    (coding): coding is Extract<Coding, { scheme: 'draaiknop' }> =>
      coding.scheme === 'draaiknop' && counts(coding) && known.has(coding.onderwerp),
  );

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
    codeurs: new Set(
      codings.flatMap(({ coder, herkomst }) => (herkomst === 'gedrukt' ? [] : (coder ?? []))),
    ).size,
    peildatum: source.peildatum,
  };
}
