/**
 * Merging into the open dossier: first a dry run on what both hold, then one change set. Between
 * the two the dossier may go on changing: what is written is worked out on what is there by then.
 */
import { CodedError } from '../../../../shared/desktop/errors';
import { countOperations, summarise } from '../../../../shared/dossier/change';
import { erasureCounts } from '../../../../shared/dossier/erasable';
import {
  type Conflict,
  conflictId,
  type Decide,
  type MergePlan,
  planning,
} from '../../../../shared/dossier/merge';
import { type Base, commonBase, type Side } from '../../../../shared/dossier/merge-base';
import {
  type Copy,
  conflictRow,
  doubles,
  erasedHere,
  erasedThere,
  kindsOf,
  named,
  namesakes,
  newSteps,
} from '../../../../shared/dossier/merge-describe';
import { pastOf, pastOfSteps } from '../../../../shared/dossier/merge-past';
import {
  type ConflictRow,
  type MergeChoices,
  type MergeReport,
  type MergeResult,
  mergeTotals,
} from '../../../../shared/dossier/merge-report';
import type { ChangeStep, Operation } from '../../../../shared/dossier/operations';
import type { Window } from '../../../../shared/dossier/protocol';
import { type DossierState, get } from '../../../../shared/dossier/state';
import { Pace } from '../../../../shared/exchange/pace';
import type { Dossier } from '../dossier';
import type { Time } from '../log';
import { type LongWork, logWork } from '../work';
import type { OtherCopy } from './other-copy';
import { inPieces, statesFor } from './states';

/** Operations that are sealed and applied between two pauses. */
const BATCH = 2000;
/** So many undecided contradictions are written into the history by name. */
const LISTED = 200;

const COMPARING = 'De twee kopieën worden vergeleken';

export interface MergingDeps {
  time: Pick<Time, 'pause'>;
  /** Milliseconds. */
  clock(): number;
}

interface MergingParts {
  dossier: Dossier;
  other: OtherCopy;
  deps: MergingDeps;
  base: Base;
  past: DossierState;
  mine: readonly ChangeStep[];
  theirs: Copy;
  /** The plan without any decision, and the state that it was made on. */
  made: { on: DossierState; plan: MergePlan };
}

/** A copy that was read, and what merging it would do. */
export class Merging {
  readonly dossier: Dossier;
  readonly #other: OtherCopy;
  readonly #deps: MergingDeps;
  readonly #base: Base;
  readonly #past: DossierState;
  readonly #mine: readonly ChangeStep[];
  readonly #theirs: Copy;
  readonly #made: MergingParts['made'];

  private constructor(parts: MergingParts) {
    this.dossier = parts.dossier;
    this.#other = parts.other;
    this.#deps = parts.deps;
    this.#base = parts.base;
    this.#past = parts.past;
    this.#mine = parts.mine;
    this.#theirs = parts.theirs;
    this.#made = parts.made;
  }

  /** Compares, in pieces. Throws 'afgebroken' or 'record-beschadigd'. */
  static async of(
    dossier: Dossier,
    other: OtherCopy,
    deps: MergingDeps,
    work: LongWork,
  ): Promise<Merging> {
    const { state } = dossier;
    const mine = await dossier.log.steps(1, state.seq);
    const base = commonBase(pastOfSteps(mine), pastOfSteps(other.steps));
    const replaying = { ...logWork(work, COMPARING), pause: deps.time.pause };
    const { theirs, at } = await statesFor(base, dossier, state, other, replaying);
    const copy: Copy = { state: theirs, steps: other.steps };
    const pace = paceOf(deps, work.signal);
    const past = await inPieces(pastOf(base, { mine: state, theirs, at }), pace);
    const sides = { base: past, mine: state, theirs };
    const plan = await inPieces(
      planning(sides, [], () => null),
      pace,
    );
    const parts = { dossier, other, deps, base, past, mine, theirs: copy };
    return new Merging({ ...parts, made: { on: state, plan } });
  }

