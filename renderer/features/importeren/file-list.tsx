import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Queries } from '../../../shared/dossier/protocol';
import { cx } from '../../ui/cx';
import { LongList } from '../../ui/long-list';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { FileEntry } from './file-entry';
import css from './file-list.module.css';
import { placeBeside } from './file-walk';
import type { Intake } from './intake';
import type { IntakeEntry, Place } from './intake-state';

interface FileListProps {
  entries: readonly IntakeEntry[];
  imports: Queries['imports']['result'];
  shown: Place | null;
  onShow(place: Place): void;
  intake: Intake;
}

/** More sheets than this are listed without the reasons. */
const MANY = 12;
/** Of more files than this only those in view exist. */
const PILE = 40;
/** Pixels of a file and of each of its sheets, until they are drawn. */
const FILE_HEIGHT = 52;
const SHEET_HEIGHT = 30;

const sheetCount = ({ stand }: IntakeEntry) => (stand.at === 'read' ? stand.sheets.length : 0);

/** Of a pile those that failed stand first: they would not be found among hundreds. */
function inOrder(entries: readonly IntakeEntry[]): readonly IntakeEntry[] {
  if (entries.length <= PILE) return entries;
  const failed = ({ stand }: IntakeEntry) => stand.at === 'failed';
  return [...entries.filter(failed), ...entries.filter((entry) => !failed(entry))];
}

/** Every file with how far it is, and its sheets with what they are recognised as. */
export function FileList({ imports, shown, onShow, intake, ...props }: FileListProps) {
  const entries = useMemo(() => inOrder(props.entries), [props.entries]);
  const heading = useId();
  const section = useRef<HTMLElement>(null);
  // What has the focus exists wherever one scrolls; what is to get it first has to exist.
  const [kept, setKept] = useState<number | null>(null);
  const wanted = useRef<Place | null>(null);
  const count = entries.reduce((sum, entry) => sum + sheetCount(entry), 0);
  const isPile = entries.length > PILE;
  const known = useMemo(() => {
    // What another renewed is there still, in what that one made of it.
    const there = imports.filter(
      ({ aantal, vernieuwdMet }) => aantal > 0 || vernieuwdMet !== undefined,
    );
    // Of several the first one is told.
    return new Map(there.reverse().map((one) => [one.sha256, one]));
  }, [imports]);

  const lineOf = ({ id, sheet }: Place) =>
    section.current?.querySelector<HTMLElement>(`[data-entry="${id}"] [data-sheet="${sheet}"]`);

  useEffect(() => {
    if (wanted.current === null) return;
    lineOf(wanted.current)?.focus();
    wanted.current = null;
  });

  function walk(step: -1 | 1): boolean {
    const line = document.activeElement?.closest<HTMLElement>('[data-sheet]');
    const file = line?.closest<HTMLElement>('[data-entry]');
    if (line == null || file == null) return false;
    const from = { id: Number(file.dataset.entry), sheet: Number(line.dataset.sheet) };
    const next = placeBeside(entries, from, step);
    if (next === null) return true;
    const there = lineOf(next);
    if (there == null) {
      wanted.current = next;
      setKept(next.id);
    } else there.focus();
    return true;
  }

  const drawn = (entry: IntakeEntry) => (
    <FileEntry
      entry={entry}
      before={entry.stand.at === 'read' ? known.get(entry.stand.preview.sha256) : undefined}
      shown={shown?.id === entry.id ? shown.sheet : null}
      onShow={onShow}
      intake={intake}
    />
  );
  const keptAt = kept === null ? -1 : entries.findIndex(({ id }) => id === kept);
  return (
    <section
      ref={section}
      className={cx(css.files, count > MANY && css.compact, isPile && css.pile)}
      aria-labelledby={heading}
      tabIndex={-1}
      onKeyDown={(event) => {
        // Up and down walk along the sheets too, past the buttons between them.
        const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
        if (step !== null && walk(step)) event.preventDefault();
      }}
      onFocus={({ target }) => {
        const file = isPile ? target.closest<HTMLElement>('[data-entry]') : null;
        setKept(file === null ? null : Number(file.dataset.entry));
      }}
    >
      <h2 id={heading}>
        <VisuallyHidden>Bestanden en bladen</VisuallyHidden>
      </h2>
      {isPile ? (
        <LongList
          label="Bestanden"
          total={entries.length}
          keyAt={(index) => entries[index]?.id ?? index}
          estimate={(index) => {
            const entry = entries[index];
            return FILE_HEIGHT + (entry === undefined ? 0 : SHEET_HEIGHT * sheetCount(entry));
          }}
          kept={keptAt === -1 ? null : keptAt}
        >
          {(index) => {
            const entry = entries[index];
            return entry === undefined ? null : drawn(entry);
          }}
        </LongList>
      ) : (
        <ul className={css.list}>
          {entries.map((entry) => (
            <li key={entry.id}>{drawn(entry)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
