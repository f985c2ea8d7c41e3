import type { CodeField } from '../../../shared/domain/code';
import { TREE } from '../../../shared/dossier/list-requests';
import { CodeNameCell } from './code-name-cell';
import type { FlatKind } from './flat-kind';

export const codeKind: FlatKind<CodeField> = {
  type: 'code',
  count: 'codes',
  label: 'Codes',
  groups: [
    { label: 'Code', velden: ['code', 'naam', 'codeboek', 'ouder'] },
    { label: 'Betekenis', velden: ['definitie', 'wel', 'niet', 'voorbeeld'] },
    { label: 'Bron', velden: ['bron', 'bronplaats', 'opmerking'] },
  ],
  essential: ['definitie', 'wel', 'niet', 'voorbeeld'],
  first: ['code', 'naam', 'codeboek', 'ouder', 'definitie', 'wel', 'niet', 'voorbeeld'],
  named: ['naam', 'code'],
  facets: ['codeboek', 'ouder', 'bron'],
  leading: ['naam', 'definitie'],
  columns: {
    naam: {
      width: 15,
      grows: true,
      render: (row, inTree) => <CodeNameCell {...{ row, inTree }} />,
    },
    code: { width: 5.5 },
    definitie: { width: 14, grows: true },
  },
  width: 560,
  sort: { column: TREE, direction: 'op' },
  back: 'Als boom',
  words: {
    this: 'deze code',
    chosen: 'De gekozen code',
    noneChosen: 'Geen code gekozen',
    choose:
      'Kies een code in de lijst om te lezen wat zij betekent, wanneer een fragment haar krijgt en wanneer niet.',
    noneThere: 'Nog geen eigen codes',
    next: 'Lees een codeboek in waarin elke rij een code is, met haar definitie en de code waar zij onder valt. Met Toevoegen maakt u er een met de hand.',
  },
};
