import { useEffect, useState } from 'react';
import { Button } from '../../../ui/button';
import { useNavigation } from '../../../ui/navigation';
import screen from '../dossier-screen.module.css';
import { EverythingSheet } from './everything-sheet';

/** The way out for everything, on the screen Dossier. */
export function EverythingSection({ naam }: { naam: string }) {
  const { current } = useNavigation();
  const [open, setOpen] = useState(false);
  // Asked for from elsewhere, such as the list of commands: each time anew.
  useEffect(() => {
    if (current.alles === true) setOpen(true);
  }, [current]);
  return (
    <section className={screen.part} aria-labelledby="alles-eruit">
      <h2 id="alles-eruit">Alles eruit</h2>
      <p>
        Het hele dossier in gewone bestanden: werkmappen, de interviews als tekst, en alles als
        JSON. Zo hangt niemand van dit programma af. Die bestanden zijn niet verzegeld.
      </p>
      <Button icon="bewaar" onClick={() => setOpen(true)}>
        Alles eruit…
      </Button>
      {open ? <EverythingSheet naam={naam} onClose={() => setOpen(false)} /> : null}
    </section>
  );
}
