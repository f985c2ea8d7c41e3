import { expect, it } from 'vitest';
import { newDossierId, newId } from '../../../../../renderer/workers/dossier/ids';
import { isUnitId } from '../../../../../shared/vault/box';

it('never gives an id twice, and only ids that can name a unit or a folder', () => {
  const ids = Array.from({ length: 20_000 }, newId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => id.length === 16 && isUnitId(id))).toBe(true);
  const dossiers = Array.from({ length: 100 }, newDossierId);
  expect(new Set(dossiers).size).toBe(dossiers.length);
  expect(dossiers.every((id) => /^[a-z0-9]{16,40}$/.test(id))).toBe(true);
});
