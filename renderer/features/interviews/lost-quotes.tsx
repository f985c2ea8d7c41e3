import type { BeurtCoding } from '../../../shared/dossier/protocol';
import { CodingFace } from './coding-face';
import { codingSentence } from './coding-words';
import css from './turn.module.css';

interface LostQuotesProps {
  lost: readonly { coding: BeurtCoding; quote: string }[];
  chosen: string | null;
  active: boolean;
  onChoose(coding: string): void;
}

/** Codings whose words the text does not hold any more, or holds more than once: said, never guessed. */
export function LostQuotes({ lost, chosen, active, onChoose }: LostQuotesProps) {
  if (lost.length === 0) return null;
  return (
    <section className={css.lost} aria-label="Citaten die er niet meer zo staan">
      <h3>Citaat staat er niet meer zo</h3>
      <ul>
        {lost.map(({ coding, quote }) => (
          <li key={coding.id}>
            <button
              type="button"
              data-coding={coding.id}
              className={css.chip}
              tabIndex={active ? 0 : -1}
              aria-pressed={coding.id === chosen}
              aria-label={codingSentence(coding)}
              title={codingSentence(coding)}
              onClick={() => onChoose(coding.id)}
            >
              <CodingFace coding={coding} />
            </button>
            <q>{quote}</q>
          </li>
        ))}
      </ul>
    </section>
  );
}
