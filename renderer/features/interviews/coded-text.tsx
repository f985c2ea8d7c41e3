// biome-ignore-all lint/a11y/noNoninteractiveTabindex: the text is walked and selected by keyboard.
import {
  type KeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { cx } from '../../ui/cx';
import type { PlacedCoding, SpokenField } from './anchors';
import type { Selected } from './caret';
import css from './coded-text.module.css';
import { spokenName } from './coding-words';
import { highlight } from './highlight';
import { assignLanes, type Segment, segmentsOf } from './lanes';
import { Margin } from './margin';
import { caretRect, rangeIn, selectIn } from './text-range';
import { useLines } from './use-lines';

interface CodedTextProps {
  beurt: string;
  veld: SpokenField;
  text: string;
  /** Names the text for a reader who listens: "Antwoord, beurt 3, adviseur". */
  label: string;
  placed: readonly PlacedCoding[];
  /** Its beurt is the one that is worked on. */
  active: boolean;
  /** In reach of Tab. */
  reachable: boolean;
  /** The caret or selection, when it is in this text. */
  selected: Selected | null;
  chosen: string | null;
  onChoose(coding: string): void;
  onKey(event: KeyboardEvent, veld: SpokenField): void;
  /** The focus came here without a pointer in the text. */
  onEnter(veld: SpokenField): void;
}

/** One text of a beurt with its codings: underlined where they lie, and in stripes beside it. */
export function CodedText(props: CodedTextProps) {
  const { beurt, veld, text, placed, active, selected, chosen } = props;
  const ref = useRef<HTMLDivElement>(null);
  const side = useRef<HTMLDivElement>(null);
  const segments = useMemo(
    () => segmentsOf(text.length, placed, assignLanes(placed)),
    [text, placed],
  );
  const measured = useLines(ref, side, segments, placed.length);
  const pieces = useMemo(() => drawn(text, segments, placed), [text, segments, placed]);

  const rangeOf = useCallback(
    (coding: string | null) => {
      const found = placed.find((one) => one.coding.id === coding);
      if (ref.current === null || found === undefined) return null;
      return rangeIn(ref.current, found.start, found.end);
    },
    [placed],
  );
  const light = useCallback(
    (coding: string | null) => highlight('codering-aangewezen', rangeOf(coding)),
    [rangeOf],
  );
  useEffect(() => {
    const range = rangeOf(chosen);
    if (range === null) return;
    highlight('codering-gekozen', range);
    return () => highlight('codering-gekozen', null);
  }, [rangeOf, chosen]);

  // Drawn again after a coding, the browser's selection would lie elsewhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: again whenever the pieces changed.
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null || selected === null) return;
    // Whoever is busy elsewhere keeps the selection that is there; the body has the focus when
    // what had it went away, such as the bar.
    const busy = document.activeElement;
    if (busy !== document.body && !element.closest('li')?.contains(busy)) return;
    selectIn(element, selected.anchor, selected.focus);
  }, [pieces, selected]);

  return (
    <div className={cx(css.row, veld === 'vraag' && css.question)}>
      <div className={css.column}>
        {/* biome-ignore lint/a11y/useSemanticElements: what somebody said, not a set of fields. */}
        <div
          ref={ref}
          role="group"
          aria-label={props.label}
          data-beurt={beurt}
          data-veld={veld}
          tabIndex={props.reachable ? 0 : -1}
          className={css.text}
          onKeyDown={(event) => props.onKey(event, veld)}
          onFocus={() => props.onEnter(veld)}
        >
          {pieces}
        </div>
        <Caret text={ref} at={selected} />
      </div>
      <div ref={side} className={css.side}>
        {measured === null ? null : (
          <Margin
            label={`Toekenningen: ${props.label}`}
            onLight={light}
            {...{ placed, measured, chosen, active }}
            onChoose={props.onChoose}
          />
        )}
      </div>
    </div>
  );
}

function faceOf({ coding }: PlacedCoding): string {
  return coding.scheme === 'draaiknop' ? `k${coding.code.charAt(0)}` : 'need';
}

/** The pieces of the text. What they say aloud is generated: the text itself stays as it is stored. */
function drawn(text: string, segments: readonly Segment[], placed: readonly PlacedCoding[]) {
  const named = (index: number) => spokenName((placed[index] as PlacedCoding).coding);
  return segments.map(({ start, end, depth, rails, begins, ends }) => {
    const classes = rails.map((index, lane) =>
      index === null
        ? null
        : cx(
            css[`r${lane}${faceOf(placed[index] as PlacedCoding)}`],
            ends.includes(index) && css[`e${lane}`],
          ),
    );
    const begin = begins.map((index) => `begin ${named(index)}`).join('; ');
    const finish = ends.map((index) => `einde ${named(index)}`).join('; ');
    return (
      <span
        key={start}
        className={
          depth === 0 ? undefined : cx(css.piece, depth > rails.length && css.deep, ...classes)
        }
        data-begin={begin === '' ? undefined : `${begin}: `}
        data-einde={finish === '' ? undefined : ` ${finish}. `}
      >
        {text.slice(start, end)}
      </span>
    );
  });
}

/** Where the next key goes on from; the browser draws none in a text that is not edited. */
function Caret({ text, at }: { text: React.RefObject<HTMLElement | null>; at: Selected | null }) {
  const caret = useRef<HTMLSpanElement>(null);
  const position = at !== null && at.anchor === at.focus ? at.focus : null;
  useLayoutEffect(() => {
    const mark = caret.current;
    const element = text.current;
    if (mark === null || element === null || position === null) return;
    const rect = caretRect(element, position);
    if (rect === null) return;
    const box = element.getBoundingClientRect();
    mark.style.translate = `${rect.left - box.left}px ${rect.top - box.top}px`;
    mark.style.height = `${rect.height}px`;
  });
  return position === null ? null : <span ref={caret} className={css.caret} aria-hidden="true" />;
}
