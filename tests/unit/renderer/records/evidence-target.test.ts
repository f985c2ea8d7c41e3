import { expect, test } from 'vitest';
import {
  type EvidenceTarget,
  evidenceParams,
  sameTarget,
} from '../../../../renderer/records/evidence-target';

const targets: readonly (readonly [EvidenceTarget, object])[] = [
  [{ soort: 'record' }, { record: 'c1', veld: null }],
  [
    { soort: 'veld', veld: 'regio' },
    { record: 'c1', veld: 'regio' },
  ],
  [{ soort: 'coding', coding: 'k1' }, { coding: 'k1' }],
  [
    { soort: 'suggestie', suggestie: 's1' },
    { casus: 'c1', suggestie: 's1' },
  ],
];

test.each(targets)('%j asks its own question', (target, params) => {
  expect(evidenceParams('c1', target)).toEqual(params);
});

test('two targets are the same when they ask the same', () => {
  for (const [a] of targets) {
    for (const [b] of targets) expect(sameTarget({ ...a }, { ...b })).toBe(a === b);
  }
  expect(sameTarget({ soort: 'veld', veld: 'regio' }, { soort: 'veld', veld: 'land' })).toBe(false);
});
