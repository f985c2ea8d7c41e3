/** The tables of files that were read: corrected, split, put back, and looked at row by row. */
import { failure, type Result, success } from '../../../shared/desktop/errors';
import type { TableArea } from '../../../shared/domain/provenance';
import type {
  ImportPreview,
  SheetChoice,
  SheetGrid,
  SheetPreview,
} from '../../../shared/import/preview';
import type { LongWork, Progress, Session } from '../../store';
import { isSameChoice, overTurned } from './choices';
import { isSameArea } from './grid/place';
import type { HeldIntake } from './held-intake';
import type { GoneTable, IntakeSheet, TakenBack } from './intake-state';
import { withVersion } from './newer-version/version-choices';
import { asChosenBefore } from './reread-choice';

/** How to read an entry, and what stops everything that is done for it. */
export interface Source {
  read(work: LongWork): Promise<Result<ImportPreview>>;
  life: AbortController;
}

export interface IntakeSheets {
  /** Reads one table in another way. Of several changes in a row the last one counts. */
  change(id: number, key: number, choice: SheetChoice): void;
  /**
   * Makes all of a table renew an import by itself, its proposal too, so that taking a change back
   * never leads past it. Nothing where that was proposed before: a person may have said no since.
   * Resolves when the table is read so.
   */
  proposeVersion(id: number, key: number, van: string): Promise<void>;
  /**
   * Takes back the last change: that a table beside it was taken away, else a change of this table,
   * of a table that a person made in the end that. Null: there is none.
   */
  takeBack(id: number, key: number): TakenBack | null;
  /** Makes a further table on the sheet of this one; answers its key, or null when that failed. */
  split(id: number, key: number, area: TableArea): Promise<number | null>;
  /** Takes a table away that was split off; it can be taken back. */
  unsplit(id: number, key: number): Promise<void>;
  /** Rows of the sheet that a table is on. */
  rows(
    id: number,
    key: number,
    window: { vanaf: number; aantal: number },
  ): Promise<Result<SheetGrid>>;
  /**
   * Reads a file once more because the worker lost it, which happens when another file made it stop,
   * and puts back how its tables were to be read.
   */
  readAgain(id: number, work: LongWork): Promise<Result<null>>;
}

export const starting = (zin: string): Progress => ({
  zin,
  gedaan: 0,
  totaal: null,
  perSeconde: null,
});

const REREADING = starting('Het blad wordt opnieuw gelezen.');

function newSheet(preview: SheetPreview, key: number, isAdded: boolean): IntakeSheet {
  const { keuze } = preview;
  return {
    key,
    preview,
    proposal: keuze,
    choice: keuze,
    earlier: [],
    isAdded,
    progress: null,
    failure: null,
  };
}

/** The tables of a file that was read just now. */
export function sheetsOf({ bladen }: ImportPreview): IntakeSheet[] {
  return bladen.map((preview, key) => newSheet(preview, key, false));
}

/** A table after another one was made or taken away: with other cells, old choices mean nothing. */
function besideOther(sheet: IntakeSheet, preview: SheetPreview): IntakeSheet {
  const { keuze } = preview;
  const same = isSameArea(keuze.gebied, sheet.preview.keuze.gebied);
  return {
    ...sheet,
    preview,
    choice: keuze,
    proposal: same ? sheet.proposal : { ...sheet.proposal, gebied: keuze.gebied },
    earlier: same ? sheet.earlier : [],
    progress: null,
    failure: null,
  };
}

