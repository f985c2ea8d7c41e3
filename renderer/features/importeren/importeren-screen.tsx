import { Button } from '../../ui/button';
import { ErrorNote } from '../../ui/error-note';
import { DropArea, FileButton } from '../../ui/file-button';
import { ProgressBar } from '../../ui/progress-bar';
import { ImportList } from './import-list';
import css from './importeren.module.css';
import { PreviewView } from './preview-view';
import { ReportView } from './report-view';
import { StepSection } from './step-section';
import { type ImportFlow, useImport } from './use-import';

const ACCEPT = ['.xlsx', '.xlsm'] as const;

/** Bronnen: what was read in before, and a workbook on its way in. */
export default function ImporterenScreen() {
  const flow = useImport();
  return (
    <DropArea invitation="Laat los om de werkmap te lezen" onFile={flow.read}>
      <div className={css.screen}>
        <header className={css.head}>
          <h1>Bronnen</h1>
          {flow.step.at === 'idle' ? null : (
            <FileButton accept={ACCEPT} icon="bestand" onFile={flow.read}>
              Andere werkmap kiezen
            </FileButton>
          )}
        </header>
        <Step flow={flow} />
        <ImportList />
      </div>
    </DropArea>
  );
}

function Step({ flow }: { flow: ImportFlow }) {
  const { step } = flow;
  switch (step.at) {
    case 'idle':
      return <Invitation flow={flow} />;
    case 'reading':
    case 'storing':
      return (
        <StepSection label="Bezig">
          <h2>{step.at === 'reading' ? step.bestand : step.preview.bestand}</h2>
          <ProgressBar
            sentence={step.progress.zin}
            done={step.progress.gedaan}
            total={step.progress.totaal}
            perSecond={step.progress.perSeconde}
            onCancel={flow.leave}
          />
          <p className={css.soft}>Stopt u, dan blijft er niets van achter.</p>
        </StepSection>
      );
    case 'preview':
      return <PreviewView preview={step.preview} onStore={flow.store} onLeave={flow.leave} />;
    case 'done':
      return <ReportView report={step.report} onClose={flow.leave} />;
    case 'failed':
      return (
        <StepSection label="Niet gelukt">
          <h2>{step.bestand}</h2>
          <ErrorNote failure={step.failure} />
          <p className={css.soft}>Er is niets opgeslagen.</p>
          <div>
            <Button onClick={flow.leave}>Sluiten</Button>
          </div>
        </StepSection>
      );
  }
}

function Invitation({ flow }: { flow: ImportFlow }) {
  return (
    <StepSection kind="invitation" label="Werkmap inlezen">
      <h2>Een werkmap met casussen inlezen</h2>
      <p>
        Een Excel-bestand (.xlsx) met op één blad per rij één casus. De koppen mogen uw eigen
        woorden zijn; kolommen als “Praktijk”, “Werkgever” of “Draaiknop” worden herkend. Eerst ziet
        u wat er begrepen is en wat niet; pas daarna wordt er iets opgeslagen.
      </p>
      <div>
        <FileButton kind="primary" icon="bestand" accept={ACCEPT} onFile={flow.read}>
          Werkmap kiezen
        </FileButton>
      </div>
      <p className={css.soft}>
        Of sleep het bestand hierheen. Het blijft op deze computer; macro’s worden nooit uitgevoerd.
      </p>
    </StepSection>
  );
}
