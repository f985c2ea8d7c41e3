/**
 * Keeps the back-ups of the open dossier: when one is due, and in which folders. What goes wrong in
 * the background is state (`dossier.backups`), never an exception.
 */
import type { BackupReason } from '../../../../shared/backup/state';
import type { ListedFolder } from '../../../../shared/desktop/backup-contract';
import { CodedError } from '../../../../shared/desktop/errors';
import type { Progress } from '../../../../shared/dossier/counts';
import type { Dossier } from '../dossier';
import type { Time } from '../log';
import { Turns } from '../log/turns';
import type { Shell } from '../shell';
import { createLongWork, type LongWork } from '../work';
import type { ChainEnd } from './chain-end';
import { checkFolder, checkIsDue } from './checking';
import { Folders } from './folders';
import { writeMoment } from './moment-writing';
import { Schedule } from './schedule';

const CHECKING = 'De back-up wordt gecontroleerd';
/** A moment that adds more steps than this is worth showing how far it is. */
const SHOWN_STEPS = 100;

export interface KeeperDeps {
  shell: Shell;
  dossier: Dossier;
  time: Time;
}

/** What a moment is made for. */
export interface Wish {
  reden: BackupReason;
  /** A moment that must not be thinned out because of it. */
  keep?: string;
}

export type Made = Pick<ChainEnd, 'at' | 'stap'>;

export class BackupKeeper {
  readonly #shell: Shell;
  readonly #dossier: Dossier;
  readonly #time: Time;
  readonly #folders: Folders;
  readonly #turns = new Turns();
  readonly #schedule: Schedule;
  readonly #stop = new AbortController();
  #busy: Progress | null = null;

  constructor({ shell, dossier, time }: KeeperDeps) {
    this.#shell = shell;
    this.#dossier = dossier;
    this.#time = time;
    this.#folders = new Folders(shell, dossier);
    this.#schedule = new Schedule(time, () => this.#background());
  }

  /** Begins: shows how things are, catches up when behind, checks what is due. */
  start(): void {
    this.#schedule.start();
    // How things are is shown at once; what has to be done about it can wait for the first screens.
    this.#turns
      .run(() => this.#folders.look())
      .then(() => this.#show(this.#busy))
      .catch(() => undefined);
  }

  /** A step was added to the dossier. */
  changed(): void {
    this.#schedule.changed();
  }

  /** A moment in every folder that can be reached. Rejects when none took it, with the first fault. */
  make(wish: Wish, work: LongWork): Promise<Made> {
    return this.#turns.run(async () => {
      await this.#folders.look();
      return this.#make(wish, work);
    });
  }

  /**
   * A whole new back-up in every folder that can be reached, under the keys of the open dossier; what
   * was made under older keys goes. Answers the paths of the folders that still hold such: not to be
   * reached now, or they took nothing. There it goes when the next back-up succeeds.
   */
  async renew(work: LongWork): Promise<string[]> {
    await this.make({ reden: 'nieuwe-sleutel' }, work).catch((error: unknown) => {
      if (work.signal.aborted) throw error;
    });
    const { generation } = this.#dossier.log.keys;
    const left = ({ bereikbaar, momenten }: ListedFolder) =>
      !bereikbaar || momenten.some(({ index }) => index.generatie < generation);
    return this.#folders.listed.filter(left).map(({ pad }) => pad);
  }

  /** A folder came or went: looks, and backs up soon into what is behind. */
  async look(): Promise<void> {
    await this.#turns.run(() => this.#folders.look());
    this.#show(this.#busy);
    this.#schedule.start();
  }

