/**
 * Words that somebody who knows what this dossier is about, or who guesses as people do, tries
 * first; the most obvious first. A passphrase may hold them, but they hardly count. Not a list of
 * the language: an attacker has that too, and four words that do not belong together pass.
 */
const lists = [
  // What people choose everywhere.
  `wachtwoord wachtwoordzin welkom geheim password passwoord qwerty azerty admin beheer inlog inloggen
  login toegang sleutel kluis test hallo hoi doei schatje liefje lieverd moeder vader mama papa oma
  opa familie vakantie zomer winter lente herfst voorjaar najaar kerst sinterklaas pasen feest
  verjaardag koningsdag oranje nederland holland voetbal ajax feyenoord psv formule verstappen`,
  // Days, months, numbers.
  `maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari februari maart april mei juni
  juli augustus september oktober november december nul een twee drie vier vijf zes zeven acht negen
  tien elf twaalf honderd duizend`,
  // Places.
  `amsterdam rotterdam utrecht denhaag haag groningen friesland drenthe overijssel flevoland gelderland
  zeeland brabant limburg eindhoven nijmegen arnhem zwolle leeuwarden assen maastricht breda tilburg
  haarlem leiden delft almere amersfoort apeldoorn enschede deventer`,
  // This product and this field.
  `draaiknop draaiknoppen dossier dossiers casus casussen onderzoek onderzoeker onderzoeken analist
  projectgroep rapport eindrapport figuur cijfer cijfers excel herkomst herstelsleutel uitstroom
  uitstroomcijfer uitstroomcijfers instroom doorstroom behoud verloop vertrek blijven weggaan
  medewerker medewerkers personeel arbeidsmarkt werk werken werkgever werknemer zorg jeugdzorg jeugd
  veilig veiligheid overheid gemeente organisatie humane mens mensen team teams leiding
  leidinggevende behoefte behoeften interview interviews respondent codeboek verbanden
  gezien gehoord worden ertoe doen erbij horen`,
] as const;

export const obviousWords: readonly string[] = lists.flatMap((list) => list.split(/\s+/));
