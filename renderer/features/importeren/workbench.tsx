import { useCallback, useState } from 'react';
import type { Queries } from '../../../shared/dossier/protocol';
import { FileList } from './file-list';
import { ImportBar } from './import-bar';
import type { Intake } from './intake';
import {
  examinedOf,
  type IntakeEntry,
  type IntakeState,
  isBringing,
  type Place,
} from './intake-state';
import { SheetView } from './sheet-view';
import { StepSection } from './step-section';
import { useTakeBackKey } from './use-take-back-key';
import css from './workbench.module.css';

interface WorkbenchProps {
  intake: Intake;
  state: IntakeState;
  imports: Queries['imports']['result'];
}

/** Where somebody was; in a file that was read anew its first sheet. */
function stillThere(entries: readonly IntakeEntry[], chosen: Place | null): Place | null {
  if (chosen === null || sheetAt(entries, chosen) !== null) return chosen;
  return firstPlace(entries.filter(({ id }) => id === chosen.id));
}

/** The first sheet that brings something, else the first that was read. */
function firstPlace(entries: readonly IntakeEntry[]): Place | null {
  const all = entries.flatMap(({ id, stand }) =>
    stand.at === 'read'
      ? stand.sheets.map(({ preview, key }) => ({ id, sheet: key, preview }))
      : [],
  );
  const found = all.find(({ preview }) => isBringing(preview)) ?? all[0];
  return found === undefined ? null : { id: found.id, sheet: found.sheet };
}

function sheetAt(entries: readonly IntakeEntry[], { id, sheet }: Place) {
  const entry = entries.find((one) => one.id === id);
  const found =
    entry?.stand.at === 'read' ? entry.stand.sheets.find(({ key }) => key === sheet) : undefined;
  return entry === undefined || found === undefined ? null : { entry, found };
}

/** Everything that waits to be imported: files and sheets, one sheet in full, and the one button. */
export function Workbench({ intake, state, imports }: WorkbenchProps) {
  const { entries } = state;
  const [chosen, setChosen] = useState<Place | null>(null);
  const place = stillThere(entries, chosen) ?? firstPlace(entries);
  const shown = place === null ? null : sheetAt(entries, place);
  const { id, sheet } = place ?? { id: null, sheet: null };
  const takeBack = useCallback(
    () => (id === null || sheet === null ? null : intake.takeBack(id, sheet)),
    [intake, id, sheet],
  );
  useTakeBackKey(takeBack);
  return (
    <StepSection kind="workbench" label="Voorbeeld van de import">
      {/* What is being stored may not become something else meanwhile. */}
      <div className={css.bench} inert={state.storing !== null}>
        <FileList
          entries={entries}
          imports={imports}
          shown={place}
          onShow={setChosen}
          intake={intake}
        />
        {place === null || shown === null ? (
          <p className={css.waiting}>Hier komt wat er in het bestand wordt herkend.</p>
        ) : (
          <SheetView
            key={`${place.id}/${place.sheet}`}
            intake={intake}
            entry={shown.entry}
            sheet={shown.found}
            examined={examinedOf(shown.entry, shown.found, state.vergeleken)}
            comparing={state.vergeleken.bezig}
            onShow={setChosen}
          />
        )}
      </div>
      <ImportBar intake={intake} state={state} />
    </StepSection>
  );
}
