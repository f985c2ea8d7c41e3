import { describe, expect, test } from 'vitest';
import { ownersOfColumns } from '../../../../shared/domain/column-owner';
import type { ImportRecord } from '../../../../shared/domain/provenance';

type Column = ImportRecord['kolommen'][number];

const says = (veld: string, kolom: number, tekst: string) => ({ veld, rij: 1, kolom, tekst });
const figure = (kolom: number, naam: string): Column => ({
  ...{ kolom, kop: naam, veld: 'waarde' },
  kopvelden: [says('organisatie', kolom, naam)],
});
const owners = (kolommen: Column[], kolom?: number) => ownersOfColumns({ kolommen }, kolom);

describe('whose a column is, beside a record of its row', () => {
  test('tells organisations in columns apart, with what stands beside each', () => {
    const kolommen: Column[] = [
      { kolom: 0, kop: 'Jaar', veld: 'jaar' },
      figure(1, 'Molendrift'),
      { kolom: 2, kop: 'n', veld: 'n', bij: [1] },
      figure(3, 'ZorgStart'),
      { kolom: 4, kop: 'n', veld: 'n', bij: [3] },
      { kolom: 5, kop: 'n samen', veld: 'n', bij: [1, 3] },
    ];
    expect(owners(kolommen, 1)).toEqual(['eigen', 'eigen', 'eigen', 'ander', 'ander', 'eigen']);
    expect(owners(kolommen, 3)).toEqual(['eigen', 'ander', 'ander', 'eigen', 'eigen', 'eigen']);
    // A record that is the whole of its row.
    expect(new Set(owners(kolommen))).toEqual(new Set(['eigen']));
  });

  test('does not guess where a heading says more than the name', () => {
    const costs = (kolom: number, kop: string): Column => ({
      ...{ kolom, kop, veld: 'totaal' },
      kopvelden: [says('organisatie', kolom, kop), says('jaar', kolom, kop)],
    });
    const kolommen = [costs(1, 'Molendrift 2019'), costs(2, 'Molendrift 2020')];
    expect(owners(kolommen, 1)).toEqual(['eigen', 'onzeker']);
  });

  test('knows columns of which a shared dossier leaves out the heading', () => {
    const kolommen = [figure(1, 'Molendrift'), { kolom: 2, kop: '', veld: 'waarde' }];
    expect(owners(kolommen, 1)).toEqual(['eigen', 'ander']);
  });

  test('takes another spelling for the same organisation, as the intake does', () => {
    const kolommen = [figure(1, 'Molendrift'), figure(2, 'MOLENDRIFT '), figure(3, 'Mölendrift  ')];
    expect(owners(kolommen, 1)).toEqual(['eigen', 'eigen', 'eigen']);
  });

  test('leaves years in columns alone: they are of one organisation', () => {
    const year = (kolom: number, kop: string): Column => ({
      ...{ kolom, kop, veld: 'waarde' },
      kopvelden: [says('jaar', kolom, kop)],
    });
    const titled = (column: Column): Column => ({
      ...column,
      kopvelden: [...(column.kopvelden ?? []), says('organisatie', 0, 'Molendrift')],
    });
    const years = [year(1, '2019'), year(2, '2020')];
    expect(owners(years, 1)).toEqual(['eigen', 'eigen']);
    expect(owners(years.map(titled), 1)).toEqual(['eigen', 'eigen']);
  });
});
