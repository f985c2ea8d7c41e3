/** What the page runs before the lock screen is there stays light: it is run at every start. */
import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => vi.restoreAllMocks());

test('loading the lock screen reads no data of a language', async () => {
  const made = (['NumberFormat', 'DateTimeFormat', 'Collator', 'PluralRules'] as const).map(
    (name) => vi.spyOn(Intl, name),
  );
  vi.resetModules();
  await import('../../../../renderer/app/app');
  for (const formatter of made) expect(formatter).not.toHaveBeenCalled();
});
