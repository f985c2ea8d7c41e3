/**
 * Where else something that is to be erased is named or quoted: erasing takes away the thing, not
 * what others wrote of it. Looks through every text that stays; what a person can change is told
 * apart from what stands as it was read.
 */
import type { Coding } from '../domain/coding';
import { type Beurt, beurtName, type Interview, interviewName } from '../domain/interview';
import {
  type HeadingField,
  type ImportRecord,
  placeWords,
  type SourceRow,
} from '../domain/provenance';
import {
  type AnyRecord,
  type RecordType,
  recordField,
  recordName,
  recordTypes,
} from '../domain/record';
import { addressOf, fieldPlace, placeOfCell } from '../domain/turned';
import { valueText } from '../domain/values';
import { type Breath, type Found, type Needles, needlesOf } from './erasure-needles';
import { fieldLabel } from './field-words';
import { codingName } from './names';
import { capital } from './sentences';
import { type DossierState, get, type Held, type Removed, recordOf, type Trail } from './state';

/** A text that stays and holds what goes. */
export interface QuotePlace {
  /** The record it stands in; null for the roepnaam, and for what is on no screen. */
  record: { soort: RecordType; id: string; interview: string | null } | null;
  /** "Molendrift", "beurt 3 (adviseur), Raad voor de Kinderbescherming", "casussen.xlsx". */
  titel: string;
  /** "Opmerking", "Motivatie van draaiknop 5", "Kolomkop C". */
  plaats: string;
  /** The words, with some before and after. */
  voor: string;
  gevonden: string;
  na: string;
  /** A name, a passage, or a cell of its own that was refused when it was read. */
  waarom: Found['waarom'] | 'cel';
  /** True when a person can change it. */
  aanpasbaar: boolean;
}

/** Characters shown on each side. */
const AROUND = 50;

interface Text {
  text: string;
  place: Omit<QuotePlace, 'voor' | 'gevonden' | 'na' | 'waarom'>;
}

/**
 * Every place, one per field, cell or heading. `seen` is called with how many entities were looked
 * through.
 */
export async function* quotesOf(
  state: DossierState,
  units: ReadonlySet<string>,
  roepnaam: string,
  pace: Breath,
  seen: (entities: number) => void = () => undefined,
): AsyncGenerator<QuotePlace> {
  const needles = await needlesOf(state, units, pace);
  let looked = 0;
  for (const texts of allTexts(state, units, roepnaam)) {
    for (const place of foundIn(needles, texts)) yield place;
    looked += 1;
    const pause = pace.breathe();
    if (pause === undefined) continue;
    seen(looked);
    await pause;
  }
  yield* ownRefusedCells(state, units);
}

function* foundIn(needles: Needles, texts: Iterable<Text>): Generator<QuotePlace> {
  if (needles.empty) return;
  for (const { text, place } of texts) {
    const found = needles.find(text);
    if (found !== null) yield quoted(text, found, place);
  }
}

function quoted(
  text: string,
  found: Omit<Found, 'waarom'> & Pick<QuotePlace, 'waarom'>,
  place: Text['place'],
): QuotePlace {
  const { start, end, waarom } = found;
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  return {
    ...place,
    waarom,
    voor: `${from > 0 ? '…' : ''}${text.slice(from, start)}`,
    gevonden: text.slice(start, end),
    na: `${text.slice(end, to)}${to < text.length ? '…' : ''}`,
  };
}

/** The texts of each entity that stays. */
function* allTexts(
  state: DossierState,
  units: ReadonlySet<string>,
  roepnaam: string,
): Generator<Iterable<Text>> {
  yield [{ text: roepnaam, place: { ...onNoScreen('Dit dossier', 'Roepnaam'), aanpasbaar: true } }];
  for (const type of recordTypes) {
    for (const held of state.entities[type].values() as Iterable<Held<AnyRecord>>) {
      if (!units.has(held.value.unit)) yield recordTexts(state, type, held);
    }
  }
  for (const held of state.entities.coding.values()) {
    if (!units.has(held.value.unit)) yield codingTexts(state, held);
  }
  for (const { value } of state.entities.import.values()) {
    if (!units.has(value.unit)) yield importTexts(value);
  }
  for (const { value } of state.entities.sourceRow.values()) {
    if (units.has(value.unit)) continue;
    yield rowTexts(value, get(state, 'import', value.import));
  }
  for (const gone of state.removed.values()) {
    if (!units.has(gone.unit)) yield removedTexts(gone);
  }
}

