import type { CasusDetail } from '../../../shared/dossier/protocol';
import css from './casus-detail.module.css';
import { CodingPanel } from './coding-panel';
import type { EvidenceTarget } from './evidence-target';
import { FieldList } from './field-list';
import { Suggestions } from './suggestions';
import type { CasusActions } from './use-casus-actions';
import { NOT_STATED, valueLine } from './value-text';

interface CasusDetailViewProps {
  casus: CasusDetail;
  actions: CasusActions;
  target: EvidenceTarget;
  onTarget(target: EvidenceTarget): void;
}

/** One casus: what was said about it, what is suggested, and its description. */
export function CasusDetailView({ casus, actions, target, onTarget }: CasusDetailViewProps) {
  const code = valueLine(casus.velden.code);
  const naam = valueLine(casus.velden.naam);
  return (
    <article className={css.detail} aria-label={naam}>
      <header>
        <p className={css.soft}>
          {[code, valueLine(casus.velden.wereld)].filter((part) => part !== '').join(' · ')}
        </p>
        <h2 className={css.title}>
          <button
            type="button"
            className={css.plain}
            aria-pressed={target.soort === 'casus'}
            title="Toon waar deze casus vandaan komt"
            onClick={() => onTarget({ soort: 'casus' })}
          >
            {naam}
          </button>
        </h2>
        <button
          type="button"
          className={css.plain}
          aria-pressed={target.soort === 'veld' && target.veld === 'organisatie'}
          title="Toon waar dit vandaan komt"
          onClick={() => onTarget({ soort: 'veld', veld: 'organisatie' })}
        >
          {valueLine(casus.velden.organisatie) || `organisatie ${NOT_STATED}`}
        </button>
      </header>
      <CodingPanel {...{ casus, actions, target, onTarget }} />
      <Suggestions {...{ casus, actions, target, onTarget }} />
      <FieldList {...{ casus, target, onTarget }} />
    </article>
  );
}
