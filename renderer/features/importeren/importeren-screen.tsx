import { useState } from 'react';
import { useQuery } from '../../store';
import { Button } from '../../ui/button';
import { DropArea, FileButton } from '../../ui/file-button';
import { ImportList } from './import-list';
import css from './importeren.module.css';
import type { Intake } from './intake';
import { Invitation } from './invitation';
import { KeyList } from './key-list';
import { PasteDialog } from './paste-dialog';
import { ReportView } from './report-view';
import { TemplatesDialog } from './templates-dialog';
import { useIntake } from './use-intake';
import { usePasteKey } from './use-paste-key';
import { Workbench } from './workbench';

const ACCEPT = [
  ...['.xlsx', '.xlsm', '.xlsb', '.xls', '.ods', '.csv', '.tsv'],
  ...['.docx', '.txt', '.md', '.vtt', '.srt'],
] as const;

/** Bronnen: what was read in before, and workbooks on their way in. */
export default function ImporterenScreen() {
  const { intake, state } = useIntake();
  const [pasting, setPasting] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const { data: imports } = useQuery('imports', null);
  usePasteKey(intake.paste, intake.add);

  const isEmpty = state.entries.length === 0 && state.report === null;
  const ways = (
    <Ways
      intake={intake}
      isFirst={isEmpty}
      onPaste={() => setPasting(true)}
      onTemplates={() => setChoosing(true)}
    />
  );
  return (
    <DropArea invitation="Laat los om te lezen" multiple onFile={intake.add}>
      <div className={css.screen}>
        <header className={css.head}>
          <h1>Bronnen</h1>
          {isEmpty ? null : <div className={css.ways}>{ways}</div>}
        </header>
        {state.report === null ? null : (
          <ReportView report={state.report} imports={imports} onClose={intake.closeReport} />
        )}
        {state.entries.length > 0 ? (
          <Workbench intake={intake} state={state} imports={imports ?? []} />
        ) : null}
        {isEmpty ? <Invitation isFirst={imports?.length === 0} ways={ways} /> : null}
        {state.entries.length === 0 ? (
          <>
            <ImportList />
            <KeyList />
          </>
        ) : null}
      </div>
      {choosing ? <TemplatesDialog onClose={() => setChoosing(false)} /> : null}
      {pasting ? (
        <PasteDialog
          onClose={() => setPasting(false)}
          onRead={(text) => {
            setPasting(false);
            intake.paste(text);
          }}
        />
      ) : null}
    </DropArea>
  );
}

interface WaysProps {
  intake: Intake;
  /** Nothing stands here yet: choosing a file is the one next step. */
  isFirst: boolean;
  onPaste(): void;
  onTemplates(): void;
}

/** The ways in: files and pasted cells. Dropping is a third, for the mouse. And what to fill in first. */
function Ways({ intake, isFirst, onPaste, onTemplates }: WaysProps) {
  return (
    <>
      <FileButton
        kind={isFirst ? 'primary' : 'secondary'}
        icon="bestand"
        accept={ACCEPT}
        multiple
        onFile={intake.add}
      >
        {isFirst ? 'Bestanden kiezen' : 'Bestand erbij'}
      </FileButton>
      <Button icon="kolommen" onClick={onPaste}>
        Plakken uit Excel
      </Button>
      <Button kind="quiet" icon="bewaar" onClick={onTemplates}>
        Sjablonen
      </Button>
    </>
  );
}
