/** Makes the report of the gate from what is in something that leaves. */
import { extent } from 'd3-array';
import type { EntityType } from '../domain/entities';
import { fold } from '../domain/fold';
import {
  type AnyRecord,
  type Records,
  type RecordType,
  recordFields,
  recordName,
  recordTypes,
} from '../domain/record';
import type { Uitgifte, UitgifteSoort } from '../domain/uitgifte';
import { cijferNumber } from '../domain/uitstroomcijfer';
import { type Value, valueText } from '../domain/values';
import type { DossierState } from '../dossier/state';
import { nothingGuarded } from './guarded';
import { personalInKept } from './kept';
import { type Masking, maskingOf } from './masking';
import type { Passage } from './passage';
import { findPersonal } from './personal';
import { isPercentage, mayCountPersons } from './persons';
import { type AboutPersons, aboutPersons, guardIn, isSmall, personsIn } from './record-persons';
import { type GateReport, type GuardedItem, type Listed, NAMED, type PersonalItem } from './report';
import { organisationsIn, type Scope, type ScopedRecord } from './scope';
import { type CountedType, countedTypes, suppressedOf } from './suppressed';

/** `volledig` decides whether what is held back is scanned for personal data too. */
export function gateReport(state: DossierState, scope: Scope, passage: Passage): GateReport {
  const { drempel, volledig } = passage;
  const masking = maskingOf(state, passage);
  const openOf = (type: CountedType) => suppressedOf(state, type, drempel).open;
  const records: GateReport['records'] = {};
  const vertrouwelijk = nothingGuarded();
  const redenen: GateReport['achter']['redenen'] = {};
  const achter: Listed<GuardedItem> = { totaal: 0, eerste: [] };
  const openbaarKlein: GateReport['openbaarKlein'] = { totaal: 0, eerste: [] };
  const persons: number[] = [];
  const organisaties = new Set<string>(
    scope.teksten?.flatMap((tekst) => [...organisationsIn(state, tekst)]),
  );
  let noemen = 0;
  let afleidbaar = 0;
  let zonderN = 0;
  let zonderEenheid = 0;
  for (const { type, value } of scope.records) {
    records[type] = (records[type] ?? 0) + 1;
    const organisatie = organisationOf(type, value);
    if (organisatie !== '' && scope.teksten === null) organisaties.add(organisatie);
    // A beurt is held back with its interview, which says it for all of them.
    const reden = type === 'beurt' ? null : masking.reason(type, value);
    if (reden !== null) {
      redenen[reden] = (redenen[reden] ?? 0) + 1;
      add(achter, () => ({ soort: type, id: value.id, naam: recordName(type, value), reden }));
    }
    const guard = guardIn(type, value);
    if (guard === null) continue;
    vertrouwelijk[guard] += 1;
    const about = isAboutPersons(type) ? personsIn(type, value) : null;
    if (about !== null) {
      noemen += 1;
      persons.push(about.low, about.high);
    }
    if (guard === 'openbaar' && reden === null && isSmall(type, value, drempel)) {
      add(openbaarKlein, () => ({ id: value.id, naam: recordName(type, value) }));
    }
    if (isCounted(type) && openOf(type).has(value.id)) afleidbaar += 1;
    if (guard === 'openbaar' || reden !== null) continue;
    if (type !== 'uitstroomcijfer' && type !== 'vertrekreden') continue;
    const figure = value as Records['uitstroomcijfer' | 'vertrekreden'];
    if (isPercentage(figure) && cijferNumber(figure, 'n') === null) zonderN += 1;
    if (mayCountPersons(figure, drempel)) zonderEenheid += 1;
  }
  const persoonsgegevens = personalIn(scope, volledig ? null : masking);
  const meegaand = addKept(persoonsgegevens, state, scope);
  return {
    records,
    organisaties: organisaties.size,
    organisatiesIn: scope.teksten === null ? 'velden' : 'tekst',
    personen: rangeOf(persons),
    metPersonen: {
      noemen,
      van: aboutPersons.reduce((sum, type) => sum + (records[type] ?? 0), 0),
    },
    vertrouwelijk,
    achter: { ...achter, redenen },
    openbaarKlein,
    afleidbaar,
    zonderN,
    zonderEenheid,
    persoonsgegevens,
    meegaand,
    geschiedenis: scope.geschiedenis === true ? takenBack(state) : null,
    drempel,
    ...(scope.rijen === undefined ? {} : { rijen: scope.rijen }),
  };
}

