/** Uitstroomcijfers as figures draw them, taken from a dossier. */
import { cijferInWords, cijferLine, cijferMissing } from '../../domain/cijfer-text';
import { fold } from '../../domain/fold';
import { missingShort } from '../../domain/missing-words';
import {
  type CijferField,
  cijferName,
  cijferNumber,
  definities,
  eenheden,
  type Uitstroomcijfer,
  uitstroomsoorten,
} from '../../domain/uitstroomcijfer';
import { valueText } from '../../domain/values';
import { HIDDEN } from '../../gate/guarded';
import { masked, type Reason, type Suppression } from '../../gate/suppress';
import { reasonWords } from '../../gate/words';
import { inSourceOrder, type Placed } from '../placed';
import type { FigureGate, FigureImport, FigureSource } from '../source';

/** Every text is as the source has it; null = not stated. */
export interface FigureCijfer {
  id: string;
  /** Null when no import brought it. */
  import: FigureImport | null;
  organisatie: string | null;
  maat: string;
  /** As shown: "personeelsverloop". */
  soort: string | null;
  /** As shown: "B · cohortverloop", or the source's own words. */
  definitie: string | null;
  /** The code of a known definition. */
  definitiecode: string | null;
  cohort: string | null;
  populatie: string | null;
  bron: string | null;
  /** 'procent', another of the list, or the source's own. */
  eenheid: string | null;
  jaar: number | null;
  periode: string | null;
  /** 'is' when the source gives it as exact. */
  operator: string;
  /** A value, or the bounds of a range; null = in words only. */
  waarde: number | null;
  max: number | null;
  /** "> 30%" and "meer dan 30%"; the words of the source when it gives no number; '' for nothing. */
  tekst: string;
  gesproken: string;
  /** Why there is no value, in the words of a table: "n.v.t.", "niet genoemd"; null = there is one. */
  ontbreekt: string | null;
  n: number | null;
  zekerheid: string | null;
  steekproef: string | null;
  /** Not for everybody. */
  intern: boolean;
  /** Why it may not leave as it is; null = it may. */
  achter: Reason | null;
  /** Held back in this drawing: value and words are not in it. */
  onderdrukt: boolean;
  /** In place of an n that is held back: "< 10". */
  nTekst: string | null;
  /** Said beside it: "alleen intern", "minder dan 10 personen"; null = nothing to say. */
  merk: string | null;
  /** Gives a number, also when that is held back. */
  heeftGetal: boolean;
}

export interface CijferInput {
  /** In the order of the source. */
  cijfers: FigureCijfer[];
  /** ISO date. */
  peildatum: string;
  poort: Pick<FigureGate, 'vorm' | 'drempel'> | null;
}

export function cijferInput(source: FigureSource): CijferInput {
  const placed = inSourceOrder(source.cijfers, source, cijferName);
  const held = source.poort?.cijfers();
  return {
    cijfers: placed.map((one) => figureCijfer(one, source.poort, held?.get(one.record.id))),
    poort: source.poort ?? null,
    peildatum: source.peildatum,
  };
}

function figureCijfer(
  { record: whole, import: from }: Placed<Uitstroomcijfer>,
  poort: FigureGate | undefined,
  held: Suppression | undefined,
): FigureCijfer {
  const hides = held !== undefined && poort?.vorm === 'onderdrukt';
  const record = hides ? masked(whole, held) : whole;
  const text = (veld: CijferField): string | null => {
    const value = record.velden[veld];
    if (hides && value === HIDDEN) return 'onderdrukt';
    const one = valueText(value).replace(/\s+/g, ' ').trim();
    return one === '' ? null : one;
  };
  const label = (choices: typeof definities, code: string | null) =>
    choices.find(({ waarde }) => waarde === code)?.label ?? code;
  const [low, high] = [cijferNumber(record, 'waarde'), cijferNumber(record, 'waardeMax')];
  const definitie = text('definitie');
  const vertrouwelijkheid = text('vertrouwelijkheid');
  const intern = vertrouwelijkheid !== null && vertrouwelijkheid !== 'openbaar';
  return {
    id: record.id,
    import: from,
    organisatie: text('organisatie'),
    maat: text('maat') ?? '',
    soort: label(uitstroomsoorten, text('uitstroomsoort')),
    definitie: label(definities, definitie),
    definitiecode: definities.some(({ waarde }) => waarde === definitie) ? definitie : null,
    cohort: text('cohort'),
    populatie: text('populatie'),
    bron: text('bron'),
    eenheid: text('eenheid'),
    jaar: cijferNumber(record, 'jaar'),
    periode: text('periode'),
    operator: text('operator') ?? 'is',
    waarde: low ?? high,
    max: low !== null && high !== null && high !== low ? high : null,
    tekst: hides ? heldText(record, cijferLine) : cijferLine(record),
    gesproken: hides ? heldText(record, cijferInWords) : cijferInWords(record),
    ontbreekt: missingOf(record),
    n: cijferNumber(record, 'n'),
    zekerheid: text('zekerheid'),
    steekproef: text('steekproef'),
    intern,
    achter: held?.reden ?? null,
    onderdrukt: hides,
    nTekst: hides && record.velden.n !== whole.velden.n ? heldN(record) : null,
    merk: markOf(intern, held?.reden ?? null, poort),
    heeftGetal: cijferNumber(whole, 'waarde') !== null || cijferNumber(whole, 'waardeMax') !== null,
  };
}

