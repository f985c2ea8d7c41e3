import type { ReactNode } from 'react';
import type { FlatType } from '../../../shared/domain/record';
import type { DossierCounts, FlatRow } from '../../../shared/dossier/protocol';
import type { GridColumn, GridSort } from '../../ui/grid-model';
import type { FieldGroup } from '../field-list';

/** A column where it differs from others: at least 9 rem, aligned at its start, its value as it is. */
interface FlatColumn extends Partial<Pick<GridColumn<FlatRow>, 'width' | 'align'>> {
  /** Takes what room is left, in proportion to its width: the widest must not take it all. */
  grows?: true;
  /** `inOrder`: the list is sorted as at first, so what stands above a row says something of it. */
  render?(row: FlatRow, inOrder: boolean): ReactNode;
}

/** What tells one kind of record that is its fields alone from another, on screen. */
export interface FlatKind<Veld extends string = string> {
  type: FlatType;
  /** How many there are. */
  count: keyof DossierCounts;
  /** Of the list, and of a file of it: "Dienstverbanden". */
  label: string;
  groups: readonly (FieldGroup & { velden: readonly Veld[] })[];
  /** Of these the absence is said too: without them the record cannot be judged. */
  essential: readonly Veld[];
  /** Asked first of one that is made by hand, and one of which is needed to find it back. */
  first: readonly Veld[];
  named: readonly Veld[];
  /** To filter by. */
  facets: readonly Veld[];
  /** The columns that are shown until somebody chooses otherwise; the first one always. */
  leading: readonly Veld[];
  columns: { readonly [V in Veld]?: FlatColumn };
  /** Pixels of the list at first. */
  width: number;
  /** How it is sorted at first, and what the way back to it is called; null = as any other. */
  sort: GridSort;
  back: string | null;
  /** Begins something else than the row above it, in the order in which it is sorted at first. */
  begins?(row: FlatRow, above: FlatRow): boolean;
  words: {
    /** "dit dienstverband". */
    this: string;
    /** Names the pane beside the list: "Het gekozen dienstverband". */
    chosen: string;
    /** "Geen dienstverband gekozen", and what to choose one for. */
    noneChosen: string;
    choose: string;
    /** "Nog geen dienstverbanden", and the next step. */
    noneThere: string;
    next: string;
  };
}
