/**
 * Fields that mean the same in every kind of record that has them, and what they choose from. Each
 * kind puts them in its own order; where it has something of its own to say of a field, such as
 * whose vertrouwelijkheid it is, it defines that field itself.
 */
import type { Choice, FieldDefinition } from './field';

export const operatoren: readonly Choice[] = [
  { waarde: 'is', label: 'precies' },
  { waarde: 'ongeveer', label: 'ongeveer' },
  { waarde: 'bijna', label: 'bijna' },
  { waarde: 'ruim', label: 'ruim' },
  { waarde: 'meer', label: 'meer dan' },
  { waarde: 'minder', label: 'minder dan' },
  { waarde: 'minstens', label: 'minstens' },
  { waarde: 'hoogstens', label: 'hoogstens' },
  { waarde: 'gemiddeld', label: 'gemiddeld' },
];

/** Percent and procentpunt are different units and never mix. */
export const eenheden: readonly Choice[] = [
  { waarde: 'procent', label: '%' },
  { waarde: 'procentpunt', label: 'procentpunt' },
  { waarde: 'personen', label: 'personen' },
  { waarde: 'fte', label: 'fte' },
  { waarde: 'euro', label: 'euro' },
  { waarde: 'uur', label: 'uur' },
  { waarde: 'maanden', label: 'maanden' },
  { waarde: 'jaar', label: 'jaar' },
  { waarde: 'tekst', label: 'in woorden' },
];

export const zekerheden: readonly Choice[] = [
  { waarde: 'gemeten', label: 'gemeten of gerapporteerd' },
  { waarde: 'enquete', label: 'enquête' },
  { waarde: 'gelegenheid', label: 'enquête, gelegenheidssteekproef' },
  { waarde: 'geschat', label: 'geschat' },
  { waarde: 'uitspraak', label: 'uitspraak van een geïnterviewde' },
  { waarde: 'spreekwoordelijk', label: 'spreekwoordelijk' },
  { waarde: 'kwalitatief', label: 'alleen in woorden' },
  { waarde: 'doelstelling', label: 'doelstelling' },
];

export const vertrouwelijkheden: readonly Choice[] = [
  { waarde: 'openbaar', label: 'openbaar' },
  { waarde: 'intern', label: 'intern' },
  { waarde: 'totaal', label: 'alleen in een totaal' },
];

type Of<Veld extends string> = FieldDefinition<Veld>;

export const sectorField: Of<'sector'> = {
  veld: 'sector',
  label: 'Sector',
  soort: 'tekst',
  uitleg: 'De sector zoals de bron die noemt.',
};

/** With how much certainty a value is given, its upper bound, and what is said instead of it. */
export const operatorField: Of<'operator'> = {
  veld: 'operator',
  label: 'Hoe precies',
  soort: 'keuze',
  uitleg: 'Of de bron precies, ongeveer, bijna of meer dan zegt.',
  keuzes: operatoren,
};
export const waardeMaxField: Of<'waardeMax'> = {
  veld: 'waardeMax',
  label: 'Tot',
  soort: 'getal',
  uitleg: 'De bovengrens van een bereik.',
};
export const waardetekstField: Of<'waardetekst'> = {
  veld: 'waardetekst',
  label: 'In woorden',
  soort: 'alinea',
  uitleg: 'Wat de bron zegt als het geen getal is.',
};

/** Where a figure stands and what kind of evidence it is. */
export const documentField: Of<'document'> = {
  veld: 'document',
  label: 'Document',
  soort: 'tekst',
  uitleg: 'Het stuk waarin het staat.',
};
export const bronplaatsField: Of<'bronplaats'> = {
  veld: 'bronplaats',
  label: 'Bronplaats',
  soort: 'tekst',
  uitleg: 'Bladzijde of regels.',
};
export const zekerheidField: Of<'zekerheid'> = {
  veld: 'zekerheid',
  label: 'Zekerheid',
  soort: 'keuze',
  uitleg: 'Wat voor soort bewijs het is.',
  keuzes: zekerheden,
};

/** Of a figure; organisaties, dienstverbanden and interviews say it of something else. */
export const cijferVertrouwelijkheid: Of<'vertrouwelijkheid'> = {
  veld: 'vertrouwelijkheid',
  label: 'Vertrouwelijkheid',
  soort: 'keuze',
  uitleg: 'Wat de organisatie met het cijfer goed vindt.',
  keuzes: vertrouwelijkheden,
};

export const opmerkingField: Of<'opmerking'> = {
  veld: 'opmerking',
  label: 'Opmerking',
  soort: 'alinea',
  uitleg: 'Voorbehoud of toelichting.',
};
