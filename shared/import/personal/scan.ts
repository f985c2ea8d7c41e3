/**
 * Looks through a table for personal data before anything of it is stored: every row that will be
 * kept, headings and titles too. The text of a cell is as the file has it, so that places in it stay
 * what they are when parts of it are replaced.
 */
import { foldName } from '../../domain/fold';
import type { PersonalKind } from '../../domain/personal-kinds';
import type { SheetKind } from '../../domain/provenance';
import { MAX_DOOR } from '../../domain/pseudoniem';
import { addressOf, type Turned } from '../../domain/turned';
import type { ColumnMapping, PersonalHit } from '../preview';
import { isCellDate, type RawCell, type RawSheet } from '../sheet';
import { tieToNames } from './alike';
import { bsnColumns, bsnDigits } from './bsn-columns';
import {
  addressColumns,
  functionColumns,
  isOwnColumn,
  namesNoPerson,
  type PersonalColumn,
  personalColumn,
  tellsApart,
} from './columns';
import { elevenTest, type Found } from './fixed-forms';
import { addMentions, type NamedText } from './mentions';
import { isPersonName } from './names';
import { isNobody, isRole } from './not-names';
import { TextScanner } from './text';

/** What is known of the table that a sheet is read as. */
export interface ScannedTable {
  soort: SheetKind;
  /** The last row of the headings; 0 without. */
  kopregel: number;
  kolommen: readonly ColumnMapping[];
}

/** Whole cells of a column that are remembered. */
const MAX_KNOWN = 20_000;

/** The text of a cell in which places are counted; null for what holds none. */
export function textOf(cell: RawCell | undefined): string | null {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return String(cell);
  return isCellDate(cell) ? cell.datum : null;
}

interface Column {
  says: PersonalColumn | null;
  scanner: TextScanner;
  isAddress: boolean;
  /** By its heading an address or a number of whoever the row is about. */
  isOwn: boolean;
  /** Numbers that pass the eleven test, of a column where nearly all do. */
  isBsn: boolean;
  /** Its number, where it tells records apart. */
  identity: number | null;
  /** Where records are told apart by names, how these are written, folded: any other way is one too. */
  names: ReadonlySet<string>;
  /** Whole cells that were looked at, by their text. */
  known: Map<string, boolean>;
}

/** Whatever stands in the rows of a sheet, in their order. */
export function scanSheet(sheet: RawSheet, table: ScannedTable, turned: Turned): PersonalHit[] {
  const scan = new SheetScan(sheet, table, turned);
  return scan.hits();
}

class SheetScan {
  readonly #sheet: RawSheet;
  readonly #table: ScannedTable;
  readonly #turned: Turned;
  readonly #withNames = new TextScanner();
  readonly #withoutNames = new TextScanner(false);
  readonly #columns: Column[] = [];
  readonly #functions: readonly number[];
  readonly #hits: PersonalHit[] = [];

