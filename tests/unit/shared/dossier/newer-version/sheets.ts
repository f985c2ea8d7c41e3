/** Made-up sheets of several kinds in two versions, as rows on their way in. */
import fc from 'fast-check';
import { draaiknopCodes } from '../../../../../shared/domain/draaiknop';
import type { SheetKind } from '../../../../../shared/domain/provenance';
import { recordTypes } from '../../../../../shared/domain/record';
import type { Value } from '../../../../../shared/domain/values';
import { runCommand } from '../../../../../shared/dossier/commands';
import { createIntake } from '../../../../../shared/dossier/intake';
import { collect, onlooker } from '../../../../../shared/dossier/newer-version/collect';
import { compare } from '../../../../../shared/dossier/newer-version/compare';
import { createRenewingIntake } from '../../../../../shared/dossier/newer-version/take-in';
import type { ImportRow, ImportSource } from '../../../../../shared/import/stream';
import type { Versiekeuze } from '../../../../../shared/import/version';
import type { Played } from '../histories';
import { importSource } from '../imports';

/** A record by its fields; of a wide sheet with the column that made it. */
export interface Row {
  velden: Record<string, Value>;
  kolom?: number;
  /** Row of the sheet; absent = the next one. */
  rij?: number;
  knobCodes?: ImportRow['knobCodes'];
}

export interface Sheet {
  soort: SheetKind;
  kolommen: readonly string[];
  rijen: readonly Row[];
  bestand?: string;
}

const text = (value: Value | undefined): string | null =>
  value === null || value === undefined
    ? null
    : Array.isArray(value)
      ? value.join('; ')
      : String(value);

export function sourceOf({ soort, kolommen, rijen, bestand = 'bron.xlsx' }: Sheet): ImportSource {
  return {
    ...importSource,
    bestand,
    soort,
    kolommen: kolommen.map((veld, kolom) => ({ kolom, kop: veld, veld })),
    aantalRijen: rijen.length,
  };
}

export function rowsOf({ kolommen, rijen }: Sheet): ImportRow[] {
  return rijen.map(({ velden, kolom, rij, knobCodes = [] }, index) => ({
    rij: rij ?? index + 2,
    ...(kolom === undefined ? {} : { kolom }),
    cellen: kolommen.map((veld) => text(velden[veld])),
    velden: Object.fromEntries(Object.entries(velden).filter(([, value]) => value !== null)),
    knobCodes,
    needCodes: [],
  }));
}

/** Stores a sheet as a new one; answers the id of its import. */
export function importSheet(played: Played, sheet: Sheet): string {
  const intake = createIntake(played.author);
  const operations = [...intake.sheet(sourceOf(sheet)), ...intake.rows(rowsOf(sheet))];
  const { summary, sheets } = intake.close();
  played.append({ summary, operations });
  return sheets[0]?.importId ?? '';
}

/** Compares without storing. */
export function look(played: Played, van: string, sheet: Sheet) {
  const collecting = collect(sourceOf(sheet), onlooker());
  collecting.rows(rowsOf(sheet));
  const found = compare(played.state, van, collecting.close());
  if (found === null) throw new Error('nothing to compare with');
  const changed = found.pairs.filter(({ changes }) => changes.length > 0);
  return { ...found, changed };
}

/** Stores a sheet as a newer version of `van`; answers the id of its import and what was counted. */
export function renewWith(
  played: Played,
  van: string,
  sheet: Sheet,
  keuze: Partial<Versiekeuze> = {},
) {
  const chosen = { van, rijen: {}, verdwenen: {}, ...keuze };
  const source = { ...sourceOf(sheet), vernieuwt: van };
  const intake = createRenewingIntake(played.state, played.author);
  const operations = [
    ...intake.sheet(source, chosen),
    ...intake.rows(rowsOf(sheet)),
    ...intake.end(),
  ];
  const { summary, sheets } = intake.close();
  played.append({ summary, operations });
  const [totals] = sheets;
  if (totals === undefined) throw new Error('nothing came in');
  return totals;
}

const word = fc.constantFrom('noord', 'zuid', 'oost', 'west', 'een lange zin over het werk');
const organisatie = fc.constantFrom('', 'Molendrift', 'ZorgStart', 'molendrift ');
const maybe = (value: string): Value => (value === '' ? null : value);

const casussen: fc.Arbitrary<Sheet> = fc
  .array(fc.record({ naam: fc.constantFrom('A', 'B', 'C', 'D', 'E'), organisatie, aanpak: word }), {
    maxLength: 7,
  })
  .map((rows) => ({
    soort: 'casussen',
    kolommen: ['naam', 'organisatie', 'aanpak'],
    rijen: rows.map((row) => ({ velden: { ...row, organisatie: maybe(row.organisatie) } })),
  }));

