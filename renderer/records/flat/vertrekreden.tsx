import { valueText } from '../../../shared/domain/values';
import type { VertrekredenField } from '../../../shared/domain/vertrekreden';
import { ARRIVAL } from '../../../shared/dossier/list-requests';
import type { FlatRow } from '../../../shared/dossier/protocol';
import { CijferValue, SampleCell } from '../cijfer-value';
import type { FlatKind } from './flat-kind';

/** One inquiry: only its reasons can be read together. */
const inquiry = ({ velden }: FlatRow) =>
  [velden.onderzoek, velden.organisatie, velden.jaar].map(valueText).join('\u0000');

export const vertrekredenKind: FlatKind<VertrekredenField> = {
  type: 'vertrekreden',
  count: 'vertrekredenen',
  label: 'Vertrekredenen',
  groups: [
    { label: 'Reden', velden: ['reden', 'rang', 'groep'] },
    {
      label: 'Hoe vaak',
      velden: ['operator', 'waarde', 'waardeMax', 'eenheid', 'waardetekst'],
    },
    {
      label: 'Onderzoek',
      velden: [
        ...(['onderzoek', 'organisatie', 'populatie', 'vraag', 'antwoordtype'] as const),
        ...(['n', 'steekproef'] as const),
      ],
    },
    { label: 'Wanneer', velden: ['periode', 'jaar'] },
    {
      label: 'Bron',
      velden: ['zekerheid', 'vertrouwelijkheid', 'bron', 'document', 'bronplaats', 'opmerking'],
    },
  ],
  essential: ['populatie', 'antwoordtype', 'n', 'waarde', 'eenheid', 'bron'],
  first: [
    ...(['reden', 'onderzoek', 'organisatie', 'populatie', 'antwoordtype', 'groep'] as const),
    ...(['waarde', 'eenheid', 'n', 'jaar', 'bron'] as const),
  ],
  named: ['reden', 'onderzoek', 'organisatie'],
  facets: [
    ...(['onderzoek', 'organisatie', 'groep', 'reden', 'antwoordtype', 'eenheid'] as const),
    ...(['jaar', 'zekerheid', 'vertrouwelijkheid', 'bron'] as const),
  ],
  leading: ['reden', 'groep', 'waarde', 'n', 'onderzoek'],
  columns: {
    reden: { width: 9, grows: true },
    groep: { width: 5.75, grows: true },
    waarde: { width: 9.75, render: (row) => <CijferValue cijfer={row} /> },
    waardeMax: { width: 5, align: 'end' },
    n: { width: 4.25, render: (row) => <SampleCell cijfer={row} /> },
    onderzoek: { width: 6, grows: true },
    jaar: { width: 4.25 },
    rang: { width: 4, align: 'end' },
    operator: { width: 7 },
  },
  width: 592,
  sort: { column: ARRIVAL, direction: 'op' },
  back: 'Volgorde van de bron',
  begins: (row, above) => inquiry(row) !== inquiry(above),
  words: {
    this: 'deze vertrekreden',
    chosen: 'De gekozen vertrekreden',
    noneChosen: 'Geen vertrekreden gekozen',
    choose:
      'Kies een reden in de lijst om te lezen wie het zeiden, of er meer antwoorden mogelijk waren en waar het cijfer vandaan komt.',
    noneThere: 'Nog geen vertrekredenen',
    next: 'Lees een exitonderzoek in waarin een rij één reden is, met hoe vaak zij is genoemd: elke rij wordt een vertrekreden bij haar onderzoek. Met Toevoegen maakt u er een met de hand.',
  },
};
