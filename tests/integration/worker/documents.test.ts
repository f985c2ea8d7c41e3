/** A conversation in a document, from its file to its last trace: read, coded, followed, erased. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { good, makeDossier, PASSPHRASE, type Program, unwatched } from './program';
import { aComputer, run } from './support';

const folder = join(import.meta.dirname, '../../../fixtures/soorten');
const names = ['gesprek teamleider.docx', 'opname.vtt', 'gesprek uit mail.txt'];

let program: Program;

async function readIn(...bestanden: string[]) {
  const previews = [];
  for (const bestand of bestanden) {
    const file = new File([await readFile(join(folder, bestand))], bestand);
    previews.push(await good(program.session.readWorkbook(file, unwatched)));
  }
  return good(program.session.importPreviews(previews, unwatched));
}

const interviews = async (zoek = '') => {
  const filter = { zoek, import: null, ids: null };
  const sorteer = { kolom: 'titel' as const, richting: 'op' as const };
  return (await good(program.session.ask('interviews', { filter, sorteer, offset: 0, limit: 50 })))
    .rows;
};
const titled = async (titel: string) =>
  (await interviews()).find(({ velden }) => velden.titel === titel)?.id ?? '';
const beurtenOf = async (interview: string) =>
  (await good(program.session.ask('beurten', { interview, offset: 0, limit: 50 }))).rows;

beforeEach(async () => {
  program = run(await aComputer());
  await makeDossier(program);
  await good(program.session.run('wieBenIk', { naam: 'Onderzoeker' }));
});

describe('documents that come in together', () => {
  test('are one step, and each is an interview of its own', async () => {
    const report = await readIn(...names);
    expect(report.bladen.map(({ bestand, aantal, beurten }) => [bestand, aantal, beurten])).toEqual(
      [
        ['gesprek teamleider.docx', 1, 6],
        ['opname.vtt', 1, 4],
        ['gesprek uit mail.txt', 1, 4],
      ],
    );
    expect((await interviews()).map(({ velden }) => velden.titel)).toEqual([
      'Gesprek over inwerken',
      'gesprek uit mail',
      'opname',
    ]);
    expect((await interviews('zelf beslissen')).map(({ velden }) => velden.titel)).toEqual([
      'Gesprek over inwerken',
      'gesprek uit mail',
    ]);
  });
});

describe('a conversation', () => {
  const secret = { soort: 'wachtwoordzin' as const, tekst: PASSPHRASE };
  const place = async (params: { record: string; veld: string } | { coding: string }) =>
    (await good(program.session.ask('bewijs', params)))?.cel?.plaats;

  test('is followed from a coding and from each field to its very paragraph', async () => {
    await readIn(...names);
    const id = await titled('Gesprek over inwerken');
    const beurten = await beurtenOf(id);
    const answer = beurten[3];
    const text = String(answer?.velden.tekst);
    const quote = 'niemand keek raar op';
    const start = text.indexOf(quote);
    const { coding } = await good(
      program.session.run('toekennen', {
        onderwerp: answer?.id ?? '',
        ...{ scheme: 'behoefte', code: 'gezien_gehoord', richting: 'plus', perspectief: null },
        anchor: { veld: 'tekst', start, end: start + quote.length, quote },
        motivatie: null,
      }),
    );
    expect(await place({ coding })).toBe('alinea 9 van gesprek teamleider.docx');
    expect(await place({ record: answer?.id ?? '', veld: 'tekst' })).toBe(
      'alinea’s 8 t/m 9 van gesprek teamleider.docx',
    );
    expect(await place({ record: beurten[0]?.id ?? '', veld: 'vraag' })).toBe(
      'alinea 5 van gesprek teamleider.docx',
    );
    expect(await place({ record: id, veld: 'datum' })).toBe('alinea 2 van gesprek teamleider.docx');
    expect(await place({ record: id, veld: 'bron' })).toBe(
      'de naam van het bestand gesprek teamleider.docx',
    );
    const cel = (await good(program.session.ask('bewijs', { record: id, veld: 'datum' })))?.cel;
    expect(cel).toMatchObject({ vorm: 'alinea', notatie: '12 maart 2024', kop: 'Datum' });
  });

  test('of subtitles is followed to these', async () => {
    await readIn('opname.vtt');
    const [talk] = await interviews();
    const beurten = await beurtenOf(talk?.id ?? '');
    expect(await place({ record: beurten[1]?.id ?? '', veld: 'tekst' })).toBe(
      'ondertitels 2 t/m 3 van opname.vtt',
    );
    expect(await place({ record: beurten[3]?.id ?? '', veld: 'plaats' })).toBe(
      'ondertitel 5 van opname.vtt',
    );
  });

  test('takes its file along when it is erased, and leaves the others', async () => {
    await readIn(...names);
    const id = await titled('Gesprek over inwerken');
    await good(program.session.erase({ onderdelen: [id], geheim: secret }));
    expect(await interviews()).toHaveLength(2);
    const imports = await good(program.session.ask('imports', null));
    expect(imports.map(({ bestand }) => bestand).sort()).toEqual([
      'gesprek uit mail.txt',
      'opname.vtt',
    ]);
  });

  test('is undone as one step', async () => {
    const { seq } = await readIn(...names);
    await good(program.session.run('ongedaanMaken', { alleen: seq }));
    expect(await interviews()).toEqual([]);
    await good(program.session.run('opnieuwDoen', { alleen: seq }));
    expect(await interviews()).toHaveLength(3);
  });
});
