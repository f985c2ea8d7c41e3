import { expect, test } from 'vitest';
import { interviewFile } from '../../../../../shared/exchange/everything/interview-text';

const fileOf = (rol: string) =>
  interviewFile(1, {
    ...{ id: 'i', unit: 'u', sourceRow: null },
    velden: { interview: 'I-07', rol },
  });

test('a long name ends with a whole word, and no sign that the next one left', () => {
  const name = fileOf(
    'adviseur strategische personeelsplanning (hr) bij een provincie in het oosten',
  );
  const words = name.slice('001 '.length, -'.txt'.length);
  expect(words.length).toBeLessThanOrEqual(60);
  expect(name).toMatch(/ bij een\.txt$/);
  expect(fileOf('adviseur strategische personeelsplanning bij een hr - bureauwerk')).toMatch(
    /bij een hr\.txt$/,
  );
});

test('a short name stays whole; a word that is too long is cut', () => {
  expect(fileOf('adviseur (hr)')).toMatch(/adviseur \(hr\)\.txt$/);
  expect([...fileOf('x'.repeat(200))].length).toBeLessThanOrEqual('001 .txt'.length + 60);
});

test('never half a character', () => {
  expect(fileOf('𝒳'.repeat(200))).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
});
