import { definitie } from '../../../shared/analysis/suggestions/definition';
import { type CasusField, casusField } from '../../../shared/domain/casus';
import type { CasusDetail, Suggestion } from '../../../shared/dossier/protocol';
import { verdictKeys } from '../../records/coding-keys';
import { type EvidenceTarget, sameTarget } from '../../records/evidence-target';
import { valueLines } from '../../records/value-text';
import { Button } from '../../ui/button';
import { Kbd } from '../../ui/kbd';
import { Mark, markName } from '../../ui/mark';
import css from './casus-detail.module.css';
import type { CasusActions } from './use-casus-actions';

interface SuggestionsProps {
  casus: CasusDetail;
  actions: CasusActions;
  target: EvidenceTarget;
  onTarget(target: EvidenceTarget): void;
}

/** Characters of the text shown on each side of the search word. */
const CONTEXT = 60;

/** The words around the hit, cut at whole words, with an ellipsis where text is left out. */
function context(casus: CasusDetail, suggestion: Suggestion): [string, string, string] {
  const { anchor } = suggestion;
  const text = valueLines(casus.velden[anchor.veld as CasusField]).lines.join('\n');
  if (anchor.start === null || anchor.end === null || anchor.end > text.length) {
    return ['', anchor.quote ?? suggestion.zoekwoord, ''];
  }
  const from = Math.max(0, anchor.start - CONTEXT);
  const to = Math.min(text.length, anchor.end + CONTEXT);
  const before = text.slice(from, anchor.start);
  const after = text.slice(anchor.end, to);
  return [
    from === 0 ? before : `… ${before.replace(/^\S*\s/, '')}`,
    text.slice(anchor.start, anchor.end),
    to === text.length ? after : `${after.replace(/\s\S*$/, '')} …`,
  ];
}

/** What a search word makes likely. Counts nowhere until somebody accepts it. */
export function Suggestions({ casus, actions, target, onTarget }: SuggestionsProps) {
  if (casus.openSuggesties.length === 0) return null;
  return (
    <section className={css.section} aria-label="Suggesties">
      <h3>Suggesties</h3>
      <p className={css.soft}>
        Een zoekwoord in de tekst wijst hierop. Tellen nergens mee tot u ze aanvaardt.
      </p>
      <details className={css.definition}>
        <summary>Hoe een suggestie ontstaat</summary>
        <p>{definitie}</p>
      </details>
      <ul className={css.codings}>
        {casus.openSuggesties.map((suggestion, index) => (
          <SuggestionRow
            key={suggestion.id}
            isNext={index === 0}
            {...{ casus, suggestion, actions, target, onTarget }}
          />
        ))}
      </ul>
    </section>
  );
}

interface SuggestionRowProps extends SuggestionsProps {
  suggestion: Suggestion;
  /** The one that the keys J and N judge. */
  isNext: boolean;
}

function SuggestionRow(props: SuggestionRowProps) {
  const { casus, suggestion, isNext, actions, target, onTarget } = props;
  const [before, hit, after] = context(casus, suggestion);
  const field = casusField(suggestion.anchor.veld as CasusField).label;
  const here: EvidenceTarget = { soort: 'suggestie', suggestie: suggestion.id };
  const chosen = sameTarget(target, here);
  const naam = markName(suggestion);
  return (
    <li
      className={css.suggestion}
      data-next={isNext || undefined}
      data-chosen={chosen || undefined}
    >
      <button
        type="button"
        className={css.codingName}
        aria-pressed={chosen}
        title="Toon waar dit vandaan komt"
        onClick={() => onTarget(here)}
      >
        <Mark mark={{ ...suggestion, herkomst: 'suggestie', rol: null, open: true }} show="words" />
      </button>
      <p className={css.context}>
        <span className={css.soft}>{field}: </span>
        {before}
        <mark>{hit}</mark>
        {after}
      </p>
      <div className={css.verdict}>
        <Button
          aria-label={`Aanvaarden: ${naam}`}
          {...(isNext ? { 'aria-keyshortcuts': verdictKeys.aanvaard } : {})}
          onClick={() => void actions.judge(suggestion, 'aanvaard')}
        >
          Aanvaarden {isNext ? <Kbd>{verdictKeys.aanvaard}</Kbd> : null}
        </Button>
        <Button
          kind="quiet"
          aria-label={`Weigeren: ${naam}`}
          {...(isNext ? { 'aria-keyshortcuts': verdictKeys.geweigerd } : {})}
          onClick={() => void actions.judge(suggestion, 'geweigerd')}
        >
          Weigeren {isNext ? <Kbd>{verdictKeys.geweigerd}</Kbd> : null}
        </Button>
      </div>
    </li>
  );
}
