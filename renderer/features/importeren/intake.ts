/**
 * Files on their way in. Lives as long as the session and not as long as the screen: whoever goes to
 * look something up elsewhere finds the reading further and their corrections as they left them.
 */
import { type Failure, failure, type Result } from '../../../shared/desktop/errors';
import type { ReadChoice } from '../../../shared/import/form';
import type { ImportPreview, ImportReport } from '../../../shared/import/preview';
import type { LongWork, Session } from '../../store';
import { holdIntake } from './held-intake';
import { keepExamined } from './intake-examining';
import { createIntakeReading } from './intake-reading';
import {
  createIntakeSheets,
  type IntakeSheets,
  type Source,
  sheetsOf,
  starting,
} from './intake-sheets';
import {
  addedBy,
  chosenPreviews,
  type EntryStand,
  type IntakeEntry,
  type IntakeState,
  isReading,
  unreadOf,
} from './intake-state';

/** What happened while nobody looked at the screen. */
export type AwayEvent =
  | { soort: 'gelezen'; gelukt: number; mislukt: number }
  | { soort: 'opgeslagen'; report: ImportReport }
  | { soort: 'mislukt'; failure: Failure };

export interface Intake extends Omit<IntakeSheets, 'readAgain' | 'proposeVersion'> {
  state(): IntakeState;
  subscribe(listener: () => void): () => void;
  add(file: File): void;
  /** Cells copied in Excel: lines with tabs between. */
  paste(text: string): void;
  /** Reads a file again that failed. */
  retry(id: number): void;
  /** Reads a text file in another way. Of several changes in a row the last one counts. */
  reread(id: number, keuze: ReadChoice): void;
  /** Stops its reading, if that runs, and forgets it. */
  remove(id: number): void;
  /** Stops the reading of the pile: what was read stays, the others are forgotten. */
  stopReading(): void;
  clear(): void;
  /** Stores all that is chosen as one step. */
  store(): Promise<void>;
  stop(): void;
  closeReport(): void;
  /** Who is told what ends while the screen is not shown; null while it is. */
  tell(listener: ((event: AwayEvent) => void) | null): void;
}

