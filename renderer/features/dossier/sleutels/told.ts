import type { KeysChanged } from '../../../store';
import type { NoticeInput } from '../../../ui/notices';

/** What was done, and that the history does not tell of it when it could not be written. */
export function toldOrNot(done: string, { genoteerd }: KeysChanged): NoticeInput {
  return genoteerd
    ? { text: done }
    : {
        text: `${done} In de geschiedenis kon dat niet worden gezet: de schijf nam niets meer aan.`,
        tone: 'error',
      };
}
