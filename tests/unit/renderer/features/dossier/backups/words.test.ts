import { describe, expect, test } from 'vitest';
import { byDay, listMoments } from '../../../../../../renderer/features/dossier/backups/moments';
import {
  checkSentence,
  compareWords,
  faultWords,
  holdsSentence,
  lossWords,
  megabytes,
  reasonWords,
  stateSentence,
} from '../../../../../../renderer/features/dossier/backups/words';
import { shortFault } from '../../../../../../shared/backup/fault';
import { errorCodes } from '../../../../../../shared/desktop/errors';
import { status } from '../session';
import { folder, moment, older, state, stick } from './support';

const now = new Date('2026-11-20T17:00:00.000Z');

describe('the state', () => {
  test('is the last moment with its step, and what is not in it yet', () => {
    expect(stateSentence(state, now)).toBe(
      'De laatste back-up is van vandaag 17:02, stap 1.200. 4 stappen zitten er nog niet in; dat volgt binnen vijf minuten na een wijziging.',
    );
    expect(stateSentence({ ...state, achter: 0 }, now)).toMatch(/Alles zit erin\.$/);
    expect(stateSentence({ ...state, achter: 1 }, now)).toContain('1 stap zit er nog niet in');
    const none = { ...state, mappen: [{ ...folder, momenten: [] }], laatste: null };
    expect(stateSentence(none, now)).toContain('nog geen back-up');
    const setBack = stateSentence({ ...state, laatste: null }, now);
    expect(setBack).not.toContain('nog geen');
    expect(setBack).toContain('Een nieuwe komt vanzelf');
  });

  test('of a folder tells how many, how large, and when it was read whole', () => {
    expect(holdsSentence(folder)).toBe('2 momenten, het grootste 2,4 MB');
    expect(holdsSentence({ ...folder, onleesbaar: 1 })).toContain('1 bestand is onleesbaar');
    expect(holdsSentence({ ...folder, momenten: [] })).toBe('Nog geen momenten');
    expect(checkSentence(folder, now)).toContain('Nog niet helemaal gecontroleerd');
    const gecontroleerd = { at: '2026-11-19T08:12:00.000Z', stap: 1180 };
    expect(checkSentence({ ...folder, gecontroleerd }, now)).toBe(
      'Helemaal gecontroleerd: gisteren 09:12, tot en met stap 1.180.',
    );
    expect([megabytes(900), megabytes(1_240_000), megabytes(42_300_000)]).toEqual([
      'minder dan 0,1 MB',
      '1,2 MB',
      '42 MB',
    ]);
  });

  test.each(errorCodes)('a failure with %s can be said in half a sentence', (code) => {
    expect(shortFault(code)).toMatch(/^[a-z][^.]+$/);
  });
});

describe('a moment', () => {
  test('is compared with now: steps, and what is more or less', () => {
    expect(compareWords(moment, status)).toBe('4 stappen terug: 3 casussen minder.');
    const { aantallen } = status;
    expect(
      compareWords(
        { stap: 1203, aantallen: { ...aantallen, cijfers: 1, coderingen: 60, imports: 0 } },
        status,
      ),
    ).toBe('1 stap terug: 1 cijfer meer, 1 toekenning minder, 1 import minder.');
    expect(compareWords({ stap: 1204, aantallen }, status)).toBe(
      'Dezelfde stap als nu, evenveel van alles.',
    );
    expect(compareWords({ stap: 1206, aantallen: null }, status)).toBe('2 stappen verder dan nu.');
  });

  test('from before an erasure promises nothing that stays gone', () => {
    const { aantallen } = status;
    const since = {
      stap: 1203,
      aantallen: { ...aantallen, interviews: aantallen.interviews + 1, casussen: 26 },
      gewistSinds: true,
    };
    const still =
      'De aantallen bij dit moment zijn van toen; wat daarna voorgoed is gewist, komt niet terug.';
    expect(compareWords(since, status)).toBe(`1 stap terug: 3 casussen minder. ${still}`);
    expect(compareWords({ ...since, aantallen }, status)).toBe(`1 stap terug. ${still}`);
  });

  test('of a damaged dossier tells what is lost, of all and of what can be read', () => {
    const damage = { gelezenTot: 811, verwacht: 1204 };
    const readable = { aantallen: { ...status.aantallen, casussen: 20 } };
    expect(lossWords(moment, damage, readable)).toBe(
      'Van de 1.204 stappen gaan er 4 verloren: wat na stap 1.200 gebeurde. Vergeleken met wat nu te lezen is: 389 stappen verder dan nu: 6 casussen meer.',
    );
    expect(lossWords({ ...moment, stap: 1204 }, damage, readable)).toMatch(
      /^Alle stappen zitten erin: er gaat niets verloren\./,
    );
    expect(lossWords(moment, { gelezenTot: 0, verwacht: 1201 }, readable)).toBe(
      'Van de 1.201 stappen gaat er 1 verloren: wat na stap 1.200 gebeurde.',
    );
  });

  test('says why it was made and why it cannot be used, or nothing', () => {
    expect(reasonWords(moment)).toBeNull();
    expect(reasonWords({ reden: 'nieuwe-sleutel' })).toBe('gemaakt na een nieuwe sleutel');
    expect(reasonWords({ reden: 'voor-terugzetten' })).toBe('van vóór het terugzetten');
    expect(faultWords(moment)).toBeNull();
    expect(faultWords({ fout: 'andere-sleutel' })).toContain('Van vóór de nieuwe sleutel');
    expect(faultWords({ fout: 'nieuwere-sleutel' })).toBe(
      'Onder een nieuwere sleutel gemaakt: te openen met die wachtwoordzin, via Back-up openen',
    );
  });
});

describe('the list', () => {
  test('names each moment once, from a folder in which it can be used, newest first', () => {
    const spoilt = { ...moment, fout: 'backup-onleesbaar' } as const;
    const own = { ...folder, momenten: [spoilt, older] };
    const listed = listMoments([own, { ...stick, momenten: [moment] }]);
    expect(listed.map(({ map, moment: id, where, of }) => [map, id, where, of.fout])).toEqual([
      ['tweede', moment.id, 'in beide mappen', null],
      ['eigen', older.id, 'op deze computer', null],
    ]);
    expect(listMoments([folder, { ...stick, bereikbaar: false }])[0]?.where).toBeNull();
  });

  test('goes by day', () => {
    const yesterday = { ...moment, id: 'x', at: '2026-11-19T10:00:00.000Z' };
    const days = byDay(listMoments([{ ...folder, momenten: [moment, yesterday, older] }]), now);
    expect(days.map(({ day, moments }) => [day, moments.length])).toEqual([
      ['Vandaag', 1],
      ['Gisteren', 1],
      ['18 oktober 2026', 1],
    ]);
  });
});
