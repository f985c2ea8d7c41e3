/** The turns of an interview as the page shows them, and where one of them stands. */
import type { Beurt } from '../../domain/interview';
import { beurtFields } from '../../domain/interview';
import {
  type BeurtCoding,
  type BeurtRow,
  MAX_WINDOW,
  type Queries,
  type Window,
} from '../protocol';
import { beurtenOf, type DossierState, get } from '../state';
import { codingsWithCoder } from './coding-rows';
import type { StepSource } from './steps';
import { unreadCells } from './unread-cell';

/** A window on the turns, in order; empty when there is no such interview. */
export function beurtRows(
  state: DossierState,
  { interview, offset, limit }: Queries['beurten']['params'],
  steps: StepSource,
): Window<BeurtRow> {
  const all = beurtenOf(state, interview);
  const shown = all.slice(offset, offset + Math.min(limit, MAX_WINDOW));
  const rows = shown.map((beurt, index) => beurtRow(state, beurt, offset + index, steps));
  return { total: all.length, offset, rows };
}

/** The interview of a turn and its 0-based place in it; null when it is not there. */
export function beurtPlace(state: DossierState, id: string): Queries['beurtPlaats']['result'] {
  const beurt = get(state, 'beurt', id);
  if (beurt === undefined) return null;
  const { interview } = beurt;
  return { interview, plaats: beurtenOf(state, interview).findIndex((each) => each.id === id) };
}

function beurtRow(state: DossierState, beurt: Beurt, plaats: number, steps: StepSource): BeurtRow {
  const { id, velden } = beurt;
  const codings = codingsWithCoder(state, id, steps).filter(({ status }) => status === 'aanvaard');
  return {
    ...{ id, plaats, velden, codings: codings.sort(compareBeginnings) },
    ...unreadCells(state, 'beurt', beurt),
  };
}

/** In the order in which they begin, the longest first; those on no characters before all others. */
function compareBeginnings({ anchor: a }: BeurtCoding, { anchor: b }: BeurtCoding): number {
  const isWhole = (anchor: BeurtCoding['anchor']) => anchor === null || anchor.start === null;
  if (isWhole(a) || isWhole(b)) return Number(isWhole(b)) - Number(isWhole(a));
  return (
    fieldPlace(a?.veld) - fieldPlace(b?.veld) ||
    (a?.start ?? 0) - (b?.start ?? 0) ||
    (b?.end ?? 0) - (a?.end ?? 0)
  );
}

/** A question is read before its answer. */
function fieldPlace(veld: string | undefined): number {
  return (beurtFields as readonly (string | undefined)[]).indexOf(veld);
}