export function createIntakeSheets(
  session: Session,
  held: HeldIntake,
  sourceOf: (id: number) => Source | undefined,
): IntakeSheets {
  const { readStand, stand, patchSheet, sheet } = held;
  /** Per file one thing at a time: the place of a table in its file changes when one is added. */
  const lines = new Map<number, Promise<unknown>>();
  const changing = new Set<string>();

  function inLine<T>(id: number, task: () => Promise<T>): Promise<T> {
    const turn = (lines.get(id) ?? Promise.resolve()).then(task);
    lines.set(id, turn);
    return turn;
  }

  /** Token of the file and place of the table in it, as they are now. */
  function placeOf(id: number, key: number): { token: string; at: number } | null {
    const now = readStand(id);
    const at = now?.sheets.findIndex((one) => one.key === key) ?? -1;
    return now === null || at === -1 ? null : { token: now.preview.token, at };
  }

  async function readAgain(id: number, work: LongWork): Promise<Result<null>> {
    const source = sourceOf(id);
    const before = readStand(id);
    if (source === undefined || before === null) return failure('afgebroken');
    const read = await source.read(work);
    if (!read.ok) return read;
    const result = await asChosenBefore(session, read.value, before.preview.vorm, work);
    if (!result.ok) return result;
    const { token, sha256, bestand } = result.value;
    if (sha256 !== before.preview.sha256) {
      session.dropPreview(token);
      return failure('bestand-verdwenen', { bestand });
    }
    const bladen = before.sheets.map(({ preview }) => ({
      index: preview.index,
      keuze: preview.keuze,
    }));
    const restored = await session.restoreSheets(token, bladen, work);
    if (!restored.ok) return restored;
    const now = readStand(id);
    if (now !== null) stand(id, { ...now, preview: { ...now.preview, token } });
    return { ok: true, value: null };
  }

  /** Does something with a table; when the worker lost the file meanwhile, reads that and tries again. */
  async function withFile<T>(
    id: number,
    key: number,
    work: LongWork,
    task: (token: string, at: number) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const place = placeOf(id, key);
    if (place === null) return failure('afgebroken');
    const first = await task(place.token, place.at);
    if (first.ok || first.code !== 'bestand-verdwenen') return first;
    const again = await readAgain(id, work);
    const now = placeOf(id, key);
    if (!again.ok) return again;
    return now === null ? first : task(now.token, now.at);
  }

  function workFor(id: number, key: number): LongWork {
    return {
      signal: sourceOf(id)?.life.signal ?? AbortSignal.abort(),
      onProgress: (progress) => patchSheet(id, key, { progress }),
    };
  }

  async function carryOut(id: number, key: number): Promise<void> {
    for (;;) {
      const asked = sheet(id, key)?.choice;
      if (asked === undefined) return;
      const work = workFor(id, key);
      const result = await withFile(id, key, work, (token, at) =>
        session.remapSheet(token, at, asked, work),
      );
      const now = sheet(id, key);
      if (now === undefined) return;
      if (!result.ok) {
        // Shown as it is still read, with the reason: a list may not say what does not hold.
        const choice = now.preview.keuze;
        const earlier = now.earlier.slice(
          0,
          now.earlier.findLastIndex((one) => !isSameChoice(one, choice)) + 1,
        );
        patchSheet(id, key, { choice, earlier, progress: null, failure: result });
        return;
      }
      const isLast = now.choice === asked;
      patchSheet(id, key, {
        preview: result.value,
        ...(isLast ? { choice: result.value.keuze, progress: null, failure: null } : {}),
      });
      if (isLast) return;
    }
  }

  async function ask(
    id: number,
    key: number,
    change: Pick<IntakeSheet, 'choice' | 'earlier'> & Partial<IntakeSheet>,
  ): Promise<void> {
    patchSheet(id, key, { ...change, progress: REREADING, failure: null });
    const name = `${id}/${key}`;
    if (changing.has(name)) return;
    changing.add(name);
    await inLine(id, () => carryOut(id, key)).finally(() => changing.delete(name));
  }

  /** Makes or takes away a table: the answer is the whole file again. */
  function regroup(
    id: number,
    key: number,
    task: (token: string, at: number, work: LongWork) => Promise<Result<ImportPreview>>,
    arrange: (before: readonly IntakeSheet[], after: readonly SheetPreview[]) => IntakeSheet[],
  ): Promise<boolean> {
    patchSheet(id, key, { progress: REREADING, failure: null });
    return inLine(id, async () => {
      const work = workFor(id, key);
      const result = await withFile(id, key, work, (token, at) => task(token, at, work));
      const now = readStand(id);
      if (!result.ok || now === null) {
        patchSheet(id, key, { progress: null, failure: result.ok ? null : result });
        return false;
      }
      const sheets = arrange(now.sheets, result.value.bladen);
      stand(id, { ...now, preview: result.value, sheets });
      return true;
    });
  }

  /** The tables of a file with one more behind the others of its sheet, made by `make`. */
  function withAdded(
    before: readonly IntakeSheet[],
    after: readonly SheetPreview[],
    index: number | undefined,
    make: (preview: SheetPreview) => IntakeSheet,
  ): IntakeSheet[] {
    const at = after.findLastIndex((one) => one.index === index);
    const old = [...before];
    return after.flatMap((preview, i) => {
      if (i === at) return [make(preview)];
      const kept = old.shift();
      return kept === undefined ? [] : [besideOther(kept, preview)];
    });
  }

  function setGone(id: number, change: (gone: readonly GoneTable[]) => GoneTable[]): void {
    const now = readStand(id);
    if (now !== null) stand(id, { ...now, weggehaald: change(now.weggehaald ?? []) });
  }

  function unsplit(id: number, key: number): Promise<boolean> {
    return regroup(
      id,
      key,
      (token, at, work) => session.unsplitSheet(token, at, work),
      (before, after) =>
        before
          .filter((one) => one.key !== key)
          .flatMap((one, i) => {
            const preview = after[i];
            return preview === undefined ? [] : [besideOther(one, preview)];
          }),
    );
  }

  async function takeAway(id: number, key: number): Promise<void> {
    const table = sheet(id, key);
    if (table === undefined || !(await unsplit(id, key))) return;
    const beside = readStand(id)?.sheets.filter(
      ({ preview }) => preview.index === table.preview.index,
    );
    const na = new Map(beside?.map((one) => [one.key, one.earlier.length]));
    setGone(id, (gone) => [...gone, { table, na }]);
  }

  /** Of the tables that were taken away beside this one the last, if that was done last here. */
  function goneBeside(id: number, { key, preview, earlier }: IntakeSheet): GoneTable | undefined {
    const gone = readStand(id)?.weggehaald?.findLast(
      ({ table }) => table.preview.index === preview.index,
    );
    return gone !== undefined && earlier.length <= (gone.na.get(key) ?? -1) ? gone : undefined;
  }

  /** The same part of the sheet once more, read as it was. */
  async function bringBack(id: number, key: number, gone: GoneTable): Promise<void> {
    const { table } = gone;
    const { index, keuze } = table.preview;
    // Before it is there: a second Ctrl+Z meanwhile is for what was done before.
    setGone(id, (all) => all.filter((one) => one !== gone));
    const isBack = await regroup(
      id,
      key,
      async (token, at, work) => {
        if (keuze.gebied === null) return failure('afgebroken');
        const split = await session.splitSheet(token, at, keuze.gebied, work);
        if (!split.ok) return split;
        const place = split.value.bladen.findLastIndex((one) => one.index === index);
        const read = await session.remapSheet(token, place, keuze, work);
        if (!read.ok) {
          await session.unsplitSheet(token, place, work);
          return read;
        }
        const bladen = split.value.bladen.map((one, i) =>
          i === place ? { ...read.value, tabel: one.tabel } : one,
        );
        return success({ ...split.value, bladen });
      },
      (before, after) =>
        withAdded(before, after, index, (preview) => ({
          ...table,
          preview,
          choice: preview.keuze,
          progress: null,
          failure: null,
        })),
    );
    if (!isBack) setGone(id, (all) => [...all, gone]);
  }

  return {
    readAgain,
    unsplit: takeAway,
    change(id, key, choice) {
      const now = sheet(id, key);
      if (now === undefined) return;
      const asked = overTurned(choice, now.choice);
      void ask(id, key, { choice: asked, earlier: [...now.earlier, now.choice] });
    },
    async proposeVersion(id, key, van) {
      const now = sheet(id, key);
      if (now === undefined || now.proposal.versie !== undefined) return;
      const renewing = (choice: SheetChoice) => withVersion(choice, van);
      await ask(id, key, {
        choice: renewing(now.choice),
        proposal: renewing(now.proposal),
        earlier: now.earlier.map(renewing),
      });
    },
    takeBack(id, key) {
      const now = sheet(id, key);
      if (now === undefined) return null;
      const gone = goneBeside(id, now);
      if (gone !== undefined) {
        void bringBack(id, key, gone);
        return 'weghalen';
      }
      const choice = now.earlier.at(-1);
      if (choice !== undefined) {
        void ask(id, key, { choice, earlier: now.earlier.slice(0, -1) });
        return 'keuze';
      }
      if (!now.isAdded) return null;
      void unsplit(id, key);
      return 'tabel';
    },
    async split(id, key, area) {
      let added: number | null = null;
      await regroup(
        id,
        key,
        (token, at, work) => session.splitSheet(token, at, area, work),
        (before, after) => {
          const index = before.find((one) => one.key === key)?.preview.index;
          const gone = readStand(id)?.weggehaald?.map(({ table }) => table.key) ?? [];
          const number = Math.max(...before.map((one) => one.key), ...gone) + 1;
          added = number;
          return withAdded(before, after, index, (preview) => newSheet(preview, number, true));
        },
      );
      const index = sheet(id, key)?.preview.index;
      // What was done after that stands on the cells that it left.
      if (added !== null) {
        setGone(id, (gone) => gone.filter(({ table }) => table.preview.index !== index));
      }
      return added;
    },
    async rows(id, key, window) {
      const work: LongWork = { ...workFor(id, key), onProgress: () => undefined };
      const place = placeOf(id, key);
      if (place === null) return failure('afgebroken');
      const first = await session.sheetGrid(place.token, place.at, window, work);
      if (first.ok || first.code !== 'bestand-verdwenen') return first;
      // Whoever comes first in the line reads it again; the next ones find it there.
      return inLine(id, () =>
        withFile(id, key, work, (token, at) => session.sheetGrid(token, at, window, work)),
      );
    },
  };
}