  /**
   * Before closing: what is in no back-up yet, as far as it can be done in so many milliseconds; the
   * rest is caught up with at the next opening. Never rejects.
   */
  async finish(milliseconds: number): Promise<void> {
    this.#schedule.stop();
    // Closed before anybody looked: then nobody knows yet.
    if (this.#folders.listed.length === 0 || this.#isBehind()) {
      let enough: () => void = () => undefined;
      const late = new Promise<void>((resolve) => {
        enough = this.#time.later(milliseconds, resolve);
      });
      const last = this.make({ reden: 'gewoon' }, this.#unwatched()).catch(() => undefined);
      await Promise.race([last, late]);
      enough();
    }
    this.stop();
  }

  /** Ends at once; what is being written is dropped. */
  stop(): void {
    this.#schedule.stop();
    this.#stop.abort();
  }

  async #background(): Promise<void> {
    try {
      await this.#turns.run(async () => {
        await this.#folders.look();
        this.#show(null);
        if (this.#isBehind()) await this.#make({ reden: this.#usualReason() }, this.#unwatched());
      });
      await this.#check();
    } catch {
      // It is in the state, or the dossier is closing; tried again after a while.
    }
  }

  /** The first moment under another version of the program stays: it is how it was before. */
  #usualReason(): BackupReason {
    const end = this.#folders.end('eigen');
    return end === undefined || end.programma === this.#folders.programma
      ? 'gewoon'
      : 'voor-bijwerken';
  }

  #isBehind(): boolean {
    if (this.#dossier.log.damage !== null || this.#stop.signal.aborted) return false;
    return this.#folders.listed.some((folder) => this.#folders.isBehind(folder));
  }

  async #make(wish: Wish, work: LongWork): Promise<Made> {
    const { damage } = this.#dossier.log;
    // What can still be read of a damaged dossier is saved when somebody wants it, if there is any.
    // Keys that are not as this dossier wrote them must not take the place of sound ones.
    const refused =
      wish.reden === 'gewoon' || this.#dossier.state.seq === 0 || damage?.soort === 'sleutel';
    if (damage !== null && refused) throw damaged(damage.stap);
    let made: Made | null = null;
    let fault: unknown = null;
    for (const folder of this.#folders.listed) {
      if (wish.reden === 'gewoon' && !this.#folders.isBehind(folder)) {
        made ??= this.#folders.end(folder.map) ?? null;
        continue;
      }
      try {
        const one = await this.#makeIn(folder, wish, work);
        made ??= one;
        this.#folders.ended(folder.map, null);
      } catch (error) {
        fault ??= error;
        this.#folders.ended(folder.map, error);
      }
    }
    await this.#folders.look().catch(() => undefined);
    this.#show(null);
    if (made === null) throw fault ?? new CodedError('niet-gevonden');
    return made;
  }

  #makeIn({ map }: ListedFolder, { reden, keep }: Wish, work: LongWork): Promise<Made> {
    const { seq, aantallen } = this.#dossier.status;
    const from = this.#folders.end(map) ?? null;
    const large = seq - (from?.stap ?? 0) > SHOWN_STEPS;
    const moment = {
      map,
      reden,
      at: this.#time.now(),
      stap: seq,
      aantallen,
      from: from !== null && from.stap <= seq ? from : null,
      expected: this.#folders.expected(),
      keep: keep ?? null,
    };
    const long = createLongWork(
      AbortSignal.any([work.signal, this.#stop.signal]),
      (progress) => {
        work.progress(progress);
        if (large) this.#show(progress);
      },
      () => Date.parse(this.#time.now()),
    );
    return this.#dossier.log.copy((own) =>
      writeMoment(this.#shell, this.#dossier.id, own, moment, long),
    );
  }

  /** Reads all of the folders of which that is due. */
  async #check(): Promise<void> {
    const { log } = this.#dossier;
    for (const folder of this.#folders.listed) {
      if (!checkIsDue(folder, this.#time.now())) continue;
      const work = {
        signal: this.#stop.signal,
        onProgress: (gedaan: number, totaal: number) =>
          this.#show({ zin: CHECKING, gedaan, totaal, perSeconde: null }),
      };
      try {
        const now = () => this.#time.now();
        const broken = await checkFolder(this.#shell, folder, log.keys, now, work);
        // The next moment then begins a new reeks.
        if (broken.length > 0) this.#schedule.start();
      } finally {
        await this.look();
        this.#show(null);
      }
    }
  }

  #unwatched(): LongWork {
    return { signal: this.#stop.signal, progress: () => undefined };
  }

  #show(busy: Progress | null): void {
    this.#busy = busy;
    if (this.#stop.signal.aborted) return;
    this.#dossier.showBackups((seq) => this.#folders.state(seq, busy));
  }
}

function damaged(stap: number): CodedError {
  return new CodedError('record-beschadigd', { stap });
}
