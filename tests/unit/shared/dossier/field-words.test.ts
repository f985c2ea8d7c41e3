import { describe, expect, test } from 'vitest';
import { fieldWords } from '../../../../shared/dossier/field-words';

describe('a field of a coding, in the words of the coding screens', () => {
  test.each([
    ['plus', 'versterkt', 'bevorderend'],
    ['min', 'verzwakt', 'belemmerend'],
    ['gemengd', 'gemengd', 'gemengd'],
    [null, '', ''],
  ])('direction %s', (value, ofCasus, ofBeurt) => {
    expect(fieldWords('coding', 'richting', value)).toBe(ofCasus);
    expect(fieldWords('coding', 'richting', value, 'beurt')).toBe(ofBeurt);
  });

  test('whose need it is', () => {
    expect(fieldWords('coding', 'perspectief', 'partner')).toBe('van partners');
    expect(fieldWords('coding', 'perspectief', null)).toBe('');
  });
});