  /**
   * The same copy beside the dossier as it is now. What both have in common is another thing once a
   * step is undone or done again here, and the log another log once it was sealed anew or set back.
   */
  async onto(dossier: Dossier, work: LongWork): Promise<Merging> {
    const same = dossier === this.dossier && dossier.state.undone === this.#made.on.undone;
    return same ? this : Merging.of(dossier, this.#other, this.#deps, work);
  }

  /** The dry run. */
  get report(): MergeReport {
    const { on: mine, plan } = this.#made;
    const { state: theirs, steps } = this.#theirs;
    const latest = steps.at(-1);
    const coder = latest?.coder ?? null;
    return {
      naam: this.#other.naam,
      stappen: steps.length,
      laatste: {
        at: latest?.at ?? '',
        wie: coder === null ? null : (get(theirs, 'coder', coder)?.naam ?? null),
      },
      gemeen: this.#commonMoment(),
      nieuw: newSteps({ state: mine, steps: this.#mine }, this.#theirs, this.#known),
      soorten: kindsOf(plan, mine, theirs),
      conflicten: plan.conflicts.length,
      gewistDaar: erasedThere(mine, theirs),
      gewistHier: erasedHere(mine, theirs),
      naamgenoten: namesakes(plan, mine),
      dubbel: doubles(plan, mine),
    };
  }

  /** A window on what both contradict each other in, as of the dry run. */
  conflicts(offset: number, limit: number): Window<ConflictRow> {
    const { on, plan } = this.#made;
    const mine: Copy = { state: on, steps: this.#mine };
    const rows = plan.conflicts
      .slice(offset, offset + limit)
      .map((conflict) => conflictRow(conflict, mine, this.#theirs));
    return { total: plan.conflicts.length, offset, rows };
  }

  /**
   * Applies the erasure list of the other copy, then merges: one step, there wholly or not at all.
   * Throws 'naam-leeg', with nothing changed, 'afgebroken' or the codes of Log.append; then nothing
   * was merged, and what was erased is erased.
   */
  async apply({ keuzes, rest }: MergeChoices, work: LongWork): Promise<MergeResult> {
    if (this.dossier.status.coder === null) throw new CodedError('naam-leeg', { reden: 'niemand' });
    const gewist = await this.#erase();
    const { steps, state: theirs } = this.#theirs;
    const chosen = new Map(keuzes);
    const decide: Decide = (conflict) => chosen.get(conflictId(conflict)) ?? rest;
    const ref = steps.at(-1)?.id ?? '';
    if (this.#isKnown) return { ...mergeTotals({}), seq: null, gewist, open: named([], String) };
    const { step, result } = await this.dossier.changeInBatches(
      { signal: work.signal },
      async (add, author) => {
        work.progress({ zin: COMPARING, gedaan: 0, totaal: null, perSeconde: null });
        const now = await this.onto(this.dossier, work);
        const sides = { base: now.#past, mine: this.dossier.state, theirs };
        const pace = paceOf(this.#deps, work.signal);
        const plan = await inPieces(planning(sides, [], decide), pace);
        await this.#addAll(plan.operations, add, work);
        const left = plan.conflicts.slice(0, LISTED).map(leftOf);
        const counts = countOperations(plan.operations);
        const summary = summarise(author, 'samenvoegen', counts, [], { ref, left });
        return { summary, result: plan };
      },
    );
    const mine: Copy = { state: this.dossier.state, steps: this.#mine };
    const open = named(result.conflicts, (conflict) => {
      const { naam, veld } = conflictRow(conflict, mine, this.#theirs);
      return veld === null ? naam : `${veld} van ${naam}`;
    });
    return { ...mergeTotals(step.counts), seq: step.seq, gewist, open };
  }

  async #addAll(
    operations: readonly Operation[],
    add: (batch: readonly Operation[]) => Promise<void>,
    work: LongWork,
  ): Promise<void> {
    const totaal = operations.length;
    for (let at = 0; at < totaal; at += BATCH) {
      await add(operations.slice(at, at + BATCH));
      const gedaan = Math.min(at + BATCH, totaal);
      const zin = 'De wijzigingen worden verzegeld en bewaard';
      work.progress({ zin, gedaan, totaal, perSeconde: null });
      await this.#deps.time.pause();
    }
  }

  /** What they erased for good goes here too; how many things that are here it concerned. */
  async #erase(): Promise<number> {
    const { state } = this.#theirs;
    const fresh = [...state.erased].filter((unit) => !this.dossier.state.erased.has(unit));
    if (fresh.length === 0) return 0;
    const here = fresh.filter((unit) => get(this.dossier.state, 'unit', unit) !== undefined);
    await this.dossier.erase((mine, author) => {
      const gone = here.length > 0 ? here : fresh;
      const subjects = gone.sort().map((id) => ({ type: 'unit' as const, id }));
      const counts = erasureCounts(mine, new Set(here));
      return { units: new Set(fresh), summary: summarise(author, 'wissen', counts, subjects) };
    });
    return here.length;
  }

  /** Steps of theirs that are known here, as far as the base says so. */
  get #known(): number {
    const base = this.#base;
    if (base.soort === 'stap' && base.kant === 'hun') return base.stap;
    return base.soort === 'kruis' ? base.hun : 0;
  }

  /** Their last change was merged here before, or is a step of this very log. */
  get #isKnown(): boolean {
    return this.#known === this.#theirs.steps.length;
  }

  #commonMoment(): MergeReport['gemeen'] {
    const base = this.#base;
    const of = (side: Side, step: number) =>
      (side === 'mijn' ? this.#mine : this.#theirs.steps)[step - 1]?.at ?? '';
    switch (base.soort) {
      case 'geen':
        return null;
      case 'selecties':
        return { at: of('hun', 1) };
      case 'kruis': {
        const [own, other] = [of('mijn', base.mijn), of('hun', base.hun)];
        return { at: own < other ? own : other };
      }
      default:
        return { at: of(base.kant, base.stap) };
    }
  }
}

function leftOf(conflict: Conflict) {
  const { type, id } = conflict;
  return { type, id, field: conflict.soort === 'veld' ? conflict.field : null };
}

function paceOf({ time, clock }: MergingDeps, signal: AbortSignal): Pace {
  return new Pace({ now: clock, pause: time.pause, signal });
}
