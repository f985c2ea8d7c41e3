import { useState } from 'react';
import { refusedFile } from '../../../../shared/exchange/refused/name';
import { useSession } from '../../../store';
import { Button } from '../../../ui/button';
import { RefusedSheet } from './refused-sheet';

interface KeptRefusedProps {
  /** Sheets of which something was refused; with none there is no button. */
  sheets: readonly { id: string; bestand: string }[];
  /** What the button is of, where several stand on a page. */
  about?: string;
  kind?: 'quiet' | 'secondary';
}

/** Saves the refused rows of what is in the dossier. */
export function KeptRefused({ sheets, about, kind = 'quiet' }: KeptRefusedProps) {
  const session = useSession();
  const [open, setOpen] = useState(false);
  if (sheets.length === 0) return null;
  const imports = sheets.map(({ id }) => id);
  return (
    <>
      <Button
        kind={kind}
        aria-label={`Afgewezen rijen opslaan${about === undefined ? '' : `: ${about}`}`}
        {...(kind === 'quiet' ? {} : { icon: 'bewaar' })}
        onClick={() => setOpen(true)}
      >
        {kind === 'quiet' ? 'Afgewezen rijen…' : 'Afgewezen rijen opslaan…'}
      </Button>
      {open ? (
        <RefusedSheet
          suggestion={refusedFile(sheets)}
          van={{ imports }}
          save={(target, work) => session.saveRefused(target, imports, work)}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
