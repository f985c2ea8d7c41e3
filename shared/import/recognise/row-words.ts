/** Words by which a row says itself that it is no record: a total, or a note. */

const TOTAL =
  /^((eind|sub|jaar)?tota(al|len)|(sub)?total|(algemeen |gewogen )?gemiddelde?|som|average|mean)(?![\p{L}\p{N}])/iu;
const NOTE =
  /^(bron(nen)?|noot|noten|let op|toelichting|opmerking(en)?|legenda|n\.?b\.?|source|note|notes)\s*:|^[*†‡¹²³]|^\(?\d\)\s/i;

export const isTotal = (text: string): boolean => TOTAL.test(text);
export const isNote = (text: string): boolean => NOTE.test(text);
/** Both close the table above them; neither begins one. */
export const isNoTitle = (text: string): boolean => isTotal(text) || isNote(text);
