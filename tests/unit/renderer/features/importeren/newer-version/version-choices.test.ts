import { expect, test } from 'vitest';
import {
  chosenForGone,
  chosenForRow,
  type RowKind,
  withAllGone,
  withAllRows,
  withGone,
  withRow,
  withVersion,
} from '../../../../../../renderer/features/importeren/newer-version/version-choices';
import type { SheetChoice } from '../../../../../../shared/import/preview';
import {
  type RijVerschil,
  type Versiekeuze,
  versiekeuzeSchema,
} from '../../../../../../shared/import/version';

const leeg: Versiekeuze = { van: 'i1', rijen: {}, verdwenen: {} };
const rij = (nummer: number, soort: RowKind): RijVerschil & { soort: RowKind } => ({
  ...{ soort, rij: nummer, naam: '', erbij: 0, velden: [] },
});
const rijen = [rij(2, 'gewijzigd'), rij(3, 'gewijzigd'), rij(4, 'nieuw')];

test('one row is chosen, and what is as proposed is not kept', () => {
  const een = withRow(leeg, rij(2, 'gewijzigd'), 'oud');
  expect(een.rijen).toEqual({ 2: 'oud' });
  expect(withRow(een, rij(2, 'gewijzigd'), 'voorstel').rijen).toEqual({});
});

test('all of a kind at once goes over what was chosen for single ones, and leaves other kinds', () => {
  const een = withRow(withRow(leeg, rij(2, 'gewijzigd'), 'nieuw'), rij(4, 'nieuw'), 'oud');
  const alle = withAllRows(een, 'gewijzigd', rijen, 'oud');
  expect(rijen.map((each) => chosenForRow(alle, each))).toEqual(['oud', 'oud', 'oud']);
  const terug = withRow(alle, rij(3, 'gewijzigd'), 'voorstel');
  expect(rijen.map((each) => chosenForRow(terug, each))).toEqual(['oud', 'voorstel', 'oud']);
  expect(withAllRows(terug, 'gewijzigd', rijen, 'voorstel').alle).toEqual({});
  expect(versiekeuzeSchema.parse(terug)).toEqual(terug);
});

test('what is gone stays unless it is chosen to go, one by one or all', () => {
  expect(chosenForGone(leeg, 'r1')).toBe('houden');
  expect(withGone(leeg, 'r1', 'weg').verdwenen).toEqual({ r1: 'weg' });
  const alle = withAllGone(withGone(leeg, 'r1', 'weg'), 'weg');
  expect(alle.verdwenen).toEqual({});
  const een = withGone(alle, 'r2', 'houden');
  expect([chosenForGone(een, 'r1'), chosenForGone(een, 'r2')]).toEqual(['weg', 'houden']);
});

test('a sheet renews an import or stands by itself, and all else that was chosen stays', () => {
  const choice: SheetChoice = {
    ...{ soort: 'casussen', kopregel: 1, kopregels: 1, velden: { 0: 'naam' } },
    ...{ gebied: null, rijen: { 5: 'niet' } },
  };
  const met = withVersion(choice, 'i1');
  expect(met).toEqual({ ...choice, versie: leeg });
  expect(withVersion(met, null)).toEqual(choice);
});
