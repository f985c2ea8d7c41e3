/** What a person chose of how a text file is read, put back when the file is read anew. */
import type { Result } from '../../../shared/desktop/errors';
import type { FileForm, ReadChoice } from '../../../shared/import/form';
import type { ImportPreview } from '../../../shared/import/preview';
import type { LongWork, Session } from '../../store';

/** What is chosen of a form by a person; null when it is all as the file tells. */
function chosenOf(form: FileForm): ReadChoice | null {
  if (form.vorm !== 'tabel') return null;
  const { scheiding, codering, decimaal } = form.keuze;
  return scheiding === null && codering === null && decimaal === null ? null : form.keuze;
}

/** A file that was read just now, as one chose to have it read before. */
export function asChosenBefore(
  session: Session,
  preview: ImportPreview,
  before: FileForm,
  work: LongWork,
): Promise<Result<ImportPreview>> {
  const keuze = chosenOf(before);
  return keuze === null
    ? Promise.resolve({ ok: true, value: preview })
    : session.rereadFile(preview.token, keuze, work);
}
