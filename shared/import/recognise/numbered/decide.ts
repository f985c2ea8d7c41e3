/** Whether a number on rows of interviews is that of the interview or of the turn, by its values. */

/** One row with a question or a text; folded, '' where the cell is empty. */
export interface NumberedRow {
  nummer: string;
  /** What the columns say of whose interview it is. */
  wie: string;
  vraag: string;
}

/** What stands beside the number to tell interviews apart. */
export interface Beside {
  /** `wie` is from a column for the interview itself, which needs no second value to tell. */
  stated: boolean;
  /** The name of the sheet says whose interview it is. */
  sheet: boolean;
}

export interface Decision {
  veld: 'interview' | 'volgnr';
  zekerheid: number;
  /** Goes on "omdat de kop ‘Nr’ is en …". */
  reden: string;
}

const SURE = 0.95;
const LESS_SURE = 0.85;
const UNSURE = 0.8;
const DOUBTFUL = 0.75;
const WEAK = 0.7;
const WEAKEST = 0.65;

const COMES_BACK = 'hetzelfde nummer op volgende rijen terugkomt';
const OTHER_EACH_ROW = 'elke rij een ander nummer heeft en een andere kolom zegt van wie het is';
const NO_OTHER = 'geen andere kolom de interviews uit elkaar houdt';

/** All rows with one number. */
interface Block {
  rows: number;
  /** Times that it begins after another number. */
  runs: number;
  wie: Set<string>;
  /** Rows that say whose they are. */
  named: number;
  vragen: Set<string>;
  asked: number;
}

interface Facts {
  rows: readonly NumberedRow[];
  blocks: ReadonlyMap<string, Block>;
  repeated: readonly Block[];
  /** Blocks of which the rows say more than one of whose they are. */
  conflicts: number;
  /** The number of rows per number hardly exceeds one. */
  isUnique: boolean;
  /** Numbers come back after others. */
  anew: boolean;
  /** Of most that `wie` names the rows have several numbers. */
  nested: boolean;
  /** Different values of `wie`. */
  people: number;
  /** Each number has one question of its own. */
  byQuestion: boolean;
  /** The number stands on the first row of each only. */
  carried: boolean;
}

/** A cell that is empty now and then says nothing; many that are go on with the number above. */
function numbered(rows: readonly NumberedRow[]): { rows: NumberedRow[]; carried: boolean } {
  const filled = rows.filter(({ nummer }) => nummer !== '');
  if ((rows.length - filled.length) * 4 < rows.length) return { rows: filled, carried: false };
  let last = '';
  const carried = rows.map((row) => {
    last = row.nummer || last;
    return { ...row, nummer: last };
  });
  return { rows: carried.filter(({ nummer }) => nummer !== ''), carried: true };
}

function blocksOf(rows: readonly NumberedRow[]): Map<string, Block> {
  const blocks = new Map<string, Block>();
  let last = '';
  for (const { nummer, wie, vraag } of rows) {
    const block = blocks.get(nummer) ?? {
      ...{ rows: 0, runs: 0, named: 0, asked: 0 },
      ...{ wie: new Set<string>(), vragen: new Set<string>() },
    };
    blocks.set(nummer, block);
    block.rows += 1;
    if (nummer !== last) block.runs += 1;
    last = nummer;
    if (wie !== '') {
      block.wie.add(wie);
      block.named += 1;
    }
    if (vraag !== '') {
      block.vragen.add(vraag);
      block.asked += 1;
    }
  }
  return blocks;
}

/** Several numbers are asked several things, and each of them one thing. */
function isByQuestion(repeated: readonly Block[]): boolean {
  const asked = repeated.filter((block) => block.asked > 1);
  const different = new Set(asked.flatMap(({ vragen }) => [...vragen]));
  return asked.length > 1 && different.size > 1 && asked.every(({ vragen }) => vragen.size === 1);
}

function factsOf(all: readonly NumberedRow[]): Facts {
  const { rows, carried } = numbered(all);
  const blocks = blocksOf(rows);
  const repeated = [...blocks.values()].filter((block) => block.rows > 1);
  const back = repeated.filter(({ runs }) => runs > 1).length;
  const numbers = new Map<string, Set<string>>();
  for (const { nummer, wie } of rows) {
    if (wie === '') continue;
    const of = numbers.get(wie) ?? new Set();
    numbers.set(wie, of.add(nummer));
  }
  const several = [...numbers.values()].filter(({ size }) => size > 1).length;
  return {
    ...{ rows, blocks, repeated, carried },
    conflicts: repeated.filter(({ wie }) => wie.size > 1).length,
    isUnique: (rows.length - blocks.size) * 4 < rows.length,
    anew: back > 0 && back * 2 >= repeated.length,
    nested: numbers.size > 0 && several * 2 >= numbers.size,
    people: numbers.size,
    byQuestion: isByQuestion(repeated),
  };
}

