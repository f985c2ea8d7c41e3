import { useMemo, useState } from 'react';
import { broughtBy } from '../../../shared/domain/record';
import type { Queries } from '../../../shared/dossier/protocol';
import type { ImportReport, SheetReport } from '../../../shared/import/preview';
import { listPlace } from '../../records/places';
import { errorSentence, useCommand, useDossier } from '../../store';
import { Button } from '../../ui/button';
import { Actions } from '../../ui/form';
import { formatCount, formatNumber } from '../../ui/format';
import { useNavigation } from '../../ui/navigation';
import { useNotice } from '../../ui/notices';
import { MessageList, RefusedTable } from './findings';
import table from './findings.module.css';
import css from './importeren.module.css';
import { addedByReport } from './intake-state';
import { kindWords } from './kinds';
import { LongTable, ROWS_AT_ONCE } from './long-table';
import { KeptRefused } from './refused/kept-refused';
import { StepSection } from './step-section';
import { recordWords, sourceName } from './words';

/** With more sheets than this, what can be done next stays in sight below the table. */
const MANY = 12;

interface ReportViewProps {
  report: ImportReport;
  /** What the dossier holds; null while that is being asked. */
  imports: Queries['imports']['result'] | null;
  onClose(): void;
}

/** What the import did, sheet by sheet. It is one step of the history and can be undone as one. */
export function ReportView({ report, imports, onClose }: ReportViewProps) {
  const { go } = useNavigation();
  const notice = useNotice();
  const undo = useCommand('ongedaanMaken');
  // Undo takes back the last step: after another one that is no longer this import.
  const isLast = useDossier()?.seq === report.seq;
  const takeBack = async () => {
    const result = await undo.run({ alleen: report.seq });
    notice(
      result.ok
        ? { text: `Ongedaan gemaakt: ${result.value.zin}.` }
        : { text: errorSentence(result), tone: 'error' as const },
    );
    if (result.ok) onClose();
  };
  const { bladen } = report;
  const withLabels = bladen.some(({ soort }) => kindWords[soort].labels);
  const ids = useMemo(() => new Set(bladen.map(({ importId }) => importId)), [bladen]);
  const here = imports?.some(({ id }) => ids.has(id)) === true;
  // The list of imports may come a moment later than the report: gone is only what was here.
  const [seen, setSeen] = useState(here);
  if (here && !seen) setSeen(true);
  if (seen && imports !== null && !here) return <Undone onClose={onClose} />;
  const files = [...new Set(bladen.map(({ bestand }) => bestand))];
  const from = files.length === 1 ? files[0] : `${formatNumber(files.length)} bestanden`;
  return (
    <StepSection label="Verslag van de import">
      <h2>
        {bladen.every(({ vernieuwd }) => vernieuwd !== undefined)
          ? `Bijgewerkt uit ${from}`
          : `${recordWords(addedByReport(report))} ingelezen uit ${from}`}
      </h2>
      <p className={css.soft}>
        Stap {formatNumber(report.seq)} van de geschiedenis, in {formatNumber(report.seconden)}{' '}
        {report.seconden === 1 ? 'seconde' : 'seconden'}.
      </p>
      <LongTable
        label="Wat elk blad bracht"
        isLong={bladen.length > MANY}
        rows={bladen}
        head={
          <tr>
            <th scope="col">Bestand</th>
            <th scope="col">Blad</th>
            <th scope="col">Erbij</th>
            {withLabels ? <th scope="col">Toekenningen uit labels</th> : null}
            <th scope="col" className={table.end}>
              Afgewezen cellen
            </th>
            <th scope="col">Verder</th>
          </tr>
        }
      >
        {(sheet) => <SheetRow key={sheet.importId} sheet={sheet} withLabels={withLabels} />}
      </LongTable>
      <Actions>
        <Button kind="primary" onClick={() => go({ screen: 'verbanden' })}>
          Naar Verbanden
        </Button>
        {isLast ? (
          <Button icon="ongedaan" busy={undo.busy} onClick={() => void takeBack()}>
            Import ongedaan maken
          </Button>
        ) : null}
        <KeptRefused kind="secondary" sheets={bladen.flatMap(refusedIn)} />
        <Button kind="quiet" onClick={onClose}>
          Sluiten
        </Button>
      </Actions>
      {isLast ? null : (
        <p className={css.soft}>
          Na deze import is er meer veranderd. Ongedaan maken kan stap voor stap, in Geschiedenis.
        </p>
      )}
      <AllFindings sheets={bladen} />
    </StepSection>
  );
}

