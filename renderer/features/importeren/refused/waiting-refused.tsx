import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../../shared/desktop/errors';
import { type RefusedFile, useSession } from '../../../store';
import { Button } from '../../../ui/button';
import { ErrorNote } from '../../../ui/error-note';
import type { IntakeEntry, IntakeSheet } from '../intake-state';
import { RefusedSheet } from './refused-sheet';

interface WaitingRefusedProps {
  entry: IntakeEntry;
  sheet: IntakeSheet;
}

/** Saves the refused rows of a table before anything of it is stored. */
export function WaitingRefused({ entry: { stand }, sheet }: WaitingRefusedProps) {
  const session = useSession();
  const [busy, setBusy] = useState(false);
  const [file, setFile] = useState<RefusedFile | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  if (stand.at !== 'read' || sheet.preview.aantalAfgewezen === 0) return null;
  const { preview, sheets } = stand;
  const make = async () => {
    setBusy(true);
    setFailure(null);
    stop.current = new AbortController();
    const work = { onProgress: () => undefined, signal: stop.current.signal };
    const place = sheets.findIndex(({ key }) => key === sheet.key);
    const made = await session.refusedRows(preview.token, place, work);
    setBusy(false);
    if (made.ok) setFile(made.value);
    else if (made.code !== 'afgebroken') setFailure(made);
  };
  return (
    <>
      <p>
        <Button icon="bewaar" busy={busy} onClick={() => void make()}>
          Afgewezen rijen opslaan…
        </Button>
      </p>
      {failure === null ? null : <ErrorNote failure={failure} />}
      {file === null ? null : (
        <RefusedSheet
          suggestion={file.naam}
          van={{ tekst: file.tekst, rijen: file.rijen }}
          save={(target) => session.saveRefusedFile(target, file)}
          onClose={() => setFile(null)}
        />
      )}
    </>
  );
}
