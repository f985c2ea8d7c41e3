/** What was derived from another column, and what needs a look: nothing is filled in silence. */
import { count } from '../../refusals';
import { Remarks } from '../../values/remarks';
import { amount } from '../amount-words';

export interface CijferTally {
  /** Number of cijfers per field that was filled from another column. */
  afgeleid: Record<
    | 'maat'
    | 'eenheid'
    /** The unit of the heading, where the cell has none. */
    | 'kopeenheid'
    | 'operator'
    | 'waardeMax'
    | 'waardetekst'
    | 'jaar'
    /** The year of the heading, where no column has one. */
    | 'kopjaar'
    /** The year in the name of the measure, where nothing else says one. */
    | 'maatjaar'
    | 'periode',
    number
  >;
  /** Cells with a percentage below one that no percent sign confirms. */
  klein: string[];
  /** Cijfers of which the source says itself that the value is missing. */
  ontbreekt: number;
  /** Cijfers that have no measure, and those that have neither a year nor a period. */
  zonder: { maat: number; jaar: number };
  /** Headings with a year of which it is not sure that it is the year of the cijfers. */
  jaartallen: Set<string>;
  /** What was left out of a cell, or decided in it. */
  opgemerkt: Remarks;
}

export function emptyTally(): CijferTally {
  const afgeleid = {
    maat: 0,
    eenheid: 0,
    kopeenheid: 0,
    operator: 0,
    waardeMax: 0,
    waardetekst: 0,
    jaar: 0,
    kopjaar: 0,
    maatjaar: 0,
    periode: 0,
  };
  const zonder = { maat: 0, jaar: 0 };
  return {
    afgeleid,
    klein: [],
    ontbreekt: 0,
    zonder,
    jaartallen: new Set(),
    opgemerkt: new Remarks(),
  };
}

const MAX_NAMED = 3;

const sentences: Record<keyof CijferTally['afgeleid'], (cijfers: string) => string> = {
  maat: (cijfers) => `Bij ${cijfers} is de kop boven de waarde als maat genomen.`,
  kopeenheid: (cijfers) => `Bij ${cijfers} is de eenheid uit de kop boven de waarde gehaald.`,
  eenheid: (cijfers) => `Bij ${cijfers} is de eenheid uit de cel met de waarde gehaald.`,
  operator: (cijfers) =>
    `Bij ${cijfers} is uit de cel met de waarde gehaald hoe precies het is (zoals bijna, ongeveer of meer dan).`,
  waardeMax: (cijfers) =>
    `Bij ${cijfers} stond een bereik in één cel; het is gesplitst in een ondergrens en een bovengrens.`,
  waardetekst: (cijfers) =>
    `Bij ${cijfers} staat er geen getal maar een tekst of verhouding; die is woordelijk bewaard onder ‘In woorden’.`,
  jaar: (cijfers) => `Bij ${cijfers} is het jaar uit de periode gehaald.`,
  kopjaar: (cijfers) => `Bij ${cijfers} is het jaar uit de kop boven de waarde gehaald.`,
  maatjaar: (cijfers) => `Bij ${cijfers} is het jaar uit de maat gehaald.`,
  periode: (cijfers) =>
    `Bij ${cijfers} staat onder het jaar een periode; die is bewaard als periode, zonder jaar.`,
};

/** What cannot be compared because it lacks a measure or a year, and what to do; null: nothing. */
function withoutSentence({ maat, jaar }: CijferTally['zonder']): string | null {
  const has = (number: number) => amount(number, 'cijfer heeft', 'cijfers hebben');
  const how = (veld: string, het: string) =>
    `Kies bij een kolom het veld ${veld}, of vul ${het} aan in het bestand: in een kolom, of in de kop boven de waarde, zoals ‘Vertrokken 2024’.`;
  if (maat > 0 && jaar > 0) {
    return `${has(maat)} geen maat en ${count(jaar)} geen jaar. ${how('Maat of Jaar', 'ze')}`;
  }
  if (maat > 0) return `${has(maat)} geen maat. ${how('Maat', 'die')}`;
  return jaar > 0 ? `${has(jaar)} geen jaar. ${how('Jaar', 'het')}` : null;
}

export function cijferMessages(tally: CijferTally): string[] {
  const { afgeleid, klein, ontbreekt, zonder, jaartallen, opgemerkt } = tally;
  const cijfers = (number: number) => amount(number, 'cijfer', 'cijfers');
  const messages = (Object.keys(sentences) as (keyof CijferTally['afgeleid'])[])
    .filter((veld) => afgeleid[veld] > 0)
    .map((veld) => sentences[veld](cijfers(afgeleid[veld])));
  messages.push(...opgemerkt.sentences());
  for (const kop of jaartallen) {
    messages.push(
      `In de kop ‘${kop}’ staat een jaartal, maar het is niet zeker dat het cijfer over dat jaar gaat; het is niet als jaar genomen.`,
    );
  }
  const without = withoutSentence(zonder);
  if (without !== null) messages.push(without);
  if (ontbreekt > 0) {
    messages.push(
      `Bij ${cijfers(ontbreekt)} zegt de bron zelf dat de waarde ontbreekt; dat is zo bewaard, niet als nul.`,
    );
  }
  if (klein.length > 0) {
    const named = klein.slice(0, MAX_NAMED).join(', ');
    const more = klein.length > MAX_NAMED ? ' en andere' : '';
    messages.push(
      `${amount(klein.length, 'percentage is', 'percentages zijn')} kleiner dan 1 (${named}${more}). Kijk na of het om procenten gaat: 0,17 is hier 0,17%, niet 17%.`,
    );
  }
  return messages;
}
