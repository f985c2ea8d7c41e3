/** The history of what left: one step of the log for each time. */
import type { Uitgifte } from '../../../../shared/domain/uitgifte';
import { prepareChange } from '../../../../shared/dossier/change';
import type { ChangeStep } from '../../../../shared/dossier/operations';
import type { Dossier } from '../dossier';

/**
 * Appends the note. Call it when everything that leaves is made and before it is there for others:
 * when it rejects (a full disk), let nothing go. Throws the codes of Log.append.
 */
export async function noteUitgifte(
  dossier: Dossier,
  note: Omit<Uitgifte, 'id' | 'unit'>,
): Promise<ChangeStep> {
  const step = await dossier.change((_state, author) => {
    const value: Uitgifte = { id: author.newId(), unit: 'dossier', ...note };
    return prepareChange(
      author,
      'uitgifte',
      [{ op: 'add', type: 'uitgifte', value }],
      [{ type: 'uitgifte', id: value.id }],
    );
  });
  // A note that is always there cannot have been left out.
  return step as ChangeStep;
}
