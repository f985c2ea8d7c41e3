/** The kinds of personal data that are looked for: on the way in, and in what leaves. */
export const personalKinds = [
  'e-mail',
  'telefoon',
  'bsn',
  'profiel',
  'naam',
  'adres',
  'geboortedatum',
  'iban',
  /** A number by which an organisation finds its employee back. */
  'personeelsnummer',
] as const;
export type PersonalKind = (typeof personalKinds)[number];

/** What they are called, for one and for more. */
export const personalWords: { readonly [K in PersonalKind]: readonly [een: string, meer: string] } =
  {
    'e-mail': ['e-mailadres', 'e-mailadressen'],
    telefoon: ['telefoonnummer', 'telefoonnummers'],
    bsn: ['burgerservicenummer', 'burgerservicenummers'],
    profiel: ['profiel op internet', 'profielen op internet'],
    naam: ['naam', 'namen'],
    adres: ['postcode met huisnummer', 'postcodes met huisnummer'],
    geboortedatum: ['geboortedatum', 'geboortedata'],
    iban: ['rekeningnummer', 'rekeningnummers'],
    personeelsnummer: ['personeelsnummer', 'personeelsnummers'],
  };
