import { Button } from '../../../ui/button';
import { Actions } from '../../../ui/form';
import { useNavigation } from '../../../ui/navigation';
import screen from '../dossier-screen.module.css';

/** The way to sharing and merging, on the screen Dossier. */
export function SharingSection() {
  const { go } = useNavigation();
  return (
    <section className={screen.part} aria-labelledby="delen-en-samenvoegen">
      <h2 id="delen-en-samenvoegen">Delen en samenvoegen</h2>
      <p>
        Geef een collega het dossier of een deel ervan in één verzegeld bestand, en voeg later samen
        wat er op de andere computer is gedaan.
      </p>
      <Actions>
        <Button onClick={() => go({ screen: 'delen', taak: 'delen' })}>Delen…</Button>
        <Button onClick={() => go({ screen: 'delen', taak: 'samenvoegen' })}>
          Samenvoegen met een gedeeld bestand…
        </Button>
      </Actions>
    </section>
  );
}
