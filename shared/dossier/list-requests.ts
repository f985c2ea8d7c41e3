/** What is asked of the lists of records, and of them as files. */
import type { Behoefte } from '../domain/behoefte';
import type { CasusField } from '../domain/casus';
import type { CodePlace } from '../domain/code-tree';
import type { KnobNumber } from '../domain/draaiknop';
import type { InterviewField } from '../domain/interview';
import type { FlatType } from '../domain/record';
import type { CijferField } from '../domain/uitstroomcijfer';
import type { Value } from '../domain/values';
import type { Passage } from '../gate/passage';

export type CasusColumn = CasusField | 'draaiknoppen' | 'behoeften' | 'herkomst' | 'suggesties';

export interface CasusFilter {
  /** Folded substring over all fields; '' matches all. */
  zoek: string;
  wereld: string[];
  knop: KnobNumber[];
  behoefte: Behoefte[];
  /**
   * 'zonder' = casussen without any counted coding of that scheme. It belongs to the group of its
   * scheme: knop [5] with zonder ['draaiknop'] is "knob 5 or none". Groups together are "and".
   */
  zonder: ('draaiknop' | 'behoefte')[];
  import: string | null;
  /** Exactly these casussen (what stands behind a mark of a figure); null = no such restriction. */
  ids: readonly string[] | null;
}

export interface CasusListRequest {
  filter: CasusFilter;
  sorteer: { kolom: CasusColumn; richting: 'op' | 'af' };
  offset: number;
  limit: number;
}

/** The filter of records that are searched and ticked by their fields alone. */
export interface FieldFilter<Veld extends string = string> {
  /** Folded substring over all fields and the row as read; '' matches all. */
  zoek: string;
  /** Ticked values per field, as the facets give them; within a field "or", fields together "and". */
  waarden: Partial<Record<Veld, string[]>>;
  import: string | null;
  /** Exactly these (what stands behind a mark of a figure); null = no such restriction. */
  ids: readonly string[] | null;
}

export type CijferFilter = FieldFilter<CijferField>;

export interface CijferListRequest {
  filter: CijferFilter;
  sorteer: { kolom: CijferField; richting: 'op' | 'af' };
  offset: number;
  limit: number;
}

/** In the order of the source: what stands there together stays together. */
export const ARRIVAL = 'bronvolgorde';
/** Of codes: the tree, each under the code it falls under. */
export const TREE = 'boom';

/**
 * A list of one of the kinds that are their fields alone. The fields in `waarden` and `kolom` are
 * those of the kind; `kolom` may be ARRIVAL, and TREE in a list of codes. The worker refuses others.
 */
export interface FlatListRequest {
  soort: FlatType;
  filter: FieldFilter;
  sorteer: { kolom: string; richting: 'op' | 'af' };
  offset: number;
  limit: number;
}

/** What stands in the cell of a field that has no value: there the source is not silent. */
export interface Ongelezen {
  /** As the cell says it; '' where a formula gave nothing. */
  waarde: string;
  /** Why the import refused the cell, in sentences; null = it was read, and is no value. */
  reden: string | null;
}

/** A row with the fields of which that is so; absent = none. */
export interface WithOngelezen {
  ongelezen?: Partial<Record<string, Ongelezen>>;
}

export interface FlatRow extends WithOngelezen {
  id: string;
  velden: Partial<Record<string, Value>>;
  /** Of a code: where it stands among the others. */
  boom?: CodePlace;
}

/** What the table of interviews can be sorted by, beside its fields. */
export type InterviewColumn = InterviewField | 'beurten' | 'draaiknoppen' | 'behoeften';

export interface InterviewListRequest {
  /** `zoek` looks in the beurten too. `ids` are interviews. */
  filter: { zoek: string; import: string | null; ids: readonly string[] | null };
  sorteer: { kolom: InterviewColumn; richting: 'op' | 'af' };
  offset: number;
  limit: number;
}

/** A table as a file. */
export interface TableRequest {
  formaat: 'xlsx' | 'csv';
  /** How it passes the gate; absent = what may not leave is held back. */
  poort?: Passage;
  tabel:
    | { soort: 'casus'; filter: CasusFilter; sorteer: CasusListRequest['sorteer'] }
    | { soort: 'uitstroomcijfer'; filter: CijferFilter; sorteer: CijferListRequest['sorteer'] }
    | {
        soort: 'interview';
        filter: InterviewListRequest['filter'];
        sorteer: InterviewListRequest['sorteer'];
      }
    | Pick<FlatListRequest, 'soort' | 'filter' | 'sorteer'>;
}
