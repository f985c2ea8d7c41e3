/** The second sheet of a table that leaves: what it is, from where and when, what columns mean. */
import { aantal, datum, getal } from '../charts/dutch';
import { missingListed } from '../domain/missing-words';
import { columnName } from '../domain/provenance';
import { reasons } from '../gate/suppress';
import { reasonCounts } from '../gate/words';
import type { HeldBack, Table, TableCell } from './table';
import { MAX_CELL } from './xlsx/text';

export interface TableOrigin {
  /** The name of the dossier. */
  dossier: string;
  /** ISO time. */
  at: string;
  /** The last step that is in the table. */
  stap: number;
}

/** Rows of two cells; they are asked for after those of the table. */
export function* explanationRows(
  { naam, kolommen, rijen, achtergehouden }: Table,
  { dossier, at, stap }: TableOrigin,
): Generator<readonly TableCell[]> {
  yield ['Over dit bestand', null];
  yield ['Tabel', `${naam}, ${aantal(rijen, 'rij', 'rijen')}`];
  yield ['Dossier', dossier];
  yield ['Gemaakt', `${datum(at)}, met alles tot en met stap ${getal(stap)}`];
  yield [
    'Niet verzegeld',
    'Dit bestand is leesbaar voor iedereen die het heeft. In het dossier zijn de gegevens verzegeld.',
  ];
  yield [
    'Wat ontbreekt',
    `${missingListed} staan er zoals de bron ze noemt. Een lege cel betekent dat de bron niets zegt; het is nooit nul.`,
  ];
  yield ['Onderdrukt', heldBackText(achtergehouden)];
  yield [
    'Lange teksten',
    `In een cel past hooguit ${getal(MAX_CELL)} tekens. Wat langer is, eindigt op … en staat volledig in het csv-bestand.`,
  ];
  yield [null, null];
  // The name in brackets: read back, this sheet must not look like one with these headings.
  for (const [index, { kop, uitleg }] of kolommen.entries()) {
    yield [`Kolom ${columnName(index)} (${kop})`, uitleg];
  }
}

/** How many, why, and what stands in their place: suppressed is not empty and not zero. */
function heldBackText(held: HeldBack | null): string {
  if (held === null) return 'Niets: bij het opslaan is gekozen om alles te laten staan.';
  const total = reasons.reduce((sum, reason) => sum + (held.redenen[reason] ?? 0), 0);
  if (total === 0) return 'Niets: er was geen waarde die niet naar buiten mag.';
  const count = `${aantal(total, 'waarde is', 'waarden zijn')} achtergehouden: ${reasonCounts(held.redenen, held.drempel)}.`;
  const { persoon = 0 } = held.redenen;
  if (persoon === total) return `${count} ${ONE_PERSON}`;
  const place = `Op die plaats staat “onderdrukt”, of “< ${getal(held.drempel)}” voor een kleiner aantal personen: er is een waarde, zij is niet leeg en niet nul. Wat de bron zelf openbaar maakte, is niet onderdrukt.`;
  return persoon === 0 ? `${count} ${place}` : `${count} ${place} ${ONE_PERSON}`;
}

/** Also which fields are filled would say something of a person. */
const ONE_PERSON =
  'Van een dienstverband staat er alleen dat het er is, ook als de bron het openbaar noemt.';
