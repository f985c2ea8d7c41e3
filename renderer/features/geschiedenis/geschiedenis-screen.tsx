import { useMemo, useState } from 'react';
import type { HistoryRow } from '../../../shared/dossier/protocol';
import { errorSentence, useCommand, useQuery, useWindows } from '../../store';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/choice';
import { DataGrid } from '../../ui/data-grid';
import { EmptyState } from '../../ui/empty-state';
import { formatMoment, formatNumber } from '../../ui/format';
import type { GridColumn } from '../../ui/grid-model';
import { useNotice } from '../../ui/notices';
import css from './geschiedenis.module.css';

const columns: readonly GridColumn<HistoryRow>[] = [
  {
    id: 'stap',
    label: 'Stap',
    width: 5,
    align: 'end',
    render: (row) => <span>{formatNumber(row.seq)}</span>,
  },
  {
    id: 'zin',
    label: 'Wat',
    width: 20,
    // In proportion to its least width, as in every list: 3 made the table wider than a small window.
    grow: 20,
    render: (row) => (
      <span className={row.ongedaan ? css.undone : undefined} title={row.bijzin ?? row.zin}>
        {row.zin}
        {row.ongedaan ? <em> (ongedaan gemaakt)</em> : null}
        {row.bijzin === null ? null : <span className={css.soft}> {row.bijzin}</span>}
      </span>
    ),
  },
  { id: 'wie', label: 'Wie', width: 8, grow: 8, render: (row) => <span>{row.wie ?? ''}</span> },
  {
    id: 'wanneer',
    label: 'Wanneer',
    width: 18,
    render: (row) => <span>{formatMoment(row.at)}</span>,
  },
];

/** Everything that happened in this dossier, newest first, with the way back. */
export default function GeschiedenisScreen() {
  const [only, setOnly] = useState(false);
  const rows = useWindows('geschiedenis', only ? { soort: 'uitgifte' } : {});
  const [selected, setSelected] = useState<number | null>(null);
  const empty = useMemo(
    () =>
      only ? (
        <EmptyState title="Er is niets naar buiten gegaan">
          Elke tabel en figuur die u opslaat, elke tekst die u kopieert en elk bestand dat u deelt,
          komt hier te staan: hoeveel, in welke vorm, en of er waarden onderdrukt zijn.
        </EmptyState>
      ) : (
        <EmptyState title="Nog niets gebeurd">
          Elke stap die u zet komt hier te staan, in een zin, met wie en wanneer.
        </EmptyState>
      ),
    [only],
  );
  return (
    <div className={css.screen}>
      <header className={css.head}>
        <h1>Geschiedenis</h1>
        <p className={css.soft}>
          Elke stap blijft bewaard. Ongedaan maken voegt een stap toe en haalt niets weg.
        </p>
        <UndoButtons />
        <Checkbox
          label="Alleen wat naar buiten is gegaan"
          checked={only}
          onChange={(checked) => {
            setOnly(checked);
            setSelected(null);
          }}
        />
      </header>
      {rows.failure === null ? (
        <DataGrid
          label={only ? 'Wat naar buiten is gegaan' : 'Geschiedenis'}
          columns={columns}
          total={rows.total}
          rowAt={rows.rowAt}
          rowKey={(row) => row.id}
          onNeed={rows.need}
          selected={selected}
          onSelect={setSelected}
          empty={rows.loading ? null : empty}
        />
      ) : (
        <p>{errorSentence(rows.failure)}</p>
      )}
    </div>
  );
}

function UndoButtons() {
  const { data } = useQuery('ongedaan', null);
  const undo = useCommand('ongedaanMaken');
  const redo = useCommand('opnieuwDoen');
  const notice = useNotice();
  const press = async (command: typeof undo | typeof redo) => {
    const result = await command.run(null);
    if (!result.ok) return notice({ text: errorSentence(result), tone: 'error' });
    const left = result.value.bleefStaan;
    const more = left.length === 0 ? '' : ` Bleef staan: ${left.join('; ')}.`;
    notice({ text: `${result.value.zin}${more}` });
  };
  return (
    <div className={css.buttons}>
      <Button
        icon="ongedaan"
        busy={undo.busy}
        disabled={data?.ongedaan == null}
        onClick={() => void press(undo)}
      >
        {data?.ongedaan == null ? 'Niets ongedaan te maken' : `Ongedaan maken: ${data.ongedaan}`}
      </Button>
      <Button
        icon="opnieuw"
        busy={redo.busy}
        disabled={data?.opnieuw == null}
        onClick={() => void press(redo)}
      >
        {data?.opnieuw == null ? 'Niets opnieuw te doen' : `Opnieuw: ${data.opnieuw}`}
      </Button>
    </div>
  );
}
