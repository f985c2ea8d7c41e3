/** What a reader has to know of how numbers were read, counted over a table: nothing is left out or decided in silence. */
import { amount } from '../recognise/amount-words';
import type { Remark } from './amount';

/** A cell, as it stands in the sheet, and what has to be known of how it was read. */
export interface Remarked {
  cel: string;
  tekst: string;
  remarks: readonly Remark[];
}

type Cells = ReadonlyMap<string, string>;

const MAX_NAMED = 3;

function named(cells: Cells): string {
  const shown = [...cells].slice(0, MAX_NAMED).map(([cel, tekst]) => `${cel}: ‘${tekst.trim()}’`);
  return `${shown.join(', ')}${cells.size > MAX_NAMED ? ' en andere' : ''}`;
}

const sentences: Readonly<Record<Remark, (cells: Cells) => string>> = {
  noot: (cells) =>
    `Achter ${amount(cells.size, 'getal', 'getallen')} stond het teken van een noot (${named(cells)}). Het teken is weggelaten; kijk in de bron wat de noot zegt.`,
  precisie: (cells) =>
    `Bij ${amount(cells.size, 'getal', 'getallen')} zegt de bron hoe precies het is, zoals ongeveer of meer dan (${named(cells)}); overgenomen is alleen het getal. Hoe het er stond, ziet u bij de bron.`,
  gewoonte: (cells) =>
    `${amount(cells.size, 'getal kan', 'getallen kunnen')} twee dingen betekenen (${named(cells)}), en niets in de kolom zegt welke. De punt is gelezen als teken voor duizendtallen en de komma als decimaalteken. Klopt dat niet, maak er in het bestand dan getallen van.`,
  kolom: (cells) =>
    `${amount(cells.size, 'getal kan', 'getallen kunnen')} twee dingen betekenen (${named(cells)}). Andere getallen in dezelfde kolom zeggen wat het decimaalteken is; dat is gevolgd.`,
};

export class Remarks {
  /** By address, what stands there: a cell that several records of a row read counts once. */
  readonly #cells: Readonly<Record<Remark, Map<string, string>>> = {
    noot: new Map(),
    precisie: new Map(),
    gewoonte: new Map(),
    kolom: new Map(),
  };

  note(cells: readonly Remarked[]): void {
    for (const { cel, tekst, remarks } of cells) {
      for (const remark of remarks) this.#cells[remark].set(cel, tekst);
    }
  }

  /** One sentence for each thing that was remarked; none for what was not. */
  sentences(): string[] {
    return (Object.keys(sentences) as Remark[])
      .filter((remark) => this.#cells[remark].size > 0)
      .map((remark) => sentences[remark](this.#cells[remark]));
  }
}