/** The note for the history: counts only. */
export function uitgifteOf(
  report: GateReport,
  passage: Passage,
  what: { soort: UitgifteSoort; vorm: string; bestemming: Uitgifte['bestemming'] },
): Omit<Uitgifte, 'id' | 'unit'> {
  const held = report.achter.totaal;
  return {
    ...what,
    records: report.records,
    organisaties: report.organisaties,
    // Groups overlap: no number of persons can be made of what figures say.
    personen: null,
    vertrouwelijk: report.vertrouwelijk,
    onderdrukt: passage.volledig ? 0 : held,
    volledig: passage.volledig && held > 0,
    persoonsgegevens: report.persoonsgegevens.totaal,
  };
}

function add<T>(listed: Listed<T>, make: () => T): void {
  listed.totaal += 1;
  if (listed.eerste.length < NAMED) listed.eerste.push(make());
}

function rangeOf(numbers: readonly number[]): GateReport['personen'] {
  const [minst, meest] = extent(numbers);
  return minst === undefined ? null : { minst, meest };
}

function organisationOf(type: RecordType, { velden }: AnyRecord): string {
  const said = velden as Readonly<Partial<Record<string, Value>>>;
  return fold(valueText(type === 'organisatie' ? said.naam : said.organisatie).trim());
}

const isAboutPersons = (type: RecordType): type is AboutPersons =>
  (aboutPersons as readonly RecordType[]).includes(type);
const isCounted = (type: RecordType): type is CountedType =>
  (countedTypes as readonly RecordType[]).includes(type);

/** Personal data in what leaves; with `masking` not in what is held back. */
function personalIn({ records, teksten }: Scope, masking: Masking | null): Listed<PersonalItem> {
  const found: Listed<PersonalItem> = { totaal: 0, eerste: [] };
  if (teksten !== null) {
    for (const tekst of teksten) {
      for (const hit of findPersonal(tekst)) add(found, () => ({ ...hit, waar: null }));
    }
    return found;
  }
  for (const { type, value } of records) {
    const leaving = masking === null ? value : masking.record(type, value);
    const velden = leaving.velden as Partial<Record<string, Value>>;
    for (const { veld, label } of recordFields[type]) {
      const tekst = valueText(velden[veld]);
      if (tekst === '') continue;
      for (const hit of findPersonal(tekst)) {
        add(found, () => ({ ...hit, waar: placeOf({ type, value }, label) }));
      }
    }
  }
  return found;
}

/** Adds what looks personal in what goes with the fields; counts it, and the rows. */
function addKept(
  found: Listed<PersonalItem>,
  state: DossierState,
  { meegaand }: Scope,
): GateReport['meegaand'] {
  if (meegaand === undefined) return null;
  const before = found.totaal;
  let bronrijen = 0;
  for (const kept of meegaand) {
    if (kept.type === 'sourceRow') bronrijen += 1;
    for (const make of personalInKept(state, kept)) add(found, make);
  }
  return { bronrijen, gevonden: found.totaal - before };
}

/** What the history still names, though it is no longer in the dossier. */
function takenBack({ removed }: DossierState): NonNullable<GateReport['geschiedenis']> {
  const left = { gegevens: 0, bronrijen: 0 };
  for (const { type } of removed.values()) {
    if (type === 'sourceRow') left.bronrijen += 1;
    else if ((recordTypes as readonly EntityType[]).includes(type)) left.gegevens += 1;
  }
  return left;
}

function placeOf({ type, value }: ScopedRecord, veld: string): PersonalItem['waar'] {
  return { soort: type, id: value.id, naam: recordName(type, value), veld };
}
