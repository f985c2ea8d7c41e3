/** Words by which a row says itself that it is no record: a total, or a note. */

const TOTAL =
  /^((eind|sub|jaar)?tota(al|len)|(sub)?total|(algemeen |gewogen )?gemiddelde?|som|average|mean)(?![\p{L}\p{N}])/iu;
const NOTE =
  /^(bron(nen)?|noot|noten|let op|toelichting|opmerking(en)?|legenda|n\.?b\.?|source|note|notes)\s*:|^[*†‡¹²³]|^\(?\d\)\s/i;

/** Whose total it is: `Totaal alle organisaties`, `Gemiddelde van de sector`. */
const OF_WHOM =
  /^\s*(?:(?:van|over|per|voor|de|het|deze|alle)\s+)*(?:alles?|allen|organisaties?|instellingen|instelling|sector(?:en)?|branche|benchmark|groep|teams?|afdelingen|locaties|vestigingen|ziekenhuizen|landelijk|nederland|regio)(?!\p{L})/iu;
/** What is added up or averaged: with it the words name a measure, and the row is a figure. */
const MEASURED =
  /uitstroom|verloop|vertrek|verzuim|instroom|doorstroom|behoud|vacature|kosten|turnover|attrition|retention|absence|tenure|diensttijd|dienstverband|dienstjaren|duur(?!\p{L})|leeftijd|tevredenheid|score|cijfer|salaris|loon|formatie|bezetting|caseload|productiviteit|werkdruk|(?<!\p{L})(?:aantal|fte|percentage|medewerkers|uren|dagen)(?!\p{L})/iu;

export const isTotal = (text: string): boolean => TOTAL.test(text);
export const isNote = (text: string): boolean => NOTE.test(text);
/** A total of the rows, and no measure that begins with such a word: `Gemiddelde diensttijd`. */
export function isTotalOfRows(text: string): boolean {
  const total = TOTAL.exec(text);
  if (total === null) return false;
  const rest = text.slice(total[0].length);
  return OF_WHOM.test(rest) || !MEASURED.test(rest);
}
/** Both close the table above them; neither begins one. */
export const isNoTitle = (text: string): boolean => isTotal(text) || isNote(text);
