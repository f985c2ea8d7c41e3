/** The sheet of a template that is filled in: headings as the product calls them, help with each cell. */
import { columnName } from '../../domain/provenance';
import type { CellHelp, SheetForm } from '../xlsx/form';
import type { Sheet, SheetCell } from '../xlsx/sheet';
import { PLAIN_WORDS, type TemplateColumn } from './columns';
import type { Example, TemplateDeclaration } from './declaration';

/** The last row of a sheet in Excel. */
const LAST_ROW = 1_048_576;
/** Of headings with a question behind them: three lines, in points. */
const HEADING_HEIGHT = 46;

const SHORT =
  'Vul in wat u hebt: leeg mag, en onbekend, n.v.t. of geweigerd ook. Nooit een nul voor wat u niet weet, en geen namen van personen. Uitleg en voorbeelden staan op het blad “Uitleg”.';

/** Above the headings stand a title, some sentences and an empty row. */
function introduction({ formulier }: TemplateDeclaration): readonly string[] {
  return formulier?.aanhef ?? [SHORT];
}

/** Row of the headings, from 1. */
export function headingRow(declaration: TemplateDeclaration): number {
  return introduction(declaration).length + 3;
}

/** Help with the cells of one column: what it is, what may stand there, and what can be chosen. */
function columnHelp(
  { definitie, nodig, mag, voorstel }: TemplateColumn,
  gebied: string,
  cellen: string | undefined,
): CellHelp {
  const { label, uitleg } = definitie;
  const help = {
    gebied,
    titel: nodig === null ? label : `${label} (nodig)`,
    tekst: mag === PLAIN_WORDS ? uitleg : `${uitleg} ${mag}`,
  };
  if (cellen === undefined) return help;
  const vragen = voorstel
    ? null
    : `Dit staat niet in de lijst van ${label}. Uw eigen woorden mogen blijven staan; is het een vergissing, kies dan uit de lijst.`;
  return { ...help, keuzes: { cellen, vragen } };
}

function headings(
  { formulier }: TemplateDeclaration,
  kolommen: readonly TemplateColumn[],
): SheetCell[] {
  return kolommen.map(({ definitie: { veld, label }, nodig }): SheetCell => {
    const more = formulier?.bijKop[veld];
    return {
      waarde: more === undefined ? label : `${label} (${more})`,
      stijl: nodig === null ? 'kopMag' : 'kopNodig',
    };
  });
}

/** A row that is there to be completed. */
function line(regel: Example, kolommen: readonly TemplateColumn[]): SheetCell[] {
  return kolommen.map(({ definitie: { veld, soort } }): SheetCell => {
    const waarde = regel[veld] ?? null;
    if (waarde !== null) return { waarde, stijl: 'vakVast' };
    return { waarde, stijl: soort === 'getal' ? 'vakGetal' : 'vakTekst' };
  });
}

/** `cellen`: per field the cells that list its choices. */
export function fillSheet(
  declaration: TemplateDeclaration,
  kolommen: readonly TemplateColumn[],
  cellen: ReadonlyMap<string, string>,
): Sheet {
  const { blad, titel, regels = [], eenmaal = [], formulier } = declaration;
  const kopregel = headingRow(declaration);
  const below = (index: number, last: number): string =>
    `${columnName(index)}${kopregel + 1}:${columnName(index)}${last}`;
  const form: SheetForm = {
    vast: kopregel,
    samengevoegd: kolommen.flatMap(({ definitie: { veld } }, index) =>
      eenmaal.includes(veld) ? [below(index, kopregel + regels.length)] : [],
    ),
    hulp: kolommen.map((kolom, index) =>
      columnHelp(kolom, below(index, LAST_ROW), cellen.get(kolom.definitie.veld)),
    ),
    tekstgetallen: `A${kopregel}:${columnName(kolommen.length - 1)}${LAST_ROW}`,
  };
  // Rows to complete are printed to be completed; an empty table is as wide as it is.
  if (regels.length > 0) form.afdruk = { liggend: true, eenBlad: formulier !== undefined };
  if (formulier !== undefined) {
    const { regelhoogte } = formulier;
    form.hoogten = new Map([
      [kopregel, HEADING_HEIGHT],
      ...regels.map((_, i) => [kopregel + 1 + i, regelhoogte] as const),
    ]);
  }
  return {
    naam: blad,
    kolommen: kolommen.map(({ breedte, definitie: { soort } }) => ({
      breedte,
      stijl: soort === 'getal' ? 'invulGetal' : 'invulTekst',
    })),
    regels: 3,
    rijen: [
      [{ waarde: titel, stijl: 'titel' }],
      ...introduction(declaration).map((zin): SheetCell[] => [{ waarde: zin, stijl: 'zin' }]),
      [],
      headings(declaration, kolommen),
      ...regels.map((regel) => line(regel, kolommen)),
    ],
    formulier: form,
  };
}
