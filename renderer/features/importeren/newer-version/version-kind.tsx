import { type ReactNode, useId, useState } from 'react';
import { type Option, Select } from '../../../ui/choice';
import { formatCount } from '../../../ui/format';
import { Icon } from '../../../ui/icons';
import groups from '../proposals/proposals.module.css';
import css from './version.module.css';

interface KindProps<T extends string> {
  title: string;
  total: number;
  words: readonly [one: string, many: string];
  note: string | null;
  /** What holds for all of them; null where there is nothing to choose. */
  choice: { all: T; options: readonly Option<T>[]; onAll(what: T): void } | null;
  children: ReactNode;
}

/** One kind of difference: how many, a choice for all of them if there is one, and the list behind its name. */
export function Kind<T extends string>(props: KindProps<T>) {
  const { title, total, words, note, choice, children } = props;
  const list = useId();
  const [isOpen, setOpen] = useState(false);
  if (total === 0) return null;
  const count = formatCount(total, words[0], words[1]);
  return (
    <section className={css.kind} aria-label={title}>
      <div className={groups.line}>
        <button
          type="button"
          className={groups.toggle}
          aria-expanded={isOpen}
          aria-controls={list}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name={isOpen ? 'omlaag' : 'rechts'} />
          <span className={groups.title}>{title}</span>
          <span className={groups.soft}>{note === null ? count : `${count}; ${note}`}</span>
        </button>
        {choice === null ? null : (
          <div className={css.all}>
            <Select
              label={`Alles bij ‘${title}’`}
              value={choice.all}
              options={choice.options}
              onChange={choice.onAll}
            />
          </div>
        )}
      </div>
      <div id={list} hidden={!isOpen} className={css.list}>
        {isOpen ? children : null}
      </div>
    </section>
  );
}
