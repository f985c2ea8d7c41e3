import { type ReactNode, useCallback, useEffect, useId, useState } from 'react';
import type { SaveFolder } from '../../shared/desktop/contract';
import type { Failure, Result } from '../../shared/desktop/errors';
import { errorText } from '../../shared/desktop/errors-nl';
import { Banner } from './banner';
import { Button } from './button';
import { Select } from './choice';
import { Dialog } from './dialog';
import { ErrorNote } from './error-note';
import { Field } from './field';
import { Actions, Form } from './form';

/** Where a file goes. Without a folder the shell asks with the system's own dialog. */
export interface SheetTarget {
  naam: string;
  folder: string | null;
  overwrite: boolean;
}

interface SaveSheetProps {
  title: string;
  /** File name to begin with, with its extension. */
  suggestion: string;
  /** The folders the shell offers; none: the shell shows its own dialog. */
  folders(): Promise<Result<SaveFolder[]>>;
  /** Writes the file; null when the user cancelled in the system's dialog. */
  save(target: SheetTarget): Promise<Result<{ pad: string } | null>>;
  /** Closed: with the path when it was saved. */
  onClose(pad: string | null): void;
  /** Something to say before saving, such as what leaves the sealed dossier. */
  remark?: string;
  /** More to read and choose first: then the system's dialog opens only on a button. */
  children?: ReactNode;
  /** What `children` asks for is not known yet. */
  waiting?: boolean;
  wide?: boolean;
}

/**
 * Asks where a file goes and saves it there. In Electron the system's dialog appears at once; in
 * the Chromium host this sheet offers the folders. Mount it to open it.
 */
export function SaveSheet(props: SaveSheetProps) {
  const { title, suggestion, folders, save, onClose, remark, children, waiting, wide } = props;
  const [offered, setOffered] = useState<SaveFolder[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);

  const write = useCallback(
    async (target: SheetTarget) => {
      setBusy(true);
      setFailure(null);
      const result = await save(target);
      setBusy(false);
      if (result.ok) onClose(result.value?.pad ?? null);
      else setFailure(result);
    },
    [save, onClose],
  );

  const bySystem = () => write({ naam: suggestion, folder: null, overwrite: false });

  useAtOpening(async () => {
    const result = await folders();
    if (!result.ok) setFailure(result);
    else if (result.value.length > 0) setOffered(result.value);
    else if (children === undefined) await bySystem();
    else setOffered([]);
  });

  if (offered === null) {
    // The system's dialog is open, or refused: then say why.
    return failure === null ? null : (
      <Dialog open title={title} onClose={() => onClose(null)}>
        <ErrorNote failure={failure} />
      </Dialog>
    );
  }
  return (
    <Dialog open title={title} wide={wide ?? false} onClose={() => onClose(null)}>
      {remark ? <p>{remark}</p> : null}
      {children}
      {offered.length === 0 ? (
        <>
          {failure === null ? null : <ErrorNote failure={failure} />}
          <Actions>
            <Button kind="primary" busy={busy || waiting === true} onClick={() => void bySystem()}>
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
          failure={failure}
          onSave={(target) => void write(target)}
          onEdit={() => setFailure(null)}
          onCancel={() => onClose(null)}
        />
      )}
    </Dialog>
  );
}

/** Runs once when the sheet opens, whatever is redrawn around it. */
function useAtOpening(run: () => Promise<void>) {
  const [first] = useState(() => ({ run, done: false }));
  useEffect(() => {
    if (first.done) return;
    first.done = true;
    void first.run();
  }, [first]);
}

interface SheetProps {
  folders: readonly SaveFolder[];
  suggestion: string;
  busy: boolean;
  failure: Failure | null;
  onSave(target: SheetTarget): void;
  onEdit(): void;
  onCancel(): void;
}

function Sheet({ folders, suggestion, busy, failure, onSave, onEdit, onCancel }: SheetProps) {
  const [naam, setNaam] = useState(suggestion);
  const [folder, setFolder] = useState(folders[0]?.id ?? '');
  const pathId = useId();
  const chosen = folders.find(({ id }) => id === folder);
  const exists = failure?.code === 'bestand-bestaat-al';
  const about = failure !== null && (exists || failure.code === 'bestand-geweigerd');
  const text = failure === null ? null : errorText(failure);
  const trimmed = naam.trim();
  const submit = (overwrite: boolean) => {
    if (trimmed !== '' && !busy) onSave({ naam: trimmed, folder, overwrite });
  };
  return (
    <Form label="Opslaan" onSubmit={() => submit(false)}>
      <Select
        label="Map"
        value={folder}
        options={folders.map(({ id, naam: label }) => ({ value: id, label }))}
        hint={<span id={pathId}>{chosen?.pad}</span>}
        onChange={(value) => {
          setFolder(value);
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
      <Actions>
        {exists ? (
          <Button kind="danger" busy={busy} onClick={() => submit(true)}>
            Het oude bestand vervangen
          </Button>
        ) : (
          <Button kind="primary" submit busy={busy}>
            Opslaan
          </Button>
        )}
        <Button onClick={onCancel}>Annuleren</Button>
      </Actions>
    </Form>
  );
}
