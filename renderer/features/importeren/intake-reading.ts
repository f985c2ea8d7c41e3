/** Text files that are on their way in, read again as a person chose: delimiter, encoding, decimals. */
import { failure, type Result } from '../../../shared/desktop/errors';
import type { FileForm, ReadChoice } from '../../../shared/import/form';
import type { ImportPreview } from '../../../shared/import/preview';
import type { LongWork, Session } from '../../store';
import type { HeldIntake } from './held-intake';
import { type Source, sheetsOf, starting } from './intake-sheets';
import type { IntakeSheet } from './intake-state';

/** Whether the cells are the same texts in the same places: then what was chosen of them holds. */
function hasSameCells(before: FileForm, after: FileForm): boolean {
  return (
    before.vorm === 'tabel' &&
    after.vorm === 'tabel' &&
    before.scheiding === after.scheiding &&
    before.codering === after.codering
  );
}

export function createIntakeReading(
  session: Session,
  held: HeldIntake,
  sourceOf: (id: number) => Source | undefined,
): { reread(id: number, keuze: ReadChoice): void } {
  const { readStand, stand } = held;
  const busy = new Set<number>();

  /** Asks; when the worker lost the file meanwhile, reads that anew and asks again. */
  async function ask(id: number, keuze: ReadChoice): Promise<Result<ImportPreview>> {
    const source = sourceOf(id);
    const now = readStand(id);
    if (source === undefined || now === null) return failure('afgebroken');
    const work: LongWork = {
      signal: source.life.signal,
      onProgress(progress) {
        const shown = readStand(id);
        if (shown?.herlezen !== undefined) {
          stand(id, { ...shown, herlezen: { ...shown.herlezen, progress } });
        }
      },
    };
    const first = await session.rereadFile(now.preview.token, keuze, work);
    if (first.ok) return keepChoices(now.sheets, now.preview.vorm, first.value, work);
    if (first.code !== 'bestand-verdwenen') return first;
    const anew = await source.read(work);
    if (!anew.ok) return anew;
    if (anew.value.sha256 === now.preview.sha256) {
      return session.rereadFile(anew.value.token, keuze, work);
    }
    session.dropPreview(anew.value.token);
    return first;
  }

  /** With other decimals the tables are the same ones, and what was corrected of them stays. */
  async function keepChoices(
    sheets: readonly IntakeSheet[],
    before: FileForm,
    preview: ImportPreview,
    work: LongWork,
  ): Promise<Result<ImportPreview>> {
    if (!hasSameCells(before, preview.vorm)) return { ok: true, value: preview };
    const bladen = sheets.map(({ preview: { index, keuze } }) => ({ index, keuze }));
    return session.restoreSheets(preview.token, bladen, work);
  }

  function arrive(id: number, preview: ImportPreview): void {
    const now = readStand(id);
    if (now === null) {
      session.dropPreview(preview.token);
      return;
    }
    const { herlezen: _done, weggehaald, ...read } = now;
    const isSame =
      hasSameCells(now.preview.vorm, preview.vorm) && now.sheets.length === preview.bladen.length;
    const sheets = isSame
      ? now.sheets.map((sheet, i) => ({ ...sheet, preview: preview.bladen[i] ?? sheet.preview }))
      : sheetsOf(preview);
    const gone = isSame && weggehaald !== undefined ? { weggehaald } : {};
    stand(id, { ...read, ...gone, preview, sheets });
  }

  async function carryOut(id: number): Promise<void> {
    for (;;) {
      const asked = readStand(id)?.herlezen;
      if (asked === undefined) return;
      const result = await ask(id, asked.keuze);
      const now = readStand(id);
      // Of several changes in a row the last one counts.
      if (now?.herlezen !== undefined && now.herlezen.keuze !== asked.keuze) continue;
      if (result.ok) arrive(id, result.value);
      else if (now?.herlezen !== undefined) {
        stand(id, { ...now, herlezen: { keuze: asked.keuze, progress: null, failure: result } });
      }
      return;
    }
  }

  return {
    reread(id, keuze) {
      const now = readStand(id);
      if (now?.preview.vorm.vorm !== 'tabel') return;
      const progress = starting('Het bestand wordt opnieuw gelezen.');
      stand(id, { ...now, herlezen: { keuze, progress, failure: null } });
      if (busy.has(id)) return;
      busy.add(id);
      void carryOut(id).finally(() => busy.delete(id));
    },
  };
}
