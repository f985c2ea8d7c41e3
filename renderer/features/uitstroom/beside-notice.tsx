import { cijferInWords } from '../../../shared/domain/cijfer-text';
import { valueText } from '../../../shared/domain/values';
import type { CijferFilter, CijferRow } from '../../../shared/dossier/protocol';
import { NOT_STATED, unreadShort, valueLine } from '../../records/value-text';
import { useQuery } from '../../store';
import { Button } from '../../ui/button';
import { formatNumber } from '../../ui/format';
import { Icon } from '../../ui/icons';
import { differences, sameSubject } from './beside';
import css from './beside-notice.module.css';

interface BesideNoticeProps {
  cijfer: CijferRow;
  onOpen(cijfer: string): void;
  /** Shows exactly these. */
  onSideBySide(cijfers: readonly string[]): void;
}

/** Cijfers looked at, and named; the list shows them all. */
const LOOKED_AT = 200;
const NAMED = 5;

/** Says that other cijfers exist about the same, what they say, and that nothing is averaged. */
export function BesideNotice(props: BesideNoticeProps) {
  const subject = sameSubject(props.cijfer);
  return subject === null ? null : <Beside {...props} subject={subject} />;
}

function Beside({
  cijfer,
  subject,
  onOpen,
  onSideBySide,
}: BesideNoticeProps & { subject: CijferFilter }) {
  const { data } = useQuery('cijfers', {
    filter: subject,
    sorteer: { kolom: 'jaar', richting: 'op' },
    offset: 0,
    limit: LOOKED_AT,
  });
  const others = (data?.rows ?? [])
    .filter((row) => row.id !== cijfer.id)
    .map((row) => ({ row, differs: differences(cijfer, row) }))
    .filter(({ differs }) => differs.length > 0);
  if (others.length === 0) return null;
  const named = others.slice(0, NAMED);
  const count =
    others.length === 1
      ? 'Er is nog een cijfer'
      : `Er zijn nog ${formatNumber(others.length)} cijfers`;
  return (
    <section className={css.notice} aria-label="Andere cijfers over hetzelfde">
      <h3>
        <Icon name="let_op" /> {count} over deze maat bij deze organisatie
      </h3>
      <ul>
        <li>
          <span>
            Dit cijfer: <strong>{words(cijfer)}</strong>
          </span>
        </li>
        {named.map(({ row, differs }) => (
          <li key={row.id}>
            <button type="button" className={css.other} onClick={() => onOpen(row.id)}>
              {words(row)}
            </button>
            <span className={css.soft}>verschilt in {differs.join(', ')}</span>
          </li>
        ))}
      </ul>
      <p>
        {others.length > named.length
          ? `En nog ${formatNumber(others.length - named.length)}. `
          : null}
        Alle blijven naast elkaar staan; er is niets gemiddeld.
      </p>
      <div>
        <Button onClick={() => onSideBySide([cijfer.id, ...others.map(({ row }) => row.id)])}>
          Naast elkaar tonen
        </Button>
      </div>
    </section>
  );
}

/** "17% (2016, na 1 jaar), volgens Prismant". */
function words(cijfer: CijferRow): string {
  const unread = cijfer.ongelezen?.waarde;
  const line =
    cijferInWords(cijfer) || `waarde ${unread === undefined ? NOT_STATED : unreadShort(unread)}`;
  const when = valueLine(cijfer.velden.periode) || valueText(cijfer.velden.jaar);
  const facts = [when, valueLine(cijfer.velden.cohort)].filter((part) => part !== '');
  const source = valueLine(cijfer.velden.bron);
  return `${line}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}${source === '' ? '' : `, volgens ${source}`}`;
}
