import { useMemo } from 'react';
import type { Result } from '../../shared/desktop/errors';
import { recordField, recordWords } from '../../shared/domain/record';
import type { Value } from '../../shared/domain/values';
import type { Commands } from '../../shared/dossier/protocol';
import type { ListedType } from '../../shared/dossier/queries/list-kind';
import { errorSentence, useSession } from '../store';
import { formatCount } from '../ui/format';
import { useNotice } from '../ui/notices';
import { useUndoOf } from './use-undo-of';

export interface RecordActions {
  /** A record made by hand. */
  add(velden: Partial<Record<string, Value>>): Promise<Result<Commands['toevoegen']['result']>>;
  /** Answers the id of the copy; null when it could not be made. */
  duplicate(record: string): Promise<string | null>;
  /** Answers whether they are gone. */
  remove(records: readonly string[]): Promise<boolean>;
  /** The same value in one field of all of them, in one step. */
  change(
    records: readonly string[],
    veld: string,
    waarde: Value,
  ): Promise<Result<Commands['bulkWijzigen']['result']>>;
}

/** What is done to records by hand: done at once, said in a notice, and undone from there. */
export function useRecordActions(type: ListedType): RecordActions {
  const session = useSession();
  const notice = useNotice();
  const undoOf = useUndoOf();

  return useMemo(() => {
    const [one, many] = recordWords[type];
    const fail = (result: Parameters<typeof errorSentence>[0]) =>
      notice({ text: errorSentence(result), tone: 'error' });
    const say = (seq: number, text: string) => notice({ text, action: undoOf(seq) });
    return {
      async add(velden) {
        const result = await session.run('toevoegen', { soort: type, velden });
        if (result.ok) say(result.value.seq, `${capital(one)} toegevoegd.`);
        return result;
      },
      async duplicate(record) {
        const result = await session.run('dupliceren', { record });
        if (!result.ok) {
          fail(result);
          return null;
        }
        say(result.value.seq, `${capital(one)} gedupliceerd: u ziet nu de kopie.`);
        return result.value.record;
      },
      async remove(records) {
        const result = await session.run('verwijderen', { records: [...records] });
        if (!result.ok) {
          fail(result);
          return false;
        }
        const { seq, verwijderd } = result.value;
        say(seq, `${formatCount(verwijderd, one, many)} verwijderd.`);
        return true;
      },
      async change(records, veld, waarde) {
        const result = await session.run('bulkWijzigen', { records: [...records], veld, waarde });
        if (!result.ok) return result;
        const { gewijzigd, seq } = result.value;
        const label = recordField(type, veld)?.label ?? veld;
        if (gewijzigd === 0) notice({ text: `${label}: alle ${many} hadden deze waarde al.` });
        else say(seq, `${label} gewijzigd bij ${formatCount(gewijzigd, one, many)}.`);
        return result;
      },
    };
  }, [session, notice, undoOf, type]);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
