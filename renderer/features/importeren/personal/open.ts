/** What stands in the files that come in and looks like personal data, with nothing decided about it. */
import { decisionOf } from '../../../../shared/import/personal/decision';
import { MAX_PERSONAL } from '../../../../shared/import/preview';
import { formatCount } from '../../../ui/format';
import { type IntakeEntry, type IntakeSheet, isBringing } from '../intake-state';

/** In all tables that will be stored. */
export function openPersonal(entries: readonly IntakeEntry[]): number {
  return entries.reduce((sum, { stand }) => {
    if (stand.at !== 'read') return sum;
    const bringing = stand.sheets.filter(({ preview }) => isBringing(preview));
    return bringing.reduce((open, sheet) => open + openIn(sheet), sum);
  }, 0);
}

/** As it is chosen now, also before the worker has read it so; of a long list as the worker counted. */
function openIn({ preview, choice }: IntakeSheet): number {
  const { treffers = [], aantallen = {} } = preview.persoonsgegevens ?? {};
  if (treffers.length >= MAX_PERSONAL) {
    return Object.values(aantallen).reduce((sum, { open }) => sum + open, 0);
  }
  const left = new Set(choice.gelaten);
  return treffers.filter((hit) => decisionOf(hit, choice, left) === null).length;
}

/** "12 persoonsgegevens staan er nog in."; '' when there is nothing left to decide. */
export function undoneSentence(number: number): string {
  if (number === 0) return '';
  const what = formatCount(number, 'persoonsgegeven', 'persoonsgegevens');
  return `${what} ${number === 1 ? 'staat' : 'staan'} er nog in.`;
}