function* recordTexts(
  state: DossierState,
  type: RecordType,
  { value, trail }: Held<AnyRecord>,
): Generator<Text> {
  const where = placeOf(state, type, value);
  for (const [veld, held] of Object.entries(value.velden)) {
    const plaats = recordField(type, veld)?.label ?? veld;
    yield { text: valueText(held), place: { ...where, plaats, aanpasbaar: true } };
  }
  yield* earlierTexts(trail, where, (field) => fieldLabel(type, field));
}

function* codingTexts(state: DossierState, { value, trail }: Held<Coding>): Generator<Text> {
  const { code, motivatie, anchor, onderwerp } = value;
  const where = about(state, onderwerp);
  const named = codingName(code);
  const label = (field: string) => `${fieldLabel('coding', field)} van ${named}`;
  const marked = `Aangewezen woorden van ${named}`;
  yield {
    text: motivatie ?? '',
    place: { ...where, plaats: label('motivatie'), aanpasbaar: true },
  };
  yield { text: anchor?.quote ?? '', place: { ...where, plaats: marked, aanpasbaar: true } };
  yield* earlierTexts(trail, where, label);
}

/** Of what was removed the state knows the name, and what its fields held before they were changed. */
function* removedTexts({ type, name, trail }: Removed): Generator<Text> {
  const titel = 'Iets wat eerder is verwijderd';
  yield { text: `${name.naam}\n${name.bij ?? ''}`, place: onNoScreen(titel, 'Naam') };
  yield* earlierTexts(trail, { record: null, titel }, (field) => fieldLabel(type, field));
}

/** What fields held before: it stays in the history, whatever is changed now. */
function* earlierTexts(
  trail: Trail | null,
  where: Pick<QuotePlace, 'record' | 'titel'>,
  label: (field: string) => string,
): Generator<Text> {
  for (let mark = trail; mark !== null; mark = mark.earlier) {
    if (mark.field === null) continue;
    const plaats = `${label(mark.field)}, tot stap ${mark.step.toLocaleString('nl-NL')}`;
    yield { text: valueText(mark.before), place: { ...where, plaats, aanpasbaar: false } };
  }
}

function importTexts(source: ImportRecord): Text[] {
  const { bestand, blad, vorm, kolommen, afgewezen } = source;
  return [
    { text: bestand, place: onNoScreen(bestand, 'Naam van het bestand') },
    { text: blad, place: onNoScreen(bestand, 'Naam van het blad') },
    ...kolommen.map(({ kop, kolom }) => ({
      text: kop,
      place: onNoScreen(
        bestand,
        vorm === undefined
          ? `Kop van ${fieldPlace(source, kolom)}`
          : 'Woord voor een regel bovenaan',
      ),
    })),
    ...titleTexts(source),
    ...afgewezen.map(({ cel, waarde }) => ({ text: waarde, place: refusedPlace(bestand, cel) })),
    ...repairTexts(source),
  ];
}

/** What repaired cells said and were read as, and why: a reason may name who is like them. */
function repairTexts({ bestand, herstel = [] }: ImportRecord): Text[] {
  return herstel.flatMap(({ cel, was, wordt, reden }) =>
    [was, wordt, reden].map((text) => ({ text, place: repairedPlace(bestand, cel) })),
  );
}

function repairedPlace(bestand: string, cel: string): Text['place'] {
  return onNoScreen(bestand, `Herstelde cel ${cel}`);
}

/** Titles above a table that say something of its records: kept with each column, told once. */
function titleTexts(source: ImportRecord): Text[] {
  const { bestand, kolommen } = source;
  const titles = new Map<string, string>();
  for (const { kop, kopvelden = [] } of kolommen) {
    for (const { rij, kolom, tekst } of kopvelden) {
      if (!kop.includes(tekst)) titles.set(addressOf(source, kolom, rij), tekst);
    }
  }
  return [...titles].map(([cel, text]) => ({
    text,
    place: onNoScreen(bestand, `Titel ${source.gedraaid ? 'naast' : 'boven'} de tabel, cel ${cel}`),
  }));
}

