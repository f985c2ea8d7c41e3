/** What a check of one kind is: it sees every record, and says at the end what may be wrong. */
import type { Value } from '../../domain/values';
import type { RecordValues } from '../recognise/records/record';
import type { RawRow } from '../sheet';
import type { CheckRule, FindingProposal } from './finding';

export type Velden = RecordValues['velden'];

/** A field of a record of a table. */
export interface Spot {
  raw: RawRow;
  /** Of a row that makes several records the column that made this one. */
  kolom: number | undefined;
  veld: string;
}

/** A finding before its cell is looked up, which is needed of few records only. */
export interface FoundAt extends Spot {
  regel: CheckRule;
  /** `waarde`: what the cell shows. */
  zeg(waarde: string): { reden: string; voorstel: FindingProposal | null };
  naast?: Spot;
}

/**
 * A rule keeps nothing of the records that it sees but what it suspects: of 100,000 rows no copy may
 * stay. One that only knows afterwards which records it needs sees all of them once more.
 */
export interface Rule {
  see(raw: RawRow, row: RecordValues): void;
  /** Whether it has to see them again, once all were seen. */
  wantsMore?(): boolean;
  seeAgain?(raw: RawRow, row: RecordValues): void;
  /** Asked once, at the end. */
  found(): FoundAt[];
}

export const textOf = (value: Value | undefined): string =>
  typeof value === 'string' ? value : '';
export const numberOf = (value: Value | undefined): number | null =>
  typeof value === 'number' ? value : null;

/** The cell with this text in the place of another; null when that does not stand there. */
export function withInstead(waarde: string, was: string, wordt: string): string | null {
  const at = waarde.indexOf(was);
  return at < 0 ? null : waarde.slice(0, at) + wordt + waarde.slice(at + was.length);
}
