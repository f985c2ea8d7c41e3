/**
 * Every file that means harm gets one sentence, in time and in little memory; the ones that only
 * look bad are read whole. Nothing is ever silently shorter than it was.
 */
import { afterEach, describe, expect, test } from 'vitest';
import { gevallen } from '../../fixtures/vijandig/gevallen';
import { CodedError } from '../../shared/desktop/errors';
import { errorSentence } from '../../shared/desktop/errors-nl';
import { lees } from '../unit/shared/import/reading';

const MB = 1024 * 1024;
/** Loose on purpose: the machine that tests may be busy. */
const LIMIT_MS = 10_000;
const LIMIT_FIRST_MS = 1_000;
const LIMIT_BYTES = 500 * MB;
const LIMIT_FIRST_BYTES = 150 * MB;

/** Peak memory of this process, in bytes. */
const peak = () => process.resourceUsage().maxRSS * 1024;

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
});

describe('one sentence, in time', () => {
  const refused = gevallen.filter(({ verwacht }) => verwacht !== 'leest');
  test.each(refused)('$naam', { timeout: 60_000 }, async (geval) => {
    const bytes = geval.maak();
    const bestand = geval.bestand ?? 'test.xlsx';
    const [before, began] = [peak(), performance.now()];
    const reason = await lees(bytes, bestand).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    const [ms, grown] = [performance.now() - began, peak() - before];
    expect(reason).toBeInstanceOf(CodedError);
    const error = reason as CodedError;
    expect(error.code).toBe(geval.verwacht);
    expect(error.params.bestand).toBe(bestand);
    if (geval.zegt !== undefined)
      expect(Object.values(error.params).join(' | ')).toContain(geval.zegt);
    expect(errorSentence(error)).toMatch(/\S\.$/);
    expect(ms).toBeLessThan(geval.vooraf ? LIMIT_FIRST_MS : LIMIT_MS);
    expect(grown).toBeLessThan(geval.vooraf ? LIMIT_FIRST_BYTES : LIMIT_BYTES);
  });
});

describe('looks bad, is read', () => {
  const read = gevallen.filter(({ verwacht }) => verwacht === 'leest');
  test.each(read)('$naam', { timeout: 60_000 }, async (geval) => {
    const bytes = geval.maak();
    const [before, began] = [peak(), performance.now()];
    const { bladen } = await lees(bytes);
    expect(performance.now() - began).toBeLessThan(LIMIT_MS);
    expect(peak() - before).toBeLessThan(LIMIT_BYTES);
    expect(bladen[0]?.rijen[0]?.cellen[0]).not.toBeNull();
  });
});
