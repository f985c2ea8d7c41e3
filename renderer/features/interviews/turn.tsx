import { type KeyboardEvent, memo, useCallback, useMemo, useRef, useState } from 'react';
import { valueText } from '../../../shared/domain/values';
import type { BeurtRow } from '../../../shared/dossier/protocol';
import { codingAction } from '../../records/coding-keys';
import type { EvidenceTarget } from '../../records/evidence-target';
import { isTyping } from '../../records/keys';
import { placeCodings, type SpokenField } from './anchors';
import { selectedText } from './caret';
import { CodedText } from './coded-text';
import type { Cursor } from './cursor';
import { LostQuotes } from './lost-quotes';
import { MissingText } from './missing-text';
import css from './turn.module.css';
import { anchorOf, codingOf, fieldOf, nextAt } from './turn-bar';
import { TurnCodingBar } from './turn-coding-bar';
import type { TurnEvents } from './turn-events';
import { TurnFields } from './turn-fields';
import { TurnHead, turnName } from './turn-head';
import { useBarAnchor } from './use-bar-anchor';
import type { BeurtActions, Code } from './use-beurt-actions';

interface TurnProps {
  row: BeurtRow;
  /** It is the one that is worked on. */
  active: boolean;
  /** Its text is where Tab comes in. */
  reachable: boolean;
  cursor: Cursor | null;
  chosen: string | null;
  /** The bar is open for the whole of it. */
  whole: boolean;
  /** What the evidence pane shows, when it is of this beurt. */
  target: EvidenceTarget | null;
  actions: BeurtActions;
  events: TurnEvents;
}

const directionKeys: Readonly<Record<string, 'plus' | 'min' | 'gemengd' | null>> = {
  '+': 'plus',
  '-': 'min',
  '=': 'gemengd',
  '0': null,
};

/** One turn of the conversation: who spoke, what was asked, what was said, and what it was given. */
export const Turn = memo(function Turn(props: TurnProps) {
  const { row, active, reachable, cursor, chosen, whole, target, actions, events } = props;
  const { velden } = row;
  const root = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const placed = useMemo(() => placeCodings(row.codings, row.velden), [row.codings, row.velden]);
  const textOf = (veld: SpokenField) => valueText(velden[veld]);
  const anchor = anchorOf(cursor, textOf);
  const coding = codingOf(row, chosen);
  const isSelected = cursor !== null && selectedText(textOf(cursor.veld), cursor) !== null;
  const choose = useCallback((id: string) => events.onChoose(row, id), [events, row]);
  const hasBar = active && (isSelected || whole || coding !== null);
  const barAt = useBarAnchor(root, hasBar, { placed, cursor: isSelected ? cursor : null, chosen });
  const naam = turnName(row);
  const letGo = () => events.onLetGo(row, cursor?.veld ?? fieldOf(placed, chosen));

  const toggle = async (code: Code) => {
    const made = await actions.toggle(row, code, anchor);
    events.onAssigned(row, made);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      if (!hasBar) return;
      event.preventDefault();
      return letGo();
    }
    if (isTyping(event.target)) return;
    const action = codingAction(event.key);
    if (action !== null && action.kind !== 'oordeel') {
      event.preventDefault();
      void toggle({ scheme: action.kind, code: action.code } as Code);
    } else if (coding !== null && coding.coder !== null) {
      const richting = directionKeys[event.key];
      if (richting !== undefined) void actions.change({ coding: coding.id, richting });
      else if (event.key === 'Delete') {
        void actions.withdraw(coding);
        letGo();
      } else return;
      event.preventDefault();
    }
  };
  const onTextKey = (event: KeyboardEvent, veld: SpokenField) => {
    if (event.key === 'Enter' && cursor !== null) {
      event.preventDefault();
      const next = nextAt(placed, cursor, chosen);
      if (next !== null) events.onChoose(row, next);
    } else if (events.onWalk(event, row, veld)) event.preventDefault();
  };
  const text = (veld: SpokenField, label: string) => (
    <CodedText
      beurt={row.id}
      veld={veld}
      text={textOf(veld)}
      label={`${label}, ${naam}`}
      placed={placed.fragmenten[veld]}
      active={active}
      reachable={reachable}
      selected={cursor?.veld === veld ? cursor : null}
      chosen={chosen}
      onChoose={choose}
      onKey={onTextKey}
      onEnter={() => events.onEnter(row, veld)}
    />
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: shortcuts; each has its button.
    <div
      ref={root}
      className={css.turn}
      data-active={active || undefined}
      onKeyDown={onKeyDown}
      onFocus={() => events.onActivate(row)}
    >
      <TurnHead
        row={row}
        active={active}
        heel={placed.heel}
        chosen={chosen}
        target={target}
        open={open}
        onOpen={setOpen}
        events={events}
      />
      {textOf('vraag') === '' ? null : text('vraag', 'Vraag')}
      {textOf('tekst') === '' ? (
        <MissingText row={row} naam={naam} onTarget={events.onTarget} />
      ) : (
        text('tekst', 'Antwoord')
      )}
      {/* A question alone is what somebody asked: nothing is missing. */}
      {textOf('tekst') === '' && textOf('vraag') === '' ? (
        <p className={css.soft}>Bij deze beurt staat geen tekst.</p>
      ) : null}
      <LostQuotes lost={placed.weg} chosen={chosen} active={active} onChoose={choose} />
      {open ? <TurnFields row={row} target={target} onTarget={events.onTarget} /> : null}
      <span ref={barAt} className={css.barAt} aria-hidden="true" />
      {hasBar ? (
        <TurnCodingBar
          row={row}
          placed={placed}
          at={barAt}
          // A coding that was chosen in the margin is changed; a selection is also assigned to.
          anchor={isSelected || whole ? { of: anchor } : null}
          coding={coding}
          actions={actions}
          events={events}
          onLetGo={letGo}
          onToggle={(code) => void toggle(code)}
        />
      ) : null}
    </div>
  );
});
