/** What stands under the axes: contradictions, figures without a year, and what is said in words. */
import { aantal, getal } from '../dutch';
import { named } from '../placed';
import type { MarkTarget } from '../scene';
import type { Contradiction } from './compare';
import { type FigureCijfer, organisationOf } from './data';
import { type Drawn, leftWhy } from './drawn';
import type { Column } from './strip';
import { cap, cijferLabel, contradictionText, moment } from './words';

export const cijferTarget = (ids: string[], label: string): MarkTarget => ({
  soort: 'uitstroomcijfer',
  ids,
  label,
});

export function contradictionNotes(column: Column, found: readonly Contradiction[]): void {
  for (const one of found) {
    const text = contradictionText(one);
    column.text(
      text,
      {},
      cijferTarget(
        one.cijfers.map(({ id }) => id),
        text,
      ),
    );
    column.space(0.8);
  }
}

/** Over the axes: that there is more than is drawn, how much, why, and how to see it. */
export function leftNote(column: Column, drawn: Drawn): void {
  const words = leftWhy(drawn);
  if (words === null) return;
  column.text(
    `${cap(words)}. Kies organisaties om een ander deel te tekenen; de tabel bij de figuur heeft alle cijfers.`,
    { weight: 600 },
  );
  column.space(1.5);
}

/** Points that stand there without their value, because no place beside them was free. */
export function unwrittenNotes(
  column: Column,
  cijfers: readonly FigureCijfer[],
  points: number,
): void {
  if (cijfers.length === 0) return;
  const values = cijfers.map((one) => `${organisationOf(one)} ${moment(one) ?? ''}: ${one.tekst}`);
  column.text(
    `Bij ${getal(cijfers.length)} van de ${aantal(points, 'punt', 'punten')} is geen plaats voor de waarde: ${named(values)}. De tabel bij de figuur heeft alle waarden.`,
  );
  column.space(2);
}

/** Listed and not drawn: a place on the axis would be made up. */
export function undatedNotes(column: Column, cijfers: readonly FigureCijfer[]): void {
  if (cijfers.length === 0) return;
  column.text('Zonder jaar, dus niet op de tijdas:', { weight: 600 });
  for (const one of cijfers) {
    const when = one.periode === null ? '' : `, ${one.periode}`;
    const source = one.bron ?? 'bron niet genoemd';
    const text = `${organisationOf(one)}${when}: ${one.tekst} (${source})${one.merk === null ? '' : `; ${one.merk}`}`;
    column.text(text, { indent: 2 }, cijferTarget([one.id], cijferLabel(one)));
  }
  column.space(1.2);
}

export function wordNotes(column: Column, cijfers: readonly FigureCijfer[]): void {
  if (cijfers.length === 0) return;
  column.text('In woorden, zonder getal:', { weight: 600 });
  for (const one of cijfers) {
    const about = [moment(one), one.bron ?? 'bron niet genoemd', one.merk];
    const text = `${organisationOf(one)}: “${one.tekst}” (${about.filter((part) => part !== null).join('; ')})`;
    column.text(text, { indent: 2 }, cijferTarget([one.id], cijferLabel(one)));
  }
  column.space(1.2);
}

/** What is held back, with why: a reader sees that something is missing, and what it is not. */
export function suppressedNotes(column: Column, cijfers: readonly FigureCijfer[]): void {
  if (cijfers.length === 0) return;
  column.text('Onderdrukt, niet leeg en niet nul:', { weight: 600 });
  for (const one of cijfers) {
    const when = moment(one) ?? 'zonder jaar';
    const why = one.merk === null ? '' : ` (${one.merk})`;
    const value = one.tekst === 'onderdrukt' ? '' : `: ${one.tekst}`;
    const text = `${organisationOf(one)}, ${when}${value}${why}`;
    column.text(text, { indent: 2 }, cijferTarget([one.id], cijferLabel(one)));
  }
  column.space(1.2);
}
