/**
 * A row of a sheet of interviews becomes a turn when it has a text or a question. Which interview
 * it is of follows from its number; without one from role, organisation and title: when these are
 * empty or the same the interview above goes on, otherwise a new one begins.
 */
import { interviewFields } from '../../../domain/interview';
import type { Label, LabelMark } from '../../../domain/labels';
import {
  fieldLines,
  fieldPlace,
  recordLines,
  recordPlace,
  type Turned,
} from '../../../domain/turned';
import { isMissing, type Value, valueText } from '../../../domain/values';
import type { RawRow } from '../../sheet';
import { anyNumber, numberOfCell } from '../../values/cell-number';
import { textRules } from '../../values/rules';
import { amount, capital } from '../amount-words';
import { foldHeading } from '../headings';
import { IDENTITY } from '../numbered/columns';
import { namesNobody } from '../numbered/sheet-name';
import type { SheetTable } from '../table';
import {
  columnsByField,
  Draft,
  type Fields,
  KEPT_WITHOUT_CODES,
  knobLabels,
  type Made,
  type MakerContext,
  needLabels,
  type RecordMaker,
} from './record';

const rules = textRules('interview', 'beurt');
const NO_TEXT =
  'Er staat geen vraag en geen tekst, daarom is de hele rij niet overgenomen. Vul er minstens één in.';
const SPLIT =
  'In deze rij hebben draaiknoppen en behoeften een verschillende herkomst. Zet ze op twee rijen.';

/** Cells that a sentence names. */
const MAX_CELLS = 5;
const OWN = interviewFields.filter((veld) => veld !== 'interview');

/** Columns in which a person may be named: an interview has roles, never names. */
const PERSONS: ReadonlySet<string> = new Set([
  'naam',
  'naam geinterviewde',
  'naam respondent',
  'naam medewerker',
  'voornaam',
  'achternaam',
  'e mail',
  'email',
  'e mailadres',
  'telefoon',
  'telefoonnummer',
  'geboortedatum',
  'personeelsnummer',
  'name',
  'first name',
  'last name',
  'phone',
]);

const markWords: Record<LabelMark, string> = {
  gedrukt: 'gedrukt',
  tekst: '(e): staat in de tekst',
  analist: '(a): door de analist afgeleid',
};

interface Tally {
  /** Rows that go on with the interview above them. */
  vervolg: number;
  /** Of those: where a number of the turn stands that cannot come after the one before it. */
  terug: string[];
  /** Interviews that have no number and are named after their row. */
  zonderNummer: number;
  herkomst: number;
  spreker: number;
  /** The interview is named after its sheet. */
  blad: string | null;
}

interface Codes<Code> {
  codes: Code[];
  /** Of all codes. */
  merk: LabelMark | null;
}

const NO_CODES = { codes: [], merk: null };

