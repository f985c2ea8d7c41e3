/** What the report of the gate says, in Dutch. */
import { aantal, getal, opsomming } from '../../../shared/charts/dutch';
import { type RecordType, recordTypes, recordWords } from '../../../shared/domain/record';
import type { Guarded } from '../../../shared/domain/uitgifte';
import { aboutPersons, guardedTypes } from '../../../shared/gate/record-persons';
import type { GateReport } from '../../../shared/gate/report';
import { reasonCounts } from '../../../shared/gate/words';

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

/** "12 rijen zoals gelezen"; null when no rows of a source leave by themselves. */
export function rowsText({ rijen }: Pick<GateReport, 'rijen'>): string | null {
  return rijen === undefined ? null : aantal(rijen, 'rij zoals gelezen', 'rijen zoals gelezen');
}

/** Claims no more than was looked at: other fields may name an organisation too. */
export function organisationsText({
  organisaties,
  organisatiesIn,
}: Pick<GateReport, 'organisaties' | 'organisatiesIn'>): string {
  const number = organisaties === 0 ? 'geen' : getal(organisaties);
  return organisatiesIn === 'velden'
    ? `${number} als organisatie ingevuld; in andere velden is niet naar namen gezocht`
    : `${number} bij naam, van de organisaties die dit dossier kent`;
}

/** "geen gevonden", "mogelijk op 240 plaatsen, waarvan 12 buiten de velden". */
export function personalText({
  persoonsgegevens: { totaal },
  meegaand,
}: Pick<GateReport, 'persoonsgegevens' | 'meegaand'>): string {
  if (totaal === 0) return 'geen gevonden';
  const beside = meegaand?.gevonden ?? 0;
  const where = beside === 0 ? '' : `, waarvan ${getal(beside)} in wat met de velden meegaat`;
  return `mogelijk op ${aantal(totaal, 'plaats', 'plaatsen')}${where}`;
}

/** Where was looked, and for what. */
export function searchedText({ meegaand }: Pick<GateReport, 'meegaand'>): string {
  const beside =
    meegaand === null
      ? ''
      : ` in alle velden, in ${aantal(meegaand.bronrijen, 'bronrij', 'bronrijen')} zoals ingelezen (ook kolommen die niet zijn gebruikt), in koppen, afgewezen cellen en namen van bestanden, en in de woorden van toekenningen,`;
  return `Gezocht is${beside} naar e-mailadressen, telefoonnummers, burgerservicenummers, profielen op internet en namen na een aanspreekvorm of voorletters. Andere namen en herkenbare verhalen vindt deze controle niet: lees zelf na wat u deelt.`;
}

/** That the history goes with it, and what it still names; null when it stays. */
export function historyText({ geschiedenis }: Pick<GateReport, 'geschiedenis'>): string | null {
  if (geschiedenis === null) return null;
  const { gegevens, bronrijen } = geschiedenis;
  const counts = [
    ...(gegevens === 0 ? [] : [aantal(gegevens, 'gegeven', 'gegevens')]),
    ...(bronrijen === 0 ? [] : [aantal(bronrijen, 'bronrij', 'bronrijen')]),
  ];
  const gone =
    counts.length === 0 ? '' : `wat is teruggenomen of verwijderd (${opsomming(counts)}) en `;
  return `De geschiedenis gaat mee, met ${gone}wat eerder in velden stond; daarin is niet naar persoonsgegevens gezocht.`;
}

/** What these records are called together: by their name where there is one kind, else "gegevens". */
function calledTogether(
  records: GateReport['records'],
  types: readonly RecordType[],
): readonly [one: string, many: string] {
  const present = types.filter((type) => (records[type] ?? 0) > 0);
  const [only] = present;
  return only !== undefined && present.length === 1 ? words[only] : ['gegeven', 'gegevens'];
}

/** What the records that may say how many persons they are about are called together. */
export const countedWords = ({ records }: Pick<GateReport, 'records'>) =>
  calledTogether(records, aboutPersons);

/**
 * "33 van de 127 cijfers noemen hoeveel personen: van 5 tot 400.000"; of dienstverbanden that each is
 * one; null when nothing in it is about persons. Unknown is never zero.
 */
export function personsText(report: GateReport): string | null {
  const { dienstverband = 0 } = report.records;
  const each =
    dienstverband === 0
      ? null
      : `${aantal(dienstverband, ...words.dienstverband)}, elk van één persoon`;
  const parts = [each, saidText(report)].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join('; ');
}

function saidText({ personen, metPersonen, records }: GateReport): string | null {
  const { noemen, van } = metPersonen;
  if (van === 0) return null;
  if (personen === null) return 'niet vermeld';
  const { minst, meest } = personen;
  const range = minst === meest ? getal(minst) : `van ${getal(minst)} tot ${getal(meest)}`;
  const [one, many] = calledTogether(records, aboutPersons);
  if (van === 1) return `${theOne(one)} noemt hoeveel: ${range}`;
  const who =
    noemen === van ? `alle ${getal(van)} ${many}` : `${getal(noemen)} van de ${getal(van)} ${many}`;
  return `${who} ${noemen === 1 ? 'noemt' : 'noemen'} hoeveel personen: ${range}`;
}

/** "het cijfer", "de vertrekreden". */
const theOne = (one: string): string => `${/reden$|post$/.test(one) ? 'de' : 'het'} ${one}`;

/** "4 cijfers over minder dan 30 personen zijn openbaar en blijven staan"; null when there are none. */
export function publicSmallText({ openbaarKlein, drempel, records }: GateReport): string | null {
  const { totaal } = openbaarKlein;
  if (totaal === 0) return null;
  const [one, many] = calledTogether(records, [...aboutPersons, 'organisatie']);
  return totaal === 1
    ? `1 ${one} over minder dan ${getal(drempel)} personen is openbaar en blijft staan: de bron maakte het zelf bekend.`
    : `${getal(totaal)} ${many} over minder dan ${getal(drempel)} personen zijn openbaar en blijven staan: de bron maakte ze zelf bekend.`;
}

/** "Onderdrukken: 3 waarden", "Onderdrukken: 500 dienstverbanden": what is held back, counted. */
export function heldText({ achter: { totaal, redenen } }: Pick<GateReport, 'achter'>): string {
  if (totaal > 0 && redenen.persoon === totaal) return aantal(totaal, ...words.dienstverband);
  return aantal(totaal, 'waarde', 'waarden');
}

/** Why, and what stands in the place of what is held back. */
export function heldHint({ achter: { redenen, totaal }, drempel }: GateReport): string {
  const { persoon = 0 } = redenen;
  const place =
    persoon < totaal
      ? [
          `In het bestand staat op die plaats “onderdrukt” of “<\u00a0${getal(drempel)}”, met uitleg.`,
        ]
      : [];
  const whole =
    persoon > 0
      ? [
          'Van een dienstverband staat er alleen dat het er is: ook welke velden zijn ingevuld, zegt iets over een persoon.',
        ]
      : [];
  const why = persoon === totaal ? 'Elke rij is één persoon' : reasonCounts(redenen, drempel);
  return [`${why}.`, ...place, ...whole].join(' ');
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
  const own = Object.fromEntries(guardedTypes.map((type) => [type, records[type] ?? 0]));
  return `${opsomming(parts)} (${recordsText({ records: own })})`;
}
