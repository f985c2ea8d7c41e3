/** How a text file was read, in words. */
import { isReadInDoubt } from '../../../shared/import/delimited/decimal';
import type {
  DecimalMark,
  Delimiter,
  NumberExample,
  TableForm,
  TextEncodingName,
} from '../../../shared/import/form';
import { plainNumber } from '../../../shared/import/notation';
import { readNumber } from '../../../shared/import/values/number';

export const delimiterNames: Readonly<Record<Delimiter, string>> = {
  ';': 'puntkomma ( ; )',
  ',': 'komma ( , )',
  '\t': 'tab',
  '|': 'verticale streep ( | )',
};

export const encodingNames: Readonly<Record<TextEncodingName, string>> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252',
  'utf-16le': 'UTF-16 (LE)',
  'utf-16be': 'UTF-16 (BE)',
};

export const decimalNames: Readonly<Record<DecimalMark, string>> = {
  ',': 'komma (17,5)',
  '.': 'punt (17.5)',
};

const quoted = ({ tekst, cel }: NumberExample): string => `‘${tekst}’ (${cel})`;

/** The number in this text read with this sign, as the formula bar shows it: 1528, 1,528. */
function numberWith(tekst: string, decimaal: DecimalMark): string | null {
  const digits = /\d(?:[\d.,]*\d)?/.exec(tekst)?.[0] ?? '';
  const reading = readNumber(digits, false, decimaal);
  return reading !== null && 'waarde' in reading ? plainNumber(reading.waarde) : null;
}

/** What becomes of a number that is another with the other sign. */
function example(found: NumberExample, decimaal: DecimalMark): string {
  const other: DecimalMark = decimaal === ',' ? '.' : ',';
  const [now, then] = [numberWith(found.tekst, decimaal), numberWith(found.tekst, other)];
  const word = other === ',' ? 'komma' : 'punt';
  return `${quoted(found)} is zo ${now}; met een ${word} voor de decimalen zou het ${then} zijn.`;
}

/** What the Dutch reading makes of it; a comma and three digits may be either, and is not read. */
function inDoubt(found: NumberExample): string {
  if (isReadInDoubt(found)) return example(found, ',');
  return `${quoted(found)} kan ${numberWith(found.tekst, '.')} of ${numberWith(found.tekst, ',')} zijn en wordt niet gelezen: kies het decimaalteken.`;
}

/** Which sign stands before the decimals, what says so, and what it does to a number of the file. */
export function decimalSentence(form: TableForm): string {
  const { decimaal, keuze, bewijs, dubbelzinnig, tegenbewijs } = form;
  if (keuze.decimaal !== null) {
    return `Decimaalteken door u gekozen.${dubbelzinnig === null ? '' : ` ${example(dubbelzinnig, keuze.decimaal)}`}`;
  }
  const doubt = dubbelzinnig === null ? '' : ` ${inDoubt(dubbelzinnig)}`;
  if (decimaal !== null && bewijs !== null) {
    const also =
      tegenbewijs === null ? '' : ` Een enkel getal is anders geschreven: ${quoted(tegenbewijs)}.`;
    const shown = dubbelzinnig === null ? '' : ` ${example(dubbelzinnig, decimaal)}`;
    return `Het decimaalteken blijkt uit ${quoted(bewijs)}.${also}${shown}`;
  }
  if (tegenbewijs !== null && bewijs !== null) {
    return `Er staan getallen met een komma en met een punt in: ${quoted(bewijs)} en ${quoted(tegenbewijs)}.${doubt}`;
  }
  if (dubbelzinnig === null) return 'Er staan geen getallen met een komma of punt in.';
  return `Niets in het bestand zegt wat het decimaalteken is.${doubt}`;
}

/** How cells are named, which is as a spreadsheet names them. */
export function addressSentence({ sepRegel }: TableForm): string {
  const first = sepRegel ? ' De eerste regel (sep=) is geen rij.' : '';
  return `Cellen heten zoals in Excel: C4 is de derde kolom, rij 4.${first}`;
}
