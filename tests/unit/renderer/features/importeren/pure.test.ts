import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  columnCertainty,
  isDoubtful,
  kindCertainty,
} from '../../../../../renderer/features/importeren/certainty';
import {
  ANOTHER_VALUE,
  chosenColumns,
  fieldHolders,
  isSameChoice,
  withArea,
  withField,
  withHeadings,
  withKind,
  withRows,
} from '../../../../../renderer/features/importeren/choices';
import {
  addedBy,
  chosenPreviews,
  type IntakeEntry,
} from '../../../../../renderer/features/importeren/intake-state';
import {
  fieldGroups,
  fieldLabel,
  kindFields,
} from '../../../../../renderer/features/importeren/kinds';
import { fieldSentence } from '../../../../../renderer/features/importeren/mapped-as';
import { fieldOptions } from '../../../../../renderer/features/importeren/mapping-row';
import {
  addedSentence,
  fullAddress,
  leftSentence,
  rowSentence,
  sheetBrings,
  sheetName,
  sourceName,
} from '../../../../../renderer/features/importeren/words';
import { sheetKinds } from '../../../../../shared/domain/provenance';
import type { SheetChoice } from '../../../../../shared/import/preview';
import { severalFields } from '../../../../../shared/import/several';
import { casusColumns, column, preview, sheet } from './fake';

const choice: SheetChoice = {
  soort: 'casussen',
  kopregel: 2,
  kopregels: 1,
  velden: {},
  gebied: null,
  rijen: {},
};

describe('fields', () => {
  test.each(sheetKinds)('every field of %s can be chosen, once', (soort) => {
    const listed = fieldGroups[soort].flatMap(({ velden }) => velden);
    const known = kindFields[soort].map(({ veld }) => veld);
    expect([...listed].sort()).toEqual([...known].sort());
    expect(new Set(known).size).toBe(known.length);
  });

  test('have the word of their definition', () => {
    expect(fieldLabel('interviews', 'vraag')).toBe('Vraag');
    expect(fieldLabel('uitstroomcijfers', 'waardeMax')).toBe('Tot');
  });
});

describe('certainty', () => {
  test('is told in words', () => {
    const words = (zekerheid: number) => columnCertainty(column(0, { veld: 'naam', zekerheid }));
    expect([1, 0.95, 0.85, 0.7].map(words)).toEqual([
      'zeker',
      'vrijwel zeker',
      'waarschijnlijk',
      'twijfel',
    ]);
    expect([0.95, 0.7].map(kindCertainty)).toEqual(['vrijwel zeker', 'misschien']);
  });

  test('a column that is not used is not herkend, unless that is sure', () => {
    expect(columnCertainty(column(0))).toBe('niet herkend');
    expect(columnCertainty(column(0, { zekerheid: 0.9 }))).toBe('niet nodig');
    expect(columnCertainty(column(0, { veld: 'naam', zekerheid: 0.9 }))).toBe('vrijwel zeker');
  });

  test('what a person should look at: an unsure field, and an unknown column with contents', () => {
    expect(casusColumns.map(isDoubtful)).toEqual([false, true, true, false]);
    expect(isDoubtful(column(0, { veld: 'naam', zekerheid: 1 }))).toBe(false);
  });
});

const none: ReadonlySet<string> = new Set();

