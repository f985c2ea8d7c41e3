/**
 * What makes a sheet one to be filled in: help with each cell, lists to choose from, merged cells, and
 * how it is printed. None of it is a value. Source: ECMA-376 part 1, 18.3.1.
 */
import { escapeText } from './text';

/** What fits in the help and the message of a cell. */
const MAX_TITLE = 32;
const MAX_HELP = 255;

/** Help with the cells of a part of the sheet, and where what may stand in them is listed. */
export interface CellHelp {
  /** "B5:B16". */
  gebied: string;
  titel: string;
  tekst: string;
  keuzes?: {
    /** The cells that list them: "Keuzes!$B$4:$B$9". Of any length, and items may hold a comma. */
    cellen: string;
    /**
     * Of something else the program asks whether it is meant; without this a text is only proposed,
     * and anything may be typed.
     */
    vragen: string | null;
  };
}

export interface SheetForm {
  /** Rows that stay in sight: those up to and with the headings. */
  vast: number;
  hulp?: readonly CellHelp[];
  /** "A7:A18": the value is that of the first cell. */
  samengevoegd?: readonly string[];
  /** In points, by row from 1; other rows are as high as their texts. */
  hoogten?: ReadonlyMap<number, number>;
  /** Cells whose numbers are texts on purpose, so that nobody is warned about them. */
  tekstgetallen?: string;
  afdruk?: {
    liggend: boolean;
    /** On one page; otherwise as wide as one page and as long as it is. */
    eenBlad: boolean;
  };
}

/** Cut at a word, with an ellipsis. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - 1);
  const space = kept.lastIndexOf(' ');
  return `${kept.slice(0, space > 0 ? space : kept.length).trimEnd()}…`;
}

function helpMarkup({ gebied, titel, tekst, keuzes }: CellHelp): string {
  const help = `showInputMessage="1" promptTitle="${escapeText(cut(titel, MAX_TITLE))}" prompt="${escapeText(cut(tekst, MAX_HELP))}" sqref="${gebied}"`;
  if (keuzes === undefined) return `<dataValidation allowBlank="1" ${help}/>`;
  const { cellen, vragen } = keuzes;
  const message =
    vragen === null
      ? ''
      : `errorStyle="warning" showErrorMessage="1" errorTitle="${escapeText(cut(titel, MAX_TITLE))}" error="${escapeText(cut(vragen, MAX_HELP))}" `;
  return `<dataValidation type="list" ${message}allowBlank="1" ${help}><formula1>${escapeText(cellen)}</formula1></dataValidation>`;
}

const counted = (name: string, items: readonly string[]) =>
  items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;

/** What stands before the views of the sheet. */
export function beforeViews({ afdruk }: SheetForm): string {
  return afdruk === undefined ? '' : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';
}

/** What stands after the rows, in the order of the format. A4 is paper 9. */
export function afterRows({
  hulp = [],
  samengevoegd = [],
  afdruk,
  tekstgetallen,
}: SheetForm): string {
  const page =
    afdruk === undefined
      ? ''
      : `<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${afdruk.liggend ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="${afdruk.eenBlad ? 1 : 0}"/>`;
  return [
    counted(
      'mergeCells',
      samengevoegd.map((ref) => `<mergeCell ref="${ref}"/>`),
    ),
    counted('dataValidations', hulp.map(helpMarkup)),
    page,
    tekstgetallen === undefined
      ? ''
      : `<ignoredErrors><ignoredError sqref="${tekstgetallen}" numberStoredAsText="1"/></ignoredErrors>`,
  ].join('');
}
