/** A survey with a row per respondent: what its columns may be, and what it brings in one sentence. */
import type { EnqueteCount, SheetChoice } from './preview';
import { amount } from './recognise/amount-words';

/** What a column of a survey may be, in the fields of an interview and its turns. */
export const enqueteFields = ['tekst', 'interview', 'rol', 'organisatie', 'datum'] as const;
export type EnqueteField = (typeof enqueteFields)[number];

/** Whether a row is all that one respondent answered. */
export function isEnquete({
  soort,
  perRespondent,
}: Pick<SheetChoice, 'soort' | 'perRespondent'>): boolean {
  return soort === 'interviews' && perRespondent === true;
}

/**
 * "48 respondenten, 5 open vragen: 48 interviews met 213 antwoorden; 27 antwoorden leeg." `interviews`:
 * how many come of it; two rows of one respondent are one.
 */
export function enqueteSentence(
  { vragen, antwoorden, leeg, zonderAntwoord }: EnqueteCount,
  interviews: number,
): string {
  const who = amount(interviews + zonderAntwoord, 'respondent', 'respondenten');
  const brings = amount(interviews, 'interview', 'interviews');
  const open = leeg === 0 ? '' : `; ${amount(leeg, 'antwoord', 'antwoorden')} leeg`;
  return `${who}, ${amount(vragen, 'open vraag', 'open vragen')}: ${brings} met ${amount(antwoorden, 'antwoord', 'antwoorden')}${open}.`;
}
