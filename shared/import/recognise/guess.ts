/** Which kind a sheet is: every kind with how certain that is and why, and the one that is chosen. */
import { fieldLines, recordLines, recordPlace, type Turned } from '../../domain/turned';
import type { FileForm } from '../form';
import type { KindGuess, SheetChoice } from '../preview';
import type { RawCell, RawSheet } from '../sheet';
import { readAmount } from '../values/amount';
import { DIFFERS, fieldsOf } from './assign';
import type { Assigned } from './assigned';
import { bestEnquete, type EnqueteCandidate, isRatherEnquete } from './enquete/recognise';
import { headingText, placeOf } from './heading-rows';
import { descriptions } from './kinds';
import { rough } from './match';
import { bestCandidates, type Candidate, LEAST_SCORE } from './table';

/** What there is to recognise, in few words. */
const KINDS =
  'horen bij casussen, cijfers, vertrekredenen, dienstverbanden, kosten, organisaties, interviews of een codeboek';

/** Headings that a reason names, and that a sentence names. */
const MAX_REASONS = 3;
const MAX_NAMED = 8;
/** Longer words are no heading. */
const MAX_HEADING = 80;
/** One recognised word may be chance; two are a row of headings. */
const LEAST_RECOGNISED = 2;
/** Another kind that says almost as much makes it less certain. */
const CLOSE = 0.75;

export interface Guess {
  soorten: KindGuess[];
  keuze: SheetChoice;
  /** Why no kind was chosen, as a whole sentence; null when one was. */
  waaromNiet: string | null;
}

/** “a”, “b” en “c”; of many the first, and how many more. */
export function listed(
  words: readonly string[],
  most: number,
  quotes = '“”',
  between: 'en' | 'of' = 'en',
): string {
  const named = words.slice(0, most).map((word) => `${quotes[0]}${word}${quotes[1]}`);
  const more = words.length - named.length;
  const last = more > 0 ? `${more} andere` : (named.pop() ?? '');
  return named.length === 0 ? last : `${named.join(', ')} ${between} ${last}`;
}

/** The headings that say most, in the order of the columns. */
function telling({ description, headings, assigned }: Candidate): string[] {
  const fields = fieldsOf(description);
  const worth = ({ veld, zekerheid, past }: Assigned) =>
    (fields.get(veld)?.gewicht ?? 0) * zekerheid * (past !== null && past < DIFFERS ? 0.1 : 1);
  const best = new Set(
    [...assigned]
      .sort((a, b) => worth(b) - worth(a))
      .slice(0, MAX_REASONS)
      .map(({ kolom }) => kolom),
  );
  return headings.filter(({ kolom }) => best.has(kolom)).map(({ kop }) => kop);
}

function reasonOf(found: Candidate, turned: Turned): string {
  const { description, assigned, headings, mist } = found;
  const { naam } = description;
  if (assigned.length === 0) return `geen kop bij ${naam} hoort`;
  const koppen = telling(found);
  const many = koppen.length > 1;
  const words = `de ${many ? 'koppen' : 'kop'} ${listed(koppen, MAX_REASONS, '‘’')} bij ${naam} ${many ? 'horen' : 'hoort'}`;
  if (mist !== null) return `alleen ${words} en ${mist.wat} ontbreekt`;
  const witness = assigned.find(({ past }) => past !== null && past > 1 - DIFFERS);
  const zijn = witness && fieldsOf(description).get(witness.veld)?.waarden?.zijn;
  const kop = headings.find(({ kolom }) => kolom === witness?.kolom)?.kop;
  return zijn === undefined || kop === undefined
    ? words
    : `${words} en ${turned.gedraaid ? 'naast' : 'onder'} ‘${kop}’ de waarden ${zijn} zijn`;
}

/** 0.6 where the headings say just enough; one is never reached. */
function certaintyOf({ score, mist }: Candidate): number {
  if (mist !== null) return rough(Math.max(0, Math.min(0.4, score * 0.1)));
  return rough(score < LEAST_SCORE ? Math.max(0, score * 0.5) : 1 - 0.4 / score);
}

