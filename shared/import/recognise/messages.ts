/** What must be said about a sheet beside its values: nothing is passed over in silence. */
import { addressOf, recordLines, recordSign, type Turned } from '../../domain/turned';
import { count } from '../refusals';
import type { CellFinding, FindingKind, RawSheet } from '../sheet';
import { amount } from './amount-words';
import type { SkipReason } from './rows';
import type { SheetTable } from './table';

/** Cells that a sentence names. */
const MAX_NAMED = 3;

const cells = (number: number): string => amount(number, 'cel', 'cellen');

const findingSentences: Record<FindingKind, (number: number, where: string) => string> = {
  'formule-zonder-waarde': (n, where) =>
    `${cells(n)} met een formule zonder bewaarde uitkomst (${where}) ${n === 1 ? 'is' : 'zijn'} leeg gelezen. Open de werkmap in Excel en bewaar hem om de uitkomsten mee te krijgen.`,
  'getal-onleesbaar': (n, where) =>
    `${cells(n)} (${where}) ${n === 1 ? 'staat' : 'staan'} in het bestand als getal of datum, maar ${n === 1 ? 'is' : 'zijn'} dat niet; de tekst is overgenomen zoals hij er staat.`,
  'datum-bestaat-niet': (n, where) =>
    `${cells(n)} (${where}) ${n === 1 ? 'bevat' : 'bevatten'} 29 februari 1900, een dag die alleen in Excel bestaat.`,
  'datum-buiten-bereik': (n, where) =>
    `${cells(n)} (${where}) ${n === 1 ? 'is' : 'zijn'} opgemaakt als datum, maar het getal valt buiten de kalender; het getal is overgenomen.`,
  'opmaak-onbekend': (n, where) =>
    `${cells(n)} (${where}) ${n === 1 ? 'is een getal waarvan' : 'zijn getallen waarvan'} de opmaak niet in het bestand staat; een datum kan hier als getal gelezen zijn.`,
  'onbekende-verwijzing': (n, where) =>
    `${cells(n)} (${where}) ${n === 1 ? 'bevat' : 'bevatten'} een verwijzing (&…;) die niet bestaat; die staat er nu letterlijk.`,
  'los-aanhalingsteken': (n, where) =>
    `${cells(n)} (${where}) ${n === 1 ? 'heeft' : 'hebben'} een aanhalingsteken dat niet om de hele cel heen staat; de tekst is overgenomen zoals hij er staat.`,
  'open-aanhalingsteken': (n, where) =>
    `${cells(n)} (${where}) ${n === 1 ? 'begint' : 'beginnen'} met een aanhalingsteken dat nergens sluit; de cel is gelezen tot het eind van de regel. Controleer of de cellen ernaast kloppen.`,
  'teken-onleesbaar': (n, where) =>
    `${cells(n)} (${where}) ${n === 1 ? 'bevat' : 'bevatten'} een teken dat in deze codering niet te lezen is (\ufffd). Kies een andere codering, of herstel het teken in het bestand.`,
  'apostrof-weggelaten': (n, where) =>
    `${cells(n)} (${where}) ${n === 1 ? 'begint' : 'beginnen'} met een apostrof die een programma voor een =, +, - of @ zette; die apostrof is weggelaten.`,
};

function where(sheet: Turned, findings: readonly CellFinding[], number: number): string {
  const named = findings.slice(0, MAX_NAMED).map(({ rij, kolom }) => addressOf(sheet, kolom, rij));
  return number > named.length ? `${named.join(', ')} en andere` : named.join(', ');
}

const skipSentences: Record<SkipReason, (number: number, lines: Lines) => string> = {
  kop: (n, [een, meer]) =>
    `${amount(n, `${een} herhaalt`, `${meer} herhalen`)} de koppen en ${n === 1 ? 'is' : 'zijn'} overgeslagen.`,
  totaal: (n, lines) =>
    `${amount(n, ...lines)} met totalen ${n === 1 ? 'is' : 'zijn'} overgeslagen.`,
  tussenkop: (n) => `${amount(n, 'tussenkop is', 'tussenkoppen zijn')} overgeslagen.`,
  noot: (n, [, meer]) =>
    `${amount(n, 'noot', 'noten')} ${meer === 'rijen' ? 'onder' : 'naast'} of tussen de ${meer} ${n === 1 ? 'is' : 'zijn'} overgeslagen.`,
  weggelaten: (n, [een, meer]) =>
    `${amount(n, `${een} is`, `${meer} zijn`)} overgeslagen, omdat u ${n === 1 ? 'die' : 'ze'} hebt weggelaten.`,
  'zonder antwoord': (n) =>
    `${amount(n, 'respondent beantwoordde', 'respondenten beantwoordden')} geen van de open vragen en ${n === 1 ? 'komt' : 'komen'} er niet in.`,
  'zonder cijfer': (n, lines) =>
    `${amount(n, ...lines)} zonder één cijfer ${n === 1 ? 'is' : 'zijn'} overgeslagen.`,
};

