import { useMemo } from 'react';
import type { Result } from '../../../shared/desktop/errors';
import { behoefte } from '../../../shared/domain/behoefte';
import type { Coding } from '../../../shared/domain/coding';
import { draaiknop } from '../../../shared/domain/draaiknop';
import type {
  AssignKnob,
  AssignNeed,
  CasusDetail,
  Commands,
  Suggestion,
} from '../../../shared/dossier/protocol';
import type { CodingAction } from '../../records/coding-keys';
import { useUndoOf } from '../../records/use-undo-of';
import { errorSentence, useDossier, useSession } from '../../store';
import { useNotice } from '../../ui/notices';

type Assignment = Exclude<CodingAction, { kind: 'oordeel' }>;

export interface CasusActions {
  /** The coding of this code that the coder at the keyboard made, or null. */
  own(scheme: Coding['scheme'], code: Coding['code']): string | null;
  /** Assigns, or withdraws when it is there already. */
  toggle(action: Assignment): Promise<void>;
  change(params: Commands['coderingWijzigen']['params']): Promise<void>;
  withdraw(coding: string): Promise<void>;
  judge(suggestion: Suggestion, oordeel: 'aanvaard' | 'geweigerd'): Promise<void>;
}

function nameOf(action: Pick<Suggestion, 'scheme' | 'code'>): string {
  return action.scheme === 'draaiknop'
    ? `Draaiknop ${action.code}, ${draaiknop(action.code as never).naam}`
    : `Behoefte ${behoefte(action.code as never).naam}`;
}

function assignment(casus: CasusDetail, action: Assignment): AssignKnob | AssignNeed {
  const common = { onderwerp: casus.id, richting: null, anchor: null, motivatie: null };
  if (action.kind === 'behoefte') {
    return { ...common, scheme: 'behoefte', code: action.code, perspectief: null };
  }
  // The first knob of a casus is its main one, until somebody says otherwise.
  const hasPrimary = casus.codings.some(
    (coding) =>
      coding.scheme === 'draaiknop' && coding.rol === 'primair' && coding.status === 'aanvaard',
  );
  const rol = hasPrimary ? 'aanvullend' : 'primair';
  return { ...common, scheme: 'draaiknop', code: action.code, rol };
}

/** Every step of coding: done at once, said in a notice, and undone from there. */
export function useCasusActions(casus: CasusDetail | null): CasusActions {
  const session = useSession();
  const notice = useNotice();
  const undoOf = useUndoOf();
  const coder = useDossier()?.coder?.id ?? null;

  return useMemo(() => {
    const say = (result: Result<{ seq: number }>, text: string) => {
      if (!result.ok) notice({ text: errorSentence(result), tone: 'error' });
      else notice({ text, action: undoOf(result.value.seq) });
    };
    const own: CasusActions['own'] = (scheme, code) =>
      casus?.codings.find(
        (coding) =>
          coding.scheme === scheme &&
          coding.code === code &&
          coding.status === 'aanvaard' &&
          coding.herkomst !== 'gedrukt' &&
          coding.coder === coder,
      )?.id ?? null;
    return {
      own,
      async toggle(action) {
        if (casus === null) return;
        const name = nameOf({ scheme: action.kind, code: action.code });
        const mine = own(action.kind, action.code);
        if (mine !== null) {
          say(await session.run('intrekken', { coding: mine }), `${name} ingetrokken.`);
        } else {
          const printed = casus.codings.some(
            (coding) => coding.code === action.code && coding.herkomst === 'gedrukt',
          );
          const result = await session.run('toekennen', assignment(casus, action));
          const beside = printed ? ' Staat er al als gedrukt; uw toekenning komt ernaast.' : '';
          say(result, `${name} toegekend.${beside}`);
        }
      },
      async change(params) {
        say(await session.run('coderingWijzigen', params), 'Toekenning gewijzigd.');
      },
      async withdraw(coding) {
        say(await session.run('intrekken', { coding }), 'Toekenning ingetrokken.');
      },
      async judge(suggestion, oordeel) {
        if (casus === null) return;
        const result = await session.run('suggestie', {
          casus: casus.id,
          suggestie: suggestion.id,
          oordeel,
        });
        const verb = oordeel === 'aanvaard' ? 'aanvaard' : 'geweigerd';
        say(result, `Suggestie ${verb}: ${nameOf(suggestion)}.`);
      },
    };
  }, [session, notice, undoOf, casus, coder]);
}
