import { useEffect, useId, useState } from 'react';
import type { Failure } from '../../../../shared/desktop/errors';
import type {
  ConflictRow,
  ConflictSide,
  MergeChoice,
} from '../../../../shared/dossier/merge-report';
import { useSession } from '../../../store';
import { Button } from '../../../ui/button';
import { Radio } from '../../../ui/choice';
import { ErrorNote } from '../../../ui/error-note';
import { Actions } from '../../../ui/form';
import { formatCount, formatNumber } from '../../../ui/format';
import css from './delen.module.css';
import type { Decisions } from './use-decisions';
import { sideOrigin, sideText } from './words';

/** Shown at a time. */
const PAGE = 25;

interface ConflictListProps {
  total: number;
  decisions: Decisions;
}

/** What both copies changed, each differently: side by side, with a choice for each or for all. */
export function ConflictList({ total, decisions }: ConflictListProps) {
  const [offset, setOffset] = useState(0);
  const { rows, failure } = useConflicts(offset);
  const last = Math.min(offset + PAGE, total);
  return (
    <section className={css.stack} aria-label="Tegenspraken">
      <div className={css.conflictHead}>
        <h3>{formatCount(total, 'tegenspraak', 'tegenspraken')}</h3>
        <span role="status" className={css.soft}>
          {decisions.open === 0 ? 'alles gekozen' : `${formatNumber(decisions.open)} nog te kiezen`}
        </span>
      </div>
      <p className={css.lead}>
        Dit is in beide kopieën veranderd, en verschillend. Wat u niet kiest, blijft zoals het hier
        is.
      </p>
      <Actions>
        <Button onClick={() => decisions.chooseAll('mijn')}>Alles zoals hier</Button>
        <Button onClick={() => decisions.chooseAll('hun')}>Alles zoals in het bestand</Button>
        <Button kind="quiet" onClick={() => decisions.chooseAll(null)}>
          Keuzes wissen
        </Button>
      </Actions>
      {failure === null ? null : <ErrorNote failure={failure} />}
      <ol className={css.conflicts} start={offset + 1}>
        {rows.map((row) => (
          <li key={row.id}>
            <Conflict
              row={row}
              choice={decisions.of(row.id)}
              onChoose={(choice) => decisions.choose(row.id, choice)}
            />
          </li>
        ))}
      </ol>
      {total <= PAGE ? null : (
        <Actions>
          <Button disabled={offset === 0} onClick={() => setOffset(offset - PAGE)}>
            Vorige
          </Button>
          <Button disabled={last >= total} onClick={() => setOffset(offset + PAGE)}>
            Volgende
          </Button>
          <span className={css.soft} role="status">
            {formatNumber(offset + 1)} tot {formatNumber(last)} van {formatNumber(total)}
          </span>
        </Actions>
      )}
    </section>
  );
}

function useConflicts(offset: number): { rows: ConflictRow[]; failure: Failure | null } {
  const session = useSession();
  const [answer, setAnswer] = useState<{ rows: ConflictRow[]; failure: Failure | null }>({
    rows: [],
    failure: null,
  });
  useEffect(() => {
    let left = false;
    void session.mergeConflicts(offset, PAGE).then((result) => {
      if (left) return;
      setAnswer(
        result.ok ? { rows: result.value.rows, failure: null } : { rows: [], failure: result },
      );
    });
    return () => {
      left = true;
    };
  }, [session, offset]);
  return answer;
}

interface ConflictProps {
  row: ConflictRow;
  choice: MergeChoice | null;
  onChoose(choice: MergeChoice): void;
}

function Conflict({ row, choice, onChoose }: ConflictProps) {
  const group = useId();
  const { naam, veld, was, mijn, hun } = row;
  return (
    <fieldset className={css.conflict}>
      <legend>{veld === null ? naam : `${veld} van ${naam}`}</legend>
      <div className={css.sides}>
        <Side
          group={group}
          lead="Hier"
          side={mijn}
          checked={choice === 'mijn'}
          onChoose={() => onChoose('mijn')}
        />
        <Side
          group={group}
          lead="In het bestand"
          side={hun}
          checked={choice === 'hun'}
          onChoose={() => onChoose('hun')}
        />
        {was === null ? null : (
          <div className={css.before}>
            <span className={css.soft}>Eerst</span>
            <span className={css.text}>{was === '' ? 'leeg' : was}</span>
          </div>
        )}
      </div>
    </fieldset>
  );
}

interface SideProps {
  group: string;
  lead: string;
  side: ConflictSide;
  checked: boolean;
  onChoose(): void;
}

function Side({ group, lead, side, checked, onChoose }: SideProps) {
  return (
    <Radio
      group={group}
      label={
        <>
          <span className={css.soft}>{lead}</span>{' '}
          <span className={css.text}>{sideText(side)}</span>
        </>
      }
      hint={sideOrigin(side)}
      checked={checked}
      onChoose={onChoose}
    />
  );
}
