/**
 * What setting back does not take away: the notes of what left, and the lines of what was erased.
 * Both are read before, and stand in the history again after it.
 */
import type { Uitgifte } from '../../../../shared/domain/uitgifte';
import { prepareChange } from '../../../../shared/dossier/change';
import type { AddOperation, ChangeStep } from '../../../../shared/dossier/operations';
import { get } from '../../../../shared/dossier/state';
import type { Dossier } from '../dossier';
import type { ToldErasure } from '../log';

interface Note {
  value: Uitgifte;
  /** The step in which it left; null for what came with another copy, and when it cannot be read. */
  told: ChangeStep | null;
}

export interface Staying {
  /** Oldest first. */
  notes: readonly Note[];
  erasures: readonly ToldErasure[];
}

/** Of a dossier that cannot be opened before it is set back. */
export const nothingStays: Staying = Object.freeze({ notes: [], erasures: [] });

/** Reads it; of a damaged dossier as far as it can be read. */
export async function whatStays({ state, log }: Dossier): Promise<Staying> {
  const held = [...state.entities.uitgifte.values()].sort((a, b) => a.since - b.since);
  const notes: Note[] = [];
  for (const { value, since } of held) {
    const [step] = await log.steps(since, since).catch(() => []);
    notes.push({ value, told: step?.kind === 'uitgifte' ? step : null });
  }
  return { notes, erasures: await log.erasures(1) };
}

/**
 * Notes again what left and is not in the dossier as it became, each with its own time and whoever
 * did it when they are known there; then says that it was set back.
 *
 * @param stap the last step of the back-up.
 */
export async function tellSetBack(
  dossier: Dossier,
  notes: readonly Note[],
  stap: number,
): Promise<void> {
  const untold: AddOperation[] = [];
  for (const { value, told } of notes) {
    if (get(dossier.state, 'uitgifte', value.id) !== undefined) continue;
    const operation: AddOperation = { op: 'add', type: 'uitgifte', value };
    if (told === null) {
      untold.push(operation);
      continue;
    }
    await dossier.change((state, author) => {
      const subject = { type: 'uitgifte', id: value.id } as const;
      const { summary, operations } = prepareChange(author, 'uitgifte', [operation], [subject]);
      const known = told.coder !== null && get(state, 'coder', told.coder) !== undefined;
      const coder = known ? told.coder : null;
      return { summary: { ...summary, at: told.at, coder }, operations };
    });
  }
  await dossier.change((_state, author) =>
    prepareChange(author, 'terugzetten', untold, [], { ref: String(stap) }),
  );
}