function kindGuess(
  turned: Turned,
  found: Candidate,
  best: Candidate,
  second: Candidate | undefined,
): KindGuess {
  const doubt =
    found === best &&
    second !== undefined &&
    second.mist === null &&
    second.score > CLOSE * best.score
      ? 0.15
      : 0;
  const zekerheid = rough(Math.max(0, certaintyOf(found) - doubt));
  return { soort: found.description.soort, zekerheid, reden: reasonOf(found, turned) };
}

const isTable = ({ mist, score }: Candidate): boolean => mist === null && score >= LEAST_SCORE;

/** A row of headings that lacks one column only, for the sentence that says so. */
function almost(candidates: readonly Candidate[]): Candidate | null {
  const near = candidates.find(
    ({ mist, assigned, score }) =>
      mist !== null && assigned.length >= LEAST_RECOGNISED && score >= LEAST_SCORE / 2,
  );
  return near ?? null;
}

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/;

/** Figures with each year in a column of its own, of which something is not understood. */
function withYearsAside(sheet: RawSheet, candidates: readonly Candidate[]): Candidate | null {
  const found = candidates.find(
    ({ description, assigned }) => description.soort === 'uitstroomcijfers' && assigned.length > 0,
  );
  if (found === undefined) return null;
  const at = placeOf(sheet, found.kopregel);
  const aside = sheet.rijen
    .slice(at, at + 2)
    .some(({ cellen }) => cellen.filter((cell) => YEAR.test(headingText(cell))).length > 1);
  return aside ? found : null;
}

function whyNot(sheet: RawSheet, candidates: readonly Candidate[], isPart: boolean): string {
  const aside = withYearsAside(sheet, candidates);
  if (aside !== null && aside.mist !== null) {
    const isFigures = aside.assigned.some(({ veld }) => veld === 'waarde');
    const why = isFigures
      ? `${aside.mist.wat} ontbreekt`
      : 'onder de jaren staan te weinig getallen om ze als cijfers te lezen';
    return `Op dit blad lijkt elk jaar een eigen kolom te hebben (${recordPlace(sheet, aside.kopregel)}), maar ${why}. Kies zelf de soort uitstroomcijfers en zeg bij elke kolom wat het is, of zet elk cijfer op een eigen rij, met een kolom voor het jaar en een kolom voor de waarde.`;
  }
  const near = almost(candidates);
  const [lijn] = recordLines(sheet);
  if (near === null) {
    return isPart
      ? `In dit deel van het blad is geen ${lijn} met koppen gevonden die ${KINDS}: wijs ook zelf aan waar de koppen staan.`
      : `Op dit blad is geen ${lijn} met koppen gevonden die ${KINDS}. Is het toch een tabel, kies dan zelf een soort en de ${lijn} met de koppen.`;
  }
  const { description, assigned, headings, kopregel, mist } = near;
  const [veldlijn] = fieldLines(sheet);
  const used = new Set(assigned.map(({ kolom }) => kolom));
  const koppen = headings.filter(({ kolom }) => used.has(kolom)).map(({ kop }) => kop);
  return `De koppen ${listed(koppen, MAX_NAMED)} ${sheet.gedraaid ? 'in' : 'op'} ${recordPlace(sheet, kopregel)} wijzen op ${description.naam}, maar ${mist?.wat} ontbreekt. Kies zelf bij een ${veldlijn} wat het is, of geef de ${veldlijn} een kop als ${listed(mist?.koppen ?? [], MAX_NAMED, '“”', 'of')}.`;
}

/** A number, a day, or words that no heading is long enough for. */
function isData(cell: RawCell): boolean {
  if (cell === null || typeof cell === 'boolean') return false;
  if (typeof cell !== 'string') return true;
  return cell.length > MAX_HEADING || readAmount(cell).soort === 'getal';
}

