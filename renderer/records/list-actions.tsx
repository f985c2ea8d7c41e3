import { Button } from '../ui/button';
import { Kbd } from '../ui/kbd';
import { useNavigation } from '../ui/navigation';

interface ListActionsProps {
  /** The key that adds, as it stands on the keyboard: "N". */
  keys: string;
  onAdd(): void;
}

/** The two ways to bring records in without a workbook. */
export function ListActions({ keys, onAdd }: ListActionsProps) {
  const { go } = useNavigation();
  return (
    <>
      <Button kind="quiet" aria-keyshortcuts={keys} onClick={onAdd}>
        Toevoegen <Kbd>{keys}</Kbd>
      </Button>
      <Button
        kind="quiet"
        title="Gekopieerde cellen uit Excel plakt u bij Bronnen"
        onClick={() => go({ screen: 'bronnen' })}
      >
        Plakken uit Excel
      </Button>
    </>
  );
}
