import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { Button } from './button';
import { cx } from './cx';
import css from './panes.module.css';
import { useMedia } from './use-media';

interface Limits {
  min: number;
  max: number;
}
const LIST: Limits = { min: 256, max: 960 };
const EVIDENCE: Limits = { min: 240, max: 640 };
const STEP = 16;

interface PanesProps {
  /** Names of the panes, for a reader who listens and on the toggle. */
  labels?: { list?: string; detail?: string; evidence?: string };
  list: ReactNode;
  detail: ReactNode;
  evidence: ReactNode;
  /** Width of the list at first, in pixels. */
  listWidth?: number;
  /** Something was pointed at: where the evidence is out of sight, each new value brings it. */
  pointed?: unknown;
}

/**
 * List, detail and evidence beside each other. Below 1100 px the evidence takes the place of the
 * list when asked for; below 800 px (also at 200 % zoom) the panes stand under each other.
 */
export function Panes({
  labels = {},
  list,
  detail,
  evidence,
  listWidth = 480,
  pointed,
}: PanesProps) {
  const narrow = useMedia('(width < 1100px)');
  const stacked = useMedia('(width < 800px)');
  const [widths, setWidths] = useState({ list: listWidth, evidence: 304 });
  const [shown, setShown] = useState(false);
  const [seen, setSeen] = useState(pointed);
  if (seen !== pointed) {
    setSeen(pointed);
    setShown(true);
  }
  const proof = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!stacked || !shown || pointed === undefined) return;
    proof.current?.scrollIntoView({ block: 'nearest' });
  }, [stacked, shown, pointed]);
  const names = {
    list: labels.list ?? 'Lijst',
    detail: labels.detail ?? 'Bijzonderheden',
    evidence: labels.evidence ?? 'Waar komt dit vandaan?',
  };
  const withList = !narrow || !shown || stacked;
  const withEvidence = !narrow || shown;
  const layout = stacked
    ? css.stacked
    : withList && withEvidence
      ? css.three
      : withList
        ? css.two
        : css.twoEvidence;
  const style = { '--list': `${widths.list}px`, '--evidence': `${widths.evidence}px` };
  return (
    <div className={cx(css.panes, layout)} style={style as never}>
      {withList ? (
        <section className={css.pane} aria-label={names.list}>
          {list}
        </section>
      ) : null}
      {withList && !stacked ? (
        <Splitter
          label={`Breedte van ${names.list.toLocaleLowerCase('nl')}`}
          value={widths.list}
          limits={LIST}
          direction={1}
          onChange={(value) => setWidths({ ...widths, list: value })}
        />
      ) : null}
      <section className={css.pane} aria-label={names.detail}>
        {narrow ? (
          <div className={css.toggle}>
            <Button
              kind="quiet"
              icon="herkomst"
              aria-pressed={shown}
              onClick={() => setShown(!shown)}
            >
              {names.evidence}
            </Button>
          </div>
        ) : null}
        {detail}
      </section>
      {withEvidence && !stacked ? (
        <Splitter
          label={`Breedte van ${names.evidence.toLocaleLowerCase('nl')}`}
          value={widths.evidence}
          limits={EVIDENCE}
          direction={-1}
          onChange={(value) => setWidths({ ...widths, evidence: value })}
        />
      ) : null}
      {withEvidence ? (
        <section ref={proof} className={cx(css.pane, css.evidence)} aria-label={names.evidence}>
          {evidence}
        </section>
      ) : null}
    </div>
  );
}

interface SplitterProps {
  label: string;
  value: number;
  limits: Limits;
  /** 1: the pane on the left grows to the right; -1: the pane on the right grows to the left. */
  direction: 1 | -1;
  onChange(value: number): void;
}

function Splitter({ label, value, limits, direction, onChange }: SplitterProps) {
  const id = useId();
  const [start, setStart] = useState<{ x: number; value: number } | null>(null);
  const set = (next: number) => onChange(Math.min(limits.max, Math.max(limits.min, next)));
  const onKeyDown = (event: KeyboardEvent) => {
    const change = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    if (change !== undefined) set(value + change * direction);
    else if (event.key === 'Home') set(limits.min);
    else if (event.key === 'End') set(limits.max);
    else return;
    event.preventDefault();
  };
  const onPointerMove = (event: PointerEvent) => {
    if (start !== null) set(start.value + (event.clientX - start.x) * direction);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves is a widget, not an <hr>.
    <div
      id={id}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={Math.round(value)}
      aria-valuemin={limits.min}
      aria-valuemax={limits.max}
      tabIndex={0}
      className={css.split}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setStart({ x: event.clientX, value });
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => setStart(null)}
      onPointerCancel={() => setStart(null)}
    />
  );
}
