import {
  type KeyboardEvent,
  type Ref,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { TableArea } from '../../../../shared/domain/provenance';
import { areaInView, fieldLines, type Turned } from '../../../../shared/domain/turned';
import { MAX_GRID_COLUMNS, type SheetChoice } from '../../../../shared/import/preview';
import { severalFields } from '../../../../shared/import/several';
import { Button } from '../../../ui/button';
import { ErrorNote } from '../../../ui/error-note';
import { formatNumber } from '../../../ui/format';
import { MenuAt } from '../../../ui/popover-at';
import { chosenColumns, fieldHolders, isSameTable, withField } from '../choices';
import type { IntakeSheet, TakenBack } from '../intake-state';
import { fieldSentence, mappedAs } from '../mapped-as';
import { type GridAction, type GridScene, type OtherTable, outlineOf } from './action';
import { actionFor, actionsAt } from './actions';
import { ColumnPanel } from './column-panel';
import { columnWidths } from './layout';
import {
  type CellPlace,
  type GridSize,
  isWide,
  placeWithin,
  type Selection,
  turnedSelection,
} from './place';
import { PlaceBar, selectionWords } from './place-bar';
import { type Opening, SheetGrid, type SheetGridHandle } from './sheet-grid';
import css from './table-on-sheet.module.css';
import { type AskRows, type GridRows, useGridRows } from './use-grid-rows';
import { KIND_FIRST, whyNotHere } from './why-not';
import { ACTION_KEYS, headingWords, reasonAt, reasonsByCell, takenBackWords } from './words';

export interface TableOnSheetHandle {
  /** Goes to a cell, such as a refused one in the list. */
  go(place: CellPlace): void;
}

interface TableOnSheetProps {
  /** Names the sheet, and the table when there are more. */
  label: string;
  sheet: IntakeSheet;
  others: readonly OtherTable[];
  ask: AskRows;
  onChange(choice: SheetChoice): void;
  onSplit(area: TableArea): void;
  /** Null: there was nothing to take back. */
  onTakeBack(): TakenBack | null;
  onShow(key: number): void;
  ref: Ref<TableOnSheetHandle>;
}

/** The sheet itself, with the table on it: which part, where the headings are, which rows count. */
export function TableOnSheet(props: TableOnSheetProps) {
  const { preview } = props.sheet;
  const rows = useGridRows(props.ask, preview);
  const [said, setSaid] = useState('');
  return (
    <section className={css.section} aria-label="Het blad">
      <div className={css.head}>
        <h3>Het blad</h3>
        <span className={css.soft}>{headingWords(asShown(props.sheet.choice))}</span>
        <span className={css.said} role="status">
          {said}
        </span>
      </div>
      {rows.isTurned ? (
        <p className={css.soft}>
          Het blad staat hier op zijn kant: de kolommen (letters) staan onder elkaar, de rijen
          (nummers) naast elkaar. Cellen heten zoals op het blad zelf.
        </p>
      ) : null}
      {rows.failure === null ? null : (
        <ErrorNote failure={rows.failure}>
          <Button onClick={rows.retry}>Opnieuw proberen</Button>
        </ErrorNote>
      )}
      {rows.size === null || rows.sample === null ? (
        <div className={css.waiting} />
      ) : rows.size.rijen === 0 ? (
        <p className={css.soft}>Op dit blad staat niets.</p>
      ) : (
        <Loaded {...props} rows={rows} size={rows.size} say={setSaid} />
      )}
    </section>
  );
}

/** A choice with its part of the sheet as the grid shows it. */
function asShown(choice: SheetChoice): SheetChoice {
  return { ...choice, gebied: areaInView(choice.gebied, choice) };
}

/** The way back of `asShown`: it is its own. */
const asChosen = asShown;

interface Open {
  /** Each opening is another one: what closes a moment later may not close the next. */
  nummer: number;
  what: Opening;
  kolom: number;
  anchor: Element;
}

interface LoadedProps extends TableOnSheetProps {
  rows: GridRows;
  size: GridSize;
  /** Tells what was done to whoever cannot see the grid change. */
  say(sentence: string): void;
}

function Loaded(props: LoadedProps) {
  const { sheet, rows, size, say } = props;
  const { preview } = sheet;
  const choice = useMemo(() => asShown(sheet.choice), [sheet.choice]);
  const keuze = useMemo(() => asShown(preview.keuze), [preview.keuze]);
  const onChange = (next: SheetChoice) => props.onChange(asChosen(next));
  const { isTurned } = rows;
  const turned = useMemo<Turned>(() => (isTurned ? { gedraaid: true } : {}), [isTurned]);
  const others = useMemo(
    () => props.others.map((one) => ({ ...one, gebied: areaInView(one.gebied, turned) })),
    [props.others, turned],
  );
  const grid = useRef<SheetGridHandle>(null);
  const section = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const [at, setAt] = useState<{ of: Selection; isTurned: boolean }>(() => {
    const start = { rij: Math.max(1, choice.kopregel), kolom: choice.gebied?.c1 ?? 0 };
    return { of: { van: start, tot: start }, isTurned };
  });
  // The same cells, also when the sheet is turned under them.
  const chosen = at.isTurned === isTurned ? at.of : turnedSelection(at.of);
  const setChosen = (of: Selection) => setAt({ of, isTurned });
  // A sheet may become smaller in the eyes of the reader, never larger than what is chosen on it.
  const selection = {
    van: placeWithin(chosen.van, size),
    tot: placeWithin(chosen.tot, size),
  };
  const { tot } = selection;

  const { sample } = rows;
  const widths = useMemo(() => columnWidths(sample ?? [], size.kolommen), [sample, size.kolommen]);
  const isWaiting = !isSameTable(choice, keuze);
  const inForce = isWaiting ? keuze : choice;
  // Rows of the other way round are on their way.
  const isTurning = (inForce.gedraaid === true) !== isTurned;
  const { soort } = inForce;
  const as = mappedAs(inForce);
  const several = severalFields(preview.kolommen, inForce);
  const columns = useMemo(
    () => (soort === null || isTurning ? [] : chosenColumns(preview.kolommen, inForce)),
    [soort, isTurning, preview.kolommen, inForce],
  );
  const mapping = useMemo(() => new Map(columns.map((one) => [one.kolom, one])), [columns]);
  const reasons = useMemo(() => reasonsByCell(preview.afgewezen), [preview.afgewezen]);
  const forced = useMemo(
    () =>
      new Set(
        Object.entries(inForce.rijen).flatMap(([rij, what]) =>
          what === 'wel' ? [Number(rij)] : [],
        ),
      ),
    [inForce.rijen],
  );
  const outlines = useMemo(() => {
    // Of a sheet that is not read there is no table yet, unless a part of it was drawn.
    const hasOwn = !isTurning && (soort !== null || inForce.gebied !== null);
    const own = hasOwn ? [{ gebied: outlineOf(inForce, columns, size), nummer: null }] : [];
    return [...own, ...others.map(({ gebied, nummer }) => ({ gebied, nummer }))];
  }, [soort, isTurning, inForce, columns, size, others]);

  const scene: GridScene = { choice, size, stateOf: (rij) => rows.rowAt(rij)?.staat, others };
  const isAbout = choice.gedraaid === inForce.gedraaid && !isTurning;
  const actions = isAbout ? actionsAt(selection, scene) : [];

  // Where the headings are, is where one begins to look; on the sheet turned, the same cell.
  const showPlace = useEffectEvent(() => grid.current?.show(tot));
  // biome-ignore lint/correctness/useExhaustiveDependencies: turned, the cell lies elsewhere.
  useEffect(() => showPlace(), [isTurned]);

  useImperativeHandle(props.ref, () => ({
    go(place) {
      setChosen({ van: place, tot: place });
      section.current?.scrollIntoView({ block: 'nearest' });
      grid.current?.focus();
      grid.current?.show(place);
    },
  }));

  const carryOut = ({ deed }: GridAction) => {
    switch (deed.does) {
      case 'choose':
        say(deed.said);
        onChange(deed.choice);
        break;
      case 'field':
        openAt('field');
        break;
      case 'split':
        say('Nog een tabel wordt gelezen.');
        props.onSplit(areaInView(deed.area, turned));
        break;
      case 'show':
        props.onShow(deed.key);
        break;
    }
  };
  /** From what opens or goes away with it: the keyboard is on the sheet again. */
  const doFromSheet = (action: GridAction) => {
    grid.current?.focus();
    carryOut(action);
  };
  const openAt = (what: Opening) => {
    const anchor = grid.current?.anchor() ?? null;
    if (anchor === null) return;
    const canChoose = actions.some(({ id }) => id === 'veld');
    if (actions.length === 0) {
      say(choice.soort === null ? KIND_FIRST : 'Ga naar een cel, een rij of een kolom.');
      return;
    }
    setOpen((before) => ({
      nummer: (before?.nummer ?? 0) + 1,
      what: what === 'field' && canChoose ? 'field' : 'menu',
      kolom: tot.kolom,
      anchor,
    }));
  };
  const close = () => setOpen((now) => (now?.nummer === open?.nummer ? null : now));

  const setField = (kolom: number, veld: string | null) => {
    if (as === null) return;
    const { choice: next, freed } = withField(preview.kolommen, inForce, kolom, veld);
    say(fieldSentence(as, kolom, veld, freed, several, turned));
    onChange(next);
  };

  const onKey = (event: KeyboardEvent): boolean => {
    const command = event.ctrlKey || event.metaKey;
    if (command && !event.shiftKey && event.key.toLowerCase() === 'z') {
      // Here it takes back what was changed here, and never a step of the dossier.
      event.stopPropagation();
      say(takenBackWords(props.onTakeBack()));
      return true;
    }
    if (command && event.key.toLowerCase() === 'a') {
      const end = { rij: size.rijen, kolom: size.kolommen - 1 };
      setChosen({ van: { rij: 1, kolom: 0 }, tot: end });
      return true;
    }
    if (event.key === 'Escape' && isWide(selection)) {
      setChosen({ van: tot, tot });
      return true;
    }
    const action = actionFor(actions, event);
    if (action !== null) carryOut(action);
    else if (ACTION_KEYS.includes(event.key.toUpperCase()) && !command && !event.altKey) {
      say(whyNotHere(event, selection, scene));
    } else return false;
    return true;
  };

  const column = open?.what === 'field' ? mapping.get(open.kolom) : undefined;
  return (
    <div ref={section} className={css.loaded}>
      <PlaceBar
        selection={selection}
        size={size}
        turned={turned}
        row={rows.rowAt(tot.rij)}
        reason={reasonAt(reasons, tot.kolom, tot.rij, turned)}
        actions={actions}
        onDo={doFromSheet}
        onMenu={() => openAt('menu')}
      />
      <SheetGrid
        ref={grid}
        label={props.label}
        rows={rows}
        size={size}
        widths={widths}
        turned={turned}
        as={as}
        mapping={mapping}
        outlines={outlines}
        forced={forced}
        reasons={reasons}
        selection={selection}
        onSelect={setChosen}
        onOpen={openAt}
        onKey={onKey}
      />
      {size.kolommen < MAX_GRID_COLUMNS ? null : (
        <p className={css.soft}>
          Hier staan de eerste {formatNumber(MAX_GRID_COLUMNS)} {fieldLines(turned)[1]} van het
          blad.
        </p>
      )}
      {open?.what === 'menu' ? (
        <MenuAt
          key={open.nummer}
          label={`Keuzes bij ${selectionWords(selection, size, turned)}`}
          anchor={open.anchor}
          items={actions.map((action) => ({
            id: action.id,
            label: action.label,
            ...(action.key === null ? {} : { shortcut: action.key }),
            onChoose: () => doFromSheet(action),
          }))}
          onClose={close}
        />
      ) : null}
      {open !== null && column !== undefined && as !== null ? (
        <ColumnPanel
          key={open.nummer}
          anchor={open.anchor}
          turned={turned}
          as={as}
          column={column}
          isChosen={inForce.velden[column.kolom] !== undefined}
          holders={fieldHolders(columns)}
          several={several}
          disabled={isWaiting}
          actions={actions.filter(({ id }) => id === 'kolom-begin' || id === 'kolom-eind')}
          onField={(veld) => setField(column.kolom, veld)}
          onDo={carryOut}
          onClose={close}
        />
      ) : null}
    </div>
  );
}
