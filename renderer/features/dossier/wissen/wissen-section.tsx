import { Button } from '../../../ui/button';
import { useNavigation } from '../../../ui/navigation';
import screen from '../dossier-screen.module.css';

/** The way to erasing for good, on the screen Dossier. */
export function WissenSection() {
  const { go } = useNavigation();
  return (
    <section className={screen.part} aria-labelledby="voorgoed-wissen">
      <h2 id="voorgoed-wissen">Voorgoed wissen</h2>
      <p>
        Als iemand zich terugtrekt: een interview, een organisatie of een hele bron zo wissen dat
        niemand het nog kan lezen. U ziet eerst wat er weggaat.
      </p>
      <Button onClick={() => go({ screen: 'wissen' })}>Voorgoed wissen…</Button>
    </section>
  );
}
