/** What the newer workbooks of fixtures/versies change, as their data says, read from the files. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../../../../shared/dossier/commands';
import type { SheetTotals } from '../../../../../shared/dossier/intake';
import { lookForVersions } from '../../../../../shared/dossier/newer-version/look';
import { createRenewingIntake } from '../../../../../shared/dossier/newer-version/take-in';
import { evidence } from '../../../../../shared/dossier/queries/evidence';
import { knownLayouts } from '../../../../../shared/dossier/queries/layouts';
import { proposeImport } from '../../../../../shared/import/propose';
import { rowAnswers } from '../../../../../shared/import/send-rows';
import type { RowsFromReader } from '../../../../../shared/import/stream';
import { testControl } from '../../import/reading';
import { Played } from '../histories';
import { contents } from '../states';

async function messagesOf(played: Played, name: string, versie?: string) {
  const bytes = new Uint8Array(readFileSync(`fixtures/versies/${name}.xlsx`));
  const layouts = knownLayouts(played.state, () => undefined, null);
  const proposed = await proposeImport(bytes, `${name}.xlsx`, testControl(), undefined, layouts);
  const sheets = proposed.bladen.map((sheet) => {
    if (versie === undefined) return { ...sheet, file: proposed.file };
    const keuze = { ...sheet.reading.keuze, versie: { van: versie, rijen: {}, verdwenen: {} } };
    return { ...sheet, reading: { ...sheet.reading, keuze }, file: proposed.file };
  });
  const answer = rowAnswers(sheets);
  const messages: RowsFromReader[] = [];
  for (let next = answer(); next !== null; next = answer()) messages.push(next);
  return { messages, proposed };
}

/** What the last sheet that was stored told of the one it renewed. */
let told: SheetTotals['vernieuwd'];

async function store(played: Played, name: string, versie?: string): Promise<string> {
  const { messages } = await messagesOf(played, name, versie);
  const intake = createRenewingIntake(played.state, played.author);
  const operations = messages.flatMap((message) => {
    if (message.type === 'begin') return intake.sheet(message.source, message.versie);
    return message.type === 'rows' ? intake.rows(message.rows) : intake.end();
  });
  const { summary, sheets } = intake.close();
  played.append({ summary, operations });
  told = sheets[0]?.vernieuwd;
  return sheets[0]?.importId ?? '';
}

async function look(played: Played, name: string, versie?: string) {
  const looking = lookForVersions(played.state);
  const { messages } = await messagesOf(played, name, versie);
  for (const message of messages) {
    if (message.type === 'begin') looking.sheet(message.source);
    if (message.type === 'rows') looking.rows(message.rows);
  }
  return looking.close()[0] ?? null;
}

const NAMES = ['praktijken', 'verloop', 'gesprekken', 'dienstverbanden'];

