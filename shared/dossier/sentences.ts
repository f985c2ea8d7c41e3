/**
 * What happened, in Dutch: one sentence per change set, for the history, undo and redo. Made from
 * the summary when shown, with the names as they are now; nothing of it is stored.
 */
import type { EntityType } from '../domain/entities';
import { flatTypes, isRecordType, recordField, recordTypes, recordWords } from '../domain/record';
import { fieldOf } from './fields';
import { mergeTotals } from './merge-report';
import { nameAt } from './names';
import type { ChangeStep } from './operations';
import { type DossierState, type Name, trailOf } from './state';

/** What a sentence needs to look up. */
export interface SentenceSource {
  /**
   * Null for what is erased or was never there; what was removed keeps its last name. A coding is
   * called by the code it had at `step`; null = now.
   */
  name(type: EntityType, id: string, step: number | null): Name | null;
  /** The fields that a step set, of one record. */
  fieldsAt(type: EntityType, record: string, step: number): string[];
  /** The change that a step undid or did again; null when that step cannot be read. */
  root(step: number): ChangeStep | null;
}

/** Looks up in a state, with the steps of the log by their number as far as they can be read. */
export function sentenceSource(
  state: DossierState,
  step: (seq: number) => ChangeStep | undefined,
): SentenceSource {
  return {
    name: (type, id, at) => nameAt(state, type, id, at),
    fieldsAt(type, record, at) {
      const fields: string[] = [];
      for (let mark = trailOf(state, type, record); mark !== null; mark = mark.earlier) {
        const field = mark.step === at ? fieldOf(mark.field) : null;
        if (field !== null && !fields.includes(field)) fields.unshift(field);
      }
      return fields;
    },
    root(at) {
      const root = state.refs.get(at);
      return root === undefined ? null : (step(root) ?? null);
    },
  };
}

const ERASED = 'een gewist onderdeel';

/** A whole sentence, without a full stop: "Draaiknop 5 toegekend aan Molendrift". */
export function sentence(change: ChangeStep, source: SentenceSource): string {
  return capital(phrase(change, source));
}

/** The same to stand after a word: "draaiknop 5 toegekend aan Molendrift". */
export function phrase(change: ChangeStep, source: SentenceSource): string {
  switch (change.kind) {
    case 'aanmaken':
      return 'dossier gemaakt';
    case 'codeur':
      return `codeur toegevoegd: ${subjectName(change, source)}`;
    case 'import':
      return imported(change, source);
    case 'toevoegen':
      return added(change, source);
    case 'veld':
      return fieldChanged(change, source);
    case 'codering':
      return coded(change, source);
    case 'suggestie':
      return judged(change, source);
    case 'verwijderen':
      return removed(change, source);
    case 'ongedaan':
      return `ongedaan: ${rootPhrase(change, source)}`;
    case 'opnieuw':
      return `opnieuw: ${rootPhrase(change, source)}`;
    case 'samenvoegen':
      return merged(change);
    case 'wissen':
      return erased(change);
    case 'selectie':
      return `${recordCounts(change, 'added')} overgenomen uit een ander dossier`;
    case 'uitgifte':
      return subjectName(change, source);
    case 'terugzetten':
      return setBack(change);
    case 'wachtwoordzin':
      return 'wachtwoordzin veranderd';
    case 'herstelsleutel':
      return 'nieuwe herstelsleutel gemaakt';
    case 'nieuwe-sleutel':
      return 'alles opnieuw verzegeld met een nieuwe sleutel';
  }
}

/** What undo or redo left as it was, by name: "Sector van Molendrift", "draaiknop 5 bij ZorgStart". */
export function leftNames(left: ChangeStep['left'], source: SentenceSource): string[] {
  return left.map(({ type, id, field }) => {
    const whole = withPlace(source.name(type, id, null));
    if (field === null) return whole;
    return `${fieldLabel(type, fieldOf(field)) ?? field} van ${whole}`;
  });
}

/** "1 casus", "1.204 casussen", "geen casussen". */
export function count(number: number, one: string, many: string): string {
  if (number === 0) return `geen ${many}`;
  return `${number.toLocaleString('nl-NL')} ${number === 1 ? one : many}`;
}

