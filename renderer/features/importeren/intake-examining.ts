/**
 * Holds what is about to come in against the dossier, after the reading and after each change. What
 * it answers is of these tables as they are read now; when they change it is asked again.
 */
import { equal } from '../../../shared/domain/equal';
import type { SheetPreview } from '../../../shared/import/preview';
import type { Session } from '../../store';
import type { HeldIntake } from './held-intake';
import type { IntakeSheets } from './intake-sheets';
import {
  chosenPreviews,
  examinedOf,
  type IntakeState,
  isBringing,
  isReading,
} from './intake-state';

/** Changes in quick succession are looked at together. */
const REST_MS = 150;

export interface Examining {
  /**
   * Resolves when what comes in was looked at as it is now: at once when that is so, or when nobody
   * waits any more.
   */
  done(signal: AbortSignal): Promise<void>;
}

/**
 * Looks whenever something came or changed, as long as the intake lives. Rows that were refused and
 * corrected renew what they were refused of, unless a person says otherwise.
 */
export function keepExamined(
  session: Session,
  held: HeldIntake,
  proposeVersion: IntakeSheets['proposeVersion'],
): Examining {
  /** The tables that were looked at last, or are now. */
  let of: readonly SheetPreview[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: { abort: AbortController; done: Promise<void> } | null = null;

  function stop(): void {
    clearTimeout(timer);
    timer = undefined;
    running?.abort.abort();
    running = null;
  }

  function begin(): void {
    timer = undefined;
    const abort = new AbortController();
    running = { abort, done: look(abort) };
  }

  async function look(mine: AbortController): Promise<void> {
    const answer = await session.examineImport(chosenPreviews(held.state().entries), {
      signal: mine.signal,
      onProgress: (bezig) => {
        if (!mine.signal.aborted) held.pace({ vergeleken: { ...held.state().vergeleken, bezig } });
      },
    });
    if (mine.signal.aborted) return;
    running = null;
    const { tabellen, bezig } = held.state().vergeleken;
    const failure = answer.ok ? null : answer;
    const found = answer.ok ? answer.value : [];
    // Nothing found after nothing is nothing to tell.
    if (failure === null && bezig === null && found.length + tabellen.length === 0) return;
    held.pace({ vergeleken: { bezig: null, tabellen: found, failure } });
    await renewRefused();
  }

  async function renewRefused(): Promise<void> {
    const { entries, vergeleken } = held.state();
    await Promise.all(
      entries.flatMap((entry) => {
        if (entry.stand.at !== 'read') return [];
        return entry.stand.sheets.flatMap((sheet) => {
          const versie = examinedOf(entry, sheet, vergeleken)?.versie;
          if (!versie?.herkansing || sheet.choice.versie !== undefined) return [];
          return [proposeVersion(entry.id, sheet.key, versie.van.importId)];
        });
      }),
    );
  }

  held.subscribe(() => {
    const now = tablesOf(held.state());
    if (now === null || isSame(now, of)) return;
    of = now;
    stop();
    if (now.length > 0) timer = setTimeout(begin, REST_MS);
  });

  return {
    async done(signal) {
      if (timer !== undefined) {
        clearTimeout(timer);
        begin();
      }
      const given = new Promise<void>((resolve) => {
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
      await Promise.race([running?.done, given]);
    },
  };
}

/** Null while they are being read or stored: then they are about to be others. */
function tablesOf({ entries, storing }: IntakeState): SheetPreview[] | null {
  if (storing !== null || isReading(entries)) return null;
  return chosenPreviews(entries).flatMap(({ bladen }) => bladen.filter(isBringing));
}

function isSame(a: readonly SheetPreview[], b: readonly SheetPreview[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at] || isSameButRows(one, b[at]));
}

/** Which rows of a newer version are taken over says nothing of how it compares. */
function isSameButRows(a: SheetPreview, b: SheetPreview | undefined): boolean {
  if (b === undefined || a.keuze.versie === undefined) return false;
  if (a.keuze.versie.van !== b.keuze.versie?.van) return false;
  const bare = ({ keuze: { versie: _, ...keuze }, ...rest }: SheetPreview) => ({ ...rest, keuze });
  return equal(bare(a), bare(b));
}
