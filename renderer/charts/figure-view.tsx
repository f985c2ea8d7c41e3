import { useId, useState } from 'react';
import { datum } from '../../shared/charts/dutch';
import type { Figure } from '../../shared/charts/figure';
import type { MarkTarget } from '../../shared/charts/scene';
import { Button } from '../ui/button';
import { Chart } from './chart';
import css from './figure-view.module.css';
import { SceneTable } from './scene-table';

interface FigureViewProps {
  figure: Figure;
  /** Called with the records behind what was chosen. */
  onOpen(target: MarkTarget): void;
  /** How much larger than on paper. */
  scale?: number;
}

/** A figure on screen: what its file has, with the words around the scene as text of the page. */
export function FigureView({ figure, onOpen, scale = 1.25 }: FigureViewProps) {
  const [table, setTable] = useState(false);
  const titleId = useId();
  const tableId = useId();
  return (
    <figure className={css.figure} aria-labelledby={titleId}>
      <h2 id={titleId} className={css.title}>
        {figure.titel}
      </h2>
      <p className={css.subtitle}>{figure.ondertitel}</p>
      <Chart scene={figure.scene} name={figure.titel} onOpen={onOpen} scale={scale} />
      <figcaption className={css.notes}>
        <dl>
          <dt>n</dt>
          <dd>{figure.n}</dd>
          <dt>Definitie</dt>
          <dd>{figure.definitie}</dd>
          {figure.voorbehoud.length === 0 ? null : (
            <>
              <dt>Let op</dt>
              <dd>
                <ul>
                  {figure.voorbehoud.map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
              </dd>
            </>
          )}
          <dt>Bron</dt>
          <dd>{figure.bron}</dd>
          <dt>Peildatum</dt>
          <dd>{datum(figure.peildatum)}</dd>
        </dl>
      </figcaption>
      <div>
        <Button
          kind="quiet"
          aria-expanded={table}
          aria-controls={tableId}
          onClick={() => setTable(!table)}
        >
          {table ? 'Verberg de tabel' : 'Toon als tabel'}
        </Button>
      </div>
      <div id={tableId}>{table ? <SceneTable table={figure.scene.table} /> : null}</div>
    </figure>
  );
}
