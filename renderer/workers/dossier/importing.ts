/**
 * An import: rows come from the workbook worker over a port, are turned into operations, sealed and
 * written batch by batch, and are there all at once at the end, or not at all.
 */
import { CodedError } from '../../../shared/desktop/errors';
import type { SheetTotals } from '../../../shared/dossier/intake';
import {
  createRenewingIntake,
  type RenewingIntake,
} from '../../../shared/dossier/newer-version/take-in';
import type { Operation } from '../../../shared/dossier/operations';
import { createKeyMaker, type KeyMaker } from '../../../shared/dossier/pseudoniemen';
import { type ImportReport, MAX_LISTED, type SheetReport } from '../../../shared/import/preview';
import { type ImportRow, isRecordRow, type RowsFromReader } from '../../../shared/import/stream';
import type { Together } from '../../../shared/import/together';
import type { Dossier } from './dossier';
import { readRows } from './rows-port';
import type { LongWork } from './work';

/** More tables than this are told together: their names would come and go faster than one reads. */
const NAMED = 3;
/** A sheet that renews another comes all at once: it is sealed in pieces all the same. */
const AT_ONCE = 2_000;

export interface ImportHost {
  /** Milliseconds. */
  now(): number;
  /** Throws 'schijf-vol' when it will not fit; asked before anything is read. */
  room(): Promise<void>;
}

/**
 * Imports all sheets of the port, as one step; `samen` says how much that is. Throws 'schijf-vol',
 * 'afgebroken', 'bestand-verdwenen' when the reader is gone, 'ongeldige-vraag' when it sends what are
 * no rows, or the codes of Log.append; then nothing of it is in the dossier.
 */
export async function importRows(
  dossier: Dossier,
  port: MessagePort,
  samen: Together,
  { signal, progress }: LongWork,
  { now, room }: ImportHost,
): Promise<ImportReport> {
  const started = now();
  const messages = readRows(port, signal);
  try {
    await room();
    const first = await messages.next();
    if (first.type !== 'begin') throw new CodedError('ongeldige-vraag');
    const { step, result } = await dossier.changeInBatches({ signal }, async (add, author) => {
      const intake = createRenewingIntake(dossier.state, author);
      const addAll = async (operations: readonly Operation[]) => {
        for (let at = 0; at < operations.length; at += AT_ONCE) {
          await add(operations.slice(at, at + AT_ONCE));
        }
      };
      let key: KeyMaker | null = null;
      const meldingen: string[][] = [];
      let all = 0;
      let ofSheet = 0;
      for (let message: RowsFromReader = first; message.type !== 'end'; ) {
        if (message.type === 'begin') {
          meldingen.push(message.meldingen);
          ofSheet = 0;
          const { source, versie, pseudoniemen } = message;
          if (pseudoniemen === undefined) await addAll(intake.sheet(source, versie));
          else {
            key ??= createKeyMaker(dossier.state, author);
            const { operations, vervangen } = key.add(pseudoniemen, source.vervangen ?? []);
            await addAll(intake.sheet({ ...source, vervangen }, versie));
            await add(intake.beside(operations));
          }
        } else {
          await addAll(intake.rows(message.rows));
          const read = recordRows(message.rows);
          ofSheet += read;
          all += read;
        }
        const perSeconde = Math.round((1000 * all) / Math.max(1, now() - started));
        const part =
          samen.tabellen > NAMED
            ? { ...pileProgress(samen), gedaan: all }
            : { ...sheetProgress(intake), gedaan: ofSheet };
        progress({ ...part, perSeconde });
        message = await messages.next();
      }
      await addAll(intake.end());
      const { summary, sheets } = intake.close();
      return { summary, result: { sheets, meldingen } };
    });
    return {
      seq: step.seq,
      bladen: result.sheets.map((sheet, index) => report(sheet, result.meldingen[index] ?? [])),
      seconden: (now() - started) / 1000,
    };
  } finally {
    messages.stop();
  }
}

/** How many rows of a sheet these are records of: one that makes several counts once. */
function recordRows(rows: readonly ImportRow[]): number {
  return new Set(rows.filter(isRecordRow).map(({ rij }) => rij)).size;
}

function pileProgress({ tabellen, rijen }: Together): { zin: string; totaal: number } {
  const zin = `${tabellen} tabellen en gesprekken worden verzegeld en bewaard`;
  return { zin, totaal: rijen };
}

function sheetProgress({ source }: RenewingIntake): { zin: string; totaal: number | null } {
  if (source === null) return { zin: 'De werkmap wordt bewaard', totaal: null };
  const { bestand, blad, aantalRijen } = source;
  return { zin: `${bestand}, blad ${blad}, wordt verzegeld en bewaard`, totaal: aantalRijen };
}

function report({ source, ...totals }: SheetTotals, meldingen: string[]): SheetReport {
  const { bestand, blad, gebied, gedraaid, soort, afgewezen } = source;
  return {
    ...totals,
    bestand,
    blad,
    ...(gebied === undefined ? {} : { gebied }),
    ...(gedraaid === undefined ? {} : { gedraaid }),
    soort,
    afgewezen: afgewezen.slice(0, MAX_LISTED),
    aantalAfgewezen: afgewezen.length,
    meldingen,
  };
}
