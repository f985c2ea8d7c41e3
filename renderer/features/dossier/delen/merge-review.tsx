import { useEffect, useRef } from 'react';
import type { MergeReport } from '../../../../shared/dossier/merge-report';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { ErrorNote } from '../../../ui/error-note';
import { Actions } from '../../../ui/form';
import { formatCount, formatMoment, formatNumber } from '../../../ui/format';
import { ProgressBar } from '../../../ui/progress-bar';
import { ConflictList } from './conflict-list';
import css from './delen.module.css';
import { DryRun } from './dry-run';
import { useDecisions } from './use-decisions';
import type { MergeFlow } from './use-merge';
import { commonPast, isNothing, newWork } from './words';

interface MergeReviewProps {
  flow: MergeFlow;
  bestand: string;
  report: MergeReport;
}

/** What merging would do, and what a person has to say about it first. */
export function MergeReview({ flow, bestand, report }: MergeReviewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const decisions = useDecisions(report.conflicten);
  const { progress, failure } = flow;
  const nothing = isNothing(report);
  return (
    <div className={css.stack}>
      <h3 ref={heading} tabIndex={-1}>
        {nothing ? 'Er is niets nieuws' : 'Dit zou er veranderen'}
      </h3>
      {report.gemeen === null ? (
        <Banner kind="uitleg" lead="Een ander dossier">
          Dit bestand heeft geen gezamenlijke geschiedenis met dit dossier. Alles erin is nieuw en
          komt erbij; wat in beide staat, staat er daarna twee keer.
        </Banner>
      ) : null}
      <dl className={css.facts}>
        <dt>Bestand</dt>
        <dd>
          {bestand}: {report.naam}, {formatCount(report.stappen, 'stap', 'stappen')}, het laatst
          gewijzigd {formatMoment(report.laatste.at)}
          {report.laatste.wie === null ? '' : ` door ${report.laatste.wie}`}
        </dd>
        <dt>Gelijk tot en met</dt>
        <dd>{commonPast(report)}</dd>
        <dt>Nieuw in het bestand</dt>
        <dd>{newWork(report)}</dd>
      </dl>
      <DryRun report={report} />
      <Warnings report={report} />
      {report.conflicten === 0 ? null : (
        <ConflictList total={report.conflicten} decisions={decisions} />
      )}
      {failure === null ? null : <ErrorNote failure={failure} />}
      {progress === null ? (
        <Actions>
          {nothing ? null : (
            <Button kind="primary" onClick={() => void flow.merge(decisions.choices)}>
              {decisions.open === 0
                ? 'Samenvoegen'
                : `Samenvoegen, ${formatNumber(decisions.open)} niet gekozen`}
            </Button>
          )}
          <Button onClick={flow.again}>{nothing ? 'Een ander bestand' : 'Niet samenvoegen'}</Button>
        </Actions>
      ) : (
        <ProgressBar
          sentence={progress.zin}
          done={progress.gedaan}
          total={progress.totaal}
          onCancel={flow.stop}
        />
      )}
    </div>
  );
}

/** What cannot be undone, what stays double, and what does not come back. */
function Warnings({ report }: { report: MergeReport }) {
  const { gewistDaar, gewistHier, naamgenoten, dubbel } = report;
  return (
    <>
      {gewistDaar.aantal === 0 ? null : (
        <Banner kind="schade" lead="Voorgoed gewist in de andere kopie">
          {formatCount(gewistDaar.aantal, 'onderdeel gaat', 'onderdelen gaan')} ook hier voorgoed
          weg: {gewistDaar.voorbeelden.join(', ')}
          {gewistDaar.aantal > gewistDaar.voorbeelden.length ? ' en andere' : ''}. Dat maakt
          Ongedaan maken niet terug.
        </Banner>
      )}
      {gewistHier === 0 ? null : (
        <p>
          {formatCount(gewistHier, 'onderdeel', 'onderdelen')} in het bestand{' '}
          {gewistHier === 1 ? 'is' : 'zijn'} hier voorgoed gewist en{' '}
          {gewistHier === 1 ? 'komt' : 'komen'} niet terug.
        </p>
      )}
      {naamgenoten.length === 0 ? null : (
        <p>
          Beide kopieën hebben een codeur met de naam {naamgenoten.join(', ')}. Ze blijven twee
          codeurs: of het om dezelfde persoon gaat, weet het programma niet.
        </p>
      )}
      {dubbel.length === 0 ? null : (
        <p>
          In beide kopieën is, los van elkaar, hetzelfde bestand ingelezen: {dubbel.join(', ')}. De
          gegevens daaruit komen er dubbel in te staan.
        </p>
      )}
    </>
  );
}