  constructor(sheet: RawSheet, table: ScannedTable, turned: Turned) {
    this.#sheet = sheet;
    this.#table = table;
    this.#turned = turned;
    this.#functions = functionColumns(table.kolommen);
    const says = new Map(
      table.kolommen.map((column) => [column.kolom, personalColumn(table.soort, column)]),
    );
    const isOfPersons = [...says.values()].some((column) => column?.isSelf === true);
    const addresses = isOfPersons ? addressColumns(table.kolommen) : new Set<number>();
    const noPersons = new Set(
      table.kolommen
        .filter((column) => namesNoPerson(table.soort, column))
        .map(({ kolom }) => kolom),
    );
    const own = new Set(table.kolommen.filter(isOwnColumn).map(({ kolom }) => kolom));
    const identities = new Set(
      table.kolommen.filter((column) => tellsApart(table.soort, column)).map(({ kolom }) => kolom),
    );
    const numbers = bsnColumns(sheet, table.kopregel);
    const width = sheet.rijen.reduce((most, { cellen }) => Math.max(most, cellen.length), 0);
    for (let kolom = 0; kolom < width; kolom += 1) {
      this.#columns.push({
        says: says.get(kolom) ?? null,
        scanner: noPersons.has(kolom) ? this.#withoutNames : this.#withNames,
        isAddress: addresses.has(kolom),
        isOwn: own.has(kolom),
        isBsn: numbers.has(kolom),
        identity: identities.has(kolom) ? kolom : null,
        names: identities.has(kolom) ? this.#namesIn(kolom, says.get(kolom) ?? null) : new Set(),
        known: new Map(),
      });
    }
  }

  #namesIn(kolom: number, says: PersonalColumn | null): ReadonlySet<string> {
    const names = new Set<string>();
    if (says?.soort !== 'naam') return names;
    for (const { rij, cellen } of this.#sheet.rijen) {
      const cell = cellen[kolom];
      if (rij <= this.#table.kopregel || typeof cell !== 'string') continue;
      if (isOfKind(says, cell, cell)) names.add(foldName(cell));
    }
    return names;
  }

  hits(): PersonalHit[] {
    const columns = this.#columns;
    for (const { rij, cellen } of this.#sheet.rijen) {
      const isRecord = rij > this.#table.kopregel;
      const first = this.#hits.length;
      for (let kolom = 0; kolom < cellen.length; kolom += 1) {
        const cell = cellen[kolom];
        if (cell === null || cell === undefined || cell === '') continue;
        const column = columns[kolom] as Column;
        if (typeof cell === 'number') {
          // Nearly all numbers of a sheet are small, or of a column that says nothing of persons.
          if (!isRecord || (column.says === null && !column.isBsn && !column.isAddress)) continue;
        } else if (typeof cell === 'boolean') continue;
        else if (typeof cell !== 'string' && column.says === null) continue;
        this.#look(cell, kolom, rij, isRecord ? column : this.#heading);
      }
      if (this.#hits.length > first && isRecord) this.#together(cellen, first);
    }
    addMentions(this.#hits, () => this.#texts(), this.#turned);
    tieToNames(this.#hits);
    return this.#hits;
  }

  readonly #heading: Column = {
    says: null,
    scanner: this.#withNames,
    isAddress: false,
    isOwn: false,
    isBsn: false,
    identity: null,
    names: new Set(),
    known: new Map(),
  };

  #look(cell: RawCell, kolom: number, rij: number, column: Column): void {
    if (typeof cell === 'string') {
      const found = column.scanner.find(cell);
      // A cell that is an e-mail address stays one, whatever stands above it.
      for (const each of found) {
        const isOwn = !column.isBsn && each.soort === 'bsn' && isWhole(cell, each);
        if (!isOwn) this.#add(each, cell, kolom, rij, column);
      }
      if (found.length > 0) return;
    }
    const text = textOf(cell);
    if (text === null) return;
    const whole = wholeKind(cell, text, column);
    if (whole === null) return;
    const start = text.length - text.trimStart().length;
    const end = text.trimEnd().length;
    this.#add({ ...whole, start, end }, text, kolom, rij, column);
  }

  #add(
    { soort, start, end, reden, rol = null }: Found,
    text: string,
    kolom: number,
    rij: number,
    { says, isAddress, isBsn, isOwn, identity }: Column,
  ): void {
    const cel = addressOf(this.#turned, kolom, rij);
    const own = rol ?? (soort === 'naam' ? (says?.rol ?? null) : null);
    const tekst = text.slice(start, end);
    this.#hits.push({
      ...{ cel, rij, soort, start, end, tekst, reden, rol: own },
      ...(identity === null ? {} : { apart: true, identity }),
    });
    this.#self.set(this.#hits.length - 1, {
      isSelf: says?.isSelf === true,
      isOwn: isOwn || isAddress || isBsn,
    });
  }

  /** Of the hits of one row, by their place in the list. */
  readonly #self = new Map<number, { isSelf: boolean; isOwn: boolean }>();

  /** What is found in one row is of one person, as far as it is about whoever the row is of. */
  #together(cellen: readonly RawCell[], first: number): void {
    const row = this.#hits.slice(first);
    const selves = row.filter((_, i) => this.#self.get(first + i)?.isSelf === true);
    const names = selves.filter(({ soort }) => soort === 'naam');
    const name = names[0] ?? selves.find(({ soort }) => soort === 'personeelsnummer');
    const rol = this.#functionIn(cellen);
    for (const [i, hit] of row.entries()) {
      const self = this.#self.get(first + i);
      if (self?.isSelf !== true) continue;
      // Persons of a list of dienstverbanden are told apart: a role would make one of all who have it.
      if (this.#table.soort === 'dienstverbanden') hit.apart = true;
      else if (hit.apart !== true) hit.rol ??= rol;
    }
    if (name === undefined) return;
    for (const hit of selves) if (hit !== name) this.#isOf(hit, name);
    // In a column of the person it is theirs; in what somebody says it may be anybody's.
    if (names.length > 1) return;
    for (const [i, hit] of row.entries()) {
      const isOwn = this.#self.get(first + i)?.isOwn === true;
      if (isOwn && hit.soort !== 'naam' && !selves.includes(hit)) this.#isOf(hit, name);
    }
  }

  /** Texts of records in which somebody may be named. */
  *#texts(): Generator<NamedText> {
    for (const { rij, cellen } of this.#sheet.rijen) {
      if (rij <= this.#table.kopregel) continue;
      for (const [kolom, tekst] of cellen.entries()) {
        if (typeof tekst !== 'string' || this.#columns[kolom]?.scanner !== this.#withNames)
          continue;
        yield { cel: addressOf(this.#turned, kolom, rij), rij, tekst };
      }
    }
  }

  #isOf(hit: PersonalHit, name: PersonalHit): void {
    hit.bij = name.tekst;
    hit.rol = name.rol;
  }

  #functionIn(cellen: readonly RawCell[]): string | null {
    for (const kolom of this.#functions) {
      const cell = cellen[kolom];
      if (typeof cell !== 'string') continue;
      const text = cell.replace(/\s+/g, ' ').trim();
      const fits = text.length > 1 && text.length <= MAX_DOOR && !/[[\]]/.test(text);
      if (!fits || isNobody(text) || this.#withNames.find(cell).length > 0) continue;
      return asRole(text);
    }
    return null;
  }
}

/** "Teamleider" as it stands in a sentence; an abbreviation keeps its capitals. */
export function asRole(text: string): string {
  return /^\p{Lu}[\p{Ll} ]/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

const isWhole = (text: string, { start, end }: Found): boolean =>
  text.slice(0, start).trim() === '' && text.slice(end).trim() === '';

/** What a whole cell is, by what its column says. */
function wholeKind(
  cell: RawCell,
  text: string,
  column: Column,
): { soort: PersonalKind; reden: string } | null {
  const { says, isAddress, isBsn } = column;
  if (isBsn && elevenTest(bsnDigits(text))) {
    return { soort: 'bsn', reden: 'de nummers in deze kolom aan de elfproef voldoen' };
  }
  if (isAddress) return { soort: 'adres', reden: 'postcode en huisnummer in deze rij staan' };
  if (says === null || isNobody(text)) return null;
  let known = column.known.get(text);
  if (known === undefined) {
    known = isOfKind(says, cell, text) || isWritten(column, text);
    if (column.known.size < MAX_KNOWN) column.known.set(text, known);
  }
  if (!known) return null;
  const soort =
    says.soort === 'naam' && isStaffNumber(says, text) ? 'personeelsnummer' : says.soort;
  return { soort, reden: says.reden };
}

/** Whether a name of its column is written so as well; most columns have none. */
const isWritten = ({ names }: Column, text: string): boolean =>
  names.size > 0 && names.has(foldName(text));

/** Under "medewerker" an organisation may keep its own numbers: those lead back to the person. */
function isStaffNumber({ strict }: PersonalColumn, text: string): boolean {
  return !strict && /^\d{4,8}$/.test(text.trim());
}

/** A day, or a bare year of somebody who may be living. */
const BIRTH = /\d{1,4}[-/. ]\d{1,2}[-/. ]\d{2,4}|^(?:19|20)\d{2}$/;

function isOfKind(says: PersonalColumn, cell: RawCell, text: string): boolean {
  const trimmed = text.trim();
  switch (says.soort) {
    case 'naam':
      if (says.isSelf && isStaffNumber(says, trimmed)) return true;
      return typeof cell === 'string' && isPersonName(trimmed, says.strict);
    case 'personeelsnummer':
      return /\d/.test(trimmed);
    case 'bsn':
      return /^\d{8,9}$/.test(trimmed.replace(/[ .]/g, ''));
    case 'geboortedatum':
      return isCellDate(cell) || BIRTH.test(trimmed);
    case 'telefoon':
      return trimmed.replace(/\D/g, '').length >= 8;
    case 'adres':
      return /\p{L}{3}/u.test(trimmed) && /\d/.test(trimmed) && !isRole(trimmed);
    default:
      return false;
  }
}