/** What a record stands in, for one and for more. */
type Lines = ReturnType<typeof recordLines>;

/** About a sheet as read, whatever it holds. */
export function sheetMessages(sheet: RawSheet): string[] {
  const messages: string[] = [];
  if (sheet.zeerVerborgen) {
    messages.push(
      `Blad ${sheet.naam} is zo verborgen dat Excel het niet in de lijst met verborgen bladen zet; alleen een macro kan het tonen.`,
    );
  } else if (sheet.verborgen) messages.push(`Blad ${sheet.naam} is in Excel verborgen.`);
  if (sheet.herkansing !== undefined) {
    const { bestand, blad } = sheet.herkansing;
    messages.push(
      `Dit zijn rijen die zijn afgewezen van ${bestand}, blad ${blad}. De laatste kolom, waarin staat waarom, is niet gelezen.`,
    );
  }
  const calculated = sheet.formules - sheet.aantalBevindingen['formule-zonder-waarde'];
  if (calculated > 0) {
    messages.push(
      `${cells(calculated)} ${calculated === 1 ? 'bevat' : 'bevatten'} een formule; de waarde zoals laatst bewaard is gebruikt.`,
    );
  }
  if (sheet.verborgenRijen > 0) {
    messages.push(
      `${amount(sheet.verborgenRijen, 'rij is', 'rijen zijn')} in Excel verborgen en ${sheet.verborgenRijen === 1 ? 'is' : 'zijn'} gewoon meegelezen.`,
    );
  }
  for (const [soort, number] of Object.entries(sheet.aantalBevindingen) as [
    FindingKind,
    number,
  ][]) {
    if (number === 0) continue;
    const listed = sheet.bevindingen.filter((finding) => finding.soort === soort);
    messages.push(findingSentences[soort](number, where(sheet, listed, number)));
  }
  return messages;
}

/** About the table in it. */
export function tableMessages(
  sheet: RawSheet,
  { kopregel, kopregels }: SheetTable,
  skipped: Readonly<Record<SkipReason, number>>,
  emptyRows: number,
): string[] {
  const messages: string[] = [];
  const top = kopregel - kopregels + 1;
  const above = sheet.rijen.filter(({ rij }) => rij < top).length;
  const lines = recordLines(sheet);
  const [een, meer] = lines;
  const sign = (rij: number) => (sheet.gedraaid ? recordSign(sheet, rij) : count(rij));
  const rows =
    kopregels === 2 ? `de ${meer} ${sign(top)} en ${sign(kopregel)}` : `${een} ${sign(kopregel)}`;
  if (above > 0) {
    const before = sheet.gedraaid ? 'links daarvan' : 'daarboven';
    messages.push(
      `De koppen staan ${sheet.gedraaid ? 'in' : 'op'} ${rows}; wat ${before} staat (${amount(above, een, meer)}) is niet overgenomen.`,
    );
  } else if (kopregels === 2) messages.push(`De koppen zijn samengesteld uit ${rows}.`);
  for (const [reason, number] of Object.entries(skipped) as [SkipReason, number][]) {
    if (number > 0) messages.push(skipSentences[reason](number, lines));
  }
  if (emptyRows > 0) {
    messages.push(
      `${amount(emptyRows, `lege ${een}`, `lege ${meer}`)} tussen de ${meer} overgeslagen.`,
    );
  }
  const merged = sheet.samengevoegd.filter(({ r1, r2 }) => r1 > kopregel && r2 > r1).length;
  if (merged > 0) {
    messages.push(
      `${amount(merged, 'samengevoegd gebied loopt', 'samengevoegde gebieden lopen')} over meer ${meer}: de waarde telt voor elk van die ${meer}, en bij de cel staat waar ze vandaan komt.`,
    );
  }
  return messages;
}