/** The first letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('nl') + text.slice(1);
}

function imported(change: ChangeStep, source: SentenceSource): string {
  const files = change.counts.import?.added ?? 1;
  const { subjects } = change;
  const more = files - subjects.length;
  const names = subjects.map(({ type, id }) => source.name(type, id, change.seq)?.naam ?? ERASED);
  // The sheets of one workbook are imports of their own with the same name.
  const named = [...new Set(names)];
  if (more > 0) named.push(`${count(more, 'ander blad', 'andere bladen')}`);
  return change.ref === null
    ? `${recordCounts(change, 'added')} geïmporteerd uit ${enumerate(named)}`
    : renewed(change, enumerate(named));
}

/** "vernieuwd met verloop 2026.xlsx: 3 cijfers erbij en 1 cijfer eruit". */
function renewed(change: ChangeStep, names: string): string {
  const parts = (['added', 'removed'] as const).flatMap((which) =>
    recordsIn(change, which) === 0
      ? []
      : `${recordCounts(change, which)} ${which === 'added' ? 'erbij' : 'eruit'}`,
  );
  return `vernieuwd met ${names}${parts.length === 0 ? '' : `: ${enumerate(parts)}`}`;
}

/** "29 casussen, 127 cijfers en 31 interviews"; the turns of an interview go with it. */
function recordCounts({ counts }: ChangeStep, which: 'added' | 'removed' | 'set'): string {
  const parts = recordTypes.flatMap((type) => {
    const number = counts[type]?.[which] ?? 0;
    if (number === 0 || (type === 'beurt' && (counts.interview?.[which] ?? 0) > 0)) return [];
    return [count(number, ...recordWords[type])];
  });
  return parts.length === 0 ? 'geen casussen' : enumerate(parts);
}

function recordsIn({ counts }: ChangeStep, which: 'added' | 'removed'): number {
  return recordTypes.reduce((sum, type) => sum + (counts[type]?.[which] ?? 0), 0);
}

function added(change: ChangeStep, source: SentenceSource): string {
  if (change.subjects.length === 1) {
    return `${withPlace(firstName(change, source))} toegevoegd`;
  }
  return `${recordCounts(change, 'added')} toegevoegd`;
}

function fieldLabel(type: EntityType, veld: string | null): string | null {
  if (veld === null || !isRecordType(type)) return null;
  return recordField(type, veld)?.label ?? null;
}

function fieldChanged(change: ChangeStep, source: SentenceSource): string {
  const [subject] = change.subjects;
  const fields = subject === undefined ? [] : source.fieldsAt(subject.type, subject.id, change.seq);
  const labels = fields.map((veld) => `‘${(subject && fieldLabel(subject.type, veld)) ?? veld}’`);
  const veld = labels.length === 1 ? `veld ${labels[0]}` : `velden ${enumerate(labels)}`;
  const what = labels.length === 0 ? 'een veld' : veld;
  const records = recordTypes.reduce((sum, type) => sum + (change.counts[type]?.set ?? 0), 0);
  const where =
    records > 1 && fields.length === 1
      ? recordCounts(change, 'set')
      : withPlace(firstName(change, source));
  return `${what} gewijzigd bij ${where}`;
}

function coded(change: ChangeStep, source: SentenceSource): string {
  const added = change.counts.coding?.added ?? 0;
  if (added > 1) return `${count(added, 'codering', 'coderingen')} toegekend`;
  const name = firstName(change, source);
  if (name === null) return added > 0 ? `${ERASED} toegekend` : `${ERASED} gewijzigd`;
  const { naam, bij } = name;
  return added > 0 ? `${naam} toegekend aan ${bij ?? ERASED}` : `${withPlace(name)} gewijzigd`;
}

function judged(change: ChangeStep, source: SentenceSource): string {
  const name = firstName(change, source);
  if (name === null) return `suggestie beoordeeld bij ${ERASED}`;
  return `suggestie ${withPlace(name)} ${name.status ?? 'beoordeeld'}`;
}

