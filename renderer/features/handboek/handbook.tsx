import { type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from 'react';
import { Button, IconButton } from '../../ui/button';
import { Field } from '../../ui/field';
import { useMedia } from '../../ui/use-media';
import { Contents } from './contents';
import css from './handbook.module.css';
import { Hits } from './hits';
import { MarkdownView } from './markdown-view';
import { findPage, type Place, pages, placeOf } from './pages';
import { CONTENTS } from './screen-pages';
import { createSearch, wordsOf } from './search';
import { useReading } from './use-reading';

const search = createSearch(pages);
const none: readonly string[] = [];

interface HandbookProps {
  /** The page that was asked for; a new object asks again, the same leaves the reader in place. */
  asked: { pagina?: string };
  /** What stands above the contents: the way back, the tour. */
  children?: React.ReactNode;
}

/** The handbook: contents or what was found on the left, the page on the right. */
export function Handbook({ asked, children }: HandbookProps) {
  const first = asked.pagina !== undefined && findPage(asked.pagina) ? asked.pagina : CONTENTS;
  const reading = useReading({ page: first, anchor: null });
  const { place, area } = reading;
  const [typed, setTyped] = useState('');
  /** The words of the result that was opened: marked in its page, and nowhere else. */
  const [marked, setMarked] = useState<{ page: string; words: readonly string[] } | null>(null);
  const query = useDeferredValue(typed);
  const hits = useMemo(() => search(query), [query]);
  const words = useMemo(() => wordsOf(query), [query]);
  const list = useRef<HTMLElement>(null);
  const narrow = useMedia('(width < 800px)');

  const [seen, setSeen] = useState(asked);
  if (seen !== asked) {
    setSeen(asked);
    const wanted = asked.pagina;
    if (wanted !== undefined && wanted !== place.page && findPage(wanted)) {
      reading.go({ page: wanted, anchor: null });
    }
  }

  const open = (to: Place, found: readonly string[] = none) => {
    setMarked(found.length === 0 ? null : { page: to.page, words: found });
    reading.go(to);
  };
  const follow = (link: string) => {
    const to = placeOf(link, place.page);
    if (to !== null && findPage(to.page)) open(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey } = event;
    const step =
      altKey && key === 'ArrowLeft'
        ? reading.back
        : altKey && key === 'ArrowRight'
          ? reading.forward
          : (ctrlKey || metaKey) && key.toLowerCase() === 'p'
            ? print
            : null;
    if (step === null) return;
    event.preventDefault();
    step();
  };
  const onSearchKey = (event: KeyboardEvent) => {
    const [best] = hits;
    if (event.key === 'Enter' && best !== undefined) open(best, words);
    else if (event.key === 'ArrowDown') list.current?.querySelector('button')?.focus();
    else if (event.key === 'Escape' && typed !== '') setTyped('');
    else return;
    event.preventDefault();
  };
  const page = findPage(place.page);
  const at = pages.findIndex(({ id }) => id === place.page);
  const next = pages[at + 1];
  const contents = (
    <Contents
      pages={pages}
      current={place.page}
      onOpen={(id) => open({ page: id, anchor: null })}
      ref={list}
    />
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of what is within.
    <div className={css.handbook} onKeyDown={onKeyDown} data-geen-dossier>
      <div className={css.side}>
        {children}
        <Field
          kind="search"
          label="Zoek in het handboek"
          value={typed}
          onChange={setTyped}
          onKeyDown={onSearchKey}
        />
        {query.trim() !== '' ? (
          <Hits hits={hits} words={words} onOpen={(hit) => open(hit, words)} ref={list} />
        ) : narrow ? (
          // Above the page instead of beside it: folded away, so that the page is in sight.
          <details>
            <summary className={css.fold}>Inhoud</summary>
            {contents}
          </details>
        ) : (
          contents
        )}
      </div>
      <div ref={area} className={css.reading}>
        <div className={css.tools}>
          <IconButton
            label="Vorige plaats (Alt+pijl links)"
            icon="links"
            disabled={reading.back === null}
            onClick={() => reading.back?.()}
          />
          <IconButton
            label="Volgende plaats (Alt+pijl rechts)"
            icon="rechts"
            disabled={reading.forward === null}
            onClick={() => reading.forward?.()}
          />
          <Button kind="quiet" icon="druk" onClick={print}>
            Afdrukken
          </Button>
        </div>
        <article className={css.page} aria-label={page?.title}>
          <MarkdownView
            blocks={page?.blocks ?? []}
            words={marked?.page === place.page ? marked.words : none}
            onLink={follow}
          />
        </article>
        {next === undefined ? null : (
          <p className={css.next}>
            <Button onClick={() => open({ page: next.id, anchor: null })}>
              Verder: {next.title}
            </Button>
          </p>
        )}
      </div>
    </div>
  );
}

function print(): void {
  window.print();
}
