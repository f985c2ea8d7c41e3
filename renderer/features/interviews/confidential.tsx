import type { Value } from '../../../shared/domain/values';
import css from './confidential.module.css';
import { confidentialWords } from './fields';

/** Stands beside an interview whose words may not leave the group as they are. */
export function Confidential({ value }: { value: Value | undefined }) {
  const words = confidentialWords(value);
  return words === null ? null : (
    <span className={css.badge} title="Vertrouwelijkheid: wat de geïnterviewde goed vindt">
      {words}
    </span>
  );
}
