import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef, useState } from 'react';
import type { Area, MarkTarget, Scene } from '../../shared/charts/scene';
import { FONT_FAMILY } from '../../shared/charts/text';
import { VisuallyHidden } from '../ui/visually-hidden';
import css from './chart.module.css';
import { SceneMarks } from './scene-marks';
import { areaOf, type Place, placeAt, step } from './walk';

const HELP = 'Met de pijltoetsen loopt u door de figuur, Enter opent wat erachter staat.';

interface ChartProps {
  scene: Scene;
  /** Name for a reader who listens: the title of the figure. */
  name: string;
  /** Called with the records behind what was chosen; never with none. */
  onOpen(target: MarkTarget): void;
  /** How much larger than on paper. */
  scale?: number;
}

/**
 * A scene on screen: one tab stop, arrow keys walk its rows and columns, Enter and a click open
 * what stands there, and what is pointed at is said in words below and lit up in row and column.
 */
export function Chart({ scene, name, onOpen, scale = 1.25 }: ChartProps) {
  const [focus, setFocus] = useState<Place | null>(null);
  const [pointer, setPointer] = useState<Place | null>(null);
  const [spoken, setSpoken] = useState('');
  const descriptionId = useId();
  const ring = useRef<SVGRectElement>(null);
  const place = pointer ?? focus;
  const area = place === null ? null : areaOf(scene, place);
  const focused = focus === null ? null : areaOf(scene, focus);

  // A tall figure: whoever walks by key has to see where they are.
  useEffect(() => {
    if (focus !== null) ring.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [focus]);

  const walkTo = (next: Place) => {
    setFocus(next);
    setPointer(null);
    setSpoken(areaOf(scene, next)?.target.label ?? '');
  };
  const open = (at: Area | null) => {
    if (at !== null && at.target.ids.length > 0) onOpen(at.target);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    if (event.key === 'Escape' && focus !== null) {
      setFocus(null);
    } else if (event.key === 'Enter' || event.key === ' ') {
      open(focused);
    } else {
      const next = step(scene, focus ?? { row: 0, column: 0 }, event.key, event.ctrlKey);
      if (next === null) return;
      walkTo(focus === null ? { row: 0, column: 0 } : next);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const pointed = (event: PointerEvent<SVGSVGElement>): Place | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * scene.width;
    const y = ((event.clientY - box.top) / box.height) * scene.height;
    return placeAt(scene, x, y);
  };

  return (
    <div className={css.chart}>
      <div className={css.scroll}>
        <svg
          className={css.drawing}
          // Smaller than on paper nobody can read it: then it scrolls.
          style={{ minWidth: `${scene.width}mm` }}
          viewBox={`0 0 ${scene.width} ${scene.height}`}
          width={`${scene.width * scale}mm`}
          fontFamily={FONT_FAMILY}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the figure is one widget, walked by key
          tabIndex={0}
          role="application"
          aria-roledescription="figuur"
          aria-label={name}
          aria-describedby={descriptionId}
          data-open={area !== null && area.target.ids.length > 0}
          onKeyDown={onKeyDown}
          onFocus={(event) => {
            // A click gives the focus too, and says itself where.
            if (focus === null && event.currentTarget.matches(':focus-visible')) {
              walkTo({ row: 0, column: 0 });
            }
          }}
          onPointerMove={(event) => setPointer(pointed(event))}
          onPointerLeave={() => setPointer(null)}
          onClick={(event) => {
            const at = pointed(event as unknown as PointerEvent<SVGSVGElement>);
            if (at === null) return;
            setFocus(at);
            open(areaOf(scene, at));
          }}
        >
          <SceneMarks marks={scene.marks} />
          {area === null ? null : <Crosshair scene={scene} area={area} />}
          {focused === null ? null : (
            <rect
              ref={ring}
              className={css.focus}
              x={focused.x + 0.2}
              y={focused.y + 0.2}
              width={focused.width - 0.4}
              height={focused.height - 0.4}
              rx={0.6}
            />
          )}
        </svg>
      </div>
      <VisuallyHidden>
        <span id={descriptionId}>
          {scene.description} {HELP}
        </span>
        <span aria-live="polite">{spoken}</span>
      </VisuallyHidden>
      <p className={css.reading} aria-hidden="true">
        {area === null ? HELP : area.target.label}
      </p>
    </div>
  );
}

/** The row and the column of an area over the part with data; the area itself where there are none. */
function Crosshair({ scene, area }: { scene: Scene; area: Area }) {
  const { plot } = scene;
  if (plot === null) {
    return (
      <g className={css.crosshair}>
        <rect x={area.x} y={area.y} width={area.width} height={area.height} />
      </g>
    );
  }
  const inPlot = area.y >= plot.y && area.y < plot.y + plot.height;
  const label = area.x <= plot.x;
  return (
    <g className={css.crosshair}>
      {inPlot ? <rect x={plot.x} y={area.y} width={plot.width} height={area.height} /> : null}
      {label ? null : <rect x={area.x} y={plot.y} width={area.width} height={plot.height} />}
    </g>
  );
}
