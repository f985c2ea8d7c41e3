import { useDossier, useSession } from '../../store';
import { Button } from '../../ui/button';
import { useNavigation } from '../../ui/navigation';
import { useNotice } from '../../ui/notices';
import { Handbook } from './handbook';
import { resumeTour, startTour, useTour } from './tour/tour-state';

/** The handbook inside the frame: F1 opens it at the page that belongs to the screen. */
export default function HandboekScreen() {
  const { current } = useNavigation();
  const session = useSession();
  const notice = useNotice();
  const kind = useDossier()?.kind;
  const waits = useTour()?.open === false && kind === 'voorbeeld';
  const tour = () => {
    if (waits) resumeTour();
    else if (kind === 'voorbeeld') startTour();
    else {
      notice({
        text: 'De rondleiding gaat over het voorbeeld. Vergrendel dit dossier eerst; op het eerste scherm staat “Rondleiding van vijf minuten”.',
        action: { label: 'Vergrendel', run: () => session.lock() },
      });
    }
  };
  return (
    <Handbook asked={current}>
      <div>
        <Button onClick={tour}>
          {waits ? 'Verder met de rondleiding' : 'Rondleiding van vijf minuten'}
        </Button>
      </div>
    </Handbook>
  );
}
