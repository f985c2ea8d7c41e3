import type { KostenpostField } from '../../../shared/domain/kostenpost';
import { valueText } from '../../../shared/domain/values';
import { ARRIVAL } from '../../../shared/dossier/list-requests';
import type { FlatRow } from '../../../shared/dossier/protocol';
import { AmountCell } from './amount-cell';
import type { FlatKind } from './flat-kind';

/** Lines that the source puts together: one group of one calculation. */
const group = ({ velden }: FlatRow) =>
  [velden.organisatie, velden.jaar, velden.functie, velden.groep].map(valueText).join('\u0000');

const euro = (veld: KostenpostField) => ({
  ...{ width: 6, align: 'end' as const },
  render: ({ velden, ongelezen }: FlatRow) => (
    <AmountCell value={velden[veld]} unread={ongelezen?.[veld]} unit="euro" />
  ),
});

export const kostenpostKind: FlatKind<KostenpostField> = {
  type: 'kostenpost',
  count: 'kostenposten',
  label: 'Kosten',
  groups: [
    { label: 'Post', velden: ['post', 'groep', 'uren', 'tarief', 'oop', 'totaal'] },
    { label: 'Van wie', velden: ['organisatie', 'functie', 'jaar', 'representatief'] },
    { label: 'Gedeeld door', velden: ['noemer', 'aangenomen', 'vertrokken'] },
    {
      label: 'Bron',
      velden: ['zekerheid', 'vertrouwelijkheid', 'bron', 'document', 'bronplaats', 'opmerking'],
    },
  ],
  essential: ['groep', 'uren', 'totaal', 'jaar', 'noemer', 'bron'],
  first: [
    ...(['post', 'groep', 'uren', 'tarief', 'oop', 'totaal'] as const),
    ...(['organisatie', 'functie', 'jaar', 'noemer', 'bron'] as const),
  ],
  named: ['post', 'organisatie'],
  facets: [
    ...(['organisatie', 'groep', 'functie', 'jaar', 'noemer'] as const),
    ...(['zekerheid', 'vertrouwelijkheid', 'bron'] as const),
  ],
  leading: ['post', 'groep', 'uren', 'totaal', 'organisatie'],
  columns: {
    post: { width: 12.5, grows: true },
    groep: { width: 6.25 },
    organisatie: { width: 6, grows: true },
    jaar: { width: 4.25 },
    uren: {
      ...{ width: 4.25, align: 'end' },
      render: ({ velden, ongelezen }) => (
        <AmountCell value={velden.uren} unread={ongelezen?.uren} unit="uur" />
      ),
    },
    tarief: euro('tarief'),
    oop: euro('oop'),
    totaal: euro('totaal'),
    aangenomen: { width: 6.5, align: 'end' },
    vertrokken: { width: 6, align: 'end' },
  },
  width: 592,
  sort: { column: ARRIVAL, direction: 'op' },
  back: 'Volgorde van de bron',
  begins: (row, above) => group(row) !== group(above),
  words: {
    this: 'deze kostenpost',
    chosen: 'De gekozen kostenpost',
    noneChosen: 'Geen kostenpost gekozen',
    choose:
      'Kies een regel in de lijst om te lezen waaruit zij bestaat, waardoor zij is gedeeld en waar zij staat.',
    noneThere: 'Nog geen kosten',
    next: 'Lees een ingevulde rekentool in: elke regel wordt een kostenpost, in de groep waar de bron haar bij zet en met de bedragen die de bron opgeeft. Met Toevoegen maakt u er een met de hand.',
  },
};