export function createIntake(session: Session): Intake {
  const held = holdIntake();
  const { set, entry, stand, paceStand } = held;
  let lastId = 0;
  let pumping = false;
  let storing: AbortController | null = null;
  let away: ((event: AwayEvent) => void) | null = null;
  const sources = new Map<number, Source>();
  const reading = createIntakeReading(session, held, (id) => sources.get(id));
  const sheets = createIntakeSheets(session, held, (id) => sources.get(id));
  const examining = keepExamined(session, held, sheets.proposeVersion);

  function begin(naam: string, read: Source['read']): void {
    lastId += 1;
    sources.set(lastId, { read, life: new AbortController() });
    const added: IntakeEntry = { id: lastId, naam, stand: { at: 'waiting' } };
    set({ entries: [...held.state().entries, added], report: null, failure: null });
    void pump();
  }

  /** One file after the other: the worker is one thread, and a file that kills it takes no other. */
  async function pump(): Promise<void> {
    if (pumping) return;
    pumping = true;
    let next = held.state().entries.find((one) => one.stand.at === 'waiting');
    while (next !== undefined) {
      await readEntry(next.id);
      next = held.state().entries.find((one) => one.stand.at === 'waiting');
    }
    pumping = false;
    // The last of the pile is told at once.
    set({});
    const count = (at: EntryStand['at']) =>
      held.state().entries.filter((e) => e.stand.at === at).length;
    if (held.state().entries.length > 0) {
      away?.({ soort: 'gelezen', gelukt: count('read'), mislukt: count('failed') });
    }
  }

  async function readEntry(id: number): Promise<void> {
    const source = sources.get(id);
    if (source === undefined) return;
    paceStand(id, { at: 'reading', progress: starting('Het bestand wordt geopend.') });
    const result = await source.read({
      signal: source.life.signal,
      onProgress: (progress) => {
        if (entry(id)?.stand.at === 'reading') paceStand(id, { at: 'reading', progress });
      },
    });
    if (entry(id) === undefined) {
      if (result.ok) session.dropPreview(result.value.token);
    } else if (!result.ok) paceStand(id, { at: 'failed', failure: result });
    else arrive(id, result.value);
  }

  function arrive(id: number, preview: ImportPreview): void {
    const same = held
      .state()
      .entries.find(
        ({ stand: other }) => other.at === 'read' && other.preview.sha256 === preview.sha256,
      );
    if (same === undefined) {
      paceStand(id, { at: 'read', preview, sheets: sheetsOf(preview) }, preview.bestand);
      return;
    }
    session.dropPreview(preview.token);
    paceStand(id, { at: 'double', as: same.naam });
  }

  function forget(ids: ReadonlySet<number>): void {
    for (const one of held.state().entries) {
      if (!ids.has(one.id)) continue;
      sources.get(one.id)?.life.abort();
      sources.delete(one.id);
      if (one.stand.at === 'read') session.dropPreview(one.stand.preview.token);
    }
    set({ entries: held.state().entries.filter(({ id }) => !ids.has(id)) });
  }

  const idsOfAll = () => new Set(held.state().entries.map(({ id }) => id));

  /** Imports; when the worker lost a file meanwhile, reads that again and tries once more. */
  async function importChosen(work: LongWork): Promise<Result<ImportReport>> {
    const first = await session.importPreviews(chosenPreviews(held.state().entries), work);
    if (first.ok || first.code !== 'bestand-verdwenen' || work.signal.aborted) return first;
    for (const one of held.state().entries) {
      if (one.stand.at !== 'read') continue;
      const again = await sheets.readAgain(one.id, work);
      if (!again.ok) return again;
    }
    return session.importPreviews(chosenPreviews(held.state().entries), work);
  }

  return {
    state: held.state,
    subscribe: held.subscribe,
    add: (file) => begin(file.name, (work) => session.readWorkbook(file, work)),
    paste: (text) => begin('Geplakte cellen', (work) => session.readPasted(text, work)),
    retry(id) {
      stand(id, { at: 'waiting' });
      void pump();
    },
    remove: (id) => forget(new Set([id])),
    stopReading: () => forget(unreadOf(held.state().entries)),
    clear: () => forget(idsOfAll()),
    // What is being stored may not become something else meanwhile.
    reread: (id, keuze) => {
      if (storing === null) reading.reread(id, keuze);
    },
    change: (id, key, choice) => {
      if (storing === null) sheets.change(id, key, choice);
    },
    takeBack: (id, key) => (storing === null ? sheets.takeBack(id, key) : null),
    split: async (id, key, area) => (storing === null ? sheets.split(id, key, area) : null),
    unsplit: async (id, key) => {
      if (storing === null) await sheets.unsplit(id, key);
    },
    rows: sheets.rows,
    async store() {
      if (storing !== null || isReading(held.state().entries)) return;
      if (addedBy(chosenPreviews(held.state().entries)).bestanden === 0) return;
      const ids = idsOfAll();
      const controller = new AbortController();
      storing = controller;
      set({ storing: starting('De rijen worden verzegeld.'), failure: null, report: null });
      await examining.done(controller.signal);
      const work: LongWork = {
        signal: controller.signal,
        onProgress: (progress) => held.pace({ storing: progress }),
      };
      const result = controller.signal.aborted ? failure('afgebroken') : await importChosen(work);
      storing = null;
      if (result.ok) {
        forget(ids);
        set({ storing: null, report: result.value });
        away?.({ soort: 'opgeslagen', report: result.value });
        return;
      }
      // Stopped by hand is no failure: everything stands ready as before.
      const problem = controller.signal.aborted ? null : result;
      set({ storing: null, failure: problem });
      if (problem !== null) away?.({ soort: 'mislukt', failure: problem });
    },
    stop: () => storing?.abort(),
    closeReport: () => set({ report: null, failure: null }),
    tell(listener) {
      away = listener;
    },
  };
}
