import { FlatScreen } from '../../records/flat/flat-screen';
import { ListsScreen } from '../../records/lists-screen';
import { useDossier } from '../../store';
import { AboutCode } from './about-code';
import { Schemes } from './schemes';

/** Codeboek: the two schemes that are the same for everybody, and the codes of the group itself. */
export default function CodeboekScreen() {
  const counts = useDossier()?.aantallen;
  return (
    <ListsScreen
      title="Codeboek"
      lists={[
        { soort: null, label: 'Draaiknoppen en behoeften', render: () => <Schemes /> },
        {
          soort: 'code',
          label: 'Eigen codes',
          count: counts?.codes,
          render: () => (
            <FlatScreen soort="code" about={(row, open) => <AboutCode row={row} onOpen={open} />} />
          ),
        },
      ]}
    />
  );
}
