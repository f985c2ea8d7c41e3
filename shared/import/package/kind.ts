/**
 * What a file is, by its bytes and never by its name. What is none of the kinds below is refused
 * here with the reason; the name only serves for the lock file that Excel leaves beside an open
 * workbook.
 */
import { CodedError } from '../../desktop/errors';
import { textHead } from '../delimited/encoding';
import { notADocument, notAWorkbook, unsupported } from '../refusals';
import { CompoundFile } from './compound-file';

/** What the first bytes tell; of a zip package its directory tells more: package-kind.ts. */
export type FileKind =
  | { kind: 'zip' }
  /** A compound file with the stream of a workbook in it. */
  | { kind: 'xls'; file: CompoundFile }
  /** Text that is not markup; which kind of text, nobody has looked at yet. */
  | { kind: 'text' };

const startsWith = (bytes: Uint8Array, ...magic: number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte);

const MAGIC: readonly { bytes: readonly number[]; lijktOp: string; isTekst?: true }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], lijktOp: 'een PDF', isTekst: true },
  { bytes: [0x89, 0x50, 0x4e, 0x47], lijktOp: 'een afbeelding' },
  { bytes: [0xff, 0xd8, 0xff], lijktOp: 'een afbeelding' },
  { bytes: [0x47, 0x49, 0x46, 0x38], lijktOp: 'een afbeelding' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], lijktOp: 'een tekstdocument (RTF)', isTekst: true },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], lijktOp: 'een ingepakt archief' },
  { bytes: [0x52, 0x61, 0x72, 0x21], lijktOp: 'een ingepakt archief' },
  { bytes: [0x1f, 0x8b], lijktOp: 'een ingepakt archief' },
];

/** Names of a file that Excel or LibreOffice keeps while the real one is open. */
function isOwnerFile(name: string): boolean {
  return name.startsWith('~$') || (name.startsWith('.~lock.') && name.endsWith('#'));
}

function compoundKind(bytes: Uint8Array): FileKind {
  const file = new CompoundFile(bytes);
  if (file.has('encryptedpackage')) throw new CodedError('werkmap-versleuteld');
  if (file.has('workbook') || file.has('book')) return { kind: 'xls', file };
  if (file.has('worddocument')) throw notADocument('een Word-document van vroeger (.doc)');
  throw notAWorkbook('een ander soort Office-bestand');
}

/** Markup and nothing at all are refused; other text is left to who reads text. */
function textKind(head: string): FileKind {
  const text = head
    .replace(/^\uFEFF/, '')
    .trimStart()
    .toLowerCase();
  if (text === '') throw new CodedError('werkmap-leeg');
  // A cell of a table may begin with "<5", and hold any markup.
  if (!/^<[!?/a-z]/.test(text)) return { kind: 'text' };
  if (text.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
    throw unsupported('XML-werkblad van Excel 2003');
  }
  if (text.includes('urn:oasis:names:tc:opendocument')) throw unsupported('OpenDocument, .fods');
  if (/^<(!doctype html|html|head|body|table|meta)\b/.test(text) || text.includes('<html')) {
    throw notAWorkbook('een webpagina (HTML)');
  }
  throw notAWorkbook('een XML-bestand');
}

/**
 * Throws for everything that is no FileKind: 'werkmap-leeg', 'werkmap-vergrendeld',
 * 'werkmap-versleuteld', 'werkmap-beschadigd', 'geen-werkmap' or 'soort-niet-ondersteund'.
 */
export function fileKind(bytes: Uint8Array, name: string): FileKind {
  if (isOwnerFile(name)) throw new CodedError('werkmap-vergrendeld');
  if (bytes.length === 0) throw new CodedError('werkmap-leeg');
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6)) {
    return { kind: 'zip' };
  }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return compoundKind(bytes);
  // BIFF2-4 without a compound file around it.
  if (bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1] ?? -1) && bytes[3] === 0) {
    throw unsupported('oude Excel, .xls');
  }
  const known = MAGIC.find(({ bytes: magic }) => startsWith(bytes, ...magic));
  if (known !== undefined)
    throw known.isTekst === true ? notADocument(known.lijktOp) : notAWorkbook(known.lijktOp);
  const head = textHead(bytes);
  if (head === null) throw notAWorkbook('een ander soort bestand');
  return textKind(head);
}
