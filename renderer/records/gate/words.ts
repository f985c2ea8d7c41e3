/** What the report of the gate says, in Dutch. */
import { aantal, getal, opsomming } from '../../../shared/charts/dutch';
import { type RecordType, recordTypes, recordWords } from '../../../shared/domain/record';
import type { Guarded } from '../../../shared/domain/uitgifte';
import type { PersonalKind } from '../../../shared/gate/personal';
import type { GateReport } from '../../../shared/gate/report';

/** Interviews go with their beurten; of these the number says more here. */
const words: Readonly<Record<RecordType, readonly [string, string]>> = {
  ...recordWords,
  beurt: ['beurt', 'beurten'],
};

/** "42 casussen en 8 interviews met 120 beurten"; null for words of which no record is known. */
export function recordsText({ records }: Pick<GateReport, 'records'>): string | null {
  const parts = recordTypes
    .filter((type) => (records[type] ?? 0) > 0)
    .map((type) => aantal(records[type] ?? 0, ...words[type]));
  return parts.length === 0 ? null : opsomming(parts);
}

export function organisationsText({ organisaties }: Pick<GateReport, 'organisaties'>): string {
  return organisaties === 0 ? 'geen bij naam' : `${getal(organisaties)} bij naam`;
}

/** Unknown is never zero. */
export function personsText({ personen, metPersonen }: GateReport): string {
  const { noemen, van } = metPersonen;
  if (personen === null) return 'niet vermeld';
  const some = noemen < van ? `; ${getal(noemen)} van de ${getal(van)} cijfers noemen het` : '';
  return `minstens ${getal(personen)}${some}`;
}

const guardWords: Readonly<Record<keyof Guarded, string>> = {
  openbaar: 'openbaar',
  intern: 'intern',
  totaal: 'alleen in een totaal',
  onbekend: 'niet vermeld',
};

/** "12 openbaar, 3 intern en 2 niet vermeld"; null when nothing in it has a vertrouwelijkheid. */
export function guardedText(guarded: Guarded): string | null {
  const parts = (Object.keys(guardWords) as (keyof Guarded)[])
    .filter((guard) => guarded[guard] > 0)
    .map((guard) => `${getal(guarded[guard])} ${guardWords[guard]}`);
  return parts.length === 0 ? null : opsomming(parts);
}

export const personalWords: Readonly<Record<PersonalKind, string>> = {
  'e-mail': 'e-mailadres',
  telefoon: 'telefoonnummer',
  bsn: 'burgerservicenummer',
  profiel: 'profiel op internet',
  naam: 'naam',
};
