/** A table that a person turns, or turns back: by the choice alone, and everything follows it. */
import { describe, expect, test } from 'vitest';
import { CodedError } from '../../../../shared/desktop/errors';
import type { SheetChoice } from '../../../../shared/import/preview';
import type { Proposed } from '../../../../shared/import/propose';
import { sheetGrid } from '../../../../shared/import/recognise/grid';
import { MAX_TURNED_ROWS } from '../../../../shared/import/recognise/turn';
import { proposeAsChosen, proposeRestored, proposeSplit } from '../../../../shared/import/tables';
import { calm, proposedOf, type Rows, rawSheet, rawWorkbook, recordsIn } from './recognise/raw';

/** Nothing of it is known but that fields stand below each other. */
const UNKNOWN: Rows = [
  ['Naam', 'Rooster', 'Maatje'],
  ['Waar', 'noord', 'zuid'],
  ['Wat', 'zelf kiezen', 'zes weken samen'],
  ['Tel', 12, 14],
];
const FORM: Rows = [
  ['Casus', 'Rooster', 'Maatje'],
  ['Organisatie', 'A', 'B'],
  ['Aanpak', 'zelf kiezen', 'zes weken samen'],
  ['Resultaat', 'rust', null],
];

const file = (rows: Rows): Promise<Proposed> => proposedOf(rawWorkbook(rawSheet(rows)));
const at = ({ bladen }: Proposed, place = 0) => {
  const found = bladen[place];
  if (found === undefined) throw new Error(`no table ${place}`);
  return found;
};
async function chosen(before: Proposed, part: Partial<SheetChoice>): Promise<Proposed> {
  const keuze = { ...at(before).reading.keuze, ...part };
  return { ...before, bladen: await proposeAsChosen(before, 0, keuze, calm()) };
}
const reason = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof CodedError)) throw new Error(`no refusal: ${String(error)}`);
  return [error.code, error.params.reden];
};
const fresh = { velden: {}, rijen: {}, kopregel: 1, kopregels: 1 } as const;

describe('turned by hand', () => {
  test('a form is read upright and turned again, as it was', async () => {
    const form = await file(FORM);
    const proposal = at(form).reading.keuze;
    expect(proposal).toMatchObject({ soort: 'casussen', gedraaid: true });
    const { gedraaid: _, ...rest } = proposal;
    const upright = await proposeAsChosen(form, 0, { ...rest, ...fresh, herken: true }, calm());
    expect(upright[0]?.reading.keuze.gedraaid).toBeUndefined();
    expect(upright[0]?.reading.keuze).not.toHaveProperty('herken');
    const back = await chosen(
      { ...form, bladen: upright },
      { ...fresh, gedraaid: true, herken: true },
    );
    expect(at(back).reading.keuze).toEqual(proposal);
    expect(recordsIn(at(back).reading)).toEqual(recordsIn(at(form).reading));
  });

  test('of what is not known the fields are chosen, by the rows of the sheet', async () => {
    const turned = await chosen(await file(UNKNOWN), {
      ...fresh,
      soort: 'casussen',
      gedraaid: true,
      velden: { 0: 'naam', 1: 'organisatie', 2: 'aanpak', 3: null },
    });
    expect(recordsIn(at(turned).reading)).toEqual([
      { naam: 'Rooster', organisatie: 'noord', aanpak: 'zelf kiezen' },
      { naam: 'Maatje', organisatie: 'zuid', aanpak: 'zes weken samen' },
    ]);
    const without = await chosen(turned, { rijen: { 2: 'niet' } });
    expect(recordsIn(at(without).reading)).toHaveLength(1);
    expect(at(without).counted.meldingen).toContain(
      '1 kolom is overgeslagen, omdat u die hebt weggelaten.',
    );
  });

  test('the grid shows the columns of the sheet as rows', async () => {
    const { reading, counted } = at(await file(FORM));
    const grid = sheetGrid(reading, counted, { vanaf: 1, aantal: 10 });
    expect([grid.laatsteRij, grid.kolommen]).toEqual([3, 4]);
    expect(grid.rijen.map(({ rij, staat }) => [rij, staat])).toEqual([
      [1, 'kop'],
      [2, 'record'],
      [3, 'record'],
    ]);
    expect(grid.rijen[2]?.cellen).toEqual(['Maatje', 'B', 'zes weken samen']);
  });

  test('a part of it is asked as the sheet has it, and left out of another table', async () => {
    const both = await file([...FORM, [], ['Toelichting'], ['van de organisatie zelf']]);
    const area = { r1: 1, c1: 0, r2: 2, c2: 2 };
    const part = await chosen(both, { gebied: area });
    expect(at(part).reading.keuze).toMatchObject({ gedraaid: true, gebied: area });
    expect(recordsIn(at(part).reading)).toEqual([
      { naam: 'Rooster', organisatie: 'A' },
      { naam: 'Maatje', organisatie: 'B' },
    ]);
    const split = await proposeSplit(both, 0, { r1: 4, c1: 0, r2: 4, c2: 2 }, calm());
    const left = split[0]?.reading.keuze;
    expect(left).toMatchObject({ gedraaid: true, gebied: { r1: 1, r2: 3 } });
  });

  test('is kept when the file is read again', async () => {
    const turned = await chosen(await file(FORM), { velden: { 3: null }, rijen: { 3: 'niet' } });
    const { keuze, index } = at(turned).reading;
    const [again] = await proposeRestored(await file(FORM), [{ index, keuze }], calm());
    expect(again?.reading.keuze).toEqual(keuze);
    expect(again && recordsIn(again.reading)).toEqual(recordsIn(at(turned).reading));
  });
});

describe('is refused', () => {
  test('of a sheet that is too long, in a sentence', async () => {
    const long = await file(
      Array.from({ length: MAX_TURNED_ROWS + 1 }, (_, i) => [`Veld ${i}`, 'iets', i]),
    );
    expect(await reason(chosen(long, { ...fresh, gedraaid: true }))).toEqual([
      'gebied-geweigerd',
      'draaien',
    ]);
  });

  test('with headings beside the part', async () => {
    const form = await file(FORM);
    expect(await reason(chosen(form, { kopregel: 4 }))).toEqual(['ongeldige-vraag', 'kopregel']);
  });
});
