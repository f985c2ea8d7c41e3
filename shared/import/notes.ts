/** Sentences about a workbook as a whole that more than one kind may need. */

/** Something in it could be run. */
export const MACROS =
  'In deze werkmap zitten macro’s. Die worden nooit uitgevoerd: alleen de cellen zijn gelezen, met hun waarde zoals laatst bewaard.';

/** Relations are missing: names and data of the sheets were put together by their order. */
export const GUESSED =
  'De werkmap zegt niet welke gegevens bij welk blad horen; de volgorde is aangehouden.';
