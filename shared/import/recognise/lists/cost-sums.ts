/** Whether what a sheet adds up itself agrees with its lines. It only says so: nothing is changed. */

import { fold } from '../../../domain/fold';
import { kostengroepen } from '../../../domain/kostenpost';
import { addressOf, type Turned } from '../../../domain/turned';
import { notation } from '../../notation';
import { count } from '../../refusals';
import type { Fields } from '../records/record';

/** The group of a total that is of all groups. */
export const ADDS_UP = '*';
/** Bedragen are rounded to the euro. */
const ROUNDED = 1;
const MAX_NAMED = 20;

const shown = (value: number): string => notation(Math.round(value * 100) / 100, undefined) ?? '';
const labels = new Map(kostengroepen.map(({ waarde, label }) => [waarde, label]));

/** A group is the same in its total as in its lines, whatever its capitals. */
const keyOf = (kolom: number | null, groep: string): string => `${kolom} ${fold(groep)}`;

interface Printed {
  kolom: number | null;
  of: string;
  totaal: number;
  cel: string;
}

export class CostSums {
  /** Sums of the lines, by column and group; null when a line of it has no total. */
  readonly #sums = new Map<string, number | null>();
  readonly #printed: Printed[] = [];
  readonly #wrong: string[] = [];
  readonly #turned: Turned;

  constructor(turned: Turned) {
    this.#turned = turned;
  }

  /** A line as it was read. `at`: the column of its total. */
  line(
    kolom: number | null,
    groep: string | null,
    velden: Fields,
    rij: number,
    at: number | null,
  ): void {
    const { uren, tarief, oop, totaal } = velden;
    const own = typeof totaal === 'number' ? totaal : null;
    for (const part of [groep ?? '', ADDS_UP]) {
      const key = keyOf(kolom, part);
      const before = this.#sums.get(key);
      this.#sums.set(key, own === null || before === null ? null : (before ?? 0) + own);
    }
    const hours =
      uren === undefined && tarief === undefined
        ? 0
        : typeof uren === 'number' && typeof tarief === 'number'
          ? uren * tarief
          : null;
    const apart = oop === undefined ? 0 : typeof oop === 'number' ? oop : null;
    if (own === null || at === null || hours === null || apart === null) return;
    if (uren === undefined && oop === undefined) return;
    if (Math.abs(hours + apart - own) < ROUNDED) return;
    const sum = [
      ...(uren === undefined ? [] : [`${shown(Number(uren))} × ${shown(Number(tarief))}`]),
      ...(oop === undefined ? [] : [shown(apart)]),
    ].join(' + ');
    this.#wrong.push(
      `In ${addressOf(this.#turned, at, rij)} staat ${shown(own)}, maar ${sum} is ${shown(hours + apart)}. Het bedrag van de bron is bewaard.`,
    );
  }

  /** A total as the sheet prints it: of a group, of all (ADDS_UP), or of one that is not known. */
  printed(kolom: number | null, of: string | null, totaal: number, rij: number, at: number): void {
    if (of === null) return;
    this.#printed.push({ kolom, of, totaal, cel: addressOf(this.#turned, at, rij) });
  }

  meldingen(): string[] {
    const totals = this.#printed.flatMap(({ kolom, of, totaal, cel }) => {
      const sum = this.#sums.get(keyOf(kolom, of));
      if (sum === undefined || sum === null || Math.abs(sum - totaal) < ROUNDED) return [];
      const what = of === ADDS_UP ? 'van alles' : `van ${labels.get(of) ?? of}`;
      return [
        `In ${cel} staat als totaal ${what} ${shown(totaal)}, maar de posten tellen op tot ${shown(sum)}. Een totaal wordt niet overgenomen.`,
      ];
    });
    const all = [...this.#wrong, ...totals];
    const more = all.length - MAX_NAMED;
    return more > 0
      ? [...all.slice(0, MAX_NAMED), `Nog ${count(more)} bedragen kloppen niet met hun posten.`]
      : all;
  }
}
