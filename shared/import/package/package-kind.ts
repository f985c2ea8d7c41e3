/** What a zip package is: by its content types, or by the `mimetype` part of OpenDocument. */
import type { Control } from '../control';
import { notADocument, notAWorkbook } from '../refusals';
import { wholePart } from '../xlsx/part';
import type { Directory } from './directory';

export type PackageKind = 'xlsx' | 'xlsm' | 'xlsb' | 'ods' | 'docx';

/** Bytes of a `mimetype` part at most: the longest name in use has 64. */
const MIMETYPE = 200;

const ascii = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Main parts of .xlsx and .xltx; of .xlsm, .xltm and .xlam; of .xlsb. */
const PLAIN = /spreadsheetml\.(sheet|template)\.main/i;
const MACROS = /ms-excel\.(sheet|template|addin)\.macroenabled\.main/i;
const BINARY = /sheet\.binary\.macroenabled\.main/i;

/** Main parts of .docx and .dotx, and of .docm and .dotm. */
const WORD =
  /wordprocessingml\.(document|template)\.main|ms-word\.(document|template)\.macroenabledtemplate\.main|ms-word\.(document|template)\.macroenabled\.main/i;

async function openDocumentKind(directory: Directory, control: Control): Promise<PackageKind> {
  const entry = directory.get('mimetype');
  const type =
    entry === undefined || entry.unpacked > MIMETYPE
      ? ''
      : ascii(await wholePart(entry, control)).trim();
  if (/opendocument\.spreadsheet(-template)?$/.test(type)) return 'ods';
  if (/opendocument\.text/.test(type))
    throw notADocument('een tekstdocument van LibreOffice (.odt)');
  if (type.includes('opendocument')) {
    throw notAWorkbook('een OpenDocument-bestand zonder werkblad');
  }
  throw notAWorkbook('een zip-bestand');
}

/** Throws 'geen-werkmap' for a package that is none of these. */
export async function packageKind(directory: Directory, control: Control): Promise<PackageKind> {
  const entry = directory.get('[content_types].xml');
  if (entry === undefined) return openDocumentKind(directory, control);
  const types = ascii(await wholePart(entry, control));
  if (PLAIN.test(types)) return 'xlsx';
  if (MACROS.test(types)) return 'xlsm';
  if (BINARY.test(types)) return 'xlsb';
  if (WORD.test(types)) return 'docx';
  if (/presentationml\.\w+\.main/i.test(types)) throw notAWorkbook('een presentatie');
  if (directory.has('xl/workbook.xml')) return 'xlsx';
  throw notAWorkbook('een zip-bestand');
}
