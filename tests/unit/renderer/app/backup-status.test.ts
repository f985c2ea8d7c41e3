import { describe, expect, test } from 'vitest';
import { statusWords } from '../../../../renderer/app/backup-status';
import { type BackupState, noBackups } from '../../../../shared/backup/state';
import { folder, state, stick } from '../features/dossier/backups/support';

const now = new Date('2026-11-20T17:00:00.000Z');
const checked = { at: '2026-11-18T09:00:00.000Z', stap: 1100 };
const words = (given: Partial<BackupState>) => statusWords({ ...state, ...given }, now);
const texts = (given: Partial<BackupState>) => words(given).map(({ text }) => text);

describe('the status line on back-ups', () => {
  test('says when, and that it was checked only when all of it was, and lately', () => {
    expect(texts({})).toEqual(['Back-up 17:02']);
    expect(texts({ mappen: [{ ...folder, gecontroleerd: checked }] })).toEqual([
      'Back-up 17:02, gecontroleerd',
    ]);
    const long = { at: '2026-11-09T09:00:00.000Z', stap: 900 };
    expect(texts({ mappen: [{ ...folder, gecontroleerd: long }] })).toEqual(['Back-up 17:02']);
    expect(
      texts({ mappen: [{ ...folder, gecontroleerd: checked, fout: 'backup-onleesbaar' }] })[0],
    ).toBe('Back-up 17:02');
    expect(texts({ laatste: { at: '2026-11-19T11:03:00.000Z', stap: 3 } })).toEqual([
      'Back-up gisteren 12:03',
    ]);
  });

  test('does not speak of steps that will be in the next one by themselves', () => {
    expect(words({ achter: 40 })).toEqual([{ text: 'Back-up 17:02', attention: false }]);
    const none = { ...folder, momenten: [] };
    expect(texts({ laatste: null, mappen: [none] })).toEqual(['Nog geen back-up']);
  });

  test('says what failed, where, and how far behind it leaves the dossier', () => {
    const full = { ...folder, fout: 'schijf-vol' } as const;
    expect(words({ mappen: [full], achter: 1 })).toEqual([
      { text: 'Back-up 17:02', attention: false },
      { text: 'Back-up mislukt: de schijf is vol', attention: true },
      { text: '1 stap nog niet in een back-up', attention: true },
    ]);
    expect(texts({ mappen: [folder, { ...stick, fout: 'map-alleen-lezen' }], achter: 0 })).toEqual([
      'Back-up 17:02',
      'Back-up mislukt in de tweede map: in de map mag niet worden geschreven',
    ]);
    const none = { ...full, momenten: [] };
    expect(words({ mappen: [none], laatste: null, achter: 2 })[0]).toEqual({
      text: 'Nog geen back-up',
      attention: true,
    });
  });

  test('of a dossier that was just set back never says that there is none', () => {
    expect(words({ laatste: null })).toEqual([{ text: 'Nieuwe back-up volgt', attention: false }]);
    expect(words({ mappen: [{ ...folder, fout: 'schijf-vol' }], laatste: null })[0]).toEqual({
      text: 'Geen nieuwe back-up',
      attention: true,
    });
  });

  test('a stick that was taken out is said calmly, and is nobody’s fault', () => {
    const away = { ...stick, bereikbaar: false, fout: 'bestand-verdwenen' } as const;
    expect(words({ mappen: [folder, away] })).toEqual([
      { text: 'Back-up 17:02', attention: false },
      { text: 'Tweede map niet bereikbaar', attention: false },
    ]);
    const gone = { ...folder, bereikbaar: false };
    expect(texts({ mappen: [gone], achter: 2 })).toEqual([
      'Back-up 17:02',
      'Map met back-ups niet bereikbaar',
      '2 stappen nog niet in een back-up',
    ]);
  });

  test('of the example, and before anybody has looked, nothing is said', () => {
    expect(statusWords(noBackups, now)).toEqual([]);
    expect(statusWords({ ...noBackups, achter: 12 }, now)).toEqual([]);
  });
});
