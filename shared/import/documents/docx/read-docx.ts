/** Reads a Word document (.docx, .docm, .dotx): its text, not what stands beside it. */
import type { Control } from '../../control';
import type { Directory, Entry } from '../../package/directory';
import { amount } from '../../recognise/amount-words';
import { damaged } from '../../refusals';
import { readPart, wholePart } from '../../xlsx/part';
import { readRelations } from '../../xlsx/workbook-part';
import { Paragraphs } from '../document';
import type { TextDocument } from '../raw';
import { BodyReader, type WordCounts } from './body-reader';
import { readWordStyles, type WordStyles } from './styles';
import { tableParagraphs } from './tables';

interface Parts {
  body: Entry;
  styles: Entry | null;
  /** Kinds of parts beside the text, by the last word of their relation. */
  beside: ReadonlySet<string>;
  hasMacros: boolean;
}

async function findParts(directory: Directory, control: Control): Promise<Parts> {
  const top = await readRelations(directory, '', control);
  const named = [...(top?.values() ?? [])].find(({ type }) => type === 'officedocument')?.target;
  const body = directory.get(named ?? 'word/document.xml') ?? directory.get('word/document.xml');
  if (body === undefined) throw damaged('het Word-document', 'de tekst ontbreekt');
  const relations = [...((await readRelations(directory, body.name, control))?.values() ?? [])];
  const styles = relations.find(({ type }) => type === 'styles')?.target ?? 'word/styles.xml';
  return {
    body,
    styles: directory.get(styles) ?? null,
    beside: new Set(
      relations.filter(({ target }) => directory.has(target)).map(({ type }) => type),
    ),
    hasMacros: [...directory.keys()].some((name) => name.endsWith('vbaproject.bin')),
  };
}

/** Whether a part beside the text says anything: Word writes empty headers and notes by itself. */
async function saysAnything(
  directory: Directory,
  pattern: RegExp,
  control: Control,
): Promise<boolean> {
  for (const [name, entry] of directory) {
    if (!pattern.test(name)) continue;
    const text = new TextDecoder().decode(await wholePart(entry, control));
    if (/<(?:\w+:)?t(?:\s[^>]*)?>[^<]*\S[^<]*</.test(text)) return true;
  }
  return false;
}

function messages(counts: WordCounts, hasMacros: boolean, beside: readonly string[]): string[] {
  const found: string[] = [];
  const add = (number: number, one: string, many: string, rest: string) => {
    if (number > 0) found.push(`${amount(number, one, many)} ${rest}`);
  };
  add(
    counts.verwijderd,
    'bijgehouden verwijdering is',
    'bijgehouden verwijderingen zijn',
    'niet overgenomen: wat is doorgestreept, hoort niet meer bij de tekst.',
  );
  add(
    counts.ingevoegd,
    'bijgehouden invoeging is',
    'bijgehouden invoegingen zijn',
    'overgenomen, ook al is die in Word nog niet aanvaard.',
  );
  add(
    counts.verborgen,
    'stuk verborgen tekst is',
    'stukken verborgen tekst zijn',
    'niet overgenomen.',
  );
  add(
    counts.voetnoten,
    'voetnoot of eindnoot is',
    'voetnoten of eindnoten zijn',
    'niet overgenomen.',
  );
  add(
    counts.afbeeldingen,
    'afbeelding of tekening is',
    'afbeeldingen of tekeningen zijn',
    'niet overgenomen; tekst in een tekstvak wel.',
  );
  add(
    counts.lijsten,
    'alinea is',
    'alinea’s zijn',
    'in Word deel van een lijst; het nummer of teken ervoor staat niet in de tekst en is niet overgenomen.',
  );
  add(
    counts.tekens,
    'teken uit een symboollettertype is',
    'tekens uit een symboollettertype zijn',
    'onbekend en als □ overgenomen.',
  );
  if (beside.length > 0) found.push(`Niet overgenomen: ${beside.join(', ')}.`);
  if (hasMacros)
    found.push('In dit document zitten macro’s. Ze zijn niet bekeken en niet uitgevoerd.');
  return found;
}

async function stylesOf(entry: Entry | null, control: Control): Promise<WordStyles> {
  return entry === null ? new Map() : readWordStyles(entry.name, await wholePart(entry, control));
}

/**
 * Reads the text of a Word document. Throws 'werkmap-beschadigd', 'werkmap-te-groot' or
 * 'werkmap-leeg'; macros are never looked at.
 */
export async function readDocx(directory: Directory, control: Control): Promise<TextDocument> {
  const parts = await findParts(directory, control);
  const reader = new BodyReader(parts.body.name, await stylesOf(parts.styles, control));
  await readPart(parts.body, reader, control, () => ({
    zin: 'Tekst lezen',
    gedaan: reader.paragraphsSeen,
    totaal: null,
    perSeconde: null,
  }));
  const found = new Paragraphs('alinea');
  for (const block of reader.blocks) {
    if ('tekst' in block) {
      found.add(block.tekst, { vet: block.vet, stijl: block.stijl });
      continue;
    }
    for (const { tekst, ...more } of tableParagraphs(block.rijen)) found.add(tekst, more);
    const pause = control.breathe();
    if (pause !== undefined) await pause;
  }
  const beside: string[] = [];
  if (parts.beside.has('comments')) beside.push('opmerkingen in de kantlijn');
  if (await saysAnything(directory, /^word\/(header|footer)\d*\.xml$/, control)) {
    beside.push('kopteksten en voetteksten');
  }
  return found.document(messages(reader.counts, parts.hasMacros, beside));
}
