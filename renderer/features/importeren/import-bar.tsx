import { useEffect, useRef } from 'react';
import { errorSentence } from '../../store';
import { Button } from '../../ui/button';
import { ErrorNote } from '../../ui/error-note';
import { Actions } from '../../ui/form';
import { ProgressBar } from '../../ui/progress-bar';
import css from './import-bar.module.css';
import type { Intake } from './intake';
import {
  addedBy,
  type Compared,
  chosenPreviews,
  type IntakeState,
  isReading,
  pileOf,
} from './intake-state';
import { openVersions, versionSentence } from './newer-version/open-versions';
import { openPersonal, undoneSentence } from './personal/open';
import { openFindings, openSentence } from './proposals/open-findings';
import { addedSentence, failedSentence, leftSentence, storeWords } from './words';

/** What all chosen sheets bring together, and the one button that stores it; always in sight. */
export function ImportBar({ intake, state }: { intake: Intake; state: IntakeState }) {
  const bar = useRef<HTMLElement>(null);
  const storing = state.storing !== null;
  const pile = pileOf(state.entries);
  const work = storing ? 'storing' : pile === null ? null : 'reading';
  const before = useRef(work);
  // The button that was pressed is gone, whether the work began or ended: the focus stays here.
  useEffect(() => {
    if (before.current !== work && document.activeElement === document.body) {
      bar.current?.focus({ preventScroll: true });
    }
    before.current = work;
  }, [work]);
  return (
    <section
      ref={bar}
      className={css.bar}
      aria-label={storing ? 'Bezig met opslaan' : 'Opslaan'}
      tabIndex={-1}
    >
      {state.storing === null ? (
        pile === null ? (
          <Ready intake={intake} state={state} />
        ) : (
          <div className={css.storing}>
            <ProgressBar
              sentence="Er wordt nog gelezen."
              done={pile.gedaan}
              total={pile.totaal}
              unit="bestanden"
              onCancel={intake.stopReading}
            />
            <p className={css.soft}>Stopt u, dan blijft wat gelezen is; de rest gaat weg.</p>
          </div>
        )
      ) : (
        <div className={css.storing}>
          <ProgressBar
            sentence={state.storing.zin}
            done={state.storing.gedaan}
            total={state.storing.totaal}
            perSecond={state.storing.perSeconde}
            onCancel={intake.stop}
          />
          <p className={css.soft}>Stopt u, dan blijft er niets van achter.</p>
        </div>
      )}
    </section>
  );
}

/** That nobody can say whether it is there already; '' when it was looked at. */
function notCompared({ failure }: Compared): string {
  if (failure === null) return '';
  return `Vergelijken met het dossier is niet gelukt. ${errorSentence(failure)}`;
}

function Ready({ intake, state }: { intake: Intake; state: IntakeState }) {
  const added = addedBy(chosenPreviews(state.entries));
  const left = leftSentence(added);
  const reading = isReading(state.entries);
  const failed = failedSentence(state.entries.filter(({ stand }) => stand.at === 'failed').length);
  const undone = [
    undoneSentence(openPersonal(state.entries)),
    openSentence(openFindings(state)),
    notCompared(state.vergeleken),
    versionSentence(openVersions(state)),
  ].filter((each) => each !== '');
  const mayStore = added.bestanden > 0 && !reading;
  return (
    <>
      {state.failure === null ? null : (
        <section aria-label="Niet gelukt">
          <ErrorNote failure={state.failure} />
          <p className={css.soft}>Er is niets opgeslagen.</p>
        </section>
      )}
      <div className={css.line}>
        <div>
          <p className={css.sentence} role="status">
            {reading ? 'Er wordt nog gelezen.' : addedSentence(added)}
            {left === null || reading ? null : <span className={css.soft}> {left}</span>}
            {failed === null || reading ? null : ` ${failed}`}
          </p>
          {undone.length === 0 || reading ? null : <p className={css.soft}>{undone.join(' ')}</p>}
          <p className={css.soft}>
            Tot u opslaat, staat het alleen in dit venster: bij vergrendelen vervalt het.
          </p>
        </div>
        <Actions>
          <Button kind="primary" disabled={!mayStore} onClick={() => void intake.store()}>
            {storeWords(added)}
          </Button>
          <Button onClick={intake.clear}>Niet inlezen</Button>
        </Actions>
      </div>
    </>
  );
}
