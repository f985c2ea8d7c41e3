import { type Behoefte, behoefte } from '../../../shared/domain/behoefte';
import { type Draaiknop, draaiknop } from '../../../shared/domain/draaiknop';
import {
  type InterviewField,
  interviewFieldDefinitions,
  interviewName,
} from '../../../shared/domain/interview';
import { valueText } from '../../../shared/domain/values';
import type { InterviewColumn, InterviewRow } from '../../../shared/dossier/protocol';
import { ValueCell } from '../../records/value-cell';
import { Dial } from '../../ui/dial';
import { formatCount, formatNumber } from '../../ui/format';
import type { GridColumn } from '../../ui/grid-model';
import { NeedShape } from '../../ui/need-shape';
import css from './columns.module.css';
import { Confidential } from './confidential';
import { confidentialWords } from './fields';

type InterviewGridColumn = GridColumn<InterviewRow> & { id: InterviewColumn };
type Count = InterviewRow['codes'][number];

/**
 * Least widths in rem where the default of 9 does not fit what usually stands there. These three fill
 * the list beside an interview; what goes by the name of its file needs more than a number does.
 */
const widths: Partial<Record<InterviewField, number>> = { interview: 8, rol: 12, organisatie: 7 };

function fieldColumn(definition: (typeof interviewFieldDefinitions)[number]): InterviewGridColumn {
  const { veld, label, uitleg } = definition;
  const isRole = veld === 'rol';
  const width = widths[veld] ?? 9;
  return {
    id: veld,
    label,
    explanation: uitleg,
    width,
    // In proportion to its least width: otherwise the widest would make the others as wide.
    grow: width,
    ...(isRole ? { always: true } : {}),
    sortable: true,
    render: (row) =>
      veld === 'interview' && valueText(row.velden.interview) === '' ? (
        // Without a number an interview still has a name: the title, or that of its file.
        <span title={interviewName(row)}>{interviewName(row)}</span>
      ) : isRole && confidentialWords(row.velden.vertrouwelijkheid) !== null ? (
        <span className={css.role}>
          <ValueCell value={row.velden.rol} unread={row.ongelezen?.rol} field={definition} strong />
          <Confidential value={row.velden.vertrouwelijkheid} />
        </span>
      ) : (
        <ValueCell
          value={row.velden[veld]}
          unread={row.ongelezen?.[veld]}
          field={definition}
          strong={isRole}
        />
      ),
  };
}

function countWords({ scheme, code, aantal }: Count): string {
  const naam =
    scheme === 'draaiknop'
      ? `draaiknop ${code}, ${draaiknop(code as Draaiknop).naam}`
      : `behoefte ${behoefte(code as Behoefte).naam}`;
  return `${naam}: ${formatCount(aantal, 'toekenning', 'toekenningen')}`;
}

/** The faces of the codes that were given, each with how often. */
function Counts({ row, scheme }: { row: InterviewRow; scheme: Count['scheme'] }) {
  return (
    <span className={css.counts}>
      {row.codes
        .filter((count) => count.scheme === scheme)
        .map((count) => (
          <span
            key={count.code}
            role="img"
            aria-label={countWords(count)}
            title={countWords(count)}
            className={css.count}
          >
            {scheme === 'draaiknop' ? (
              <Dial code={count.code as Draaiknop} size={16} />
            ) : (
              <NeedShape code={count.code as Behoefte} size={16} />
            )}
            {formatNumber(count.aantal)}
          </span>
        ))}
    </span>
  );
}

const madeColumns: readonly InterviewGridColumn[] = [
  {
    id: 'beurten',
    label: 'Beurten',
    explanation: 'Hoeveel keer er is gevraagd en geantwoord.',
    width: 5.25,
    align: 'end',
    sortable: true,
    render: (row) => <span>{formatNumber(row.beurten)}</span>,
  },
  {
    id: 'draaiknoppen',
    label: 'Draaiknoppen',
    explanation: 'Hoe vaak elke draaiknop is toegekend. Leeg is: niemand heeft het gezegd.',
    width: 8,
    sortable: true,
    render: (row) => <Counts row={row} scheme="draaiknop" />,
  },
  {
    id: 'behoeften',
    label: 'Behoeften',
    explanation: 'Hoe vaak elke behoefte is toegekend. Leeg is: niemand heeft het gezegd.',
    width: 8,
    sortable: true,
    render: (row) => <Counts row={row} scheme="behoefte" />,
  },
];

const fields = interviewFieldDefinitions.map(fieldColumn);
const identity = ['interview', 'rol', 'organisatie'];

/** All columns of the table, in the order in which they stand. */
export const interviewColumns: readonly InterviewGridColumn[] = [
  ...fields.filter(({ id }) => identity.includes(id)),
  ...madeColumns,
  ...fields.filter(({ id }) => !identity.includes(id)),
];

/** What is shown until somebody chooses otherwise: no more than fits beside the conversation. */
export const standardColumns: ReadonlySet<string> = new Set([
  'interview',
  'rol',
  'organisatie',
  'beurten',
  'draaiknoppen',
  'behoeften',
]);