/**
 * A row as it was read; its cells stand in the order of the columns that were read. What the import
 * itself says of a heading or a title is told there.
 */
function rowTexts(row: SourceRow, source: ImportRecord | undefined): Text[] {
  const titel = source?.bestand ?? 'een bestand dat er niet meer is';
  const said = (text: string, column: ImportRecord['kolommen'][number]) => {
    const place = capital(placeWords(source ?? {}, column, row));
    return { text, place: onNoScreen(titel, `${place}, zoals gelezen`) };
  };
  const cells = row.cellen.flatMap((cel, index) => {
    if (cel === null) return [];
    const column = source?.kolommen[index] ?? { kolom: index, kop: '', veld: null };
    return saysImport(row, column.kolom, cel, source) ? [] : said(cel, column);
  });
  const beside = (row.naast ?? []).flatMap(({ kolom, tekst }) =>
    saysImport(row, kolom, tekst, source) ? [] : said(tekst, { kolom, kop: '', veld: null }),
  );
  return [...cells, ...beside];
}

function saysImport(
  { rij, staat }: SourceRow,
  kolom: number,
  text: string,
  source: ImportRecord | undefined,
): boolean {
  if (staat !== 'kop' && staat !== 'groepskop' && staat !== 'titel') return false;
  const column = source?.kolommen.find((each) => each.kolom === kolom);
  if (staat !== 'titel' && column?.kop.includes(text)) return true;
  const isHere = (kop: HeadingField) => kop.rij === rij && kop.kolom === kolom;
  return source?.kolommen.some(({ kopvelden = [] }) => kopvelden.some(isHere)) ?? false;
}

function refusedPlace(bestand: string, cel: string): Text['place'] {
  return onNoScreen(bestand, `Afgewezen cel ${cel}`);
}

/** Refused and repaired cells stand with their sheet: those of a row that goes stay behind. */
function* ownRefusedCells(state: DossierState, units: ReadonlySet<string>): Generator<QuotePlace> {
  const rows = new Map<string, Set<number>>();
  for (const { value } of state.entities.sourceRow.values()) {
    if (!units.has(value.unit)) continue;
    const known = rows.get(value.import);
    if (known === undefined) rows.set(value.import, new Set([value.rij]));
    else known.add(value.rij);
  }
  for (const { value } of state.entities.import.values()) {
    const gone = rows.get(value.id);
    if (gone === undefined || units.has(value.unit)) continue;
    for (const { cel, waarde } of value.afgewezen) {
      if (!gone.has(placeOfCell(value, cel)?.rij ?? 0)) continue;
      const whole = { start: 0, end: waarde.length, waarom: 'cel' as const };
      yield quoted(waarde, whole, refusedPlace(value.bestand, cel));
    }
    for (const { cel, was } of value.herstel ?? []) {
      if (!gone.has(placeOfCell(value, cel)?.rij ?? 0)) continue;
      const whole = { start: 0, end: was.length, waarom: 'cel' as const };
      yield quoted(was, whole, repairedPlace(value.bestand, cel));
    }
  }
}

function onNoScreen(titel: string, plaats: string): Text['place'] {
  return { record: null, titel, plaats, aanpasbaar: false };
}

function about(state: DossierState, id: string): Pick<QuotePlace, 'record' | 'titel'> {
  const record = recordOf(state, id);
  if (record === undefined) return { record: null, titel: '' };
  return placeOf(state, record.type, record.held.value);
}

function placeOf(
  state: DossierState,
  soort: RecordType,
  value: AnyRecord,
): Pick<QuotePlace, 'record' | 'titel'> {
  if (soort !== 'beurt') {
    const interview = soort === 'interview' ? value.id : null;
    return { record: { soort, id: value.id, interview }, titel: recordName(soort, value) };
  }
  const beurt = value as Beurt;
  const { interview: id } = beurt;
  const interview: Interview | undefined = get(state, 'interview', id);
  const of = interview === undefined ? '' : `, ${interviewName(interview)}`;
  return { record: { soort, id: value.id, interview: id }, titel: `${beurtName(beurt)}${of}` };
}
