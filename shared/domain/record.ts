/** The kinds of record that a dossier holds: what has fields that can be read, shown and changed. */
import { type Casus, casusFieldDefinitions, casusName } from './casus';
import { type Code, codeFieldDefinitions, codeName } from './code';
import {
  type Dienstverband,
  dienstverbandFieldDefinitions,
  dienstverbandName,
} from './dienstverband';
import type { FieldDefinition } from './field';
import {
  type Beurt,
  beurtFieldDefinitions,
  beurtName,
  type Interview,
  interviewFieldDefinitions,
  interviewName,
} from './interview';
import { type Kostenpost, kostenpostFieldDefinitions, kostenpostName } from './kostenpost';
import { type Organisatie, organisatieFieldDefinitions, organisatieName } from './organisatie';
import type { SheetKind } from './provenance';
import { cijferFieldDefinitions, cijferName, type Uitstroomcijfer } from './uitstroomcijfer';
import type { Value } from './values';
import { type Vertrekreden, vertrekredenFieldDefinitions, vertrekredenName } from './vertrekreden';

export const recordTypes = [
  'casus',
  'uitstroomcijfer',
  'interview',
  'beurt',
  'organisatie',
  'vertrekreden',
  'dienstverband',
  'kostenpost',
  'code',
] as const;
export type RecordType = (typeof recordTypes)[number];

/** Records that are their fields: nothing hangs on them, no codings and no beurten. */
export const flatTypes = [
  'organisatie',
  'vertrekreden',
  'dienstverband',
  'kostenpost',
  'code',
] as const satisfies readonly RecordType[];
export type FlatType = (typeof flatTypes)[number];

export interface Records {
  casus: Casus;
  uitstroomcijfer: Uitstroomcijfer;
  interview: Interview;
  beurt: Beurt;
  organisatie: Organisatie;
  vertrekreden: Vertrekreden;
  dienstverband: Dienstverband;
  kostenpost: Kostenpost;
  code: Code;
}
export type AnyRecord = Records[RecordType];

export const recordFields: { readonly [T in RecordType]: readonly FieldDefinition[] } = {
  casus: casusFieldDefinitions,
  uitstroomcijfer: cijferFieldDefinitions,
  interview: interviewFieldDefinitions,
  beurt: beurtFieldDefinitions,
  organisatie: organisatieFieldDefinitions,
  vertrekreden: vertrekredenFieldDefinitions,
  dienstverband: dienstverbandFieldDefinitions,
  kostenpost: kostenpostFieldDefinitions,
  code: codeFieldDefinitions,
};

/** "1 casus", "2 casussen": the words for a number of records. */
export const recordWords: { readonly [T in RecordType]: readonly [one: string, many: string] } = {
  casus: ['casus', 'casussen'],
  uitstroomcijfer: ['cijfer', 'cijfers'],
  interview: ['interview', 'interviews'],
  beurt: ['beurt', 'beurten'],
  organisatie: ['organisatie', 'organisaties'],
  vertrekreden: ['vertrekreden', 'vertrekredenen'],
  dienstverband: ['dienstverband', 'dienstverbanden'],
  kostenpost: ['kostenpost', 'kostenposten'],
  code: ['code', 'codes'],
};

/** What a sheet of each kind brings. */
export const broughtBy: { readonly [K in SheetKind]: Exclude<RecordType, 'beurt'> } = {
  casussen: 'casus',
  uitstroomcijfers: 'uitstroomcijfer',
  interviews: 'interview',
  dienstverbanden: 'dienstverband',
  vertrekredenen: 'vertrekreden',
  rekentool: 'kostenpost',
  organisaties: 'organisatie',
  codeboek: 'code',
};

const byName: ReadonlyMap<string, ReadonlyMap<string, FieldDefinition>> = new Map(
  recordTypes.map((type) => [
    type,
    new Map(recordFields[type].map((definition) => [definition.veld, definition])),
  ]),
);

export function isRecordType(type: string): type is RecordType {
  return (recordTypes as readonly string[]).includes(type);
}

/** The definition of a field, or undefined when records of this type have no such field. */
export function recordField(type: RecordType, veld: string): FieldDefinition | undefined {
  return byName.get(type)?.get(veld);
}

/** What a record is called; its fields are enough to know it. */
export function recordName(
  type: RecordType,
  record: { velden: Partial<Record<string, Value>> },
): string {
  switch (type) {
    case 'casus':
      return casusName(record as Casus);
    case 'uitstroomcijfer':
      return cijferName(record as Uitstroomcijfer);
    case 'interview':
      return interviewName(record as Interview);
    case 'beurt':
      return beurtName(record as Beurt);
    case 'organisatie':
      return organisatieName(record as Organisatie);
    case 'vertrekreden':
      return vertrekredenName(record as Vertrekreden);
    case 'dienstverband':
      return dienstverbandName(record as Dienstverband);
    case 'kostenpost':
      return kostenpostName(record as Kostenpost);
    case 'code':
      return codeName(record as Code);
  }
}
