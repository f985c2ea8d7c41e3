import { useMemo } from 'react';
import type { Result } from '../../../shared/desktop/errors';
import type { Behoefte } from '../../../shared/domain/behoefte';
import type { Anchor, Coding } from '../../../shared/domain/coding';
import type { Draaiknop } from '../../../shared/domain/draaiknop';
import type { AssignKnob, AssignNeed, BeurtRow, Commands } from '../../../shared/dossier/protocol';
import { useUndoOf } from '../../records/use-undo-of';
import { errorSentence, useDossier, useSession } from '../../store';
import { useNotice } from '../../ui/notices';
import { codeName } from './coding-words';

export type Code =
  | { scheme: 'draaiknop'; code: Draaiknop }
  | { scheme: 'behoefte'; code: Behoefte };

export interface BeurtActions {
  /** The coding of this code on exactly this fragment that the coder at the keyboard made. */
  own(beurt: BeurtRow, code: Code, anchor: Anchor | null): string | null;
  /** Assigns, or withdraws what is there already. Answers the coding that was made, if any. */
  toggle(beurt: BeurtRow, code: Code, anchor: Anchor | null): Promise<string | null>;
  change(params: Commands['coderingWijzigen']['params']): Promise<void>;
  withdraw(coding: Coding): Promise<void>;
  /** Answers whether it is gone. */
  remove(beurt: string): Promise<boolean>;
}

function sameAnchor(a: Anchor | null, b: Anchor | null): boolean {
  if (a === null || b === null) return a === b;
  return a.veld === b.veld && a.start === b.start && a.end === b.end;
}

function assignment(beurt: BeurtRow, code: Code, anchor: Anchor | null): AssignKnob | AssignNeed {
  const common = { onderwerp: beurt.id, richting: null, anchor, motivatie: null };
  if (code.scheme === 'behoefte') return { ...common, ...code, perspectief: null };
  // The first knob of a beurt is its main one, until somebody says otherwise.
  const hasPrimary = beurt.codings.some((c) => c.scheme === 'draaiknop' && c.rol === 'primair');
  return { ...common, ...code, rol: hasPrimary ? 'aanvullend' : 'primair' };
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Every step on a beurt: done at once, said in a notice, and undone from there. */
export function useBeurtActions(): BeurtActions {
  const session = useSession();
  const notice = useNotice();
  const undoOf = useUndoOf();
  const coder = useDossier()?.coder?.id ?? null;

  return useMemo(() => {
    const say = <T extends { seq: number }>(result: Result<T>, text: string): T | null => {
      if (!result.ok) {
        notice({ text: errorSentence(result), tone: 'error' });
        return null;
      }
      notice({ text, action: undoOf(result.value.seq) });
      return result.value;
    };
    const own: BeurtActions['own'] = (beurt, { scheme, code }, anchor) =>
      beurt.codings.find(
        (coding) =>
          coding.scheme === scheme &&
          coding.code === code &&
          coding.herkomst === 'analist' &&
          coding.coder === coder &&
          sameAnchor(coding.anchor, anchor),
      )?.id ?? null;
    return {
      own,
      async toggle(beurt, code, anchor) {
        const name = capital(codeName(code));
        const mine = own(beurt, code, anchor);
        if (mine !== null) {
          say(await session.run('intrekken', { coding: mine }), `${name} ingetrokken.`);
          return null;
        }
        const where = anchor === null ? 'de hele beurt' : 'het fragment';
        const made = await session.run('toekennen', assignment(beurt, code, anchor));
        return say(made, `${name} toegekend aan ${where}.`)?.coding ?? null;
      },
      async change(params) {
        say(await session.run('coderingWijzigen', params), 'Toekenning gewijzigd.');
      },
      async withdraw(coding) {
        const result = await session.run('intrekken', { coding: coding.id });
        say(result, `${capital(codeName(coding))} ingetrokken.`);
      },
      async remove(beurt) {
        return (
          say(await session.run('verwijderen', { records: [beurt] }), 'Beurt verwijderd.') !== null
        );
      },
    };
  }, [session, notice, undoOf, coder]);
}