export function createBeurtMaker({ table, cells, sheet, blad }: MakerContext): RecordMaker {
  const columns = columnsByField(table);
  const columnOf = (veld: string): number => columns.get(veld)?.[0] ?? 0;
  const words = [...columns].flatMap(([veld, [kolom = 0]]) => {
    const rule = rules.get(veld);
    return rule === undefined ? [] : [{ veld, kolom, rule }];
  });
  const parseKnobs = knobLabels();
  const parseNeeds = needLabels();
  /** Where no column says who it is, the name of the sheet may: a sheet per respondent. */
  const ofSheet =
    columns.has('interview') || IDENTITY.some((veld) => columns.has(veld)) || namesNobody(blad)
      ? null
      : blad.trim();
  /** Of each interview what its rows stated so far. */
  const stated = new Map<string, Fields>();
  /** Of each interview the number of its last turn that had one. */
  const numbers = new Map<string, number>();
  const tally: Tally = {
    vervolg: 0,
    terug: [],
    zonderNummer: 0,
    herkomst: 0,
    spreker: 0,
    blad: null,
  };
  /** The interview of the row above, and who that row said it was with. */
  let current: { key: string; wie: Fields } | null = null;

  function isSame(velden: Fields, wie: Fields): boolean {
    return IDENTITY.every((veld) => velden[veld] === undefined || equal(velden[veld], wie[veld]));
  }

  /** The interview that this row is of. */
  function interviewOf(velden: Fields, rij: number): { key: string; given: boolean } {
    if (typeof velden.interview === 'string') return { key: velden.interview, given: true };
    if (current !== null && isSame(velden, current.wie)) {
      return { key: current.key, given: current.key === ofSheet };
    }
    const isFirst = ofSheet !== null && stated.size === 0;
    if (isFirst) tally.blad = ofSheet;
    return { key: isFirst ? ofSheet : recordPlace(sheet, rij), given: isFirst };
  }

  /** From here on this is the interview above. */
  function goOn(key: string, velden: Fields): void {
    const wie: Fields = current?.key === key ? current.wie : {};
    for (const veld of IDENTITY) wie[veld] ??= velden[veld];
    current = { key, wie };
  }

  /** What an earlier row of the interview stated stays; a row that differs is told. */
  function keepStated(draft: Draft, key: string): void {
    const before = stated.get(key) ?? {};
    for (const veld of OWN) {
      const now = draft.velden[veld];
      const then = before[veld];
      if (now === undefined || then === undefined || equal(now, then)) continue;
      delete draft.velden[veld];
      draft.refuse(
        columnOf(veld),
        `Bij interview ${key} stond eerder ‘${valueText(then)}’; dat is aangehouden. Staan er twee personen in één interview, zet dan wie er spreekt in een kolom ‘Spreker’.`,
      );
    }
  }

  function remember(velden: Fields, key: string): void {
    const fields = stated.get(key) ?? {};
    for (const veld of OWN) fields[veld] ??= velden[veld];
    stated.set(key, fields);
  }

  /** A row that only goes on may be of another interview when its number does not count on. */
  function follow(draft: Draft, key: string, goesOn: boolean): void {
    const { volgnr } = draft.velden;
    if (typeof volgnr !== 'number') return;
    if (goesOn && volgnr <= (numbers.get(key) ?? -Infinity))
      tally.terug.push(draft.address(columnOf('volgnr')));
    numbers.set(key, volgnr);
  }

  /** The prefix that says who speaks goes when a column says the same; otherwise it stays. */
  function withoutSpeaker(velden: Fields): void {
    const { spreker, tekst } = velden;
    if (typeof spreker !== 'string' || typeof tekst !== 'string') return;
    const prefix = `${spreker}:`;
    if (!tekst.toLowerCase().startsWith(prefix.toLowerCase())) return;
    const rest = tekst.slice(prefix.length).trim();
    if (rest === '') return;
    velden.tekst = rest;
    tally.spreker += 1;
  }

  function codes<Code>(
    draft: Draft,
    veld: string,
    parse: (label: string) => Label<Code>,
  ): Codes<Code> {
    const text = draft.velden[veld];
    if (typeof text !== 'string') return NO_CODES;
    const label = parse(text);
    if ('reden' in label) {
      draft.refuse(columnOf(veld), `${label.reden} ${KEPT_WITHOUT_CODES}`);
      return NO_CODES;
    }
    const { codes: found, merk = null } = label;
    const { labelherkomst } = draft.velden;
    if (merk !== null && typeof labelherkomst === 'string' && labelherkomst !== merk) {
      draft.refuse(
        columnOf(veld),
        `In deze cel staat ${markWords[merk]}, maar de kolom met de herkomst zegt ‘${labelherkomst}’. Maak ze gelijk. ${KEPT_WITHOUT_CODES}`,
      );
      return NO_CODES;
    }
    return { codes: found, merk };
  }

  function make(raw: RawRow): Made {
    const draft = new Draft(raw, cells);
    const { velden, refused } = draft;
    for (const { veld, kolom, rule } of words) draft.text(veld, kolom, rule);
    const nummer = columns.get('volgnr')?.[0];
    if (nummer !== undefined) volgnummer(draft, nummer);
    const { key, given } = interviewOf(velden, raw.rij);
    goOn(key, velden);
    if (!(['tekst', 'vraag'] as const).some((veld) => isSaid(velden[veld]))) {
      return draft.without(columns.get('tekst')?.[0] ?? columnOf('vraag'), NO_TEXT);
    }
    const begins = !given && !stated.has(key);
    keepStated(draft, key);
    remember(velden, key);
    velden.interview = key;
    if (begins) tally.zonderNummer += 1;
    else if (!given) tally.vervolg += 1;
    follow(draft, key, !begins && !given);
    withoutSpeaker(velden);
    const knobs = codes(draft, 'draaiknoplabel', parseKnobs);
    let needs = codes(draft, 'behoeftelabel', parseNeeds);
    if (typeof velden.labelherkomst !== 'string' && isContradiction(knobs, needs)) {
      draft.refuse(columnOf('behoeftelabel'), `${SPLIT} ${KEPT_WITHOUT_CODES}`);
      needs = NO_CODES;
    }
    setHerkomst(velden, [knobs, needs]);
    const row = { rij: raw.rij, velden, knobCodes: knobs.codes, needCodes: needs.codes };
    return { rows: [row], refused };
  }

  /** The mark of the codes of the row fills the herkomst, where no column says it. */
  function setHerkomst(velden: Fields, cells: readonly Codes<unknown>[]): void {
    const merk = cells.find((cell) => cell.codes.length > 0)?.merk ?? null;
    if (merk === null || velden.labelherkomst !== undefined) return;
    velden.labelherkomst = merk;
    tally.herkomst += 1;
  }

  function volgnummer(draft: Draft, kolom: number): void {
    const outcome = numberOfCell(
      cells.value(draft.raw, kolom),
      anyNumber,
      cells.decimalOf(draft.raw, kolom),
    );
    if (outcome.soort === 'getal') draft.velden.volgnr = outcome.getal;
    else if (outcome.soort === 'ontbreekt') draft.velden.volgnr = { ontbreekt: outcome.ontbreekt };
    else if (outcome.soort === 'geweigerd') draft.refuse(kolom, outcome.reden);
    else draft.empty(kolom);
  }

  return {
    make,
    // What stands under a heading between the rows does not go on with what stood above it.
    between() {
      current = null;
    },
    meldingen: () => [...personMessages(sheet, table), ...messages(sheet, tally)],
  };
}