describe.each(NAMES)('%s, the newer workbook', (name) => {
  const verwacht = JSON.parse(readFileSync(`fixtures/versies/${name}.verwacht.json`, 'utf8'));

  test('is recognised, and changes what its data says', async () => {
    const played = new Played().join('onderzoeker');
    const van = await store(played, `${name} ouder`);
    const found = await look(played, `${name} nieuwer`);
    expect(found?.van.importId).toBe(van);
    expect(found?.zelfde).toBe(false);
    const changed = found?.rijen.filter(({ soort }) => soort === 'gewijzigd') ?? [];
    expect(
      changed.map(({ rij, erbij, velden }) => ({
        rij,
        erbij,
        velden: velden
          .map(({ veld, was, wordt, cel }) => [veld, was, wordt, cel])
          .sort(([a], [b]) => String(a).localeCompare(String(b))),
      })),
    ).toEqual(verwacht.gewijzigd);
    const fresh = found?.rijen.filter(({ soort }) => soort === 'nieuw') ?? [];
    expect(fresh.map(({ rij, erbij, naam }) => ({ rij, naam, erbij }))).toMatchObject(
      verwacht.nieuw,
    );
    expect(fresh).toHaveLength(verwacht.nieuw.length);
    expect(found?.aantallen.gelijk).toBe(verwacht.gelijk);
    const gone = found?.verdwenen.map(({ naam }) => naam);
    if (typeof verwacht.verdwenen === 'number') expect(gone).toHaveLength(verwacht.verdwenen);
    else expect(gone).toEqual(verwacht.verdwenen);
  });

  test('comes in as one step that is undone as one, and then changes nothing any more', async () => {
    const played = new Played().join('onderzoeker');
    const van = await store(played, `${name} ouder`);
    const before = contents(played.state);
    await store(played, `${name} nieuwer`, van);
    expect(told).toEqual(verwacht.telling);
    const again = await look(played, `${name} nieuwer`);
    expect(again?.zelfde).toBe(true);
    expect(again?.rijen).toEqual([]);
    expect(again?.verdwenen).toEqual([]);
    played.do({ doe: 'ongedaan' });
    expect(contents(played.state)).toEqual(before);
  });

  test('read by the layout of the older one, is read the same', async () => {
    const played = new Played().join('onderzoeker');
    const plain = await messagesOf(new Played(), `${name} nieuwer`);
    await store(played, `${name} ouder`);
    const { messages, proposed } = await messagesOf(played, `${name} nieuwer`);
    expect(proposed.bladen[0]?.onthouden?.bestand).toBe(`${name} ouder.xlsx`);
    expect(messages).toEqual(plain.messages);
  });
});

test('a changed value points to its new cell, and its history knows the one before', async () => {
  const played = new Played().join('onderzoeker');
  const van = await store(played, 'verloop ouder');
  await store(played, 'verloop nieuwer', van);
  const figure = [...played.state.entities.uitstroomcijfer.values()].find(
    ({ value: { velden } }) => velden.waarde === 15,
  )?.value;
  const steps = (seq: number) => played.log.find((step) => step.seq === seq);
  const found = evidence(played.state, { record: figure?.id ?? '', veld: 'waarde' }, steps);
  expect(found?.herkomst).toBe('import');
  expect(found?.cel).toMatchObject({ bestand: 'verloop nieuwer.xlsx', adres: 'E2', notatie: '15' });
  expect(found?.wijzigingen.map(({ zin }) => zin)).toEqual([
    'Bijgewerkt uit verloop nieuwer.xlsx, blad Verloop; stond in verloop ouder.xlsx, blad Verloop, cel E2; ‘14’ werd ‘15’',
    'Geïmporteerd uit verloop ouder.xlsx',
  ]);
});

test('what a hand changed stays, and is shown beside what the sheet says now', async () => {
  const played = new Played().join('onderzoeker');
  const van = await store(played, 'praktijken ouder');
  const casus = [...played.state.entities.casus.values()].find(
    ({ value }) => value.velden.naam === 'Inwerken met een maatje',
  )?.value;
  const { change } = runCommand(
    played.state,
    'veldWijzigen',
    { record: casus?.id ?? '', veld: 'resultaat', waarde: 'volgens de teamleider minder vertrek' },
    played.author,
  );
  if (change !== null) played.append(change);
  const found = await look(played, 'praktijken nieuwer');
  const field = found?.rijen
    .flatMap(({ velden }) => velden)
    .find(({ veld }) => veld === 'resultaat');
  expect(field).toMatchObject({
    was: 'nog niet bekend',
    wordt: 'minder vertrek in jaar een',
    hand: 'volgens de teamleider minder vertrek',
  });
  await store(played, 'praktijken nieuwer', van);
  const after = played.state.entities.casus.get(casus?.id ?? '')?.value;
  expect(after?.velden.resultaat).toBe('volgens de teamleider minder vertrek');
  expect(after?.velden.aanpak).toBe('acht weken samen op pad');
});
