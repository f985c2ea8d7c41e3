/**
 * What the text of a cell with a figure, or of the heading above it, can say beside the figure: enough
 * to point at the right one of the two. Values are read elsewhere; nothing is read here.
 */

/** What is shown behind the text of a cell: its value in full, or which cell it was merged with. */
const BESIDE = /\s\((?:in de cel|samengevoegd, uit) [^()]*\)$/u;
/** A mark of a note behind a figure: `17†`, `17[a]`, `17¹⁾`. */
const NOTE = /\[[^\]]{1,3}\]|[†‡§⁾⁽\u200b]/gu;
/** Signs that are part of a number, a range, an operator or a mark of a note. */
const SIGNS = /[-+−–—‐‑~∼≈±<>≤≥=/'’".,;()*¹²³⁴½¼¾\d]+/gu;
/** Words around a number that are no unit: of operators, of ranges, and of how large it is. */
const NO_UNIT = new Set(
  [
    'à á a tot en met tm t m to and of or in is tussen de het een van from between than dan',
    'c ca circa ongeveer plm plusminus plus minus rond rondom om nabij zon zo n stuk pakweg grofweg',
    'naar schatting geschat op about around approximately approx over bij benadering gemiddeld gem ø',
    'bijna net geen onder iets minder krap kleine tegen nearly almost just under nog below krappe',
    'ruim boven meer ruime dikke slightly more above groter hoger langer ouder higher lager kleiner',
    'korter jonger less fewer lower niet vanaf min minstens minimaal ten minste tenminste at least',
    'op zijn z n minst hoogst hoogste minimum maximum on avg gemiddelde',
    'max maximaal hoogstens hooguit most up precies exact exactly average mean',
    'duizend k miljoen mln mio miljard mld thousand million billion',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a cell says a unit itself: `17%` and `ruim 20 fte` do, `15 à 20` and `< 12` do not. */
export function saysUnit(cell: string): boolean {
  const words = cell
    .replace(BESIDE, '')
    .replace(NOTE, ' ')
    .replace(SIGNS, ' ')
    .toLowerCase()
    .trim()
    .split(/\s+/u);
  return words.some((word) => word !== '' && !NO_UNIT.has(word));
}

const UNIT = /%|€|procent|percentage|(?<!\p{L})(?:pct|eur|euro'?s?)(?!\p{L})/iu;
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/u;
/** Headings that say that there is a figure, and not what it measures. */
const NO_MEASURE =
  /^(?:waarden?|cijfers?|getal(?:len)?|uitkomst(?:en)?|aantal(?:len)?|bedrag(?:en)?|scores?|resultaat|resultaten|stand|totaal|gegevens?|data|kolom|veld|values?|figures?|amount|results?|column)?[\s\d.,()%€]*$/iu;

/** Whether the heading of a column of figures can say this field of each of them. */
export function figureHeading(veld: string, kop: string): boolean {
  if (veld === 'eenheid') return UNIT.test(kop);
  if (veld === 'jaar') return YEAR.test(kop);
  return veld === 'maat' && !NO_MEASURE.test(kop.trim());
}
