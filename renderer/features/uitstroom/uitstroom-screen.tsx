import { FlatScreen } from '../../records/flat/flat-screen';
import { ListsScreen } from '../../records/lists-screen';
import { useDossier } from '../../store';
import { AboutKostenpost } from './about-kostenpost';
import { AboutVertrekreden } from './about-vertrekreden';
import { Cijfers } from './cijfers';

/** Uitstroom: what is known of who leaves, why, after how long, and what that costs. */
export default function UitstroomScreen() {
  const counts = useDossier()?.aantallen;
  return (
    <ListsScreen
      title="Uitstroom"
      lists={[
        { soort: null, label: 'Cijfers', count: counts?.cijfers, render: () => <Cijfers /> },
        {
          soort: 'vertrekreden',
          label: 'Vertrekredenen',
          count: counts?.vertrekredenen,
          render: () => (
            <FlatScreen soort="vertrekreden" about={(row) => <AboutVertrekreden row={row} />} />
          ),
        },
        {
          soort: 'dienstverband',
          label: 'Dienstverbanden',
          count: counts?.dienstverbanden,
          render: () => <FlatScreen soort="dienstverband" />,
        },
        {
          soort: 'kostenpost',
          label: 'Kosten',
          count: counts?.kostenposten,
          render: () => (
            <FlatScreen soort="kostenpost" about={(row) => <AboutKostenpost row={row} />} />
          ),
        },
      ]}
    />
  );
}
