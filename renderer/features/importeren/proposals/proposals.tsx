import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { formatCount } from '../../../ui/format';
import { Group } from './group';
import type { ProposalGroup } from './proposal';
import css from './proposals.module.css';

interface ProposalsProps {
  /** "Controle". */
  title: string;
  /** Name of the sheet, for full addresses. */
  blad: string;
  groups: readonly ProposalGroup[];
  /** A sentence instead of groups, when there are none; absent: the section is not shown then. */
  none?: string;
  /** What is being looked at at this moment, or was done just now; '' when there is nothing to tell. */
  said: string;
  /** What one of them is called: ["bevinding", "bevindingen"]. */
  words: readonly [one: string, many: string];
  /** Shows a cell on the sheet. */
  onCell(address: string): void;
  /** Ctrl+Z: takes back the last change of the table, and never a step of the dossier. */
  onTakeBack(): void;
}

/**
 * Groups of proposals about the cells of one table: how many, what can be done with all of a kind,
 * and opened each cell with what it says, what it becomes and why.
 */
export function Proposals(props: ProposalsProps) {
  const { title, blad, groups, none, said, words, onCell, onTakeBack } = props;
  const section = useRef<HTMLElement>(null);
  /** Where somebody was when what they pressed went away. */
  const last = useRef<string | null>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());

  useEffect(() => {
    if (last.current === null || document.activeElement !== document.body) return;
    const beside = section.current?.querySelector<HTMLElement>(
      `[data-proposal="${CSS.escape(last.current)}"] button`,
    );
    (beside ?? section.current)?.focus();
  });

  if (groups.length === 0 && none === undefined) return null;
  const undecided = groups.reduce((sum, group) => sum + group.open, 0);
  const onKeyDown = (event: KeyboardEvent) => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey;
    if (!isUndo || event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    event.stopPropagation();
    onTakeBack();
  };
  return (
    <section
      ref={section}
      className={css.proposals}
      aria-label={title}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        last.current =
          event.target.closest<HTMLElement>('[data-proposal]')?.dataset.proposal ?? null;
      }}
    >
      <div className={css.head}>
        <h3>{title}</h3>
        {groups.length === 0 ? null : (
          <span className={css.soft}>
            {undecided === 0
              ? 'over alles is besloten'
              : `${formatCount(undecided, words[0], words[1])} om na te kijken`}
          </span>
        )}
        <span className={css.said} role="status">
          {said}
        </span>
      </div>
      {groups.length === 0 ? (
        <p className={css.soft}>{none}</p>
      ) : (
        <ul className={css.groups}>
          {groups.map((group) => (
            <li key={group.key}>
              <Group
                group={group}
                blad={blad}
                isOpen={open.has(group.key)}
                onToggle={() => {
                  const next = new Set(open);
                  if (!next.delete(group.key)) next.add(group.key);
                  setOpen(next);
                }}
                onCell={onCell}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
