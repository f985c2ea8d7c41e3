/** What a field of an entity is called, and what it holds in the words of the screens. */
import type { Coding, Direction, Perspective } from '../domain/coding';
import { directionWords, perspectiveWords } from '../domain/coding-words';
import type { EntityType } from '../domain/entities';
import type { FieldDefinition } from '../domain/field';
import { missingInFull } from '../domain/missing-words';
import { isRecordType, recordField } from '../domain/record';
import { isMissing, type Value, valueText } from '../domain/values';
import { fieldOf } from './fields';
import { codingName } from './names';

const labels: Readonly<Record<string, string>> = {
  code: 'Code',
  rol: 'Rol',
  richting: 'Richting',
  perspectief: 'Perspectief',
  motivatie: 'Motivatie',
  naam: 'Naam',
};

/** The label of a field as operations name it: "Sector", "Rol". */
export function fieldLabel(type: EntityType, field: string): string {
  return definitionOf(type, field)?.label ?? labels[field] ?? field;
}

/**
 * As the screens say it: a choice by its label, a number with a decimal comma; '' for nothing.
 * `on` is what a coding is about.
 */
export function fieldWords(
  type: EntityType,
  field: string,
  value: Value,
  on: 'casus' | 'beurt' = 'casus',
): string {
  if (type === 'coding') {
    const words = codingFieldWords(field, value, on);
    if (words !== null) return words;
  }
  if (value !== null && isMissing(value)) return missingInFull[value.ontbreekt];
  if (typeof value === 'number') return String(value).replace('.', ',');
  const text = valueText(value);
  const choices = definitionOf(type, field)?.keuzes;
  return choices?.find(({ waarde }) => waarde === text)?.label ?? text;
}

/** Null for a field that holds words of its own. */
function codingFieldWords(field: string, value: Value, on: 'casus' | 'beurt'): string | null {
  switch (field) {
    case 'code':
      return codingName(value as Coding['code']);
    case 'richting':
      return value === null ? '' : directionWords[on][value as Direction];
    case 'perspectief':
      return value === null ? '' : perspectiveWords[value as Perspective];
    default:
      return null;
  }
}

function definitionOf(type: EntityType, field: string): FieldDefinition | undefined {
  const veld = fieldOf(field);
  return veld === null || !isRecordType(type) ? undefined : recordField(type, veld);
}
