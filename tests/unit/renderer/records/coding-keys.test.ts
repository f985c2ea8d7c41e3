import { expect, test } from 'vitest';
import {
  codingAction,
  knobKeys,
  needKeys,
  verdictKeys,
} from '../../../../renderer/records/coding-keys';
import { behoefteCodes } from '../../../../shared/domain/behoefte';
import { draaiknopCodes } from '../../../../shared/domain/draaiknop';

test('every draaiknop, behoefte and verdict has a key of its own', () => {
  const keys = [
    ...Object.values(knobKeys),
    ...Object.values(needKeys),
    ...Object.values(verdictKeys),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  expect(Object.keys(knobKeys)).toEqual(expect.arrayContaining([...draaiknopCodes]));
  expect(Object.keys(needKeys)).toEqual(expect.arrayContaining([...behoefteCodes]));
});

test('a key leads to what it is bound to, in either case', () => {
  for (const code of draaiknopCodes) {
    expect(codingAction(knobKeys[code])).toEqual({ kind: 'draaiknop', code });
  }
  for (const code of behoefteCodes) {
    expect(codingAction(needKeys[code].toLowerCase())).toEqual({ kind: 'behoefte', code });
  }
  expect(codingAction('j')).toEqual({ kind: 'oordeel', oordeel: 'aanvaard' });
  expect(codingAction('N')).toEqual({ kind: 'oordeel', oordeel: 'geweigerd' });
});

test('other keys are left to the browser and the table', () => {
  for (const key of ['ArrowDown', 'Enter', 'Tab', '8', '0', 'x', 'Escape', ' ']) {
    expect(codingAction(key)).toBeNull();
  }
});