function removed(change: ChangeStep, source: SentenceSource): string {
  const records = recordsIn(change, 'removed');
  if (records > 0) {
    const one = change.subjects.length === 1;
    return `${one ? withPlace(firstName(change, source)) : recordCounts(change, 'removed')} verwijderd`;
  }
  const codings = change.counts.coding?.removed ?? 0;
  if (codings > 1) return `${count(codings, 'codering', 'coderingen')} ingetrokken`;
  return `${withPlace(firstName(change, source))} ingetrokken`;
}

/**
 * "1 interview voorgoed gewist, met 12 beurten en 3 toekenningen". A source is counted with all its
 * units; the steps that ended what was broken off know their number only.
 */
function erased({ counts, subjects }: ChangeStep): string {
  const gone = (type: EntityType) => counts[type]?.removed ?? 0;
  const [sources, interviews] = [gone('import'), gone('interview')];
  const persons = gone('pseudoniem');
  const organisations = sources > 0 ? 0 : gone('unit') - interviews - persons;
  const what = [
    sources > 0 ? count(sources, 'bron', 'bronnen') : null,
    organisations > 0 ? count(organisations, 'organisatie', 'organisaties') : null,
    interviews > 0 ? count(interviews, ...recordWords.interview) : null,
    persons > 0 ? count(persons, 'sleutel van een pseudoniem', 'sleutels van pseudoniemen') : null,
  ].filter((part) => part !== null);
  if (what.length === 0) {
    const units = gone('unit') || subjects.length;
    return `${count(units, 'onderdeel', 'onderdelen')} voorgoed gewist`;
  }
  const met = [
    ...(['casus', 'uitstroomcijfer', ...ofUnits, 'beurt'] as const).map((type) => ({
      number: gone(type),
      words: recordWords[type],
    })),
    { number: gone('coding'), words: ['toekenning', 'toekenningen'] as const },
  ].flatMap(({ number, words }) => (number > 0 ? [count(number, ...words)] : []));
  return `${enumerate(what)} voorgoed gewist${met.length > 0 ? `, met ${enumerate(met)}` : ''}`;
}

/** An organisatie is counted as what was erased, with all that is its own. */
const ofUnits = flatTypes.filter((type) => type !== 'organisatie');

/** With what left and came from another copy: those notes have no step of their own. */
function setBack({ seq, ref, counts }: ChangeStep): string {
  const stap = ref === null ? seq - 1 : Number(ref);
  const notes = counts.uitgifte?.added ?? 0;
  const kept =
    notes === 0
      ? ''
      : `, met behoud van ${count(notes, 'aantekening', 'aantekeningen')} van wat naar buiten ging`;
  return `dossier teruggezet naar een back-up, tot en met stap ${stap.toLocaleString('nl-NL')}${kept}`;
}

function merged({ counts }: ChangeStep): string {
  const { erbij, gewijzigd, eruit } = mergeTotals(counts);
  const parts = [
    erbij > 0 ? `${count(erbij, 'onderdeel', 'onderdelen')} erbij` : null,
    gewijzigd > 0 ? `${count(gewijzigd, 'wijziging', 'wijzigingen')} overgenomen` : null,
    eruit > 0 ? `${count(eruit, 'onderdeel', 'onderdelen')} eruit` : null,
  ].filter((part) => part !== null);
  const what = parts.length === 0 ? 'niets nieuws' : enumerate(parts);
  return `andere kopie samengevoegd: ${what}`;
}

function rootPhrase(change: ChangeStep, source: SentenceSource): string {
  const root = source.root(change.seq);
  return root === null ? 'een eerdere stap' : phrase(root, source);
}

function firstName(change: ChangeStep, source: SentenceSource): Name | null {
  const [subject] = change.subjects;
  return subject === undefined ? null : source.name(subject.type, subject.id, change.seq);
}

function subjectName(change: ChangeStep, source: SentenceSource): string {
  return firstName(change, source)?.naam ?? ERASED;
}

function withPlace(name: Name | null): string {
  if (name === null) return ERASED;
  return name.bij === null ? name.naam : `${name.naam} bij ${name.bij}`;
}

function enumerate(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} en ${parts.at(-1)}`;
}