/** What of a sheet can be saved to be corrected; nothing when nothing was refused. */
function refusedIn({ importId: id, bestand, aantalAfgewezen }: SheetReport) {
  return aantalAfgewezen === 0 ? [] : [{ id, bestand }];
}

/** Taken back elsewhere: by key, in the bar, or in the history. */
function Undone({ onClose }: { onClose(): void }) {
  return (
    <StepSection label="Verslag van de import">
      <h2>Deze import is ongedaan gemaakt</h2>
      <p className={css.soft}>
        Wat erin stond is niet meer in het dossier. Opnieuw doen kan met Ctrl+Shift+Z.
      </p>
      <Actions>
        <Button onClick={onClose}>Sluiten</Button>
      </Actions>
    </StepSection>
  );
}

/** "3 cijfers erbij, 5 gewijzigd, 1 eruit; 92 hetzelfde". */
function renewedWords(
  { erbij, gewijzigd, gelijk, weg }: NonNullable<SheetReport['vernieuwd']>,
  one: string,
  many: string,
): string {
  const parts = [
    `${formatCount(erbij, one, many)} erbij`,
    `${formatNumber(gewijzigd)} gewijzigd`,
    ...(weg > 0 ? [`${formatNumber(weg)} eruit`] : []),
  ];
  return `${parts.join(', ')}; ${formatNumber(gelijk)} hetzelfde`;
}

interface SheetRowProps {
  sheet: SheetReport;
  /** One of the sheets has printed labels: there is a column for them. */
  withLabels: boolean;
}

function SheetRow({ sheet, withLabels }: SheetRowProps) {
  const { go } = useNavigation();
  const { one, many, labels, view } = kindWords[sheet.soort];
  const turns = sheet.beurten > 0 ? ` met ${formatCount(sheet.beurten, 'beurt', 'beurten')}` : '';
  return (
    <tr>
      <th scope="row" className={table.name}>
        {sheet.bestand}
      </th>
      <td>{sourceName(sheet)}</td>
      <td>
        {sheet.vernieuwd === undefined
          ? `${formatCount(sheet.aantal, one, many)}${turns}`
          : renewedWords(sheet.vernieuwd, one, many)}
      </td>
      {withLabels ? (
        <td>
          {labels
            ? `${formatNumber(sheet.coderingen)}; ${formatNumber(sheet.zonderLabel)} zonder draaiknoplabel, dat blijft onbekend`
            : ''}
        </td>
      ) : null}
      <td className={table.end}>{formatNumber(sheet.aantalAfgewezen)}</td>
      <td className={table.ways}>
        <Button
          kind="quiet"
          aria-label={`${view} uit ${sheet.bestand}, ${sourceName(sheet)}`}
          onClick={() => go({ ...listPlace(broughtBy[sheet.soort]), import: sheet.importId })}
        >
          {view}
        </Button>
      </td>
    </tr>
  );
}

/** What is remarked and refused: of each sheet that has any, of a pile in parts. */
function AllFindings({ sheets }: { sheets: readonly SheetReport[] }) {
  const [count, setCount] = useState(ROWS_AT_ONCE);
  const found = sheets.filter(
    ({ aantalAfgewezen, meldingen }) => aantalAfgewezen > 0 || meldingen.length > 0,
  );
  return (
    <>
      {found.slice(0, count).map((sheet) => (
        <SheetFindings key={sheet.importId} sheet={sheet} isOnly={sheets.length === 1} />
      ))}
      {found.length <= count ? null : (
        <p className={css.more}>
          Van {formatCount(found.length - count, 'blad', 'bladen')} staan de meldingen hier nog
          niet.
          <Button onClick={() => setCount(count + ROWS_AT_ONCE)}>Meer tonen</Button>
        </p>
      )}
    </>
  );
}

/** Remarks and refused cells of one sheet; of several sheets each behind its name. */
function SheetFindings({ sheet, isOnly }: { sheet: SheetReport; isOnly: boolean }) {
  const contents = (
    <>
      <MessageList messages={sheet.meldingen} />
      <RefusedTable
        blad={sheet.blad}
        refused={sheet.afgewezen}
        total={sheet.aantalAfgewezen}
        rows={null}
        level={3}
      />
    </>
  );
  if (isOnly) return contents;
  return (
    <details className={css.details}>
      <summary>
        {sheet.bestand}, {sourceName(sheet)}: {formatCount(sheet.aantalAfgewezen, 'cel', 'cellen')}{' '}
        afgewezen, {formatCount(sheet.meldingen.length, 'melding', 'meldingen')}
      </summary>
      {contents}
    </details>
  );
}
