import { useEffect, useId, useRef, useState } from 'react';
import { useDossier } from '../../store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNote } from '../../ui/error-note';
import { Actions } from '../../ui/form';
import { useNavigation } from '../../ui/navigation';
import { ProgressBar } from '../../ui/progress-bar';
import { ChooseList } from './wissen/choose-list';
import { DryRun } from './wissen/dry-run';
import { useErasure } from './wissen/use-erasure';
import css from './wissen/wissen.module.css';
import { chosenText } from './wissen/words';

/** Erasing for good: choose, look at what it does, and do it. */
export default function WissenScreen() {
  const status = useDossier();
  if (status === null) return null;
  if (status.kind === 'voorbeeld') {
    return (
      <EmptyState title="Voorgoed wissen">
        Het voorbeeld staat alleen in het geheugen: er is geen sleutel om te wissen. Wat u erin hebt
        veranderd, is weg als u het sluit.
      </EmptyState>
    );
  }
  return <Steps damaged={status.schade !== null} />;
}

function Steps({ damaged }: { damaged: boolean }) {
  const erasure = useErasure();
  const { current } = useNavigation();
  const ids = useId();
  const result = useRef<HTMLHeadingElement>(null);
  const { chosen, preview, progress, failure, look } = erasure;
  useAsked(current.wissen, look);
  useEffect(() => {
    if (preview !== null) result.current?.focus({ preventScroll: false });
  }, [preview]);
  return (
    <div className={css.screen}>
      <h1>Voorgoed wissen</h1>
      <p className={css.lead}>
        Elk interview, elke organisatie in een bron en elke bron is verzegeld met een eigen sleutel.
        Wissen is die sleutel weggooien: dan kan niemand het nog lezen. Dit is niet ongedaan te
        maken.
      </p>
      {damaged ? (
        <p>Dit dossier is beschadigd. Zet het eerst terug uit een back-up; daarna kunt u wissen.</p>
      ) : (
        <div className={css.columns}>
          <section aria-labelledby={`${ids}-kies`} className={css.panel}>
            <h2 id={`${ids}-kies`}>Wat moet er weg?</h2>
            <ChooseList erasure={erasure} />
            <Actions>
              <Button
                kind="primary"
                disabled={chosen.length === 0 || progress !== null}
                onClick={() => look()}
              >
                Nakijken wat er weggaat
              </Button>
              <span role="status">
                {chosen.length === 0 ? 'Nog niets gekozen.' : `Gekozen: ${chosenText(chosen)}.`}
              </span>
            </Actions>
          </section>
          <section aria-labelledby={`${ids}-gevolg`} className={css.panel}>
            <h2 id={`${ids}-gevolg`} ref={result} tabIndex={-1}>
              Wat er dan gebeurt
            </h2>
            {failure === null ? null : <ErrorNote failure={failure} />}
            {progress !== null ? (
              <ProgressBar
                sentence={progress.zin}
                done={progress.gedaan}
                total={progress.totaal}
                onCancel={erasure.stop}
              />
            ) : preview !== null ? (
              <DryRun erasure={erasure} preview={preview} />
            ) : (
              <p className={css.soft}>
                Kies links iets en kijk het na. Er wordt nog niets gewist: u ziet eerst wat er
                weggaat en waar het verder nog genoemd of aangehaald wordt.
              </p>
            )}
          </section>
        </div>
      )}
    </div>
  );
}

/** Whoever came here from an interview or a source has chosen already. */
function useAsked(id: string | undefined, look: (ids: readonly string[]) => void): void {
  const [first] = useState<{ done: string | undefined }>(() => ({ done: undefined }));
  useEffect(() => {
    if (id === undefined || first.done === id) return;
    first.done = id;
    look([id]);
  }, [id, look, first]);
}
