/** Text files: paragraphs, broken lines, Markdown; and subtitles. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlainText } from '../../../../../shared/import/documents/plain-text';
import { conversationFormat } from '../../../../../shared/import/documents/read-document';
import { readSubtitles } from '../../../../../shared/import/documents/subtitles';
import { testControl } from '../reading';
import { lines } from './made';

describe('paragraphs of a text', () => {
  test('a line each, or an empty line between them', async () => {
    expect(await lines('Een.\nTwee.\r\nDrie.\rVier.')).toEqual(['Een.', 'Twee.', 'Drie.', 'Vier.']);
    expect(await lines('Een.\n\n\n  Twee.  \n')).toEqual(['Een.', 'Twee.']);
  });

  test('lines that were broken at the margin are one again', async () => {
    const broken =
      'Dit is een lange zin die door een mailprogramma is\nafgebroken, en die dus weer heel moet worden voordat\niemand hem leest, want anders klopt er niets van het\nverhaal.';
    expect(await lines(broken)).toEqual([broken.replaceAll('\n', ' ')]);
  });

  test('a speaker begins a paragraph, also within a block', async () => {
    expect(await lines('I: Hoe?\nR: Zo.\n\nI: En?\nR: Ja.')).toEqual([
      'I: Hoe?',
      'R: Zo.',
      'I: En?',
      'R: Ja.',
    ]);
  });

  test('a name on its own line keeps what stands below it', async () => {
    expect(
      await lines('Spreker 1   00:00:12\nGoed dat u er bent.\n\nSpreker 2   00:00:15\nDank u.'),
    ).toEqual(['Spreker 1   00:00:12\nGoed dat u er bent.', 'Spreker 2   00:00:15\nDank u.']);
  });

  test('lines that only divide are told, not read', async () => {
    const { alineas, meldingen } = await readPlainText('Een.\n-----\nTwee.', 'txt', testControl());
    expect(alineas.map(({ tekst }) => tekst)).toEqual(['Een.', 'Twee.']);
    expect(meldingen).toEqual(['Eén scheidingslijn zonder tekst niet overgenomen.']);
  });

  test('Markdown loses its signs and nothing else', async () => {
    const { alineas } = await readPlainText(
      '# Titel\n\n**Interviewer:** Hoe *ging* het met 3 * 4 en snake_case?\n\n> citaat',
      'md',
      testControl(),
    );
    expect(alineas.map(({ tekst, vet, stijl }) => [tekst, vet, stijl])).toEqual([
      ['Titel', 5, 'titel'],
      ['Interviewer: Hoe ging het met 3 * 4 en snake_case?', 12, null],
      ['citaat', 0, null],
    ]);
  });

  test('nothing at all is refused', async () => {
    await expect(lines(' \n\t\n')).rejects.toMatchObject({ code: 'werkmap-leeg' });
  });

  test('no word is lost of any text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ maxLength: 80 }), { maxLength: 30 }),
        async (written) => {
          const text = written.join('\n');
          const letters = (all: string) => all.replace(/[^\p{L}\p{N}]/gu, '');
          if (letters(text) === '') return;
          expect(letters((await lines(text)).join(''))).toBe(letters(text));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('subtitles', () => {
  const vtt = (text: string) => readSubtitles(text, 'vtt', testControl());
  test('voices, tags, entities, settings and notes', async () => {
    const { alineas, meldingen } = await vtt(
      'WEBVTT\n\nNOTE weg\n\n1\n00:01.000 --> 00:02.500 align:start\n<v.luid Spreker 1>Dag &lt;u&gt; &amp; <c.geel>zij</c>.</v> <v Spreker 2>Hoi.\n',
    );
    expect(alineas.map(({ nr, spreker, tekst, tijd }) => [nr, spreker, tekst, tijd])).toEqual([
      [1, 'Spreker 1', 'Dag <u> & zij.', '00:00:01'],
      [1, 'Spreker 2', 'Hoi.', '00:00:01'],
    ]);
    expect(meldingen).toHaveLength(1);
  });

  test('a cue keeps its number when another says nothing; silence is seen', async () => {
    const { alineas } = await vtt(
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<i></i>\n\n00:05.000 --> 00:06.000\nJa.\n',
    );
    expect(alineas).toMatchObject([{ nr: 2, pauze: true, tekst: 'Ja.' }]);
  });

  test('what stands behind an empty line is still said; a number on its own is the next one’s', async () => {
    const srt =
      '1\n00:00:01,000 --> 00:00:02,000\nHet rooster\n\nen de reistijd.\n\n2\n\n00:00:03,000 --> 00:00:04,000\nIn\n\n2019\n\nwas het zo.\n\n7';
    const { alineas, meldingen } = await readSubtitles(srt, 'srt', testControl());
    expect(alineas.map(({ nr, tekst }) => [nr, tekst])).toEqual([
      [1, 'Het rooster en de reistijd.'],
      [2, 'In 2019 was het zo. 7'],
    ]);
    expect(meldingen).toEqual([]);
    const read = await vtt('WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ik>Een\n\ntwee.\n\nNOTE drie\n');
    expect(read.alineas.map(({ spreker, tekst }) => [spreker, tekst])).toEqual([
      ['Ik', 'Een twee.'],
    ]);
    expect(read.meldingen).toHaveLength(1);
  });

  test('SubRip without empty lines between', async () => {
    const { alineas } = await readSubtitles(
      '1\n00:00:01,000 --> 00:00:02,000\nEen.\n2\n00:00:03,000 --> 00:00:04,000\nTwee.',
      'srt',
      testControl(),
    );
    expect(alineas.map(({ tekst }) => tekst)).toEqual(['Een.', 'Twee.']);
  });

  test('two who speak at once keep their lines; a smaller sign is none of a tag', async () => {
    const { alineas } = await readSubtitles(
      '1\n00:00:01,000 --> 00:00:02,000\n- Ja?\n- Nee, 3 < 4.',
      'srt',
      testControl(),
    );
    expect(alineas[0]?.tekst).toBe('- Ja?\n- Nee, 3 < 4.');
  });

  test('without any time it is damaged', async () => {
    await expect(vtt('WEBVTT\n\nhallo\n')).rejects.toMatchObject({ code: 'werkmap-beschadigd' });
  });
});

describe('what a text is', () => {
  test.each([
    ['WEBVTT\n\n00:01.000 --> 00:02.000\nJa', 'a.txt', 'vtt'],
    ['1\n00:00:01,000 --> 00:00:02,000\nJa', 'a.txt', 'srt'],
    ['I: Hoe?\nR: Zo, en dan, en toen.', 'a.txt', 'txt'],
    ['# Kop\n\ntekst', 'a.md', 'md'],
    ['Casus;Organisatie\nA;B\nC;D', 'a.txt', null],
    ['Casus\tOrganisatie\nA\tB', 'gesprek.txt', null],
    ['Een zin, met een komma.\nNog een, met, twee.', 'a.txt', 'txt'],
    ['Naam\nA', 'a.csv', null],
    ['WEBVTTx', 'zonder', 'txt'],
  ])('%j in %s is %s', (text, bestand, expected) => {
    expect(conversationFormat(text, bestand)).toBe(expected);
  });
});