describe('choosing a field', () => {
  test('frees the column that had it, and says so', () => {
    const { choice: next, freed } = withField(casusColumns, choice, 2, 'organisatie');
    expect(next.velden).toEqual({ 1: null, 2: 'organisatie' });
    expect(freed).toBe(1);
    expect(fieldSentence('casussen', 2, 'organisatie', freed, none)).toBe(
      'Organisatie komt nu uit kolom C. Kolom B wordt niet meer gebruikt, wel bewaard.',
    );
  });

  test('that is free, or none, touches no other column', () => {
    expect(withField(casusColumns, choice, 2, 'regio')).toEqual({
      choice: { ...choice, velden: { 2: 'regio' } },
      freed: null,
    });
    expect(withField(casusColumns, choice, 1, null).choice.velden).toEqual({ 1: null });
    expect(fieldSentence('casussen', 1, null, null, none)).toMatch(/^Kolom B wordt niet gebruikt/);
    expect(fieldSentence('casussen', 2, 'regio', null, none)).toBe('Regio komt nu uit kolom C.');
  });

  test('however often: a field is never of two columns, and the last word counts', () => {
    const steps = fc.array(
      fc.record({
        kolom: fc.integer({ min: 0, max: 3 }),
        veld: fc.constantFrom('naam', 'organisatie', 'regio', null),
      }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(steps, (all) => {
        let now = choice;
        for (const { kolom, veld } of all) now = withField(casusColumns, now, kolom, veld).choice;
        const fields = chosenColumns(casusColumns, now).map(({ veld }) => veld);
        const used = fields.filter((veld) => veld !== null);
        expect(new Set(used).size).toBe(used.length);
        const last = all.at(-1);
        expect(last && fields[last.kolom]).toBe(last?.veld);
      }),
    );
  });
});

describe('figures in columns', () => {
  const kop = (jaar: number, kolom: number) => ({ veld: 'jaar', rij: 1, kolom, tekst: `${jaar}` });
  const figures: SheetChoice = { ...choice, soort: 'uitstroomcijfers' };
  const wide = [
    column(0, { veld: 'organisatie' }),
    column(1, { veld: 'waarde', kopvelden: [kop(2019, 1)] }),
    column(2, { veld: 'waarde', kopvelden: [kop(2020, 2)] }),
    column(3),
    column(4),
  ];
  const long = [column(0, { veld: 'organisatie' }), column(1, { veld: 'waarde' }), column(2)];
  const fields = (columns: typeof wide, next: SheetChoice) =>
    chosenColumns(columns, next).map(({ veld }) => veld);

  test('another value, or an n, leaves the others what they are', () => {
    const { choice: next, freed } = withField(wide, figures, 3, 'waarde');
    expect(freed).toBeNull();
    expect(fields(wide, next)).toEqual(['organisatie', 'waarde', 'waarde', 'waarde', null]);
    const several = severalFields(wide, next);
    expect(fieldSentence('uitstroomcijfers', 3, 'waarde', freed, several)).toBe(
      'Kolom D is nu een waarde: elke rij geeft er een cijfer bij.',
    );
    const n = withField(wide, withField(wide, figures, 3, 'n').choice, 4, 'n');
    expect(fields(wide, n.choice).slice(3)).toEqual(['n', 'n']);
    expect(fieldSentence('uitstroomcijfers', 4, 'n', null, several)).toContain('ervoor');
  });

  test('where a row is one figure the value moves, or a second is put beside it', () => {
    const holders = fieldHolders(long);
    const labels = fieldOptions('uitstroomcijfers', 2, holders, severalFields(long, figures));
    expect(labels.filter(({ value }) => value.startsWith('waarde ') || value === 'waarde')).toEqual(
      [
        expect.objectContaining({ value: 'waarde', label: 'Waarde (nu kolom B)' }),
        expect.objectContaining({ value: ANOTHER_VALUE, label: 'Waarde, naast kolom B' }),
      ],
    );
    expect(fields(long, withField(long, figures, 2, 'waarde').choice)).toEqual([
      ...['organisatie', null, 'waarde'],
    ]);
    const { choice: next, freed } = withField(long, figures, 2, ANOTHER_VALUE);
    expect(next.velden).toEqual({ 1: 'waarde', 2: 'waarde' });
    expect(freed).toBeNull();
    expect([...severalFields(long, next)]).toEqual(['waarde', 'n']);
    expect(fieldSentence('uitstroomcijfers', 2, ANOTHER_VALUE, freed, none)).toContain(
      'cijfer bij',
    );
  });

  test('no field but value and n is of two columns', () => {
    const { freed } = withField(wide, figures, 3, 'organisatie');
    expect(freed).toBe(0);
    expect(severalFields(wide, { ...figures, soort: 'casussen' }).size).toBe(0);
  });
});

describe('choosing kind and headings', () => {
  const mapped = { ...choice, velden: { 1: 'regio' } };

  test('another kind forgets the fields, the same one does not', () => {
    expect(withKind(mapped, 'interviews').velden).toEqual({});
    expect(withKind(mapped, null).velden).toEqual({});
    expect(withKind(mapped, 'casussen')).toBe(mapped);
  });

  test('other headings make other columns, and begin a table that began lower', () => {
    expect(withHeadings(mapped, 4, 1)).toEqual({ ...mapped, kopregel: 4, velden: {} });
    expect(withHeadings(mapped, 0, 0)).toEqual({
      ...mapped,
      kopregel: 0,
      kopregels: 0,
      velden: {},
    });
    const part = { ...choice, gebied: { r1: 5, c1: 0, r2: 9, c2: 2 } };
    expect(withHeadings(part, 4, 2).gebied).toEqual({ r1: 3, c1: 0, r2: 9, c2: 2 });
    const rows = { ...choice, rijen: { 3: 'niet', 6: 'wel' } as const };
    expect(withHeadings(rows, 4, 2).rijen).toEqual({ 6: 'wel' });
  });

  test('rows are left out, read after all, or as proposed', () => {
    const out = withRows(choice, [3, 4], 'niet');
    expect(out.rijen).toEqual({ 3: 'niet', 4: 'niet' });
    expect(withRows(out, [4], 'wel').rijen).toEqual({ 3: 'niet', 4: 'wel' });
    expect(withRows(out, [3, 4], null)).toEqual(choice);
  });

  test('another part keeps what is inside it; headings outside are looked for at its top', () => {
    const rich: SheetChoice = {
      ...choice,
      velden: { 0: 'naam', 3: 'regio' },
      rijen: { 3: 'niet', 9: 'wel' },
    };
    expect(withArea(rich, { r1: 2, c1: 0, r2: 5, c2: 2 })).toMatchObject({
      kopregel: 2,
      velden: { 0: 'naam' },
      rijen: { 3: 'niet' },
    });
    expect(withArea(rich, { r1: 7, c1: 0, r2: 12, c2: 2 })).toMatchObject({
      kopregel: 7,
      velden: {},
      rijen: { 9: 'wel' },
    });
    const two = { ...rich, kopregels: 2 as const };
    expect(withArea(two, { r1: 7, c1: 0, r2: 12, c2: 2 }).kopregel).toBe(8);
    expect(withArea(two, { r1: 7, c1: 0, r2: 7, c2: 2 })).toMatchObject({
      kopregel: 7,
      kopregels: 1,
    });
    expect(withArea(rich, null)).toEqual(rich);
  });

  test('the same choice is the same, however it was written', () => {
    expect(isSameChoice(mapped, { ...mapped, velden: { 1: 'regio' } })).toBe(true);
    expect(isSameChoice(mapped, choice)).toBe(false);
    expect(isSameChoice(mapped, { ...mapped, kopregels: 2 })).toBe(false);
    expect(isSameChoice({ ...choice, velden: { 1: null } }, choice)).toBe(false);
    expect(isSameChoice({ ...choice, rijen: { 3: 'niet' } }, choice)).toBe(false);
    expect(isSameChoice({ ...choice, gebied: { r1: 1, c1: 0, r2: 2, c2: 0 } }, choice)).toBe(false);
    const talk = (...vragers: string[]): SheetChoice => ({
      ...choice,
      gesprek: { indeling: 'beurten', vragers },
    });
    expect(isSameChoice(talk('a', 'b'), talk('b', 'a'))).toBe(true);
    expect(isSameChoice(talk('a'), talk('b'))).toBe(false);
    expect(isSameChoice(talk(), choice)).toBe(false);
  });
});

describe('what is added', () => {
  const interviews = sheet({
    index: 1,
    keuze: { ...choice, soort: 'interviews' },
    aantal: 31,
    beurten: 212,
    aantalAfgewezen: 0,
    telling: { gelezen: 214, overgenomen: 212, afgewezen: 0, overgeslagen: 2 },
  });
  const left = sheet({ index: 2, keuze: { ...choice, soort: null }, aantal: 0 });
  const entries: IntakeEntry[] = [
    {
      id: 1,
      naam: 'een.xlsx',
      stand: {
        at: 'read',
        preview: preview('een.xlsx'),
        sheets: [sheet(), interviews, left].map((one, key) => ({
          key,
          preview: one,
          proposal: one.keuze,
          choice: one.keuze,
          earlier: [],
          isAdded: false,
          progress: null,
          failure: null,
        })),
      },
    },
    { id: 2, naam: 'twee.xlsx', stand: { at: 'waiting' } },
  ];

  test('counts the sheets that are read, as they were read last', () => {
    const [chosen, ...more] = chosenPreviews(entries);
    expect(more).toEqual([]);
    expect(chosen?.bladen).toHaveLength(3);
    const added = addedBy(chosenPreviews(entries));
    expect(addedSentence(added)).toBe(
      'Uit 1 bestand: 42 casussen en 31 interviews met 212 beurten.',
    );
    expect(leftSentence(added)).toBe('Niet overgenomen: 1 rij en 3 cellen.');
  });

  test('turns are told with the interviews that they are of, whatever comes after', () => {
    const added = addedBy(chosenPreviews(entries));
    added.records.organisaties = 6;
    expect(addedSentence(added)).toBe(
      'Uit 1 bestand: 42 casussen, 31 interviews met 212 beurten en 6 organisaties.',
    );
  });

  test('nothing is nothing', () => {
    expect(addedSentence(addedBy([]))).toBe('Er is nog niets gekozen om op te slaan.');
    expect(leftSentence(addedBy([]))).toBeNull();
    expect(sheetBrings(left)).toBe('niets');
  });

  test('rows are told apart from cells', () => {
    expect(rowSentence(sheet().telling, 'een casus')).toBe(
      '45 rijen gelezen: 42 worden een casus, 1 afgewezen, 2 overgeslagen.',
    );
    expect(
      rowSentence({ gelezen: 1, overgenomen: 1, afgewezen: 0, overgeslagen: 0 }, 'een beurt'),
    ).toBe('1 rij gelezen: 1 wordt een beurt, 0 afgewezen, 0 overgeslagen.');
  });

  test('a table of several on one sheet is named with its number', () => {
    expect(sheetName(sheet())).toBe('Blad1');
    expect(sheetName(sheet({ tabel: { nummer: 2, van: 3 } }))).toBe('Blad1, tabel 2 van 3');
    const gebied = { r1: 3, c1: 0, r2: 20, c2: 5 };
    expect(sourceName({ blad: 'Blad1', gebied })).toBe('Blad1, A3 tot en met F20');
    expect(sourceName({ blad: 'Blad1' })).toBe('Blad1');
  });

  test('a cell is named as Excel names it', () => {
    expect(fullAddress('Blad1', 'C7')).toBe('Blad1!C7');
    expect(fullAddress('Cijfers 2024', 'C7')).toBe("'Cijfers 2024'!C7");
    expect(fullAddress("zorg'24", 'C7')).toBe("'zorg''24'!C7");
    expect(fullAddress('Q1', 'C7')).toBe("'Q1'!C7");
  });
});
