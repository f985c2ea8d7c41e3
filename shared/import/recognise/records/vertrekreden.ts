/**
 * A row of reasons becomes a vertrekreden for each figure in it. A row that says how many people
 * answered is no reason: it was read as the n of its columns.
 */
import { isMissing } from '../../../domain/values';
import type { RawRow } from '../../sheet';
import { amounts, anyNumber, type NumberRule, years } from '../../values/cell-number';
import { Remarks } from '../../values/remarks';
import { textRules } from '../../values/rules';
import { amount } from '../amount-words';
import { ANSWERED } from '../lists/reasons';
import { saidOfAll } from '../lists/samen';
import type { Said } from '../wide/wide';
import { amountInto, numberInto, saidInto } from './figures';
import {
  columnsByField,
  Draft,
  type Made,
  type MakerContext,
  type RecordMaker,
  type RecordValues,
} from './record';

const rules = textRules('vertrekreden');
const numberRules: ReadonlyMap<string, NumberRule> = new Map([
  ['jaar', years],
  ['n', amounts],
  ['rang', anyNumber],
  ['waardeMax', anyNumber],
]);

const NO_REASON = 'De reden ontbreekt, daarom is de hele rij niet overgenomen. Vul hem in.';
const NO_FIGURE =
  'Er staat niet hoe vaak deze reden is genoemd, daarom is de hele rij niet overgenomen. Vul het in, of schrijf ‘onbekend’.';

interface Figure {
  kolom: number | null;
  /** Where the value stands; null of a reason that only has a rank. */
  waarde: number | null;
  /** Columns that say something of this figure alone. */
  eigen: readonly { veld: string; kolom: number }[];
  said: readonly Said[];
}

export function createVertrekredenMaker({ table, cells }: MakerContext): RecordMaker {
  const { breed, kolommen } = table;
  const columns = columnsByField({
    ...table,
    kolommen: kolommen.filter(({ bij }) => bij === undefined),
  });
  const redenAt = columns.get('reden')?.[0] ?? 0;
  const isWide = breed !== undefined && breed.cijfers.length > 0;
  const shared = [...columns].flatMap(([veld, [kolom = 0]]) =>
    veld === 'waarde' ? [] : [{ veld, kolom }],
  );
  const figures: Figure[] = isWide
    ? breed.cijfers.map((kolom) => ({
        kolom,
        waarde: kolom,
        eigen: kolommen.flatMap((each) =>
          each.bij?.includes(kolom) && each.veld !== null
            ? [{ veld: each.veld, kolom: each.kolom }]
            : [],
        ),
        said: breed.kolommen.get(kolom)?.says ?? [],
      }))
    : [
        {
          kolom: null,
          waarde: columns.get('waarde')?.[0] ?? null,
          eigen: [],
          said: saidOfAll(breed),
        },
      ];
  const told = new Map<string, number>();
  const opgemerkt = new Remarks();
  let counts = 0;

  function fill(draft: Draft, veld: string, kolom: number): void {
    const number = numberRules.get(veld);
    const text = rules.get(veld);
    if (number !== undefined) numberInto(draft, cells, veld, kolom, number);
    else if (text !== undefined) draft.text(veld, kolom, text);
  }

  function figure(raw: RawRow, { kolom, waarde, eigen }: Figure): [Draft, RecordValues | null] {
    const draft = new Draft(raw, cells);
    const others = [...eigen, ...shared];
    for (const each of others) fill(draft, each.veld, each.kolom);
    const columnOf = (veld: string) => others.find((each) => each.veld === veld)?.kolom;
    if (waarde !== null) amountInto(draft, cells, waarde, columnOf);
    const { velden } = draft;
    const has = ['waarde', 'waardeMax', 'waardetekst', 'rang'].some(
      (veld) => velden[veld] !== undefined,
    );
    if (!has || (isWide && velden.waarde === undefined && velden.waardetekst === undefined)) {
      return [draft, null];
    }
    const place = kolom === null ? { rij: raw.rij } : { rij: raw.rij, kolom };
    return [draft, { ...place, velden, knobCodes: [], needCodes: [] }];
  }

  /** What headings and titles say; counted of what becomes a record only. */
  function tell({ velden }: RecordValues, said: readonly Said[] = []): void {
    for (const { veld } of said) {
      if (velden[veld] === undefined) told.set(veld, (told.get(veld) ?? 0) + 1);
    }
    saidInto({ velden }, said);
  }

  function make(raw: RawRow): Made {
    if (ANSWERED.test((cells.notation(raw, redenAt) ?? '').trim())) {
      counts += 1;
      return { rows: [], refused: [], overgeslagen: 'totaal' };
    }
    const made = figures.map((each) => figure(raw, each));
    const [first] = made;
    const reden = first?.[0].velden.reden;
    const refused = new Map(
      made.flatMap(([draft]) => draft.refused.map((cell) => [`${cell.cel} ${cell.reden}`, cell])),
    );
    if (reden === undefined || isMissing(reden)) {
      return new Draft(raw, cells).without(redenAt, NO_REASON);
    }
    const rows = made.flatMap(([draft, row], at) => {
      if (row === null) return [];
      tell(row, figures[at]?.said);
      opgemerkt.note(draft.remarked);
      return row;
    });
    if (rows.length > 0) return { rows, refused: [...refused.values()] };
    if (refused.size > 0) return { rows, refused: [...refused.values()] };
    return new Draft(raw, cells).without(figures[0]?.waarde ?? redenAt, NO_FIGURE);
  }

  return {
    make,
    between: () => undefined,
    meldingen: () => [...opgemerkt.sentences(), ...messages(told, counts)],
  };
}

const fields: Readonly<Record<string, string>> = {
  jaar: 'het jaar',
  periode: 'de periode',
  groep: 'de groep',
  n: 'het aantal ondervraagden (n)',
  eenheid: 'de eenheid',
  vraag: 'de vraag',
  antwoordtype: 'of er meer antwoorden mogelijk waren',
  onderzoek: 'het onderzoek',
  organisatie: 'de organisatie',
};

function messages(told: ReadonlyMap<string, number>, counts: number): string[] {
  const said = Object.entries(fields).flatMap(([veld, words]) => {
    const number = told.get(veld) ?? 0;
    if (number === 0) return [];
    return [
      `Bij ${amount(number, 'vertrekreden', 'vertrekredenen')} is ${words} uit de koppen of de titel gehaald.`,
    ];
  });
  if (counts === 0) return said;
  const rows = amount(counts, 'rij zegt', 'rijen zeggen');
  return [...said, `${rows} hoeveel mensen antwoordden; dat is gelezen als n van de kolommen.`];
}
