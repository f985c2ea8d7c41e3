/**
 * What the rows of a sheet of cijfers say, as one number: two readers that agree on it read the same
 * text in every cell and the same values from them. Knows nothing of the product.
 */

/** Columns of the sheet of workbooks.mjs, from 0. */
const [ORGANISATIE, JAAR, WAARDE, N] = [1, 7, 8, 9];
const COLUMNS = 12;

export interface SheetRow {
  /** 1-based. */
  rij: number;
  /** As the sheet shows them; null for an empty one. */
  cellen: readonly (string | null | undefined)[];
  /** Of the figure that the row is. */
  organisatie: unknown;
  jaar: unknown;
  waarde: unknown;
  n: unknown;
}

/** The values of a row, read from its cells as simply as can be. */
export function readPlainly(rij: number, cellen: readonly (string | null)[]): SheetRow {
  const number = (kolom: number) =>
    Number((cellen[kolom] ?? '').replace('%', '').replace(',', '.'));
  return {
    ...{ rij, cellen, organisatie: cellen[ORGANISATIE] },
    ...{ jaar: number(JAAR), waarde: number(WAARDE), n: number(N) },
  };
}

/** Of rows in the order of the sheet: how many, and two sums over every character. */
export class Digest {
  #rows = 0;
  #first = 0x811c9dc5;
  #second = 5381;

  add({ rij, cellen, organisatie, jaar, waarde, n }: SheetRow): void {
    this.#rows += 1;
    this.#text(String(rij));
    for (let kolom = 0; kolom < COLUMNS; kolom += 1) this.#text(cellen[kolom] ?? '');
    for (const value of [organisatie, jaar, waarde, n]) this.#text(JSON.stringify(value ?? null));
  }

  get value(): string {
    return `${this.#rows} ${(this.#first >>> 0).toString(16)} ${(this.#second >>> 0).toString(16)}`;
  }

  #text(text: string): void {
    for (let i = 0; i <= text.length; i += 1) {
      // The end of a text counts too: cells that run together are other cells.
      const code = i === text.length ? 0x1_0000 : text.charCodeAt(i);
      this.#first = Math.imul(this.#first ^ code, 0x01000193);
      this.#second = (Math.imul(this.#second, 33) + code) | 0;
    }
  }
}
