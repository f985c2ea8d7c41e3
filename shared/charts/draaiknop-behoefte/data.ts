/** What the matrix draaiknop × behoefte counts, taken from a dossier. */
import type { Behoefte } from '../../domain/behoefte';
import { casusName } from '../../domain/casus';
import { type Coding, counts, type Direction } from '../../domain/coding';
import type { Draaiknop } from '../../domain/draaiknop';
import { beurtName } from '../../domain/interview';
import { valueText } from '../../domain/values';
import { inSourceOrder, type Origin, originOf, type Placed } from '../placed';
import type { FigureSource } from '../source';

export interface Said<Code> {
  code: Code;
  /** Null = not stated, never plus. */
  richting: Direction | null;
}

/** A casus or a beurt about which somebody, or a suggestion, said something. */
export interface CrossUnit {
  id: string;
  /** Printed and accepted. */
  knoppen: Said<Draaiknop>[];
  behoeften: Said<Behoefte>[];
  /** Open: drawn as outlines, counted nowhere. */
  suggesties: { knoppen: Draaiknop[]; behoeften: Behoefte[] };
}

/** All units of one kind in the dossier. */
export interface CrossSet extends Origin {
  /** Only those with a coding or suggestion, in the order of the source. */
  units: CrossUnit[];
  /** All, also those about which nobody said anything. */
  totaal: number;
  /** Interviews that the beurten are of; 0 for casussen. */
  interviews: number;
  /** Of those, how many are not for everybody. */
  intern: number;
  /** Counted codings, by who says so. */
  gedrukt: number;
  toegekend: number;
  /** How many people assigned or accepted one. */
  codeurs: number;
}

export interface CrossInput {
  casus: CrossSet;
  beurt: CrossSet;
  /** ISO date. */
  peildatum: string;
}

export function crossInput(source: FigureSource): CrossInput {
  const codings = [...source.codings].filter(counts);
  const suggested = new Map<string, CrossUnit['suggesties']>();
  for (const { casus, scheme, code } of source.suggesties) {
    const own = suggested.get(casus) ?? { knoppen: [], behoeften: [] };
    suggested.set(casus, own);
    if (scheme === 'draaiknop') own.knoppen.push(code as Draaiknop);
    else own.behoeften.push(code as Behoefte);
  }
  const casussen = inSourceOrder(source.casussen, source, casusName);
  const beurten = inSourceOrder(source.beurten, source, beurtName);
  const present = new Set(beurten.map(({ record }) => record.interview));
  const interviews = [...source.interviews].filter(({ id }) => present.has(id));
  const intern = interviews.filter(({ velden }) => {
    const who = valueText(velden.vertrouwelijkheid).trim();
    return who !== '' && who !== 'openbaar';
  });
  return {
    casus: { ...setOf(casussen, codings, suggested), interviews: 0, intern: 0 },
    beurt: {
      ...setOf(beurten, codings, suggested),
      interviews: present.size,
      intern: intern.length,
    },
    peildatum: source.peildatum,
  };
}

type Counted = Omit<CrossSet, 'interviews' | 'intern'>;

function setOf(
  placed: readonly Placed<{ id: string }>[],
  codings: readonly Coding[],
  suggested: ReadonlyMap<string, CrossUnit['suggesties']>,
): Counted {
  const units = new Map<string, CrossUnit>();
  // Every unit has its place; those without anything are left out below.
  for (const { record } of placed) {
    units.set(record.id, {
      id: record.id,
      knoppen: [],
      behoeften: [],
      suggesties: suggested.get(record.id) ?? { knoppen: [], behoeften: [] },
    });
  }
  const used = codings.filter(({ onderwerp }) => units.has(onderwerp));
  for (const coding of used) {
    const unit = units.get(coding.onderwerp);
    if (unit === undefined) continue;
    const { richting } = coding;
    if (coding.scheme === 'draaiknop') unit.knoppen.push({ code: coding.code, richting });
    else unit.behoeften.push({ code: coding.code, richting });
  }
  const printed = used.filter(({ herkomst }) => herkomst === 'gedrukt');
  return {
    ...originOf(placed),
    units: [...units.values()].filter(
      ({ knoppen, behoeften, suggesties }) =>
        knoppen.length +
          behoeften.length +
          suggesties.knoppen.length +
          suggesties.behoeften.length >
        0,
    ),
    totaal: placed.length,
    gedrukt: printed.length,
    toegekend: used.length - printed.length,
    codeurs: new Set(
      used.flatMap(({ coder, herkomst }) => (herkomst === 'gedrukt' ? [] : (coder ?? []))),
    ).size,
  };
}
