import type { Ref } from 'react';
import css from './handbook.module.css';
import { Marked } from './markdown-view';
import type { Hit } from './search';
import { onListKey } from './walk-list';

interface HitsProps {
  hits: readonly Hit[];
  words: readonly string[];
  onOpen(hit: Hit): void;
  ref: Ref<HTMLElement>;
}

/** What was found: where it stands, and the sentence around it. */
export function Hits({ hits, words, onOpen, ref }: HitsProps) {
  const pages = new Set(hits.map((hit) => hit.page)).size;
  return (
    <section ref={ref} aria-label="Gevonden in het handboek">
      <p role="status" className={css.count}>
        {hits.length === 0
          ? 'Niets gevonden. Probeer een ander of een korter woord.'
          : `${hits.length === 1 ? '1 plaats' : `${hits.length} plaatsen`}, op ${
              pages === 1 ? '1 bladzijde' : `${pages} bladzijden`
            }`}
      </p>
      <ul className={css.list} onKeyDown={onListKey}>
        {hits.map((hit) => (
          <li key={`${hit.page}#${hit.anchor}`}>
            <button type="button" className={css.hit} onClick={() => onOpen(hit)}>
              <span className={css.where}>
                {hit.heading === null ? hit.title : `${hit.title}: ${hit.heading}`}
              </span>
              <span className={css.sentence}>
                <Marked text={hit.sentence} words={words} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
