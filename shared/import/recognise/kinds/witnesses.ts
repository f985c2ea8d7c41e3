/** What the values of a column say about it: the second witness beside its heading. */
import { parseKnobLabel, parseNeedLabel } from '../../../domain/labels';
import { isCellDate, isCellError, type RawCell } from '../../sheet';
import { readAmount } from '../../values/amount';
import { choiceOf, fieldSynonyms, type Synonyms } from '../../values/choices';
import { statedMissing, statesNothing } from '../../values/missing';
import type { ValueWitness } from './description';

/** Cells that say nothing about their column count for every field. */
function silent(cell: RawCell): boolean {
  if (isCellError(cell)) return true;
  return (
    typeof cell === 'string' && (statesNothing(cell.trim()) || statedMissing(cell.trim()) !== null)
  );
}

/** A cell that a column of values may hold, other than words. */
function isAmount(cell: RawCell): boolean {
  if (typeof cell === 'number') return true;
  return typeof cell === 'string' && readAmount(cell).soort === 'getal';
}

export const isNumbers: ValueWitness = {
  past: (cell) => silent(cell) || isAmount(cell),
  zijn: 'getallen',
};

export const isYears: ValueWitness = {
  past(cell) {
    const year = typeof cell === 'string' ? Number(cell.trim()) : cell;
    return silent(cell) || (Number.isInteger(year) && Number(year) >= 1900 && Number(year) <= 2100);
  },
  zijn: 'jaartallen',
};

export const isPeriods: ValueWitness = {
  past: (cell) =>
    silent(cell) || isCellDate(cell) || typeof cell !== 'number' || isYears.past(cell),
  zijn: 'perioden',
};

/** Answers and fragments are sentences. */
const SENTENCE = 25;
export const isSentences: ValueWitness = {
  past: (cell) => silent(cell) || (typeof cell === 'string' && cell.trim().length >= SENTENCE),
  zijn: 'zinnen',
};

export const isQuestions: ValueWitness = {
  past: (cell) => silent(cell) || (typeof cell === 'string' && /\?|\s/.test(cell.trim())),
  zijn: 'vragen',
};

function isChoices(known: Synonyms, zijn: string, alleen: boolean): ValueWitness {
  return {
    past: (cell) => silent(cell) || (typeof cell === 'string' && choiceOf(known, cell) !== null),
    zijn,
    alleen,
  };
}

export const isDirections = isChoices(fieldSynonyms.richting, 'gewenste richtingen', true);
export const isCertainties = isChoices(fieldSynonyms.zekerheid, 'soorten bewijs', true);
export const isPolarities = isChoices(fieldSynonyms.polariteit, 'bevorderend en belemmerend', true);
export const isKindsOfUitstroom = isChoices(
  fieldSynonyms.uitstroomsoort,
  'soorten uitstroom',
  false,
);

/** Units are often the source's own: one that begins with a known one is a unit too. */
export const isUnits: ValueWitness = {
  past(cell) {
    if (silent(cell)) return true;
    if (typeof cell !== 'string') return false;
    const [first = ''] = cell.trim().split(' ');
    return choiceOf(fieldSynonyms.eenheid, first) !== null;
  },
  zijn: 'eenheden',
  alleen: true,
};

export const isKnobLabels: ValueWitness = {
  past(cell) {
    if (silent(cell)) return true;
    if (typeof cell !== 'string' && typeof cell !== 'number') return false;
    return 'codes' in parseKnobLabel(String(cell));
  },
  zijn: 'nummers van draaiknoppen',
};

export const isNeedLabels: ValueWitness = {
  past: (cell) => silent(cell) || (typeof cell === 'string' && 'codes' in parseNeedLabel(cell)),
  zijn: 'behoeften',
  alleen: true,
};
