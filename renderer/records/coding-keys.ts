/**
 * One key, one step: coding goes by hundreds, so every coding has a key of its own. Letters are
 * those of the Dutch words; the screen shows them beside each button.
 */
import type { Behoefte } from '../../shared/domain/behoefte';
import type { Draaiknop } from '../../shared/domain/draaiknop';

export type CodingAction =
  | { kind: 'draaiknop'; code: Draaiknop }
  | { kind: 'behoefte'; code: Behoefte }
  | { kind: 'oordeel'; oordeel: 'aanvaard' | 'geweigerd' };

/** The keys in the order of the screen. 5 is "which of the two is unknown", 6 and 7 are 5a and 5b. */
export const knobKeys: Readonly<Record<Draaiknop, string>> = {
  '1': '1',
  '2': '2',
  '3': '3',
  '4': '4',
  '5': '5',
  '5a': '6',
  '5b': '7',
};
export const needKeys: Readonly<Record<Behoefte, string>> = {
  gezien_gehoord: 'G',
  ertoe_doen: 'D',
  erbij_horen: 'H',
};
export const verdictKeys = { aanvaard: 'J', geweigerd: 'N' } as const;

/** What a pressed key asks for, or null when it is not one of the coding keys. */
export function codingAction(key: string): CodingAction | null {
  const pressed = key.toUpperCase();
  for (const [code, bound] of Object.entries(knobKeys)) {
    if (bound === pressed) return { kind: 'draaiknop', code: code as Draaiknop };
  }
  for (const [code, bound] of Object.entries(needKeys)) {
    if (bound === pressed) return { kind: 'behoefte', code: code as Behoefte };
  }
  for (const [oordeel, bound] of Object.entries(verdictKeys)) {
    if (bound === pressed) return { kind: 'oordeel', oordeel: oordeel as 'aanvaard' | 'geweigerd' };
  }
  return null;
}
