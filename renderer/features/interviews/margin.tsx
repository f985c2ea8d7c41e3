import {
  type KeyboardEvent,
  memo,
  type PointerEvent,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import type { PlacedCoding } from './anchors';
import { CodingFace } from './coding-face';
import { codingSentence } from './coding-words';
import { type Extent, inReadingOrder, marginOf } from './lanes';
import css from './margin.module.css';
import { LANE, type Measured } from './use-lines';

/** Height of a line of the text in rem. */
const LINE = 1.625;

interface MarginProps {
  /** "Toekenningen in beurt 3". */
  label: string;
  placed: readonly PlacedCoding[];
  measured: Measured;
  chosen: string | null;
  /** In reach of Tab. */
  active: boolean;
  onChoose(coding: string): void;
  /** What the pointer or the focus is on. */
  onLight(coding: string | null): void;
}

const codingAt = (target: EventTarget) =>
  (target as Element).closest('[data-coding]')?.getAttribute('data-coding') ?? null;

const placeOf = ({ start, end }: Extent, lane: number) => ({
  top: `${start * LINE}rem`,
  height: `${(end - start) * LINE}rem`,
  left: `${lane * LANE}rem`,
});

/**
 * The stripes beside a text: a lane for each of what lies over each other, its face at the head.
 * One tab stop; arrows go through all codings in the order of the text, also those that have no
 * stripe because too many lie there: the one that is chosen always has one.
 */
export const Margin = memo(function Margin(props: MarginProps) {
  const { label, placed, measured, chosen, active, onChoose, onLight } = props;
  const { lines, room } = measured;
  const root = useRef<HTMLDivElement>(null);
  const takesFocus = useRef(false);
  const { stripes, more } = useMemo(() => marginOf(lines, room), [lines, room]);
  const order = useMemo(() => inReadingOrder(placed), [placed]);
  const at = order.findIndex((index) => placed[index]?.coding.id === chosen);
  const hidden = more.find(({ indexes }) => at >= 0 && indexes.includes(order[at] as number));
  const stop = at >= 0 ? order[at] : order[0];

  const choose = (index: number | undefined) => {
    const coding = index === undefined ? undefined : placed[index]?.coding;
    if (coding === undefined) return;
    takesFocus.current = true;
    onChoose(coding.id);
  };
  useLayoutEffect(() => {
    if (!takesFocus.current || chosen === null) return;
    takesFocus.current = false;
    root.current
      ?.querySelector<HTMLElement>(`[data-coding="${CSS.escape(chosen)}"]`)
      ?.focus({ preventScroll: true });
  }, [chosen]);

  const onKeyDown = (event: KeyboardEvent) => {
    const now = Math.max(0, at);
    const next = {
      ArrowDown: now + 1,
      ArrowRight: now + 1,
      ArrowUp: now - 1,
      ArrowLeft: now - 1,
      Home: 0,
      End: order.length - 1,
    }[event.key];
    if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    choose(order[Math.max(0, Math.min(order.length - 1, next))]);
  };

  const stripe = (index: number, lane: number, extent: Extent) => {
    const { coding } = placed[index] as PlacedCoding;
    return (
      <button
        key={coding.id}
        type="button"
        data-coding={coding.id}
        className={css.stripe}
        data-face={coding.scheme === 'draaiknop' ? coding.code.charAt(0) : 'behoefte'}
        style={placeOf(extent, lane)}
        tabIndex={active && index === stop ? 0 : -1}
        aria-pressed={coding.id === chosen}
        aria-label={codingSentence(coding)}
        title={codingSentence(coding)}
        onClick={() => choose(index)}
      >
        <CodingFace coding={coding} />
      </button>
    );
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a set of buttons beside a text, not form fields.
    <div
      ref={root}
      role="group"
      aria-label={label}
      className={css.margin}
      onKeyDown={onKeyDown}
      onPointerOver={(event: PointerEvent) => onLight(codingAt(event.target))}
      onPointerLeave={() => onLight(null)}
      onFocus={(event) => onLight(codingAt(event.target))}
      onBlur={() => onLight(null)}
    >
      {stripes.map(({ index, lane, lines: extent }) => stripe(index, lane, extent))}
      {more.map((run) =>
        run === hidden ? null : (
          <button
            key={run.lines.start}
            type="button"
            className={css.more}
            style={placeOf({ start: run.lines.start, end: run.lines.start + 1 }, room)}
            tabIndex={-1}
            aria-label={`Nog ${run.indexes.length} toekenningen op deze plaats`}
            title={`Nog ${run.indexes.length} toekenningen op deze plaats`}
            onClick={() => choose(run.indexes[0])}
          >
            +{run.indexes.length}
          </button>
        ),
      )}
      {hidden === undefined || at < 0
        ? null
        : stripe(order[at] as number, room, lines[order[at] as number] as Extent)}
    </div>
  );
});
