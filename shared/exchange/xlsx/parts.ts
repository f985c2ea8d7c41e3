/** The parts of a workbook around its sheets. Source: ECMA-376 part 1, 12.3, 15.2.12 and 18. */
import { stylesMarkup } from './styles';
import { escapeText } from './text';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const CORE = 'docProps/core.xml';

/** What a workbook says of itself. Never who made it, nor when. */
export interface WorkbookProperties {
  titel: string;
  /** What it is for, in a sentence. */
  onderwerp: string;
}

export const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

function coreMarkup({ titel, onderwerp }: WorkbookProperties): string {
  return `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeText(titel)}</dc:title><dc:subject>${escapeText(onderwerp)}</dc:subject><dc:language>nl-NL</dc:language></cp:coreProperties>`;
}

/** Every part but the sheets, with its path. */
export function partsAround(
  sheets: readonly string[],
  properties: WorkbookProperties | null = null,
): { path: string; markup: string }[] {
  const each = (make: (naam: string, index: number) => string) => sheets.map(make).join('');
  const style = sheets.length + 1;
  const hasCore = properties !== null;
  const coreType = `<Override PartName="/${CORE}" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>`;
  const coreRelation = `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="${CORE}"/>`;
  return [
    {
      path: '[Content_Types].xml',
      markup: `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${each((_, i) => `<Override PartName="/${sheetPath(i)}" ContentType="${TYPE}.worksheet+xml"/>`)}<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${hasCore ? coreType : ''}</Types>`,
    },
    {
      path: '_rels/.rels',
      markup: `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>${hasCore ? coreRelation : ''}</Relationships>`,
    },
    ...(hasCore ? [{ path: CORE, markup: coreMarkup(properties) }] : []),
    {
      path: 'xl/workbook.xml',
      markup: `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${each((naam, i) => `<sheet name="${escapeText(naam)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)}</sheets></workbook>`,
    },
    {
      path: 'xl/_rels/workbook.xml.rels',
      markup: `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${each((_, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`)}<Relationship Id="rId${style}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    },
    { path: 'xl/styles.xml', markup: DECLARATION + stylesMarkup },
  ];
}
