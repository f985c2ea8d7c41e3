import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { formatNumber } from '../ui/format';
import { Kbd } from '../ui/kbd';
import type { Destination } from '../ui/navigation';
import css from './command-palette.module.css';
import { type Command, matching } from './commands';
import { type FoundGroup, useRecordSearch } from './use-record-search';

interface CommandPaletteProps {
  commands: readonly Command[];
  go(to: Destination): void;
  onClose(): void;
}

interface Choice {
  id: string;
  label: string;
  group: string;
  keys?: string | undefined;
  aside?: string | undefined;
  run(): void;
}

function foundChoices(groups: readonly FoundGroup[], go: (to: Destination) => void): Choice[] {
  return groups.flatMap(({ group, found }) =>
    found.map(({ id, naam, toelichting, to }) => ({
      id,
      label: naam,
      group,
      aside: toelichting,
      run: () => go(to),
    })),
  );
}

/** One field for all: screens, records and commands, walked with the arrow keys. */
export function CommandPalette({ commands, go, onClose }: CommandPaletteProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const found = useRecordSearch(typed);

  const choices = useMemo<Choice[]>(
    () => [...matching(commands, typed), ...foundChoices(found, go)],
    [commands, typed, found, go],
  );
  const active = Math.min(at, choices.length - 1);
  const optionId = (index: number) => `${id}-${index}`;
  const activeId = active < 0 ? undefined : optionId(active);
  useEffect(() => {
    if (activeId !== undefined) {
      document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
    }
  }, [activeId]);

  /** Of a kind with more than are shown: how many there are. */
  const more = (group: string, shown: number) => {
    const total = found.find((one) => one.group === group)?.total ?? 0;
    return total > shown ? `, ${shown} van ${formatNumber(total)}` : '';
  };
  const run = (choice: Choice | undefined) => {
    if (choice === undefined) return;
    onClose();
    choice.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const count = choices.length;
    if (event.key === 'ArrowDown') setAt((active + 1) % Math.max(count, 1));
    else if (event.key === 'ArrowUp') setAt((active - 1 + count) % Math.max(count, 1));
    else if (event.key === 'Enter') run(choices[active]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog open title="Zoek, of geef een opdracht" onClose={onClose}>
      <Field
        kind="search"
        label="Zoeken in schermen, lijsten en opdrachten"
        labelHidden
        value={typed}
        autoFocus
        onChange={(value) => {
          setTyped(value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        aria={{
          role: 'combobox',
          'aria-expanded': choices.length > 0,
          'aria-controls': `${id}-lijst`,
          'aria-autocomplete': 'list',
          'aria-activedescendant': activeId,
        }}
      />
      <div id={`${id}-lijst`} role="listbox" aria-label="Gevonden" className={css.list}>
        {groups(choices).map(({ group, from, items }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox, not a fieldset.
          <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
            <div id={`${id}-${group}`} className={css.group}>
              {group}
              {more(group, items.length)}
            </div>
            {items.map((choice, offset) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard in the field.
              <div
                key={choice.id}
                id={optionId(from + offset)}
                role="option"
                tabIndex={-1}
                aria-selected={from + offset === active}
                className={css.option}
                onMouseMove={() => setAt(from + offset)}
                onClick={() => run(choice)}
              >
                <span>{choice.label}</span>
                {choice.keys ? <Kbd>{choice.keys}</Kbd> : null}
                {choice.aside ? <span className={css.soft}>{choice.aside}</span> : null}
              </div>
            ))}
          </div>
        ))}
      </div>
      <p role="status" className={css.soft}>
        {choices.length === 0 ? 'Niets gevonden met deze woorden.' : ''}
      </p>
    </Dialog>
  );
}

/** Consecutive choices of one group, with the index at which they begin. */
function groups(choices: readonly Choice[]) {
  const result: { group: string; from: number; items: Choice[] }[] = [];
  choices.forEach((choice, index) => {
    const last = result.at(-1);
    if (last?.group === choice.group) last.items.push(choice);
    else result.push({ group: choice.group, from: index, items: [choice] });
  });
  return result;
}
