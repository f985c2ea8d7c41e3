import type { ImportReport } from '../../../shared/import/preview';
import { errorSentence, useCommand, useDossier } from '../../store';
import { Button } from '../../ui/button';
import { Actions } from '../../ui/form';
import { formatCount, formatNumber } from '../../ui/format';
import { useNavigation } from '../../ui/navigation';
import { useNotice } from '../../ui/notices';
import { FactList, MessageList, RefusedTable } from './findings';
import css from './importeren.module.css';
import { StepSection } from './step-section';

/** What the import did. It is one step of the history and can be undone as one. */
export function ReportView({ report, onClose }: { report: ImportReport; onClose(): void }) {
  const { go } = useNavigation();
  const notice = useNotice();
  const undo = useCommand('ongedaanMaken');
  // Undo takes back the last step: after another one that is no longer this import.
  const isLast = useDossier()?.seq === report.seq;
  const takeBack = async () => {
    const result = await undo.run(null);
    notice(
      result.ok
        ? { text: result.value.zin }
        : { text: errorSentence(result), tone: 'error' as const },
    );
    if (result.ok) onClose();
  };
  return (
    <StepSection label="Verslag van de import">
      <h2>
        {formatCount(report.casussen, 'casus', 'casussen')} ingelezen uit {report.bestand}
      </h2>
      <FactList
        facts={[
          ['Blad', report.blad],
          ['Stap', formatNumber(report.seq)],
          [
            'Toekenningen',
            `${formatNumber(report.coderingen)} uit gedrukte labels van draaiknoppen en behoeften; ${formatCount(report.zonderLabel, 'casus', 'casussen')} zonder draaiknoplabel: dat blijft onbekend`,
          ],
          ['Duur', `${formatNumber(report.seconden)} seconden`],
        ]}
      />
      <MessageList messages={report.meldingen} />
      <Actions>
        <Button kind="primary" onClick={() => go({ screen: 'casussen', import: report.importId })}>
          Bekijk de casussen
        </Button>
        {isLast ? (
          <Button icon="ongedaan" busy={undo.busy} onClick={() => void takeBack()}>
            Import ongedaan maken
          </Button>
        ) : null}
        <Button kind="quiet" onClick={onClose}>
          Sluiten
        </Button>
      </Actions>
      {isLast ? null : (
        <p className={css.soft}>
          Na deze import is er meer veranderd. Ongedaan maken kan stap voor stap, in Geschiedenis.
        </p>
      )}
      <RefusedTable refused={report.afgewezen} total={report.aantalAfgewezen} />
    </StepSection>
  );
}