/** Exports of a system often have no headings: then the first row looks like those below it. */
function hasNoHeadings({ rijen }: RawSheet, vorm: FileForm): boolean {
  const [first, second] = rijen;
  if (vorm.vorm !== 'tabel' || first === undefined || second === undefined) return false;
  return first.cellen.some(isData);
}

const NO_HEADINGS =
  'De eerste rij ziet eruit als gegevens en niet als koppen. Kies een soort en zeg bij elke kolom wat het is, of kies de rij met de koppen.';

/** The row that a person most likely means when nothing was recognised. */
function likelyRow(sheet: RawSheet, best: Candidate | undefined): number {
  if (best !== undefined && best.assigned.length > 0) return best.kopregel;
  const wide = sheet.rijen.find(({ cellen }) => cellen.filter((cell) => cell !== null).length > 1);
  return wide?.rij ?? sheet.rijen[0]?.rij ?? 1;
}

/** Nobody corrected anything yet. */
const nothingChosen = { velden: {}, gebied: null, rijen: {} } as const;

/** The sheet as a survey: interviews, with how certain that is. */
function asEnquete(
  { verborgen }: RawSheet,
  { kopregel, kopregels, zekerheid, reden }: EnqueteCandidate,
  others: readonly KindGuess[],
): Guess {
  const soort = 'interviews' as const;
  const soorten = [{ soort, zekerheid, reden }, ...others.filter((each) => each.soort !== soort)];
  const keuze = { kopregel, kopregels, ...nothingChosen, perRespondent: true } as const;
  if (!verborgen) return { soorten, keuze: { soort, ...keuze }, waaromNiet: null };
  return { soorten, keuze: { soort: null, ...keuze }, waaromNiet: hidden('een enquête') };
}

function hidden(what: string): string {
  return `Dit blad is in Excel verborgen en wordt daarom niet ingelezen. Het lijkt op ${what}; kies die soort om het toch in te lezen.`;
}

/**
 * Recognises a sheet, or the part of one that a table is, by its headings and values. Hidden sheets
 * are guessed too, but not chosen.
 */
export function guess(sheet: RawSheet, vorm: FileForm, isPart = false): Guess {
  const candidates = bestCandidates(sheet, descriptions).sort((a, b) => {
    const complete = Number(isTable(b)) - Number(isTable(a));
    return complete !== 0 ? complete : b.score - a.score;
  });
  const [best, second] = candidates;
  const soorten =
    best === undefined
      ? descriptions.map(({ soort }) => ({ soort, zekerheid: 0, reden: 'het blad leeg is' }))
      : candidates
          .map((found) => kindGuess(sheet, found, best, second))
          .sort((a, b) => b.zekerheid - a.zekerheid);
  const enquete = bestEnquete(sheet);
  const table = best !== undefined && isTable(best) ? best : null;
  if (enquete !== null && isRatherEnquete(enquete, table))
    return asEnquete(sheet, enquete, soorten);
  if (best === undefined || !isTable(best)) {
    const near = almost(candidates);
    if (near === null && hasNoHeadings(sheet, vorm)) {
      const keuze = { soort: null, kopregel: 0, kopregels: 0, ...nothingChosen } as const;
      return { soorten, keuze, waaromNiet: NO_HEADINGS };
    }
    const row = near ?? best;
    const kopregel = near?.kopregel ?? likelyRow(sheet, best);
    const keuze = {
      soort: null,
      kopregel,
      kopregels: row?.kopregels ?? 1,
      ...nothingChosen,
    } as const;
    return {
      soorten,
      keuze,
      waaromNiet: best === undefined ? 'Dit blad is leeg.' : whyNot(sheet, candidates, isPart),
    };
  }
  const { description, kopregel, kopregels } = best;
  if (sheet.verborgen) {
    return {
      soorten,
      keuze: { soort: null, kopregel, kopregels, ...nothingChosen },
      waaromNiet: hidden(description.naam),
    };
  }
  const keuze = { soort: description.soort, kopregel, kopregels, ...nothingChosen };
  return { soorten, keuze, waaromNiet: null };
}
