/** Every kind of thing a dossier holds, by its name in operations. New kinds are added here. */
import { type Casus, casusSchema } from './casus';
import { type Code, codeSchema } from './code';
import { type Coding, codingSchema } from './coding';
import { type Dienstverband, dienstverbandSchema } from './dienstverband';
import { type Beurt, beurtSchema, type Interview, interviewSchema } from './interview';
import { type Kostenpost, kostenpostSchema } from './kostenpost';
import { type Organisatie, organisatieSchema } from './organisatie';
import {
  type Coder,
  coderSchema,
  type ImportRecord,
  importRecordSchema,
  type SourceRow,
  sourceRowSchema,
  type UnitRecord,
  unitRecordSchema,
} from './provenance';
import { type Pseudoniem, pseudoniemSchema } from './pseudoniem';
import { type Uitgifte, uitgifteSchema } from './uitgifte';
import { type Uitstroomcijfer, uitstroomcijferSchema } from './uitstroomcijfer';
import { type Vertrekreden, vertrekredenSchema } from './vertrekreden';

export interface Entities {
  casus: Casus;
  uitstroomcijfer: Uitstroomcijfer;
  interview: Interview;
  beurt: Beurt;
  organisatie: Organisatie;
  vertrekreden: Vertrekreden;
  dienstverband: Dienstverband;
  kostenpost: Kostenpost;
  code: Code;
  coding: Coding;
  import: ImportRecord;
  sourceRow: SourceRow;
  coder: Coder;
  unit: UnitRecord;
  uitgifte: Uitgifte;
  pseudoniem: Pseudoniem;
}
export type EntityType = keyof Entities;
export type Entity = Entities[EntityType];

export const entitySchemas = {
  casus: casusSchema,
  uitstroomcijfer: uitstroomcijferSchema,
  interview: interviewSchema,
  beurt: beurtSchema,
  organisatie: organisatieSchema,
  vertrekreden: vertrekredenSchema,
  dienstverband: dienstverbandSchema,
  kostenpost: kostenpostSchema,
  code: codeSchema,
  coding: codingSchema,
  import: importRecordSchema,
  sourceRow: sourceRowSchema,
  coder: coderSchema,
  unit: unitRecordSchema,
  uitgifte: uitgifteSchema,
  pseudoniem: pseudoniemSchema,
} as const;

export const entityTypes = Object.keys(entitySchemas) as readonly EntityType[];
/** The unit of what belongs to the whole dossier: sealed under the dossier key itself. */
export const DOSSIER_UNIT = 'dossier';
