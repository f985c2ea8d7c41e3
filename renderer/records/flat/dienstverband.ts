import type { DienstverbandField } from '../../../shared/domain/dienstverband';
import type { FlatKind } from './flat-kind';

export const dienstverbandKind: FlatKind<DienstverbandField> = {
  type: 'dienstverband',
  count: 'dienstverbanden',
  label: 'Dienstverbanden',
  groups: [
    {
      label: 'Wie en waar',
      velden: ['pseudoniem', 'organisatie', 'afdeling', 'functie', 'contract', 'fte'],
    },
    { label: 'Wanneer', velden: ['start', 'einde', 'peildatum'] },
    { label: 'Vertrek', velden: ['reden', 'bestemming'] },
    { label: 'Bron', velden: ['vertrouwelijkheid', 'bron', 'opmerking'] },
  ],
  essential: ['organisatie', 'functie', 'start', 'einde', 'peildatum'],
  first: [
    ...(['pseudoniem', 'organisatie', 'functie', 'contract', 'fte', 'start', 'einde'] as const),
    ...(['peildatum', 'reden', 'bron'] as const),
  ],
  named: ['pseudoniem', 'functie', 'organisatie'],
  facets: [
    ...(['organisatie', 'afdeling', 'functie', 'contract', 'reden', 'bestemming'] as const),
    ...(['peildatum', 'vertrouwelijkheid', 'bron'] as const),
  ],
  leading: ['pseudoniem', 'organisatie', 'functie', 'start', 'einde', 'reden'],
  columns: {
    pseudoniem: { width: 7.25 },
    organisatie: { width: 5.25, grows: true },
    functie: { width: 5.75, grows: true },
    contract: { width: 6 },
    fte: { width: 4.5, align: 'end' },
    start: { width: 5.5 },
    einde: { width: 5.5 },
    peildatum: { width: 6 },
    reden: { width: 6, grows: true },
  },
  width: 592,
  sort: { column: 'pseudoniem', direction: 'op' },
  back: null,
  words: {
    this: 'dit dienstverband',
    chosen: 'Het gekozen dienstverband',
    noneChosen: 'Geen dienstverband gekozen',
    choose:
      'Kies een dienstverband in de lijst om te lezen wanneer het begon en eindigde, en waar dat staat.',
    noneThere: 'Nog geen dienstverbanden',
    next: 'Lees een uitdraai van het personeelssysteem in waarin elke rij één dienstverband is, met een pseudoniem, een datum in dienst en een datum uit dienst; haal namen er eerst uit. Met Toevoegen maakt u er een met de hand.',
  },
};
