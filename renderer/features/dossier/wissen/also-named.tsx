import type { Erasable } from '../../../../shared/dossier/erasable-types';
import { Button } from '../../../ui/button';
import { formatNumber } from '../../../ui/format';
import css from './wissen.module.css';
import { countsText } from './words';

/** Of a survey there may be hundreds: so many are named, all can be chosen. */
const NAMED = 10;

interface AlsoNamedProps {
  title: string;
  uitleg: string;
  items: readonly Erasable[];
  /** Chooses these beside what is chosen already. */
  onChoose(ids: readonly string[]): void;
}

/** What stays unless it is chosen too: each by itself, or all at once. */
export function AlsoNamed({ title, uitleg, items, onChoose }: AlsoNamedProps) {
  if (items.length === 0) return null;
  const left = items.length - NAMED;
  return (
    <>
      <h3>{title}</h3>
      <p className={css.soft}>{uitleg}</p>
      <ul className={css.quotes} aria-label={title}>
        {items.slice(0, NAMED).map((item) => (
          <li key={item.id} className={css.quote}>
            <div>
              <strong>{item.naam}</strong>
              <span className={css.soft}>
                {' · '}
                {item.bron} · {countsText(item.aantallen, [item.soort])}
              </span>
            </div>
            <Button
              kind="quiet"
              aria-label={`Ook kiezen: ${item.naam} uit ${item.bron ?? 'dit dossier'}`}
              onClick={() => onChoose([item.id])}
            >
              Ook kiezen
            </Button>
          </li>
        ))}
      </ul>
      {items.length === 1 ? null : (
        <div>
          <Button kind="quiet" onClick={() => onChoose(items.map(({ id }) => id))}>
            Alle {formatNumber(items.length)} ook kiezen
          </Button>
          {left > 0 ? <span className={css.soft}> Hierboven staan de eerste {NAMED}.</span> : null}
        </div>
      )}
    </>
  );
}
