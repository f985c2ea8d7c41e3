/**
 * A text with divided cells (.csv, .tsv) as a workbook of one sheet: delimiter, rows, and how its
 * numbers are written. Every cell stays the text that it is; nothing is taken for a date or number
 * here, so that codes keep their zeros.
 */
import type { Control } from '../control';
import type { NumberExample, ReadChoice, TableForm, TextEncodingName } from '../form';
import { fileStem } from '../names';
import { damaged } from '../refusals';
import type { RawWorkbook } from '../sheet';
import { cellOf, isGuarded } from './cell';
import { DecimalWitness, isReadInDoubt } from './decimal';
import { likelyDelimiter, toldDelimiter } from './delimiter';
import { REPLACED } from './encoding';
import { Findings, readRows } from './rows';
import { RecordSplitter } from './split';

export const AS_THE_FILE_TELLS: ReadChoice = { scheiding: null, codering: null, decimaal: null };

/** No text holds one; a file that a program only made room for is full of them. */
function requireText(text: string): void {
  const at = text.indexOf('\0');
  if (at < 0) return;
  const line = text.slice(0, at).split(/\r\n?|\n/).length;
  throw damaged(`regel ${line}`, 'daar staan tekens die in tekst niet voorkomen');
}

const named = ({ tekst, cel }: NumberExample): string => `‘${tekst}’ (${cel})`;

/** What must be said of the numbers of this file wherever its values go. */
function doubts({ keuze, ...form }: TableForm, geleend: NumberExample | null): string[] {
  const { bewijs, dubbelzinnig, tegenbewijs } = form;
  const sentences: string[] = [];
  if (bewijs !== null && tegenbewijs !== null) {
    sentences.push(
      `Getallen zijn in dit bestand op twee manieren geschreven: ${named(bewijs)} en ${named(tegenbewijs)}.`,
    );
  }
  if (keuze.decimaal !== null) return sentences;
  if (dubbelzinnig !== null && form.decimaal === null) {
    const whole = tegenbewijs === null ? 'Niets in het bestand zegt' : 'Daarmee staat niet vast';
    const then = isReadInDoubt(dubbelzinnig)
      ? 'zijn op zijn Nederlands gelezen'
      : 'kunnen twee dingen zijn en worden niet gelezen';
    sentences.push(
      `${whole} wat het decimaalteken is; getallen als ${named(dubbelzinnig)} ${then}.`,
    );
  }
  if (geleend !== null && bewijs !== null) {
    sentences.push(
      `Getallen als ${named(geleend)} zijn gelezen met decimalen, alleen omdat ${named(bewijs)} in een andere kolom die heeft. Controleer dat.`,
    );
  }
  return sentences;
}

/** Throws 'werkmap-leeg', 'werkmap-te-groot', 'werkmap-beschadigd', and what `control` throws. */
export async function readDelimited(
  text: string,
  codering: TextEncodingName,
  bestand: string,
  control: Control,
  keuze: ReadChoice = AS_THE_FILE_TELLS,
): Promise<RawWorkbook> {
  requireText(text);
  const told = toldDelimiter(text);
  const from = told?.from ?? 0;
  const scheiding = keuze.scheiding ?? told?.scheiding ?? likelyDelimiter(text.slice(from));
  const findings = new Findings();
  const witness = new DecimalWitness();
  const broken = text.includes(REPLACED);
  const sheet = await readRows(
    new RecordSplitter(text, scheiding, 'keep', from),
    // As a spreadsheet names the sheet of such a file.
    fileStem(bestand),
    (found, rij, kolom) => {
      const guarded = isGuarded(found);
      const cell = guarded ? found.slice(1) : found;
      if (guarded) findings.add('apostrof-weggelaten', rij, kolom);
      if (broken && cell.includes(REPLACED)) findings.add('teken-onleesbaar', rij, kolom);
      witness.see(cell, rij, kolom);
      return cellOf(cell);
    },
    findings,
    control,
  );
  const { decimaal, bewijs, dubbelzinnig, tegenbewijs, geleend } = witness.evidence();
  const vorm: TableForm = {
    vorm: 'tabel',
    scheiding,
    codering,
    decimaal: keuze.decimaal ?? decimaal,
    keuze,
    sepRegel: told !== null,
    bewijs,
    dubbelzinnig,
    tegenbewijs,
  };
  return { vorm, bladen: [sheet], opmaken: ['General'], meldingen: doubts(vorm, geleend) };
}
