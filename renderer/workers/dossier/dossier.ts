/**
 * The open dossier: its state, its log and who works in it. Everything that changes goes through
 * `change` or `changeInBatches`, one at a time: made on the newest state, written, and only when it
 * is durable applied and told.
 */
import { type BackupState, noBackups } from '../../../shared/backup/state';
import { counts } from '../../../shared/domain/coding';
import { type Applied, applyChangeSet, openChange, replay } from '../../../shared/dossier/apply';
import type { Author, PreparedChange } from '../../../shared/dossier/change';
import type { Touch } from '../../../shared/dossier/draft';
import { eraseUnits } from '../../../shared/dossier/erasure';
import type { ChangeStep, ChangeSummary, Operation } from '../../../shared/dossier/operations';
import type { DossierKind, DossierStatus } from '../../../shared/dossier/protocol';
import { createLists, type Lists } from '../../../shared/dossier/queries/lists';
import { type DossierState, get } from '../../../shared/dossier/state';
import { newId } from './ids';
import type { Log, OwnLog, Time, Work } from './log';
import { Turns } from './log/turns';
import { Steps } from './steps';

export interface DossierParts {
  naam: string;
  kind: DossierKind;
  log: Log;
  state: DossierState;
  /** The last step, or null in a dossier without one. */
  latest: ChangeStep | null;
  /** Who works in it, or null when nobody has said so. */
  coder: string | null;
  time: Time;
}

/** Adds operations to a change set in the making. */
export type AddBatch = (operations: readonly Operation[]) => Promise<void>;

export class Dossier {
  readonly id: string;
  readonly kind: DossierKind;
  readonly log: Log;
  readonly steps: Steps;
  /** The lists that screens look at, kept in order while the dossier changes. */
  readonly lists: Lists;
  readonly #time: Time;
  readonly #turns = new Turns();
  readonly #closing = new AbortController();
  #naam: string;
  #state: DossierState;
  #latest: ChangeStep | null;
  #coder: string | null;
  #checked: DossierStatus['controle'];
  #checking: Promise<void> | null = null;
  /** Codings that count; a refused suggestion is kept, and counts nowhere. */
  #counted: number;
  #backups: (seq: number) => BackupState = () => noBackups;
  #onChange: (touched: readonly Touch[] | null) => void = () => undefined;

  constructor(id: string, { naam, kind, log, state, latest, coder, time }: DossierParts) {
    this.id = id;
    this.#naam = naam;
    this.kind = kind;
    this.log = log;
    this.steps = new Steps(log);
    this.lists = createLists(state);
    this.#time = time;
    this.#state = state;
    this.#latest = latest;
    this.#coder = coder;
    this.#checked = { gecontroleerd: 0, totaal: state.seq, klaar: false };
    this.#counted = counted(state, state.entities.coding.keys());
  }

  get naam(): string {
    return this.#naam;
  }

  get state(): DossierState {
    return this.#state;
  }

  get status(): DossierStatus {
    const { seq } = this.#state;
    const { entities } = this.#state;
    const coder = this.#coder === null ? undefined : get(this.#state, 'coder', this.#coder);
    return {
      id: this.id,
      naam: this.naam,
      kind: this.kind,
      seq,
      laatsteWijziging: this.#latest?.at ?? null,
      aantallen: {
        casussen: entities.casus.size,
        cijfers: entities.uitstroomcijfer.size,
        interviews: entities.interview.size,
        beurten: entities.beurt.size,
        organisaties: entities.organisatie.size,
        vertrekredenen: entities.vertrekreden.size,
        dienstverbanden: entities.dienstverband.size,
        kostenposten: entities.kostenpost.size,
        codes: entities.code.size,
        coderingen: this.#counted,
        imports: entities.import.size,
      },
      coder: coder === undefined ? null : { id: coder.id, naam: coder.naam },
      // What was appended since the check was sealed by this very worker.
      controle: this.#checked.klaar && this.log.damage === null ? checkedTo(seq) : this.#checked,
      schade: this.log.damage,
    };
  }

  get backups(): BackupState {
    return this.#backups(this.#state.seq);
  }

  /** From now on this is how its back-ups are doing, given how far the dossier is. */
  showBackups(state: (seq: number) => BackupState): void {
    this.#backups = state;
    this.#onChange(null);
  }

  /** Calls back after every step, with its effects on entities; null when only the status or the back-ups changed. */
  onChange(listener: (touched: readonly Touch[] | null) => void): void {
    this.#onChange = listener;
  }

  /** From now on this is its roepnaam; what the shell keeps is the caller's business. */
  rename(naam: string): void {
    this.#naam = naam;
    this.#onChange(null);
  }

