import { expect, test, vi } from 'vitest';
import { MissingText } from '../../../../../renderer/features/interviews/missing-text';
import type { Value } from '../../../../../shared/domain/values';
import type { BeurtRow } from '../../../../../shared/dossier/protocol';
import { button, render } from '../../ui/dom';

const row = (tekst: Value) =>
  ({ id: 'b-1', velden: { tekst }, codings: [] }) as unknown as BeurtRow;

test('an answer that the source does not have says which kind of missing it is, and leads to its cell', async () => {
  const onTarget = vi.fn();
  const turn = row({ ontbreekt: 'nvt' });
  await render(<MissingText row={turn} naam="beurt 1" onTarget={onTarget} />);
  const missing = button('Antwoord, beurt 1: niet van toepassing, zegt de bron');
  missing.click();
  expect(onTarget).toHaveBeenCalledExactlyOnceWith(turn, { soort: 'veld', veld: 'tekst' });
});

test('of a turn without an answer nothing is claimed', async () => {
  await render(<MissingText row={row(null)} naam="beurt 1" onTarget={vi.fn()} />);
  expect(document.querySelector('button')).toBeNull();
});
