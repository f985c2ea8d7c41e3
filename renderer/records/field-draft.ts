/** What is being typed into a field, and the value it stands for. */
import type { FieldDefinition } from '../../shared/domain/field';
import { isMissing, type MissingKind, type Value, valueText } from '../../shared/domain/values';

/** As it is typed. Without text `missing` says which kind of missing; null = not stated. */
export interface Draft {
  text: string;
  missing: MissingKind | null;
}

export type Reading = { ok: true; value: Value } | { ok: false; error: string };

/** The values beside it, which a range is checked against. */
export type Beside = Partial<Record<string, Value>>;

export const EMPTY_DRAFT: Draft = { text: '', missing: null };

const plain = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 10, useGrouping: false });

/** A number as it is typed and shown in a field: 12.5 -> "12,5", without points for thousands. */
export function typedNumber(value: number): string {
  return plain.format(value);
}

export function draftOf(value: Value | undefined): Draft {
  if (value === undefined || value === null) return EMPTY_DRAFT;
  if (isMissing(value)) return { text: '', missing: value.ontbreekt };
  const text = typeof value === 'number' ? typedNumber(value) : valueText(value);
  return { text, missing: null };
}

/**
 * "12,5", "1.528", "1.528,50", "-2" and "12.5" as a number; null for anything else. A point before
 * exactly three digits is one for thousands, as a Dutch reader writes it.
 */
export function readNumber(text: string): number | null {
  const bare = text.replace(/\s/gu, '').replace('−', '-');
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare)) {
    return Number(bare.replaceAll('.', '').replace(',', '.'));
  }
  return /^-?\d+([.,]\d+)?$/.test(bare) ? Number(bare.replace(',', '.')) : null;
}

const PERSONS = new Set(['n', 'medewerkers', 'aangenomen', 'vertrokken']);
const NOT_BELOW_ZERO = new Set(['fte', 'uren']);

/** The value that a draft stands for, or what is wrong with it in one Dutch sentence. */
export function readDraft(field: FieldDefinition, draft: Draft, beside: Beside): Reading {
  const text = draft.text.trim();
  if (text === '') {
    return { ok: true, value: draft.missing === null ? null : { ontbreekt: draft.missing } };
  }
  if (field.soort === 'getal') return readAmount(field, text, beside);
  if (field.soort !== 'lijst') return { ok: true, value: text };
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return { ok: true, value: lines };
}

function readAmount({ veld, label }: FieldDefinition, text: string, beside: Beside): Reading {
  const value = readNumber(text);
  if (value === null) {
    return wrong(
      `‘${text}’ is geen getal. Schrijf alleen het getal, zoals 12,5; de eenheid en woorden als ‘bijna’ hebben een eigen veld.`,
    );
  }
  if (veld === 'jaar' && (!Number.isInteger(value) || value < 1900 || value > 2100)) {
    return wrong('Een jaar ligt tussen 1900 en 2100. Een periode past in het veld Periode.');
  }
  if (PERSONS.has(veld) && (!Number.isInteger(value) || value < 0)) {
    return wrong(`${label} is een aantal personen: een heel getal van 0 of hoger.`);
  }
  if (NOT_BELOW_ZERO.has(veld) && value < 0) {
    return wrong(`${label} is een getal van 0 of hoger.`);
  }
  if ((veld === 'rang' || veld === 'volgnr') && (!Number.isInteger(value) || value < 1)) {
    return wrong(`${label} is een heel getal van 1 of hoger.`);
  }
  const lower = beside.waarde;
  if (veld === 'waardeMax' && typeof lower === 'number' && value < lower) {
    return wrong(
      `De bovengrens is lager dan de waarde (${typedNumber(lower)}). Vul hier een hoger getal in, of wijzig eerst de waarde.`,
    );
  }
  const upper = beside.waardeMax;
  if (veld === 'waarde' && typeof upper === 'number' && value > upper) {
    return wrong(
      `De waarde is hoger dan de bovengrens (${typedNumber(upper)}). Vul hier een lager getal in, of wijzig eerst ‘Tot’.`,
    );
  }
  return { ok: true, value };
}

function wrong(error: string): Reading {
  return { ok: false, error };
}