/** Null when no row has a number. */
export function decideNumber(all: readonly NumberedRow[], beside: Beside): Decision | null {
  const facts = factsOf(all);
  if (facts.rows.length === 0) return null;
  const tells = beside.stated ? facts.people > 0 : facts.people > 1;
  if (facts.byQuestion && (facts.conflicts > 0 || !tells) && !facts.isUnique)
    return ofQuestion(facts, tells);
  if (facts.isUnique)
    return tells ? uniqueBeside(all, facts, beside) : uniqueAlone(all, facts, beside);
  return facts.anew ? countedAnew(facts, tells) : inBlocks(facts, beside);
}

function ofQuestion({ anew }: Facts, tells: boolean): Decision {
  const reden = 'bij hetzelfde nummer steeds dezelfde vraag staat';
  if (!tells) return { veld: 'volgnr', zekerheid: WEAKEST, reden };
  return { veld: 'volgnr', zekerheid: anew ? SURE : UNSURE, reden };
}

/** The number comes back after others have been. */
function countedAnew({ people, repeated, conflicts }: Facts, tells: boolean): Decision {
  if (!tells) return { veld: 'interview', zekerheid: WEAK, reden: NO_OTHER };
  if (people === 1) {
    const reden = 'een andere kolom zegt van welk interview de rijen zijn';
    return { veld: 'volgnr', zekerheid: DOUBTFUL, reden };
  }
  const named = repeated.filter((block) => block.named > 1).length;
  if (named > 0 && conflicts * 2 < named) {
    const reden = 'bij een nummer dat terugkomt hetzelfde staat over van wie het is';
    return { veld: 'interview', zekerheid: LESS_SURE, reden };
  }
  const reden = 'de nummers bij elk interview opnieuw tellen';
  return { veld: 'volgnr', zekerheid: SURE, reden };
}

/** The number repeats on rows that follow each other. */
function inBlocks({ conflicts, nested, carried }: Facts, { stated }: Beside): Decision {
  if (stated && nested && conflicts === 0) {
    const reden = 'een ander nummer begint terwijl het interview hetzelfde blijft';
    return { veld: 'volgnr', zekerheid: DOUBTFUL, reden };
  }
  if (conflicts > 0) {
    const reden = `${COMES_BACK}, al staat er niet steeds hetzelfde bij`;
    return { veld: 'interview', zekerheid: UNSURE, reden };
  }
  if (carried) {
    const reden = 'het nummer alleen op de eerste rij van een aantal rijen staat';
    return { veld: 'interview', zekerheid: UNSURE, reden };
  }
  return { veld: 'interview', zekerheid: SURE, reden: COMES_BACK };
}

/** Each row has its own number, and another column says of whom it is. */
function uniqueBeside(all: readonly NumberedRow[], facts: Facts, { stated }: Beside): Decision {
  const { repeated, anew, nested, rows } = facts;
  if (repeated.length > 0 && !anew && !nested) {
    return { veld: 'interview', zekerheid: DOUBTFUL, reden: COMES_BACK };
  }
  const named = rows.filter(({ wie }) => wie !== '').length;
  if (stated) {
    const once = facts.people === named && named < rows.length && named * 4 >= rows.length * 3;
    if (once && repeated.length === 0) {
      const reden = 'elke rij van een ander is, ook als niet overal staat van wie';
      return { veld: 'interview', zekerheid: DOUBTFUL, reden };
    }
    const isFull = named === rows.length || nested || anew;
    return { veld: 'volgnr', zekerheid: isFull ? SURE : LESS_SURE, reden: OTHER_EACH_ROW };
  }
  if (isAskedTwice(all)) {
    const reden = 'dezelfde vraag op volgende rijen met dezelfde rol terugkomt';
    return { veld: 'interview', zekerheid: DOUBTFUL, reden };
  }
  return { veld: 'volgnr', zekerheid: UNSURE, reden: OTHER_EACH_ROW };
}

function uniqueAlone(all: readonly NumberedRow[], facts: Facts, { sheet }: Beside): Decision {
  if (sheet && facts.repeated.length === 0 && !isAskedTwice(all)) {
    const reden = 'de naam van het blad zegt van wie het interview is';
    return { veld: 'volgnr', zekerheid: DOUBTFUL, reden };
  }
  return { veld: 'interview', zekerheid: WEAK, reden: NO_OTHER };
}

/** On rows that follow each other and are of the same, a question comes twice: of two people. */
function isAskedTwice(rows: readonly NumberedRow[]): boolean {
  let of = '';
  let asked = new Set<string>();
  for (const { wie, vraag } of rows) {
    if (wie !== '' && wie !== of) {
      of = wie;
      asked = new Set();
    }
    if (vraag === '') continue;
    if (asked.has(vraag)) return true;
    asked.add(vraag);
  }
  return false;
}
