import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { valueText } from '../../../shared/domain/values';
import type { BeurtRow } from '../../../shared/dossier/protocol';
import { type SpokenField, spokenFields } from './anchors';
import { pieceAt, type Selected, selectedText } from './caret';
import { type Cursor, entry, moveOf, readFields } from './cursor';
import { offsetIn } from './text-range';

/** Where somebody is in a transcript, and what they have chosen there. */
export interface Place {
  /** Id of the beurt that is worked on. */
  beurt: string | null;
  cursor: Cursor | null;
  /** Id of a coding of that beurt. */
  chosen: string | null;
  /** The bar is open for the whole beurt. */
  whole: boolean;
}

const NOWHERE: Place = { beurt: null, cursor: null, chosen: null, whole: false };

/** More is not read aloud: whoever selects a page knows that it is long. */
const ALOUD = 300;

export function textOf(row: BeurtRow, veld: SpokenField): string {
  return valueText(row.velden[veld]);
}

interface Here {
  rowAt(plaats: number): BeurtRow | undefined;
  /** Brings a text into view and gives it the focus. */
  onFocus(row: BeurtRow, veld: SpokenField): void;
}

/** What moves a place; the same functions as long as the transcript is shown. */
export interface Steps {
  /** To a beurt, from elsewhere. */
  goTo(beurt: string): void;
  /** The focus came into a beurt. */
  activate(row: BeurtRow): void;
  /** The focus came into the text of a beurt. */
  enter(row: BeurtRow, veld: SpokenField): void;
  /** True when the key was for walking. */
  walk(event: KeyboardEvent, row: BeurtRow, veld: SpokenField): boolean;
  /** Chooses a coding; what was selected is let go, because the bar is about the coding now. */
  choose(row: BeurtRow, coding: string): void;
  /** What is selected, or the whole beurt, was given this coding; null: it was taken back. */
  assigned(row: BeurtRow, coding: string | null): void;
  whole(row: BeurtRow): void;
  letGo(row: BeurtRow): void;
}

/** The selection in the page, when it is in the text of a beurt: what is beyond is left out. */
function pageCursor(): Cursor | null {
  const selection = document.getSelection();
  if (selection === null || selection.anchorNode === null || selection.focusNode === null) {
    return null;
  }
  const { anchorNode, focusNode } = selection;
  const start = anchorNode instanceof Element ? anchorNode : anchorNode.parentElement;
  const text = start?.closest<HTMLElement>('[data-veld][data-beurt]');
  const veld = spokenFields.find((each) => each === text?.dataset.veld);
  const beurt = text?.dataset.beurt;
  if (!text || veld === undefined || beurt === undefined) return null;
  const length = text.textContent?.length ?? 0;
  const isAfter =
    (text.compareDocumentPosition(focusNode) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const focus = text.contains(focusNode)
    ? offsetIn(text, focusNode, selection.focusOffset)
    : isAfter
      ? length
      : 0;
  return { beurt, veld, anchor: offsetIn(text, anchorNode, selection.anchorOffset), focus };
}

function sameCursor(a: Cursor | null, b: Cursor | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The same place without a selection: the caret stays at the end that moved. */
function collapsed(cursor: Cursor | null, beurt: string): Cursor | null {
  return cursor === null || cursor.beurt !== beurt ? null : { ...cursor, anchor: cursor.focus };
}

function move(state: Here, row: BeurtRow, veld: SpokenField, naar: 1 | -1, wholeBeurt: boolean) {
  const fields = readFields((each) => textOf(row, each));
  const inRow = wholeBeurt ? undefined : fields[fields.indexOf(veld) + naar];
  const next = inRow === undefined ? state.rowAt(row.plaats + naar) : row;
  if (next === undefined) return null;
  const theirs = readFields((each) => textOf(next, each));
  const to = inRow ?? theirs.at(wholeBeurt || naar === -1 ? -1 : 0) ?? 'tekst';
  return { row: next, veld: to, selected: entry(textOf(next, to), wholeBeurt ? 1 : naar) };
}

/** The caret, the selection and the choice in a transcript, by pointer and by key. */
export function useTranscript(here: Here): { place: Place; aloud: string; steps: Steps } {
  const [place, setPlace] = useState(NOWHERE);
  const [aloud, setAloud] = useState('');
  const latest = useRef({ place, here });
  useLayoutEffect(() => {
    latest.current = { place, here };
  });

  useEffect(() => {
    const follow = () => {
      const cursor = pageCursor();
      if (cursor === null || sameCursor(cursor, latest.current.place.cursor)) return;
      // Another selection is about other words than the coding that was chosen.
      setPlace({ beurt: cursor.beurt, cursor, chosen: null, whole: false });
    };
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, []);

  const steps = useMemo<Steps>(() => {
    const put = ({ id }: BeurtRow, veld: SpokenField, { anchor, focus }: Selected) =>
      setPlace({
        beurt: id,
        cursor: { beurt: id, veld, anchor, focus },
        chosen: null,
        whole: false,
      });
    return {
      goTo: (beurt) => setPlace({ ...NOWHERE, beurt }),
      activate: ({ id }) => setPlace((old) => (old.beurt === id ? old : { ...NOWHERE, beurt: id })),
      enter: (row, veld) =>
        setPlace((old) => {
          if (old.cursor?.beurt === row.id && old.cursor.veld === veld) return old;
          const cursor = { beurt: row.id, veld, anchor: 0, focus: 0 };
          return { ...NOWHERE, beurt: row.id, cursor };
        }),
      walk: (event, row, veld) => {
        const text = textOf(row, veld);
        const { cursor } = latest.current.place;
        const from = cursor?.beurt === row.id && cursor.veld === veld ? cursor : null;
        const to = moveOf(event, text, from ?? { anchor: 0, focus: 0 });
        if (to === null) return false;
        if (to.soort === 'uit') {
          const next = move(latest.current.here, row, veld, to.naar, to.beurt);
          if (next === null) return true;
          put(next.row, next.veld, next.selected);
          setAloud(pieceAt(textOf(next.row, next.veld), next.selected.focus, 'zin'));
          latest.current.here.onFocus(next.row, next.veld);
          return true;
        }
        put(row, veld, to.selected);
        const extent = selectedText(text, to.selected);
        const said = extent === null ? '' : text.slice(extent.start, extent.end).slice(0, ALOUD);
        const piece = pieceAt(text, to.selected.focus, to.eenheid);
        setAloud(said === '' ? piece : `geselecteerd: ${said}`);
        return true;
      },
      choose: (row, coding) =>
        setPlace((old) => ({
          beurt: row.id,
          cursor: collapsed(old.cursor, row.id),
          chosen: coding,
          whole: false,
        })),
      assigned: (row, coding) =>
        setPlace((old) => (old.beurt === row.id ? { ...old, chosen: coding } : old)),
      whole: (row) => setPlace({ ...NOWHERE, beurt: row.id, whole: true }),
      letGo: (row) =>
        setPlace((old) => ({ ...NOWHERE, beurt: row.id, cursor: collapsed(old.cursor, row.id) })),
    };
  }, []);
  return { place, aloud, steps };
}
