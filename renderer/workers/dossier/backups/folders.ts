/** The folders of back-ups as the keeper knows them: what the shell lists, opened with the key. */
import { type Known, shownFolder } from '../../../../shared/backup/listing';
import { openSlot } from '../../../../shared/backup/slot';
import type { BackupFolderName, BackupState } from '../../../../shared/backup/state';
import type { ListedFolder } from '../../../../shared/desktop/backup-contract';
import { CodedError, type ErrorCode } from '../../../../shared/desktop/errors';
import type { DossierCounts, Progress } from '../../../../shared/dossier/counts';
import type { Dossier } from '../dossier';
import type { Shell } from '../shell';
import { type ChainEnd, chainEnd } from './chain-end';

type Listed = ListedFolder['momenten'][number];
/** What stays true of a moment, whatever is done to the dossier. */
type Opened = { aantallen: DossierCounts } | Exclude<Known, object>;

export class Folders {
  readonly #shell: Shell;
  readonly #dossier: Dossier;
  #listed: ListedFolder[] = [];
  #programma = '';
  #ends = new Map<BackupFolderName, ChainEnd>();
  /** What went wrong in a folder the last time. */
  readonly #faults = new Map<BackupFolderName, ErrorCode>();
  /** What the slots told: opening each once is enough. */
  #known = new Map<string, Opened>();
  /** When something was last erased for good, as far as step `to` of the log tells. */
  #erased: { at: string | null; to: number } = { at: null, to: 0 };

  constructor(shell: Shell, dossier: Dossier) {
    this.#shell = shell;
    this.#dossier = dossier;
  }

  get listed(): readonly ListedFolder[] {
    return this.#listed;
  }

  /** Version of the program that runs now. */
  get programma(): string {
    return this.#programma;
  }

  /** Where a folder stands; undefined: the next moment begins a new reeks. */
  end(map: BackupFolderName): ChainEnd | undefined {
    return this.#ends.get(map);
  }

  /** Looks again. Rejects with what the shell says, or 'dossier-gesloten'. */
  async look(): Promise<void> {
    const { log, id } = this.#dossier;
    const { programma, mappen } = await this.#shell.invoke('backup.list', { id });
    const ends = new Map<BackupFolderName, ChainEnd>();
    await log.copy(async ({ store }) => {
      for (const folder of mappen) {
        const end = await chainEnd(folder, log.keys, store);
        if (end !== null) ends.set(folder.map, end);
      }
    });
    this.#known = await this.#open(mappen);
    await this.#lookForErasures();
    this.#programma = programma;
    this.#listed = mappen;
    this.#ends = ends;
  }

  /** How writing or checking in a folder ended. */
  ended(map: BackupFolderName, error: unknown): void {
    this.#faults.delete(map);
    if (error === null) return;
    const code = error instanceof CodedError ? error.code : 'intern';
    // Broken off, or a folder that is not there: no fault of it.
    if (code !== 'afgebroken' && code !== 'bestand-verdwenen') this.#faults.set(map, code);
  }

  failed(map: BackupFolderName): boolean {
    return this.#faults.has(map);
  }

  /** Bytes that a new reeks will take, as far as other moments tell. */
  expected(): number {
    const all = this.#listed.flatMap(({ momenten }) => momenten);
    return Math.max(0, ...all.map(({ index }) => index.lengte));
  }

  /** Whether a folder does not hold all of the dossier, or holds what it should not. */
  isBehind({ map, bereikbaar, sleutelsAchter, momenten }: ListedFolder): boolean {
    if (!bereikbaar) return false;
    const { state, log } = this.#dossier;
    const end = this.#ends.get(map);
    const current = end?.stap === state.seq && end.programma === this.#programma;
    const older = momenten.some(({ index }) => index.generatie < log.keys.generation);
    return !current || sleutelsAchter || older;
  }

  /** As the screens see it, when the dossier has come to step `seq`. */
  state(seq: number, bezig: Progress | null): BackupState {
    const [last = null] = [...this.#ends.values()].sort((a, b) => b.stap - a.stap);
    return {
      mappen: this.#listed.map((folder) =>
        shownFolder(folder, (listed) => this.#tell(folder, listed), this.#faults.get(folder.map)),
      ),
      bezig,
      laatste: last && { at: last.at, stap: last.stap },
      achter: Math.max(0, seq - (last?.stap ?? 0)),
    };
  }

  #tell(folder: ListedFolder, listed: Listed): Known | undefined {
    const known = this.#known.get(nameOf(folder, listed));
    if (typeof known !== 'object' || known === null) return known;
    return { ...known, gewistSinds: listed.index.at < (this.#erased.at ?? '') };
  }

  /** Erasing is told with its own time, also after setting back to before it. */
  async #lookForErasures(): Promise<void> {
    const { log, state } = this.#dossier;
    if (state.erased.size === 0) return;
    const { at, to } = this.#erased;
    const { seq } = log.head;
    const times = (await log.erasures(to + 1)).map(({ summary }) => summary.at);
    this.#erased = { at: [at ?? '', ...times].sort().at(-1) || null, to: seq };
  }

  async #open(folders: readonly ListedFolder[]): Promise<Map<string, Opened>> {
    const { keys } = this.#dossier.log;
    const known = new Map<string, Opened>();
    for (const folder of folders) {
      for (const listed of folder.momenten) {
        const name = nameOf(folder, listed);
        known.set(name, this.#known.get(name) ?? (await know(listed)));
      }
    }
    return known;

    async function know({ index }: Listed): Promise<Opened> {
      if (index.generatie < keys.generation) return 'andere-sleutel';
      if (index.generatie > keys.generation) return 'nieuwere-sleutel';
      const slot = await openSlot(keys, index);
      return slot && { aantallen: slot.aantallen };
    }
  }
}

/** All that its index says: one that was changed is opened again. */
function nameOf({ map }: ListedFolder, { index }: Listed): string {
  return `${map} ${JSON.stringify(index)}`;
}