/** Two cells of one row of which the codes come from different hands: a row has one herkomst. */
function isContradiction(a: Codes<unknown>, b: Codes<unknown>): boolean {
  return a.codes.length > 0 && b.codes.length > 0 && a.merk !== b.merk;
}

/** Only plain values are compared; a list never tells interviews apart. */
function equal(a: Value | undefined, b: Value | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** The cells of an unused column stay with the row, so a name in it would come in unseen. */
function personMessages(turned: Turned, { kolommen }: SheetTable): string[] {
  const [een] = fieldLines(turned);
  return kolommen
    .filter(({ veld, kop }) => veld === null && PERSONS.has(foldHeading(kop)))
    .map(
      ({ kolom, kop }) =>
        `${capital(fieldPlace(turned, kolom))} (‘${kop}’) wordt geen veld, maar blijft wel bewaard bij de ${recordLines(turned)[0]}. Staan er gegevens van personen in, haal de ${een} dan eerst uit het bestand.`,
    );
}

function messages(
  turned: Turned,
  { vervolg, terug, zonderNummer, herkomst, spreker, blad }: Tally,
): string[] {
  const [een, meer] = recordLines(turned);
  const found: string[] = [];
  if (blad !== null) {
    found.push(
      `Geen kolom zegt van wie het interview is; het heet daarom naar het blad: ‘${blad}’.`,
    );
  }
  if (vervolg > 0) {
    found.push(
      `${amount(vervolg, 'beurt waarbij geen interview staat, hoort', 'beurten waarbij geen interview staat, horen')} bij het interview in de ${meer} ${turned.gedraaid ? 'ervoor' : 'erboven'}, omdat rol, organisatie en titel leeg of gelijk zijn.`,
    );
  }
  if (terug.length > 0) {
    found.push(
      `Bij ${amount(terug.length, 'beurt', 'beurten')} waarbij geen interview staat, past het volgnummer niet na dat van de beurt ervoor: ${cellsOf(terug)}. Hoort zo’n beurt bij een ander interview, vul dat dan in.`,
    );
  }
  if (zonderNummer > 0) {
    found.push(
      `${amount(zonderNummer, 'interview heeft geen nummer en heet', 'interviews hebben geen nummer en heten')} naar de ${een} ${turned.gedraaid ? 'waarin' : 'waarop'} het begint.`,
    );
  }
  if (herkomst > 0) {
    found.push(
      `Bij ${amount(herkomst, 'beurt', 'beurten')} is de herkomst van de labels gelezen uit het teken (a) of (e) erachter.`,
    );
  }
  if (spreker > 0) {
    found.push(
      `Bij ${amount(spreker, 'beurt', 'beurten')} is de spreker aan het begin van de tekst weggelaten, omdat de kolom met de spreker hetzelfde zegt.`,
    );
  }
  return found;
}

/** The first cells, and how many more. */
function cellsOf(cells: readonly string[]): string {
  const more = cells.length - MAX_CELLS;
  const named = cells.slice(0, MAX_CELLS).join(', ');
  return more > 0 ? `${named} en ${more} andere` : named;
}

/** Words, or the statement that there are words which whoever gave the file kept back. */
function isSaid(value: Value | undefined): boolean {
  if (typeof value === 'string') return true;
  return (
    value !== undefined && value !== null && isMissing(value) && value.ontbreekt === 'onderdrukt'
  );
}
