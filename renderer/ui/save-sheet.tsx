import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { SaveFolder } from '../../shared/desktop/contract';
import type { Failure, Result } from '../../shared/desktop/errors';
import { errorText } from '../../shared/desktop/errors-nl';
import type { Progress } from '../../shared/dossier/protocol';
import { Banner } from './banner';
import { Button } from './button';
import { Dialog } from './dialog';
import { ErrorNote } from './error-note';
import { Field } from './field';
import { FolderSelect } from './folder-select';
import { Actions, Form } from './form';
import { ProgressDialog } from './progress-dialog';
import { useOnce } from './use-once';

/** Where a file goes. Without a folder the shell asks with the system's own dialog. */
export interface SheetTarget {
  naam: string;
  folder: string | null;
  overwrite: boolean;
}

/** How far the file is, and when to stop making it: at a button, or when the sheet is closed. */
export interface SheetWork {
  onProgress(progress: Progress): void;
  signal: AbortSignal;
}

interface SaveSheetProps {
  title: string;
  /** File name to begin with, with its extension. */
  suggestion: string;
  /** The folders the shell offers; none: the shell shows its own dialog. */
  folders(): Promise<Result<SaveFolder[]>>;
  /** Writes the file; null when the user cancelled in the system's dialog. */
  save(target: SheetTarget, work: SheetWork): Promise<Result<{ pad: string } | null>>;
  /** Closed: with the path when it was saved. */
  onClose(pad: string | null): void;
  /** Something to say before saving, such as what leaves the sealed dossier. */
  remark?: string;
  /** More to read and choose first: then the system's dialog opens only on a button. */
  children?: ReactNode;
  /** What `children` asks for is not known yet. */
  waiting?: boolean;
  /** What has to be done in `children` before it can be saved; null = nothing. */
  first?: string | null;
  wide?: boolean;
}

/**
 * Asks where a file goes and saves it there, showing how far it is when that takes a while. In
 * Electron the system's dialog appears at once; in the Chromium host this sheet offers the folders.
 * Mount it to open it.
 */
export function SaveSheet(props: SaveSheetProps) {
  const { title, suggestion, folders, save, onClose, remark, children, waiting, wide } = props;
  const { first = null } = props;
  const [offered, setOffered] = useState<SaveFolder[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const write = useCallback(
    async (target: SheetTarget) => {
      const controller = new AbortController();
      stop.current = controller;
      setBusy(true);
      setFailure(null);
      const { signal } = controller;
      const result = await save(target, { onProgress: setProgress, signal });
      setBusy(false);
      setProgress(null);
      if (result.ok) onClose(result.value?.pad ?? null);
      else setFailure(result);
    },
    [save, onClose],
  );

  const bySystem = () => write({ naam: suggestion, folder: null, overwrite: false });

  useOnce(async () => {
    const result = await folders();
    if (!result.ok) setFailure(result);
    else if (result.value.length > 0) setOffered(result.value);
    else if (children === undefined) await bySystem();
    else setOffered([]);
  });

  // Without a sheet the system's dialog is open, or refused: then say why.
  const sheet =
    offered === null ? (
      failure === null ? null : (
        <Dialog open title={title} onClose={() => onClose(null)}>
          <ErrorNote failure={failure} />
        </Dialog>
      )
    ) : (
      <Dialog open title={title} wide={wide ?? false} onClose={() => onClose(null)}>
        {remark ? <p>{remark}</p> : null}
        {children}
        {offered.length === 0 ? (
          <>
            {failure === null ? null : <ErrorNote failure={failure} />}
            {first === null ? null : <p>{first}</p>}
            <Actions>
              <Button
                kind="primary"
                busy={busy || waiting === true}
                disabled={first !== null}
                onClick={() => void bySystem()}
              >
                Map kiezen en opslaan
              </Button>
              <Button onClick={() => onClose(null)}>Annuleren</Button>
            </Actions>
          </>
        ) : (
          <Sheet
            folders={offered}
            suggestion={suggestion}
            busy={busy || waiting === true}
            first={first}
            failure={failure}
            onSave={(target) => void write(target)}
            onEdit={() => setFailure(null)}
            onCancel={() => onClose(null)}
          />
        )}
      </Dialog>
    );
  return (
    <>
      {sheet}
      {progress === null ? null : (
        <ProgressDialog title={title} progress={progress} onStop={() => stop.current?.abort()} />
      )}
    </>
  );
}

interface SheetProps {
  folders: readonly SaveFolder[];
  suggestion: string;
  busy: boolean;
  first: string | null;
  failure: Failure | null;
  onSave(target: SheetTarget): void;
  onEdit(): void;
  onCancel(): void;
}

function Sheet(props: SheetProps) {
  const { folders, suggestion, busy, first, failure, onSave, onEdit, onCancel } = props;
  const [naam, setNaam] = useState(suggestion);
  const [folder, setFolder] = useState(folders[0]?.id ?? '');
  const chosen = folders.find(({ id }) => id === folder);
  const exists = failure?.code === 'bestand-bestaat-al';
  const about = failure !== null && (exists || failure.code === 'bestand-geweigerd');
  const text = failure === null ? null : errorText(failure);
  const trimmed = naam.trim();
  const submit = (overwrite: boolean) => {
    if (trimmed !== '' && !busy && first === null) onSave({ naam: trimmed, folder, overwrite });
  };
  return (
    <Form label="Opslaan" onSubmit={() => submit(false)}>
      <FolderSelect
        folders={folders}
        folder={chosen}
        onChange={(id) => {
          setFolder(id);
          onEdit();
        }}
      />
      {chosen?.verlaat == null ? null : (
        <Banner kind="uitleg" lead="Verlaat de computer">
          Deze map hoort bij {chosen.verlaat}: wat u hier bewaart, staat daarna niet alleen op deze
          computer.
        </Banner>
      )}
      <Field
        label="Bestandsnaam"
        value={naam}
        autoFocus
        maxLength={200}
        error={
          trimmed === ''
            ? 'Vul een bestandsnaam in.'
            : about
              ? `${text?.wat} ${exists ? '' : text?.doe}`.trim()
              : null
        }
        onChange={(value) => {
          setNaam(value);
          onEdit();
        }}
      />
      {failure !== null && !about ? <ErrorNote failure={failure} /> : null}
      {first === null ? null : <p>{first}</p>}
      <Actions>
        {exists ? (
          <Button kind="danger" busy={busy} onClick={() => submit(true)}>
            Het oude bestand vervangen
          </Button>
        ) : (
          <Button kind="primary" submit busy={busy} disabled={first !== null}>
            Opslaan
          </Button>
        )}
        <Button onClick={onCancel}>Annuleren</Button>
      </Actions>
    </Form>
  );
}
