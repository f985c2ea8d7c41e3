import { FlatScreen } from '../../records/flat/flat-screen';
import { ListsScreen } from '../../records/lists-screen';
import { useDossier } from '../../store';
import { AboutOrganisatie } from './about-organisatie';
import { Casussen } from './casussen';

/** Casussen: what was tried, and the organisaties where. */
export default function CasussenScreen() {
  const counts = useDossier()?.aantallen;
  return (
    <ListsScreen
      title="Casussen"
      lists={[
        { soort: null, label: 'Casussen', count: counts?.casussen, render: () => <Casussen /> },
        {
          soort: 'organisatie',
          label: 'Organisaties',
          count: counts?.organisaties,
          render: () => (
            <FlatScreen soort="organisatie" about={(row) => <AboutOrganisatie row={row} />} />
          ),
        },
      ]}
    />
  );
}
