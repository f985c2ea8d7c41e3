import type { OrganisatieField } from '../../../shared/domain/organisatie';
import type { FlatKind } from './flat-kind';

export const organisatieKind: FlatKind<OrganisatieField> = {
  type: 'organisatie',
  count: 'organisaties',
  label: 'Organisaties',
  groups: [
    {
      label: 'Welke',
      velden: ['naam', 'andereNamen', 'code', 'wereld', 'sector', 'soort', 'regio'],
    },
    { label: 'Hoe groot', velden: ['medewerkers', 'fte', 'financiering'] },
    { label: 'Benadering', velden: ['status', 'statusreden', 'benaderd', 'contactrol'] },
    { label: 'Bron', velden: ['vertrouwelijkheid', 'bron', 'bronplaats', 'opmerking'] },
  ],
  essential: ['wereld', 'medewerkers', 'status', 'vertrouwelijkheid'],
  first: [
    ...(['naam', 'andereNamen', 'wereld', 'sector', 'soort', 'medewerkers', 'fte'] as const),
    ...(['status', 'statusreden', 'contactrol', 'vertrouwelijkheid', 'bron'] as const),
  ],
  named: ['naam', 'code'],
  facets: ['wereld', 'sector', 'soort', 'regio', 'status', 'vertrouwelijkheid', 'bron'],
  leading: ['naam', 'wereld', 'medewerkers', 'status'],
  columns: {
    naam: { width: 12, grows: true },
    wereld: { width: 5.5 },
    medewerkers: { width: 7, align: 'end' },
    fte: { width: 5, align: 'end' },
    code: { width: 5.5 },
    status: { width: 9.5, grows: true },
  },
  width: 560,
  sort: { column: 'naam', direction: 'op' },
  back: null,
  words: {
    this: 'deze organisatie',
    chosen: 'De gekozen organisatie',
    noneChosen: 'Geen organisatie gekozen',
    choose:
      'Kies een organisatie in de lijst om te lezen hoe groot zij is, hoe ver het vragen is gekomen en wat er van haar in het dossier staat.',
    noneThere: 'Nog geen organisaties',
    next: 'Lees de lijst van benaderde organisaties in: elke rij wordt een organisatie, met haar grootte, financiering en hoe ver het vragen is gekomen. Met Toevoegen maakt u er een met de hand.',
  },
};
