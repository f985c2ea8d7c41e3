/** Codes as a list: also in the order of their tree, and each with its place in it. */
import type { Code } from '../../domain/code';
import { type CodePlace, codeTree } from '../../domain/code-tree';
import { type FieldFilter, type FlatRow, TREE } from '../list-requests';
import type { DossierState } from '../state';
import { sortByArrival } from './arrival';
import { fieldList } from './field-list';
import type { ListKind } from './list-kind';

type Codes = DossierState['entities']['code'];
/** Codes never change: another set of them takes their place. */
const trees = new WeakMap<Codes, ReadonlyMap<string, CodePlace>>();

const byField = fieldList('code');

export const codeList: ListKind<'code', FieldFilter, string, FlatRow> = {
  ...byField,
  together: true,
  sortKey: (state, code, column) =>
    column === TREE ? (placeOf(state, code)?.plaats ?? null) : byField.sortKey(state, code, column),
  row(state, code) {
    const boom = placeOf(state, code);
    return { ...byField.row(state, code), ...(boom === undefined ? {} : { boom }) };
  },
};

function placeOf(state: DossierState, { id }: Code): CodePlace | undefined {
  const codes = state.entities.code;
  let tree = trees.get(codes);
  if (tree === undefined) {
    const ids = sortByArrival(state, 'code', codes.keys());
    tree = codeTree(ids.flatMap((each) => codes.get(each)?.value ?? []));
    trees.set(codes, tree);
  }
  return tree.get(id);
}
