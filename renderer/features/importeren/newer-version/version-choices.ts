/** What a person may choose of a newer version of a sheet: each answers the choice that follows. */
import type { SheetChoice } from '../../../../shared/import/preview';
import type { RijVerschil, Versiekeuze } from '../../../../shared/import/version';

export type RowChoice = Versiekeuze['rijen'][string];
export type GoneChoice = Versiekeuze['verdwenen'][string];
/** Kinds of rows of which there is something to choose. */
export type RowKind = Exclude<RijVerschil['soort'], 'behouden'>;
type Chosen = { rij: number; soort: RowKind };

/** Renews an import with this sheet, as proposed; null = the sheet stands by itself. */
export function withVersion(choice: SheetChoice, van: string | null): SheetChoice {
  const { versie: _, ...rest } = choice;
  return van === null ? rest : { ...rest, versie: { van, rijen: {}, verdwenen: {} } };
}

/** What holds for all rows of a kind that nobody chose otherwise for. */
export function chosenForAll({ alle }: Versiekeuze, kind: RowKind): RowChoice {
  return (kind === 'nieuw' ? alle?.nieuw : alle?.gewijzigd) ?? 'voorstel';
}

export function chosenForRow(versie: Versiekeuze, { rij, soort }: Chosen): RowChoice {
  return versie.rijen[rij] ?? chosenForAll(versie, soort);
}

export function chosenForGone({ verdwenen, alle }: Versiekeuze, record: string): GoneChoice {
  return verdwenen[record] ?? alle?.verdwenen ?? 'houden';
}

/** One row; what holds for all of its kind is not said again. */
export function withRow(versie: Versiekeuze, { rij, soort }: Chosen, what: RowChoice): Versiekeuze {
  const { [rij]: _, ...rijen } = versie.rijen;
  if (what !== chosenForAll(versie, soort)) rijen[rij] = what;
  return { ...versie, rijen };
}

export function withGone(versie: Versiekeuze, record: string, what: GoneChoice): Versiekeuze {
  const { [record]: _, ...verdwenen } = versie.verdwenen;
  if (what !== (versie.alle?.verdwenen ?? 'houden')) verdwenen[record] = what;
  return { ...versie, verdwenen };
}

/** All rows of a kind at once, also those that something else was chosen for. */
export function withAllRows(
  versie: Versiekeuze,
  kind: RowKind,
  rows: readonly RijVerschil[],
  what: RowChoice,
): Versiekeuze {
  const ofKind = new Set(rows.filter(({ soort }) => soort === kind).map(({ rij }) => String(rij)));
  const rijen = Object.fromEntries(
    Object.entries(versie.rijen).filter(([rij]) => !ofKind.has(rij)),
  );
  const { [kind]: _, ...others } = versie.alle ?? {};
  const alle = what === 'voorstel' ? others : { ...others, [kind]: what };
  return { ...versie, rijen, alle };
}

export function withAllGone(versie: Versiekeuze, what: GoneChoice): Versiekeuze {
  const { verdwenen: _, ...others } = versie.alle ?? {};
  const alle = what === 'houden' ? others : { ...others, verdwenen: what };
  return { ...versie, verdwenen: {}, alle };
}
