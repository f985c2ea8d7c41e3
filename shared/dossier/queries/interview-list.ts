/** Interviews as a list: an interview is found, counted and sorted by its beurten too. */
import type { Coding } from '../../domain/coding';
import type { Beurt, Interview } from '../../domain/interview';
import { recordField } from '../../domain/record';
import { valueText } from '../../domain/values';
import type { InterviewColumn, InterviewListRequest, InterviewRow } from '../protocol';
import { codingsOf, type DossierState, get } from '../state';
import { codeCounts, codesKey } from './code-counts';
import type { ListKind, SortKey } from './list-kind';
import { valueKey } from './list-order';
import { fromImport, oneOf, passesAll } from './record-filter';
import { contains, needleOf } from './search-text';
import { unreadCells } from './unread-cell';

type Filter = InterviewListRequest['filter'];

export const interviewList: ListKind<'interview', Filter, InterviewColumn, InterviewRow> = {
  type: 'interview',
  subject: ({ interview }) => interview,
  compile({ zoek, import: from, ids }) {
    const needle = needleOf(zoek);
    const rest = passesAll<Interview>([...fromImport(from), ...oneOf(ids)]);
    return (state, interview) =>
      rest(state, interview) && (needle === '' || found(state, interview, needle));
  },
  sortKey: interviewKey,
  row: interviewRow,
};

function interviewRow(state: DossierState, interview: Interview): InterviewRow {
  const { id, velden } = interview;
  const beurten = [...beurtenIn(state, id)];
  return {
    id,
    velden,
    ...unreadCells(state, 'interview', interview),
    beurten: beurten.length,
    tekens: beurten.reduce((sum, beurt) => sum + valueText(beurt.velden.tekst).length, 0),
    codes: codeCounts(codingsIn(state, id)),
  };
}

function interviewKey(state: DossierState, interview: Interview, column: InterviewColumn): SortKey {
  const { id, velden } = interview;
  switch (column) {
    case 'beurten':
      return state.children.get(id)?.length ?? 0;
    case 'draaiknoppen':
      return codesKey(codingsIn(state, id), 'draaiknop');
    case 'behoeften':
      return codesKey(codingsIn(state, id), 'behoefte');
    default:
      return valueKey(recordField('interview', column), velden[column] ?? null);
  }
}

function found(state: DossierState, interview: Interview, needle: string): boolean {
  if (contains(state, interview, needle)) return true;
  for (const beurt of beurtenIn(state, interview.id)) {
    if (contains(state, beurt, needle)) return true;
  }
  return false;
}

/** In no particular order: putting them in order costs more than walking over them. */
function* beurtenIn(state: DossierState, interview: string): Generator<Beurt> {
  for (const id of state.children.get(interview) ?? []) {
    const beurt = get(state, 'beurt', id);
    if (beurt !== undefined) yield beurt;
  }
}

function* codingsIn(state: DossierState, interview: string): Generator<Coding> {
  for (const { id } of beurtenIn(state, interview)) yield* codingsOf(state, id);
}
