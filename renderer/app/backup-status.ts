/** What the status line says of the back-ups: true at every moment, and calm; the clock is given. */
import { shortFault } from '../../shared/backup/fault';
import type { BackupFolder, BackupState } from '../../shared/backup/state';
import { formatCount, formatRecent } from '../ui/format';

/** Each folder is read whole once a week; a check that is much older than that says nothing. */
const CHECK_HOLDS_MS = 9 * 86_400_000;

const isChecked = ({ bereikbaar, fout, gecontroleerd }: BackupFolder, now: Date) =>
  bereikbaar &&
  fout === null &&
  gecontroleerd !== null &&
  now.getTime() - new Date(gecontroleerd.at).getTime() < CHECK_HOLDS_MS;

/** Moments there are, but none that the dossier as it is now goes on from: it was set back. */
function noneYet(folders: readonly BackupFolder[], stuck: boolean): string {
  if (!folders.some(({ momenten }) => momenten.length > 0)) return 'Nog geen back-up';
  return stuck ? 'Geen nieuwe back-up' : 'Nieuwe back-up volgt';
}

export interface StatusWords {
  text: string;
  /** Somebody has to do something. */
  attention: boolean;
}

/**
 * What the status line says of the back-ups, in order; nothing for a dossier that has none. What is
 * behind is said only when it will not catch up by itself.
 */
export function statusWords(state: BackupState, now: Date): StatusWords[] {
  const { mappen, laatste, achter } = state;
  // The example has no folders, and of an own dossier nobody has looked yet.
  if (mappen.length === 0) return [];
  const failing = mappen.find(({ bereikbaar, fout }) => bereikbaar && fout !== null);
  const reached = mappen.filter(({ bereikbaar }) => bereikbaar);
  const stuck = failing !== undefined || reached.length === 0;
  const words: StatusWords[] = [];
  if (laatste === null) words.push({ text: noneYet(mappen, stuck), attention: stuck });
  else {
    const when = formatRecent(laatste.at, now).replace(/^vandaag /, '');
    const checked = mappen.some((folder) => isChecked(folder, now)) ? ', gecontroleerd' : '';
    words.push({ text: `Back-up ${when}${checked}`, attention: false });
  }
  if (failing?.fout) {
    const which = failing.map === 'tweede' ? ' in de tweede map' : '';
    words.push({ text: `Back-up mislukt${which}: ${shortFault(failing.fout)}`, attention: true });
  }
  for (const { map, bereikbaar } of mappen) {
    if (bereikbaar) continue;
    const which = map === 'tweede' ? 'Tweede map' : 'Map met back-ups';
    words.push({ text: `${which} niet bereikbaar`, attention: map === 'eigen' });
  }
  if (stuck && achter > 0) {
    words.push({
      text: `${formatCount(achter, 'stap', 'stappen')} nog niet in een back-up`,
      attention: true,
    });
  }
  return words;
}
