/** Random values of fields, as the product has them after it read them from a sheet. */
import fc from 'fast-check';
import type { FieldDefinition } from '../../shared/domain/field';
import { missingKinds, type Value } from '../../shared/domain/values';

export type Velden = Partial<Record<string, Value>>;

/** Words that a source may use; some would be a formula, some a date, some look like markup. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom('=SUM(A1:A9)', '+31', '@naam', '-', '1-5', '007', '<b>', '&amp;', '_x0041_'),
      fc.constantFrom('Eén', 'open', 'deur', 'roosters', '‘weg’', 'naar', '"zorg"', '😀', '17%'),
    ),
    { minLength: 2, maxLength: 5 },
  )
  .map((list) => `tekst ${list.join(' ')}`);
const dangerous = words.map((text) => `=${text}`);
const missing = fc.constantFrom(...missingKinds).map((ontbreekt) => ({ ontbreekt }));
const labels: Readonly<Record<string, readonly string[]>> = {
  draaiknoplabel: ['5', '1 t/m 5', '1, 4 en 5', '5a'],
  behoeftelabel: ['ertoe doen', 'ergens bij horen'],
};
const counts = fc.nat({ max: 100_000 });
const numbers: Readonly<Record<string, fc.Arbitrary<number>>> = {
  jaar: fc.integer({ min: 1950, max: 2050 }),
  n: counts,
  rang: fc.nat({ max: 50 }),
  volgnr: fc.nat({ max: 500 }),
};
const decimal = fc.integer({ min: -9_999, max: 99_999 }).map((whole) => whole / 100);

/** A value as the field has it when it was read from a sheet. */
export function storedValue({ veld, soort, keuzes = [] }: FieldDefinition): fc.Arbitrary<Value> {
  const label = labels[veld];
  if (label !== undefined) return fc.constantFrom(...label);
  switch (soort) {
    case 'getal':
      return numbers[veld] ?? decimal;
    case 'keuze':
      return fc.constantFrom(...keuzes.map(({ waarde }) => waarde));
    case 'lijst':
      // An item by itself that holds a semicolon cannot come from a sheet: it is read as two.
      return fc.oneof(
        fc
          .array(words, { minLength: 1, maxLength: 3 })
          .filter((items) => items.length > 1 || !items[0]?.includes(';')),
        missing,
      );
    case 'alinea':
      return fc.oneof(
        fc.array(words, { minLength: 1, maxLength: 3 }).map((l) => l.join('\n')),
        dangerous,
        missing,
      );
    case 'tekst':
      return fc.oneof(words, dangerous, missing);
  }
}

/** Some fields filled, those in `always` on every record. `own` gives what a field holds instead. */
export function fieldsOf(
  definitions: readonly FieldDefinition[],
  always: readonly string[],
  own: Readonly<Record<string, fc.Arbitrary<Value>>> = {},
): fc.Arbitrary<Velden> {
  const given: Record<string, fc.Arbitrary<Value | undefined>> = Object.fromEntries(
    definitions.map((definition) => {
      const value = own[definition.veld] ?? storedValue(definition);
      if (!always.includes(definition.veld))
        return [definition.veld, fc.option(value, { nil: undefined })];
      return [definition.veld, value.filter((each) => typeof each !== 'object')];
    }),
  );
  return fc.record(given).map((velden) => {
    const { waarde, waardeMax } = velden;
    // A range has its bounds in order: the reader asks to look at one that has not.
    if (typeof waarde === 'number' && typeof waardeMax === 'number') {
      velden.waardeMax = waarde + Math.abs(waardeMax) + 1;
    }
    return Object.fromEntries(Object.entries(velden).filter(([, value]) => value !== undefined));
  });
}
