import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backupName } from '../../../../../renderer/features/dossier/backup-name';
import { damageText } from '../../../../../renderer/features/dossier/damage-text';
import { pickTwo, sameGroup } from '../../../../../renderer/features/dossier/recovery-groups';
import type { Damage } from '../../../../../shared/dossier/protocol';

describe('the two groups that are asked', () => {
  test('differ, are in order and within the key, whatever chance says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.nat(), fc.nat(), (count, a, b) => {
        const [first, second] = pickTwo(count, [a, b]);
        expect(first).toBeLessThan(second);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(second).toBeLessThan(count);
      }),
    );
  });

  test('every pair can be asked', () => {
    const pairs = new Set<string>();
    for (let a = 0; a < 9; a += 1) {
      for (let b = 0; b < 8; b += 1) pairs.add(pickTwo(9, [a, b]).join());
    }
    expect(pairs.size).toBe(36);
  });

  test('are read as people write', () => {
    expect(sameGroup(' 7k3m ', '7K3M')).toBe(true);
    expect(sameGroup('q0-xa', 'Q0XA')).toBe(true);
    expect(sameGroup('QOXA', 'Q0XA')).toBe(true);
    expect(sameGroup('RSiT', 'RS1T')).toBe(true);
    expect(sameGroup('7K3', '7K3M')).toBe(false);
    expect(sameGroup('', '7K3M')).toBe(false);
  });
});

describe('the name of a backup', () => {
  const now = new Date(2026, 10, 21, 17, 3);

  test('sorts by time and says what it is', () => {
    expect(backupName('Uitstroom jeugdzorg (2e ronde)', now)).toBe(
      'uitstroom-jeugdzorg-2e-ronde 2026-11-21 1703.draaiknop',
    );
    expect(backupName('Coöperatie Één', now)).toBe('cooperatie-een 2026-11-21 1703.draaiknop');
    expect(backupName('…', now)).toBe('dossier 2026-11-21 1703.draaiknop');
  });

  test('fits every file system, whatever the roepnaam', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80, unit: 'grapheme' }), (roepnaam) => {
        const name = backupName(roepnaam, now);
        expect(name).toMatch(/^[a-z0-9][a-z0-9 -]*\.draaiknop$/);
        expect(name.length).toBeLessThan(100);
      }),
    );
  });
});

describe('damage in words', () => {
  const kinds: Damage['soort'][] = ['manifest', 'deel', 'keten', 'teruggezet', 'leeg', 'sleutel'];

  test.each(kinds)('%s: what, and up to where', (soort) => {
    const text = damageText({ stap: 812, soort, gelezenTot: 811, verwacht: 1204 });
    if (soort !== 'leeg' && soort !== 'sleutel') expect(text.what).toContain('812');
    expect(text.open).toContain('tot en met stap 811');
    expect(text.open).toContain('1.204');
  });

  test('does not promise what cannot be read', () => {
    const text = damageText({ stap: 1, soort: 'leeg', gelezenTot: 0, verwacht: 1204 });
    expect(text.title).toBe('Dit dossier is niet meer te lezen');
    expect(text.open).not.toContain('heel');
  });

  test('says something else for each kind', () => {
    const words = kinds.map((soort) => damageText({ stap: 3, soort, gelezenTot: 2, verwacht: 9 }));
    expect(new Set(words.map((text) => text.what)).size).toBe(kinds.length);
  });
});
