/** Shorthand for tests of documents. */
import { schrijfDocx } from '../../../../../fixtures/soorten/schrijf-docx.mjs';
import { Paragraphs } from '../../../../../shared/import/documents/document';
import { readDocx } from '../../../../../shared/import/documents/docx/read-docx';
import { readPlainText } from '../../../../../shared/import/documents/plain-text';
import type { Paragraph, TextDocument } from '../../../../../shared/import/documents/raw';
import { readDirectory } from '../../../../../shared/import/package/directory';
import { testControl } from '../reading';

/** A document of these paragraphs; a text, or a paragraph with how it stands there. */
export function document(
  ...alineas: (string | (Partial<Paragraph> & { tekst: string }))[]
): TextDocument {
  const made = new Paragraphs('alinea');
  for (const each of alineas) {
    if (typeof each === 'string') made.add(each);
    else {
      const { tekst, ...more } = each;
      made.add(tekst, more);
    }
  }
  return made.document();
}

export const paragraph = (tekst: string, more: Partial<Paragraph> = {}): Paragraph => ({
  ...{ nr: 1, tekst, vet: 0, stijl: null, spreker: null, tijd: null, pauze: false },
  ...more,
});

/** The body of a Word document, as it is read. */
export function docx(inhoud: string, kop = false): Promise<TextDocument> {
  return readDocx(readDirectory(schrijfDocx({ inhoud, kop })), testControl());
}

export const texts = ({ alineas }: TextDocument): string[] => alineas.map(({ tekst }) => tekst);

export async function lines(text: string, formaat: 'txt' | 'md' = 'txt'): Promise<string[]> {
  return texts(await readPlainText(text, formaat, testControl()));
}
