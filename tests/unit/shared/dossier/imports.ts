/** Imports of made-up rows, and records made by hand, as change sets. */
import type { RecordType } from '../../../../shared/domain/record';
import type { Author, PreparedChange } from '../../../../shared/dossier/change';
import { runCommand } from '../../../../shared/dossier/commands';
import { createIntake } from '../../../../shared/dossier/intake';
import type { DossierState } from '../../../../shared/dossier/state';
import type { ImportRow, ImportSource } from '../../../../shared/import/stream';
import type { Action } from './histories';

export const importSource: ImportSource = {
  bestand: 'casussen.xlsx',
  sha256: '0'.repeat(64),
  grootte: 1,
  blad: 'Casussen',
  soort: 'casussen',
  kopregel: 1,
  kopregels: 1,
  kolommen: [
    { kolom: 0, kop: 'Casus', veld: 'naam' },
    { kolom: 1, kop: 'Organisatie', veld: 'organisatie' },
    { kolom: 2, kop: 'Draaiknop', veld: 'draaiknoplabel' },
    { kolom: 3, kop: 'Kleur', veld: null },
  ],
  aantalRijen: 0,
  afgewezen: [],
};

export function importOfRows(
  rows: Extract<Action, { doe: 'import' }>['rows'],
  author: Author,
): PreparedChange {
  const intake = createIntake(author);
  const begun = intake.sheet({ ...importSource, aantalRijen: rows.length });
  const given = rows.map(
    ({ organisatie, knobs, needs, tekst }, index): ImportRow => ({
      rij: index + 2,
      cellen: [`Casus ${index}`, organisatie || null, knobs.join(', ') || null, 'rood'],
      velden: {
        naam: `Casus ${index}`,
        aanpak: tekst,
        ...(organisatie === '' ? {} : { organisatie }),
        ...(knobs.length === 0 ? {} : { draaiknoplabel: knobs.join(', ') }),
      },
      knobCodes: knobs,
      needCodes: needs,
    }),
  );
  const operations = [...begun, ...intake.rows(given)];
  return { summary: intake.close().summary, operations };
}

/** Two sheets of one workbook: uitstroomcijfers and interviews. */
export function importOfOthers(
  { cijfers, beurten }: Extract<Action, { doe: 'inlezen' }>,
  author: Author,
): PreparedChange {
  const intake = createIntake(author);
  const rowOf = (velden: ImportRow['velden'], index: number): ImportRow => ({
    rij: index + 2,
    cellen: [],
    velden,
    knobCodes: [],
    needCodes: [],
  });
  const operations = [
    ...intake.sheet({ ...importSource, blad: 'Cijfers', soort: 'uitstroomcijfers' }),
    ...intake.rows(
      cijfers.map(({ organisatie, tekst }, index) =>
        // Two figures of a row, as of years in columns.
        ({
          ...rowOf(stated({ organisatie, maat: tekst, waarde: index }), index >> 1),
          kolom: 1 + (index % 2),
        }),
      ),
    ),
    ...intake.sheet({ ...importSource, blad: 'Gesprekken', soort: 'interviews' }),
    ...intake.rows(
      beurten.map(({ organisatie, interview, tekst, knobs, needs }, index) => ({
        ...rowOf(stated({ organisatie, interview, tekst }), index),
        knobCodes: knobs,
        needCodes: needs,
      })),
    ),
  ];
  return { summary: intake.close().summary, operations };
}

/** The sheets of which each row is one record, with the field that says what it is. */
const KINDS = {
  organisaties: 'statusreden',
  vertrekredenen: 'reden',
  dienstverbanden: 'functie',
  rekentool: 'post',
  codeboek: 'definitie',
} as const;
export const flatSheets = Object.keys(KINDS) as (keyof typeof KINDS)[];

/** A workbook with a sheet of each kind that is among the rows. */
export function importOfKinds(
  { rijen }: Extract<Action, { doe: 'soorten' }>,
  author: Author,
): PreparedChange {
  const intake = createIntake(author);
  const operations = flatSheets.flatMap((soort) => {
    const own = rijen.filter((row) => row.soort === soort);
    if (own.length === 0) return [];
    const named = soort === 'organisaties' ? 'naam' : 'organisatie';
    const rows = own.map(
      ({ organisatie, tekst }, index): ImportRow => ({
        ...{ rij: index + 2, cellen: [organisatie || null, tekst], knobCodes: [], needCodes: [] },
        velden: stated({
          ...(soort === 'codeboek' ? {} : { [named]: organisatie }),
          [KINDS[soort]]: tekst,
        }),
      }),
    );
    return [
      ...intake.sheet({ ...importSource, blad: soort, soort, aantalRijen: rows.length }),
      ...intake.rows(rows),
    ];
  });
  return { summary: intake.close().summary, operations };
}

function stated(velden: ImportRow['velden']): ImportRow['velden'] {
  return Object.fromEntries(Object.entries(velden).filter(([, said]) => said !== ''));
}

/** The records at these places, each once. */
export function chosen(records: readonly string[], picks: readonly number[]): string[] {
  return [...new Set(picks.flatMap((at) => records[at % records.length] ?? []))];
}

const ADDED_FIELD: Readonly<Record<RecordType, string>> = {
  casus: 'naam',
  uitstroomcijfer: 'maat',
  interview: 'rol',
  beurt: 'tekst',
  organisatie: 'naam',
  vertrekreden: 'reden',
  dienstverband: 'functie',
  kostenpost: 'post',
  code: 'naam',
};

export function added(
  state: DossierState,
  { soort, pick: at, tekst }: { soort: RecordType; pick: number; tekst: string },
  author: Author,
): PreparedChange | null {
  const velden = { [ADDED_FIELD[soort]]: tekst };
  if (soort !== 'beurt') return runCommand(state, 'toevoegen', { soort, velden }, author).change;
  const interviews = [...state.entities.interview.keys()].sort();
  const interview = interviews[at % interviews.length];
  if (interview === undefined) return null;
  const beurten = (state.children.get(interview) ?? []).filter((id) =>
    state.entities.beurt.has(id),
  );
  const na = beurten[at % (beurten.length + 1)] ?? null;
  return runCommand(state, 'toevoegen', { soort, interview, na, velden }, author).change;
}