/** "< 10 personen" where that may be said, else "onderdrukt". */
function heldText(record: Uitstroomcijfer, line: (cijfer: Uitstroomcijfer) => string): string {
  const { waarde } = record.velden;
  if (typeof waarde !== 'string') return 'onderdrukt';
  // As a bound it is written like any other: the text stands for a number and its sign.
  const bound = Number(waarde.replace(/\D/g, ''));
  const velden = { ...record.velden, waarde: bound, operator: 'minder', waardeMax: null };
  return line({ ...record, velden });
}

function heldN(record: Uitstroomcijfer): string {
  return typeof record.velden.n === 'string' ? record.velden.n : 'onderdrukt';
}

function markOf(
  intern: boolean,
  reden: Reason | null,
  poort: FigureGate | undefined,
): string | null {
  if (reden === null || reden === 'intern' || poort === undefined) {
    return intern ? 'alleen intern' : null;
  }
  return reden === 'afleidbaar'
    ? 'geeft een ander cijfer prijs'
    : reasonWords(reden, poort.drempel);
}

function missingOf(cijfer: Uitstroomcijfer): string | null {
  const kind = cijferMissing(cijfer);
  if (kind === null) return null;
  return kind === 'niet' ? 'niet genoemd' : missingShort[kind];
}

export const organisationOf = ({ organisatie }: Pick<FigureCijfer, 'organisatie'>): string =>
  organisatie ?? 'organisatie niet genoemd';

/** "%" after a tick; other units stand in the heading. */
export function unitName(eenheid: string | null): string {
  return (
    eenheden.find(({ waarde }) => waarde === eenheid)?.label ?? eenheid ?? 'eenheid niet genoemd'
  );
}

export const same = (text: string | null): string => fold(text ?? '').trim();

/** What a measure is of, so that figures in words stand with those in numbers: "uitstroom". */
function stem(maat: string): string {
  return same(maat)
    .replace(/\(.*?\)/g, '')
    .replace(/percentage|%/g, '')
    .trim();
}

/**
 * The measure to draw: the one that was chosen, else an uitstroom percentage, else the one with
 * most numbers. Null when there are no figures at all.
 */
export function chosenMaat(cijfers: readonly FigureCijfer[], chosen: string): string | null {
  if (chosen !== '') return chosen;
  const counted = new Map<string, { maat: string; score: number }>();
  for (const { maat, eenheid, heeftGetal, jaar } of cijfers) {
    if (maat === '') continue;
    const entry = counted.get(same(maat)) ?? { maat, score: 0 };
    counted.set(same(maat), entry);
    // Held back or not: a figure that leaves is about what it was about on screen.
    if (!heeftGetal) continue;
    const uitstroom = /^(uitstroom|verloop)/.test(same(maat)) && eenheid === 'procent';
    entry.score += (uitstroom ? 1000 : 1) + (jaar === null ? 0 : 1);
  }
  let best: { maat: string; score: number } | null = null;
  for (const entry of counted.values()) if (entry.score > (best?.score ?? -1)) best = entry;
  return best?.maat ?? null;
}

export interface Selection {
  maat: string | null;
  /** With a number. */
  getallen: FigureCijfer[];
  /** Of the same measure, in words only. */
  woorden: FigureCijfer[];
  /** Of the same measure, held back in this drawing. */
  onderdrukt: FigureCijfer[];
  /** Of this measure, but with nothing that can be shown: only counted. */
  leeg: FigureCijfer[];
}

/** The figures of a measure, of all organisations or of the chosen ones. */
export function select(
  { cijfers }: CijferInput,
  options: { maat: string; organisaties: readonly string[] },
): Selection {
  const maat = chosenMaat(cijfers, options.maat);
  if (maat === null) return { maat, getallen: [], woorden: [], onderdrukt: [], leeg: [] };
  const wanted = new Set(options.organisaties.map(same));
  const inScope = cijfers.filter(
    ({ organisatie }) => wanted.size === 0 || wanted.has(same(organisatie)),
  );
  const own = inScope.filter((cijfer) => same(cijfer.maat) === same(maat));
  const related = inScope.filter((cijfer) => stem(cijfer.maat) === stem(maat));
  const words = related.filter(
    ({ waarde, tekst, onderdrukt }) => waarde === null && tekst !== '' && !onderdrukt,
  );
  return {
    maat,
    getallen: own.filter(({ waarde }) => waarde !== null),
    woorden: words,
    // What stood there in words is held back in its place.
    onderdrukt: related.filter(
      (cijfer) => cijfer.onderdrukt && (!cijfer.heeftGetal || same(cijfer.maat) === same(maat)),
    ),
    leeg: own.filter(({ waarde, tekst }) => waarde === null && tekst === ''),
  };
}
