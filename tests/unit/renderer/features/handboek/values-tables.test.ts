/** The page about values shows notations of fixtures/waarden, with what becomes of each there. */
import { test } from 'vitest';
import * as andere from '../../../../../fixtures/waarden/andere.mjs';
import { getallen } from '../../../../../fixtures/waarden/getallen.mjs';
import { kolommen, naastGetallen } from '../../../../../fixtures/waarden/naast-getallen.mjs';
import { cijferInWords } from '../../../../../shared/domain/cijfer-text';
import { missingInFull } from '../../../../../shared/domain/missing-words';
import type { Uitstroomcijfer } from '../../../../../shared/domain/uitstroomcijfer';
import { isMissing, type Value } from '../../../../../shared/domain/values';
import { holds, type Section } from './tables';

type Velden = Uitstroomcijfer['velden'];
type Cell = string | { toont?: string };
interface Filled {
  velden: Record<string, Value>;
  knoppen?: string[];
}
type Becomes = 'leeg' | 'woorden' | { geweigerd: string } | { ontbreekt: string } | Velden | Filled;
type Row = readonly [Cell, Becomes, boolean?];

function shown(cell: Cell): string {
  const text = typeof cell === 'string' ? cell : cell.toont;
  if (text === undefined) throw new Error(`not said how this looks: ${JSON.stringify(cell)}`);
  return `\`${text.trim().replaceAll('\n', ' ↵ ')}\``;
}

const fieldWords: Readonly<Record<string, (value: Value, knoppen: readonly string[]) => string>> = {
  jaar: (value) => `jaar ${value}`,
  periode: (value) => `periode ‘${value}’`,
  n: (value) => `n = ${value}`,
  draaiknoplabel: (_, knoppen) => `draaiknop ${knoppen.join(', ')}`,
  werkzameElementen: (value) =>
    Array.isArray(value) ? value.map((item, i) => `${i + 1}. ${item}`).join(' ') : String(value),
};

function filled({ velden, knoppen = [] }: Filled): string {
  const all = Object.entries(velden).map(([veld, value]) =>
    isMissing(value)
      ? missingInFull[value.ontbreekt]
      : (fieldWords[veld]?.(value, knoppen) ?? `${veld} ${value}`),
  );
  return all.length === 0 ? 'leeg' : all.join(', ');
}

function becomes(result: Becomes): string {
  if (result === 'leeg') return 'leeg: hier komt geen cijfer van';
  if (result === 'woorden') return 'in woorden, zoals het er staat';
  if ('geweigerd' in result) return `afgewezen: ${result.geweigerd}`;
  if ('velden' in result) return filled(result as Filled);
  return 'ontbreekt' in result
    ? missingInFull[result.ontbreekt as keyof typeof missingInFull]
    : cijferInWords({ velden: result as Velden });
}

const section = (heading: string, rows: unknown): Section => ({
  heading,
  head: ['in de cel', 'wordt gelezen als'],
  rows: (rows as Row[])
    .filter(([, , show]) => show === true)
    .map(([cell, result]) => [shown(cell), becomes(result)]),
});

test('Hoe waarden worden gelezen shows what the fixtures say', () => {
  const { jaren, perioden, aantallen, labels, lijsten } = andere;
  holds('waarden.md', [
    ...Object.entries({ ...getallen, ...naastGetallen }).map(([heading, rows]) =>
      section(heading, rows),
    ),
    ...Object.entries(kolommen).map(([heading, rows]) =>
      section(
        `Een punt met drie cijfers: ${heading.charAt(0).toLowerCase()}${heading.slice(1)}`,
        rows,
      ),
    ),
    section('Een jaar', jaren),
    section('Een periode', perioden),
    section('Een aantal personen (n)', aantallen),
    section('Labels van draaiknoppen', labels),
    section('Een lijst in één cel', lijsten),
  ]);
});
