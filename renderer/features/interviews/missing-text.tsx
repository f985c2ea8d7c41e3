import type { BeurtRow } from '../../../shared/dossier/protocol';
import { valueLines } from '../../records/value-text';
import css from './turn.module.css';
import type { TurnEvents } from './turn-events';

interface MissingTextProps {
  row: BeurtRow;
  naam: string;
  onTarget: TurnEvents['onTarget'];
}

/** An answer of which the source says that there is none, such as `n.v.t.`; nothing when it says nothing. */
export function MissingText({ row, naam, onTarget }: MissingTextProps) {
  const { missing, kind } = valueLines(row.velden.tekst);
  if (kind === null) return null;
  return (
    <p>
      <button
        type="button"
        className={css.missing}
        title="Toon waar dit vandaan komt"
        aria-label={`Antwoord, ${naam}: ${missing}`}
        onClick={() => onTarget(row, { soort: 'veld', veld: 'tekst' })}
      >
        {missing}
      </button>
    </p>
  );
}
