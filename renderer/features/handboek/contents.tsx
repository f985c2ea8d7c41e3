import type { Ref } from 'react';
import css from './handbook.module.css';
import type { Page } from './pages';
import { onListKey } from './walk-list';

interface ContentsProps {
  pages: readonly Page[];
  current: string;
  onOpen(page: string): void;
  ref: Ref<HTMLElement>;
}

/** The pages in the order of the work. */
export function Contents({ pages, current, onOpen, ref }: ContentsProps) {
  return (
    <nav ref={ref} aria-label="Inhoud van het handboek">
      <ul className={css.list} onKeyDown={onListKey}>
        {pages.map(({ id, title, about }) => (
          <li key={id}>
            <button
              type="button"
              className={css.entry}
              aria-current={id === current ? 'page' : undefined}
              title={about}
              onClick={() => onOpen(id)}
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
