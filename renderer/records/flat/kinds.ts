import type { FlatType } from '../../../shared/domain/record';
import { codeKind } from './code';
import { dienstverbandKind } from './dienstverband';
import type { FlatKind } from './flat-kind';
import { kostenpostKind } from './kostenpost';
import { organisatieKind } from './organisatie';
import { vertrekredenKind } from './vertrekreden';

/** The kinds of record that are their fields alone. */
export const flatKinds: Readonly<Record<FlatType, FlatKind>> = {
  organisatie: organisatieKind,
  vertrekreden: vertrekredenKind,
  dienstverband: dienstverbandKind,
  kostenpost: kostenpostKind,
  code: codeKind,
};