const cijfers: fc.Arbitrary<Sheet> = fc
  .array(
    fc.record({
      organisatie,
      jaar: fc.integer({ min: 2020, max: 2022 }),
      waarde: fc.nat({ max: 9 }),
    }),
    { maxLength: 7 },
  )
  .map((rows) => ({
    soort: 'uitstroomcijfers',
    kolommen: ['organisatie', 'maat', 'jaar', 'waarde'],
    rijen: rows.map((row) => ({
      velden: { ...row, organisatie: maybe(row.organisatie), maat: 'verloop' },
    })),
  }));

/** A row per organisation, a column per year. */
const breed: fc.Arbitrary<Sheet> = fc
  .array(fc.tuple(organisatie, fc.array(fc.nat({ max: 9 }), { minLength: 1, maxLength: 3 })), {
    maxLength: 4,
  })
  .map((rows) => ({
    soort: 'uitstroomcijfers',
    kolommen: ['organisatie', 'waarde', 'waarde', 'waarde'],
    rijen: rows.flatMap(([naam, values], index) =>
      values.map((waarde, year) => ({
        velden: { organisatie: maybe(naam), maat: 'verloop', jaar: 2020 + year, waarde },
        kolom: 1 + year,
        rij: index + 2,
      })),
    ),
  }));

const gesprekken: fc.Arbitrary<Sheet> = fc
  .array(
    fc.record({
      interview: fc.constantFrom('I-1', 'I-2'),
      spreker: fc.constantFrom('v', 'a'),
      tekst: word,
    }),
    {
      maxLength: 8,
    },
  )
  .map((rows) => ({
    soort: 'interviews',
    kolommen: ['interview', 'spreker', 'tekst'],
    rijen: rows.map((velden) => ({ velden })),
  }));

const dienstverbanden: fc.Arbitrary<Sheet> = fc
  .array(
    fc.record({ pseudoniem: fc.constantFrom('P1', 'P2', 'P3', 'P4'), organisatie, functie: word }),
    { maxLength: 6 },
  )
  .map((rows) => ({
    soort: 'dienstverbanden',
    kolommen: ['pseudoniem', 'organisatie', 'functie'],
    rijen: rows.map((row) => ({ velden: { ...row, organisatie: maybe(row.organisatie) } })),
  }));

const codes: fc.Arbitrary<Sheet> = fc
  .array(fc.record({ code: fc.constantFrom('1', '2', '3'), naam: word }), { maxLength: 5 })
  .map((rows) => ({
    soort: 'codeboek',
    kolommen: ['code', 'naam'],
    rijen: rows.map((velden) => ({ velden })),
  }));

const kinds = [casussen, cijfers, breed, gesprekken, dienstverbanden, codes] as const;

export const sheets: fc.Arbitrary<Sheet> = fc.oneof(...kinds);
/** Two sheets of one kind, of which the rows have as much in common as chance gives them. */
export const twoSheets: fc.Arbitrary<[Sheet, Sheet]> = fc.oneof(
  ...kinds.map((kind) => fc.tuple(kind, kind)),
);

/** Work by hand on what is there: a field of a record made something else, or a knob given. */
export const handiwork = fc.array(
  fc.record({
    wat: fc.constantFrom('veld' as const, 'knop' as const),
    welk: fc.nat(),
    veld: fc.nat(),
  }),
  { maxLength: 6 },
);

/** Does it on records that are there; what was done and undone leaves no trace but in the history. */
export function workOn(
  played: Played,
  work: typeof handiwork extends fc.Arbitrary<infer W> ? W : never,
) {
  for (const { wat, welk, veld } of work) {
    const records = recordTypes
      .filter((type) => wat === 'veld' || type === 'casus' || type === 'beurt')
      .flatMap((type) => [...played.state.entities[type].values()].map(({ value }) => value))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const record = records[welk % records.length];
    if (record === undefined) continue;
    const names = Object.keys(record.velden);
    const command =
      wat === 'veld'
        ? runCommand(
            played.state,
            'veldWijzigen',
            {
              record: record.id,
              veld: names[veld % names.length] ?? '',
              waarde: `hand ${veld % 3}`,
            },
            played.author,
          )
        : runCommand(
            played.state,
            'toekennen',
            {
              ...knob,
              onderwerp: record.id,
              code: draaiknopCodes[veld % draaiknopCodes.length] ?? '1',
            },
            played.author,
          );
    if (command.change === null) continue;
    played.append(command.change);
    if (welk % 5 === 0) played.do({ doe: 'ongedaan' });
  }
}

const knob = {
  scheme: 'draaiknop',
  rol: 'aanvullend',
  richting: null,
  anchor: null,
  motivatie: null,
} as const;
