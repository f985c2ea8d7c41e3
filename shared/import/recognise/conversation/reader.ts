/**
 * Makes turns of the rows of a conversation; what it says once, in its name and in the lines above
 * it, goes with the first. A text is kept as it was said, whatever it says.
 */
import type { Value } from '../../../domain/values';
import { type ConversationRow, SPEAKER, TEXT, TIME } from '../../documents/conversation';
import type { Turn } from '../../documents/turns';
import type { ConversationChoice } from '../../preview';
import type { RawRow } from '../../sheet';
import { textRules } from '../../values/rules';
import { textOfCell } from '../../values/text';
import type { RecordValues } from '../records/record';
import type { RowOutcome } from '../rows';
import type { TableReader } from '../sheet-reading';
import type { ConversationColumn } from './columns';

const rules = textRules('interview');

export class ConversationReader implements TableReader {
  readonly #rows: readonly ConversationRow[];
  readonly #columns: readonly ConversationColumn[];
  readonly #asks: ReadonlySet<string>;
  /** The row that carries what the conversation says once: its first turn. */
  readonly #first: RawRow | null;

  constructor(
    rows: readonly ConversationRow[],
    columns: readonly ConversationColumn[],
    { vragers }: ConversationChoice,
  ) {
    this.#rows = rows;
    this.#columns = columns;
    this.#asks = new Set(vragers);
    this.#first = rows.find(isSpoken)?.raw ?? null;
  }

  readonly cells = { notations: (raw: RawRow) => this.#notations(raw) };

  /** The rows that are turns; the others make no record. */
  *outcomes(): Generator<[RawRow, RowOutcome], { meldingen(): string[] }> {
    for (const { raw, turn } of this.#rows) {
      if (turn !== null && isSpoken({ raw, turn })) yield [raw, this.#outcome(raw, turn)];
    }
    return { meldingen: () => [] };
  }

  #outcome(raw: RawRow, turn: Turn): RowOutcome {
    const asks = isQuestion(turn, this.#asks);
    const velden: Partial<Record<string, Value>> = raw === this.#first ? this.#once() : {};
    if (turn.spreker !== null && this.#uses(SPEAKER)) velden.spreker = turn.spreker;
    velden[asks ? 'vraag' : 'tekst'] = turn.tekst;
    if (turn.tijd !== null && this.#uses(TIME)) velden.plaats = turn.tijd;
    const values: RecordValues = { rij: turn.van, velden, knobCodes: [], needCodes: [] };
    if (turn.tot > turn.van) values.tot = turn.tot;
    return { soort: 'overgenomen', rows: [values], refused: [] };
  }

  #uses(kolom: number): boolean {
    return this.#columns.some((column) => column.kolom === kolom && column.veld !== null);
  }

  /** What the conversation says once, by field of the interview. */
  #once(): Partial<Record<string, Value>> {
    const velden: Partial<Record<string, Value>> = {};
    for (const { veld, waarde } of this.#columns) {
      const rule = veld === null ? undefined : rules.get(veld);
      if (veld === null || waarde === undefined || rule === undefined) continue;
      const outcome = textOfCell(rule, waarde, undefined);
      if (outcome.soort === 'waarde') velden[veld] = outcome.waarde;
    }
    return velden;
  }

  #notations(raw: RawRow): (string | null)[] {
    return this.#columns.map(({ kolom, waarde }) => {
      if (waarde !== undefined) return raw === this.#first ? waarde : null;
      const cell = raw.cellen[kolom];
      return typeof cell === 'string' ? cell : null;
    });
  }
}

/** False for a line above the conversation, and for a name without words. */
export function isSpoken({ turn, raw }: ConversationRow): boolean {
  return turn !== null && typeof raw.cellen[TEXT] === 'string';
}

/** True for what is asked: by how it stands there, or by whom. */
export function isQuestion({ vraag, sleutel }: Turn, asks: ReadonlySet<string>): boolean {
  return vraag || (sleutel !== null && asks.has(sleutel));
}
