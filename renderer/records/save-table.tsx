import { useCallback, useState } from 'react';
import { recordWords } from '../../shared/domain/record';
import type { TableRequest } from '../../shared/dossier/protocol';
import type { ListedType } from '../../shared/dossier/queries/list-kind';
import type { Passage } from '../../shared/gate/passage';
import { useSession } from '../store';
import { formatCount, formatNumber } from '../ui/format';
import { useNotice } from '../ui/notices';
import { Menu } from '../ui/popover';
import type { SheetTarget, SheetWork } from '../ui/save-sheet';
import { GateSheet } from './gate/gate-sheet';

type Formaat = TableRequest['formaat'];

interface SaveTableProps {
  type: ListedType;
  /** Name of the file without extension: "uitstroomcijfers". */
  naam: string;
  /** Rows that the filter leaves, and rows in all. */
  shown: number;
  all: number;
  /** The table of the rows that the filter leaves, or of all of them. */
  table(which: 'gefilterd' | 'alles'): TableRequest['tabel'];
  /** What else has to be known of what leaves the dossier. */
  remark?: string;
}

type Range = readonly [which: 'gefilterd' | 'alles', words: string];

interface Choice {
  formaat: Formaat;
  which: 'gefilterd' | 'alles';
}

const formats: readonly (readonly [Formaat, string])[] = [
  ['xlsx', 'Excel-werkmap (.xlsx)'],
  ['csv', 'Tekstbestand (.csv)'],
];

/** Saves the table to a file: what the filter leaves, or everything. */
export function SaveTable(props: SaveTableProps) {
  const { shown, all } = props;
  const [choice, setChoice] = useState<Choice | null>(null);
  const [one, many] = recordWords[props.type];
  const everything: Range = ['alles', `alle ${formatCount(all, one, many)}`];
  const ranges: readonly Range[] =
    shown < all
      ? [['gefilterd', `de ${formatCount(shown, one, many)} van het filter`], everything]
      : [everything];
  return (
    <>
      <Menu
        label="Tabel opslaan"
        icon="bewaar"
        kind="quiet"
        alignEnd
        disabled={all === 0}
        items={formats.flatMap(([formaat, words]) =>
          ranges.map(([which, range]) => ({
            id: `${formaat}-${which}`,
            label: `${words}: ${range}`,
            onChoose: () => setChoice({ formaat, which }),
          })),
        )}
      />
      {choice === null ? null : (
        <Sheet {...props} choice={choice} onClose={() => setChoice(null)} />
      )}
    </>
  );
}

interface SheetProps extends SaveTableProps {
  choice: Choice;
  onClose(): void;
}

/** Where the file goes, and what leaves the dossier with it. */
function Sheet({ type, naam, shown, all, table, remark, choice, onClose }: SheetProps) {
  const session = useSession();
  const notice = useNotice();
  const { formaat, which } = choice;
  const request = useCallback(
    (poort: Passage): TableRequest => ({ formaat, tabel: table(which), poort }),
    [formaat, which, table],
  );
  const save = (target: SheetTarget, poort: Passage, work: SheetWork) =>
    session.saveTable(target, request(poort), work);
  const close = (pad: string | null) => {
    onClose();
    if (pad !== null) notice({ text: `Opgeslagen: ${pad}` });
  };
  const [, many] = recordWords[type];
  return (
    <GateSheet
      title="Tabel opslaan"
      suggestion={`${naam}.${formaat}`}
      remark={leaves(which === 'gefilterd' ? shown : all, all, many, remark)}
      request={(poort) => ({ soort: 'tabel', request: request(poort) })}
      save={save}
      onClose={close}
    />
  );
}

/** Said where it happens: a file leaves what the dossier seals. */
function leaves(count: number, all: number, many: string, remark = ''): string {
  const what =
    count < all
      ? `${formatNumber(count)} van de ${formatNumber(all)} ${many}: alleen wat het filter laat staan`
      : `alle ${formatNumber(all)} ${many}`;
  return `Dit bestand verlaat het verzegelde dossier: wie het heeft, kan het lezen. Erin staan ${what}, met alle velden. ${remark}`.trim();
}
