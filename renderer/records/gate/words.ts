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

/** "33 van de 127 cijfers noemen hoeveel personen: van 5 tot 400.000". Unknown is never zero. */
export function personsText({ personen, metPersonen }: GateReport): string {
  const { noemen, van } = metPersonen;
  if (personen === null) return 'niet vermeld';
  const { minst, meest } = personen;
  const range = minst === meest ? getal(minst) : `van ${getal(minst)} tot ${getal(meest)}`;
  if (van === 1) return `het cijfer noemt hoeveel: ${range}`;
  const who =
    noemen === van ? `alle ${getal(van)} cijfers` : `${getal(noemen)} van de ${getal(van)} cijfers`;
  return `${who} ${noemen === 1 ? 'noemt' : 'noemen'} hoeveel personen: ${range}`;
}

/** "4 cijfers over minder dan 30 personen zijn openbaar en blijven staan"; null when there are none. */
export function publicSmallText({ openbaarKlein, drempel }: GateReport): string | null {
  const { totaal } = openbaarKlein;
  if (totaal === 0) return null;
  return totaal === 1
    ? `1 cijfer over minder dan ${getal(drempel)} personen is openbaar en blijft staan: de bron maakte het zelf bekend.`
    : `${getal(totaal)} cijfers over minder dan ${getal(drempel)} personen zijn openbaar en blijven staan: de bron maakte ze zelf bekend.`;
}

/** "Bij 12 getallen staat niet wat ze tellen; onder 10 kan dat een aantal personen zijn." */
export function uncountedText({ zonderEenheid, drempel }: GateReport): string {
  const which =
    zonderEenheid === 1
      ? '1 getal staat niet wat het telt'
      : `${getal(zonderEenheid)} getallen staat niet wat ze tellen`;
  return `Bij ${which}; onder ${getal(drempel)} kan dat een aantal personen zijn.`;
}

const guardWords: Readonly<Record<keyof Guarded, string>> = {
  openbaar: 'openbaar',
  intern: 'intern',
  totaal: 'alleen in een totaal',
  onbekend: 'niet vermeld',
};

/**
 * "12 openbaar en 2 niet vermeld (10 cijfers en 4 interviews)", "openbaar (8 cijfers)"; null when
 * nothing in it has a vertrouwelijkheid.
 */
export function guardedText({ vertrouwelijk: guarded, records }: GateReport): string | null {
  const present = (Object.keys(guardWords) as (keyof Guarded)[]).filter(
    (guard) => guarded[guard] > 0,
  );
  const parts = present.map((guard) =>
    present.length === 1 ? guardWords[guard] : `${getal(guarded[guard])} ${guardWords[guard]}`,
  );
  if (parts.length === 0) return null;
  const { uitstroomcijfer = 0, interview = 0 } = records;
  return `${opsomming(parts)} (${recordsText({ records: { uitstroomcijfer, interview } })})`;
}

export const personalWords: Readonly<Record<PersonalKind, string>> = {
  'e-mail': 'e-mailadres',
  telefoon: 'telefoonnummer',
  bsn: 'burgerservicenummer',
  profiel: 'profiel op internet',
  naam: 'naam',
};
