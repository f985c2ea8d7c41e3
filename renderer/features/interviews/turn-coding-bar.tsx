import type { RefObject } from 'react';
import type { Anchor } from '../../../shared/domain/coding';
import type { BeurtCoding, BeurtRow } from '../../../shared/dossier/protocol';
import type { PlacedCodings } from './anchors';
import { CodingBar } from './coding-bar';
import { samePlace, selectionWords } from './turn-bar';
import type { TurnEvents } from './turn-events';
import type { BeurtActions, Code } from './use-beurt-actions';

interface TurnCodingBarProps {
  row: BeurtRow;
  placed: PlacedCodings;
  at: RefObject<HTMLElement | null>;
  /** What is assigned to (`of` null: the whole beurt); null: nothing, a coding is changed. */
  anchor: { of: Anchor | null } | null;
  coding: BeurtCoding | null;
  actions: BeurtActions;
  events: TurnEvents;
  onLetGo(): void;
  onToggle(code: Code): void;
}

/** The bar with what a beurt knows about it. */
export function TurnCodingBar(props: TurnCodingBarProps) {
  const { row, placed, anchor, coding, actions, events } = props;
  const here = coding === null ? [] : samePlace(placed, coding.id);
  const at = here.findIndex(({ id }) => id === coding?.id);
  return (
    <CodingBar
      anchor={props.at}
      actions={actions}
      assigning={
        anchor === null
          ? null
          : {
              wat: selectionWords(anchor.of),
              isGiven: (code) => actions.own(row, code, anchor.of) !== null,
              toggle: props.onToggle,
            }
      }
      chosen={
        coding === null
          ? null
          : {
              coding,
              nummer: at + 1,
              van: here.length,
              onStep: (direction) => {
                const next = here[(at + direction + here.length) % here.length];
                if (next !== undefined) events.onChoose(row, next.id);
              },
            }
      }
      onEvidence={events.onEvidence}
      onWithdraw={(one) => {
        void actions.withdraw(one);
        props.onLetGo();
      }}
      onClose={props.onLetGo}
    />
  );
}
