/**
 * Hands a workbook that our own reader did not fully understand to SheetJS. SheetJS never sees the
 * file itself: it gets a fresh, uncompressed package with only the parts that were inflated within
 * the limits and whose addresses were checked, under names that we chose.
 */
import { CodedError } from '../../desktop/errors';
import type { Control } from '../control';
import { LIMITS } from '../limits';
import type { Entry } from '../package/directory';
import { inflateWhole } from '../package/inflate';
import { type StoredPart, storedZip } from '../package/stored-zip';
import { count, damaged, overLimit, size, tooLarge } from '../refusals';
import type { RawWorkbook } from '../sheet';
import { Dates } from '../xlsx/dates';
import type { OwnReading } from '../xlsx/read';
import { Formats, parseWithSheetJs, walkSheet } from './walk';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * SheetJS finds rows and cells by pattern, also inside what our reader skipped. So each address is
 * held to the limits here, and markup in which patterns may hide is refused.
 */
function checkAddresses(name: string, text: string): void {
  if (/<!|<\?(?!xml )/.test(text))
    throw damaged(name, 'er staat iets tussen de cellen dat daar niet hoort');
  for (const [, letters = '', digits = ''] of text.matchAll(/\br\s*=\s*["']([A-Za-z]*)(\d*)/g)) {
    if (Number(digits || 1) > LIMITS.rows) {
      throw tooLarge('het rijnummer', count(Number(digits)), count(LIMITS.rows));
    }
    if (letters.length > 3 || (letters.length === 3 && letters.toUpperCase() > 'XFD')) {
      throw overLimit('het aantal kolommen', LIMITS.columns);
    }
  }
}

function skeleton(sheets: number, strings: boolean, styles: boolean): StoredPart[] {
  const encoder = new TextEncoder();
  const numbers = Array.from({ length: sheets }, (_, i) => i + 1);
  const extra = [...(strings ? ['sharedStrings'] : []), ...(styles ? ['styles'] : [])];
  const override = (path: string, type: string) =>
    `<Override PartName="/xl/${path}.xml" ContentType="${TYPE}.${type}+xml"/>`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}.xml"/>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('workbook', 'sheet.main')}${numbers.map((n) => override(`worksheets/sheet${n}`, 'worksheet')).join('')}${extra.map((name) => override(name, name)).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${numbers.map((n) => `<sheet name="Blad${n}" sheetId="${n}" r:id="rId${n}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${numbers.map((n) => relation(`rId${n}`, 'worksheet', `worksheets/sheet${n}`)).join('')}${extra.map((name) => relation(name, name, name)).join('')}</Relationships>`,
  };
  return Object.entries(parts).map(([name, xml]) => ({ name, bytes: encoder.encode(HEAD + xml) }));
}

/**
 * Reads the cells anew with SheetJS; counts that need our own reader (formulas, hidden rows) stay.
 * Throws 'werkmap-te-groot' above LIMITS.handover, and 'werkmap-beschadigd' where SheetJS fails too.
 */
export async function readBySheetJs(
  reading: OwnReading,
  control: Control,
): Promise<Pick<RawWorkbook, 'bladen' | 'opmaken'>> {
  const { parts, bladen, sources: sheets } = reading;
  const needed = [...sheets, parts.strings, parts.styles].filter((e): e is Entry => e !== null);
  const total = needed.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (total > LIMITS.handover) {
    throw tooLarge('deze ongewone werkmap', size(total), size(LIMITS.handover));
  }
  const files = skeleton(sheets.length, parts.strings !== null, parts.styles !== null);
  const add = async (name: string, entry: Entry): Promise<Uint8Array> => {
    const bytes = await inflateWhole(entry);
    files.push({ name, bytes });
    await control.breathe();
    return bytes;
  };
  for (const [i, entry] of sheets.entries()) {
    const bytes = await add(`xl/worksheets/sheet${i + 1}.xml`, entry);
    checkAddresses(entry.name, new TextDecoder().decode(bytes));
  }
  if (parts.strings !== null) await add('xl/sharedStrings.xml', parts.strings);
  if (parts.styles !== null) await add('xl/styles.xml', parts.styles);

  control.announce({
    zin: 'Deze ongewone werkmap lezen',
    gedaan: 0,
    totaal: null,
    perSeconde: null,
  });
  const dates = new Dates(parts.from1904);
  const budget = { cells: LIMITS.cells };
  try {
    const workbook = await parseWithSheetJs(storedZip(files));
    await control.breathe();
    const formats = new Formats(reading.opmaken);
    const walked = bladen.map((blad, i) => ({
      ...blad,
      ...walkSheet(blad.naam, workbook.Sheets[`Blad${i + 1}`], dates, budget, formats),
    }));
    return { bladen: walked, opmaken: formats.all };
  } catch (cause) {
    if (cause instanceof CodedError) throw cause;
    throw damaged(
      reading.notUnderstood[0] ?? 'de werkmap',
      'ook een tweede lezer begrijpt dit niet',
      cause,
    );
  }
}
