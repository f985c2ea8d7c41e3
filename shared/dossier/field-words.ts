/** What a field of an entity is called, and what it holds in the words of the screens. */
import type { Coding } from '../domain/coding';
import type { EntityType } from '../domain/entities';
import type { FieldDefinition } from '../domain/field';
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

const missingWords = {
  onbekend: 'onbekend',
  nvt: 'niet van toepassing',
  geweigerd: 'geweigerd',
  onderdrukt: 'onderdrukt',
};

/** The label of a field as operations name it: "Sector", "Rol". */
export function fieldLabel(type: EntityType, field: string): string {
  return definitionOf(type, field)?.label ?? labels[field] ?? field;
}

/** As the screens say it: a choice by its label, a number with a decimal comma; '' for nothing. */
export function fieldWords(type: EntityType, field: string, value: Value): string {
  if (type === 'coding' && field === 'code') return codingName(value as Coding['code']);
  if (value !== null && isMissing(value)) return missingWords[value.ontbreekt];
  if (typeof value === 'number') return String(value).replace('.', ',');
  const text = valueText(value);
  const choices = definitionOf(type, field)?.keuzes;
  return choices?.find(({ waarde }) => waarde === text)?.label ?? text;
}

function definitionOf(type: EntityType, field: string): FieldDefinition | undefined {
  const veld = fieldOf(field);
  return veld === null || !isRecordType(type) ? undefined : recordField(type, veld);
}