  /** From now on this coder makes the changes; null = nobody has said who they are. */
  worksAs(coder: string | null): void {
    this.#coder = coder;
    this.#onChange(null);
  }

  /**
   * Makes a change on the newest state and writes it; null when there was nothing to write.
   * Rejects, with nothing changed, with what `make` throws or with the codes of Log.append.
   */
  change(
    make: (
      state: DossierState,
      author: Author,
    ) => PreparedChange | null | Promise<PreparedChange | null>,
  ): Promise<ChangeStep | null> {
    return this.#turns.run(async () => {
      const prepared = await make(this.#state, this.#author());
      if (prepared === null) return null;
      const { summary, operations } = prepared;
      const { operations: written, ...step } = await this.log.append({ ...summary, operations });
      this.#take(step, applyChangeSet(this.#state, { ...step, operations: written }));
      return step;
    });
  }

  /**
   * The same for a change set that is too large to hold: `fill` adds its operations and answers the
   * summary, and what else the caller wants to know. When `fill` or a write rejects, nothing has
   * changed.
   */
  changeInBatches<T>(
    work: Work,
    fill: (add: AddBatch, author: Author) => Promise<{ summary: ChangeSummary; result: T }>,
  ): Promise<{ step: ChangeStep; result: T }> {
    return this.#turns.run(async () => {
      const open = await this.log.begin(work);
      const applying = openChange(this.#state, open.seq);
      try {
        const { summary, result } = await fill(async (operations) => {
          await open.add(operations);
          applying.apply(operations);
        }, this.#author());
        const step = await open.commit(summary);
        this.#take(step, applying.close(step.kind));
        return { step, result };
      } catch (error) {
        // What could not be taken back now, the log takes back before it writes again.
        await open.cancel().catch(() => undefined);
        throw error;
      }
    });
  }

  /**
   * Erases units for good: their keys are gone when it resolves. `choose` says on the newest state
   * which; null when the step that says so could not be written, and is at the next opening.
   * Rejects, with nothing erased, with what `choose` throws or with the codes of Log.erase.
   */
  erase(
    choose: (
      state: DossierState,
      author: Author,
    ) => { units: ReadonlySet<string>; summary: ChangeSummary },
  ): Promise<ChangeStep | null> {
    return this.#turns.run(async () => {
      const { units, summary } = choose(this.#state, this.#author());
      const step = await this.log.erase([...units], summary);
      const { state, touched } = eraseUnits(this.#state, units);
      const told = step === null ? state : replay([{ ...step, operations: [] }], state);
      this.#take(step, { state: told, touched });
      return step;
    });
  }

  /** As Log.giveWay, while nobody makes a change. */
  giveWay<T>(make: (own: OwnLog) => Promise<T>): Promise<T> {
    return this.#turns.run(() => this.log.giveWay(make));
  }

  /** Checks the whole chain, in the background; the status tells how far it is. One at a time. */
  check(): Promise<void> {
    this.#checking ??= this.#checkAll().finally(() => {
      this.#checking = null;
    });
    return this.#checking;
  }

  async #checkAll(): Promise<void> {
    const { signal } = this.#closing;
    const onProgress = (gecontroleerd: number, totaal: number) => {
      this.#checked = { gecontroleerd, totaal, klaar: false };
      this.#onChange(null);
    };
    const damage = await this.log.check({ signal, onProgress });
    if (signal.aborted) return;
    this.#checked = checkedTo(damage === null ? this.#state.seq : damage.gelezenTot);
    this.#onChange(null);
  }

  /** Ends, after what is being written. Rejects when the shell could not be told how far it came. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.log.close();
  }

  #author(): Author {
    return { coder: this.#coder, now: () => this.#time.now(), newId };
  }

  /** @param step null for what no step tells of. */
  #take(step: ChangeStep | null, { state, touched }: Applied): void {
    const codings = new Set<string>();
    for (const { type, id } of touched) if (type === 'coding') codings.add(id);
    this.#counted += counted(state, codings) - counted(this.#state, codings);
    this.#state = state;
    if (step !== null) {
      this.#latest = step;
      this.steps.add(step);
    }
    this.lists.advance(state, touched);
    this.log.keep(state);
    this.#onChange(touched);
  }
}

/** How many of these codings there are that count. */
function counted(state: DossierState, ids: Iterable<string>): number {
  let count = 0;
  for (const id of ids) {
    const coding = get(state, 'coding', id);
    if (coding !== undefined && counts(coding)) count += 1;
  }
  return count;
}

function checkedTo(seq: number): DossierStatus['controle'] {
  return { gecontroleerd: seq, totaal: seq, klaar: true };
}
