/** What a reader has to know of how numbers were read, counted over a table: nothing is left out or decided in silence. */
import { amount } from '../recognise/amount-words';
import type { Remark } from './amount';

export interface Remarked {
  cel: string;
  tekst: string;
}

const MAX_NAMED = 3;

function named(cells: readonly Remarked[]): string {
  const shown = cells.slice(0, MAX_NAMED).map(({ cel, tekst }) => `${cel}: ‘${tekst.trim()}’`);
  return `${shown.join(', ')}${cells.length > MAX_NAMED ? ' en andere' : ''}`;
}

const sentences: Readonly<Record<Remark, (cells: readonly Remarked[]) => string>> = {
  noot: (cells) =>
    `Achter ${amount(cells.length, 'getal', 'getallen')} stond het teken van een noot (${named(cells)}). Het teken is weggelaten; kijk in de bron wat de noot zegt.`,
  gewoonte: (cells) =>
    `${amount(cells.length, 'getal kan', 'getallen kunnen')} twee dingen betekenen (${named(cells)}), en niets in de kolom zegt welke. De punt is gelezen als teken voor duizendtallen en de komma als decimaalteken. Klopt dat niet, maak er in het bestand dan getallen van.`,
  kolom: (cells) =>
    `${amount(cells.length, 'getal kan', 'getallen kunnen')} twee dingen betekenen (${named(cells)}). Andere getallen in dezelfde kolom zeggen wat het decimaalteken is; dat is gevolgd.`,
};

export class Remarks {
  readonly #cells: Record<Remark, Remarked[]> = { noot: [], gewoonte: [], kolom: [] };

  note(remarks: readonly Remark[], cell: Remarked): void {
    for (const remark of remarks) this.#cells[remark].push(cell);
  }

  /** One sentence for each thing that was remarked; none for what was not. */
  sentences(): string[] {
    return (Object.keys(sentences) as Remark[])
      .filter((remark) => this.#cells[remark].length > 0)
      .map((remark) => sentences[remark](this.#cells[remark]));
  }
}
