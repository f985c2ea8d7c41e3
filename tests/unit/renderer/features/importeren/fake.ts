/** Previews as the workbook worker gives them, and a session whose answers a test decides. */
import { vi } from 'vitest';
import type { Session } from '../../../../../renderer/store';
import { failure, success } from '../../../../../shared/desktop/errors';
import type {
  ColumnMapping,
  ImportPreview,
  ImportReport,
  RowState,
  SheetChoice,
  SheetGrid,
  SheetPreview,
} from '../../../../../shared/import/preview';

export function column(kolom: number, part: Partial<ColumnMapping> = {}): ColumnMapping {
  return {
    kolom,
    kop: `Kop ${kolom}`,
    veld: null,
    zekerheid: 0,
    reden: 'de kop niet bekend is',
    voorbeeld: `waarde ${kolom}`,
    ...part,
  };
}

export const casusColumns: readonly ColumnMapping[] = [
  column(0, { kop: 'Praktijk', veld: 'naam', zekerheid: 1, reden: 'de kop ‘Praktijk’ is' }),
  column(1, { kop: 'Org.', veld: 'organisatie', zekerheid: 0.7, reden: 'de kop daarop lijkt' }),
  column(2, { kop: 'Bedrag' }),
  column(3, { kop: 'Leeg', voorbeeld: null }),
];

export function sheet(part: Partial<SheetPreview> = {}): SheetPreview {
  const keuze: SheetChoice = {
    soort: 'casussen',
    kopregel: 2,
    kopregels: 1,
    velden: {},
    gebied: null,
    rijen: {},
  };
  return {
    index: 0,
    blad: 'Blad1',
    tabel: { nummer: 1, van: 1 },
    verborgen: false,
    keuze,
    soorten: [
      { soort: 'casussen', zekerheid: 0.95, reden: 'de koppen ‘praktijk’ en ‘org.’ er staan' },
    ],
    waaromNiet: null,
    kolommen: [...casusColumns],
    telling: { gelezen: 45, overgenomen: 42, afgewezen: 1, overgeslagen: 2 },
    aantal: 42,
    beurten: 0,
    voorbeeldrijen: [{ rij: 3, velden: { naam: 'Vast team', organisatie: 'Zorggroep' } }],
    afgewezen: [{ cel: 'A9', waarde: '#N/A', reden: 'Hier staat een fout van Excel.' }],
    aantalAfgewezen: 3,
    meldingen: ['Twee lege rijen zijn overgeslagen.'],
    bevindingen: [],
    aantalBevindingen: {},
    hersteld: [],
    labels: { records: 0, coderingen: 0, zonderLabel: 42 },
    ...part,
  };
}

let tokens = 0;

export function preview(bestand: string, part: Partial<ImportPreview> = {}): ImportPreview {
  tokens += 1;
  return {
    token: `t${tokens}`,
    bestand,
    grootte: 1000,
    sha256: bestand,
    vorm: { vorm: 'werkmap', formaat: 'xlsx' },
    bladen: [sheet()],
    ...part,
  };
}

/** As the worker answers: five rows of a sheet, of which the second has the headings. */
export function gridOf({ keuze }: SheetPreview): SheetGrid {
  const stateOf = (rij: number): RowState => {
    const { gebied } = keuze;
    if (gebied !== null && (rij < gebied.r1 || rij > gebied.r2)) return 'buiten';
    if (keuze.soort === null) return 'ongelezen';
    if (rij === keuze.kopregel) return 'kop';
    if (rij < keuze.kopregel) return 'titel';
    if (keuze.rijen[rij] === 'niet') return 'weggelaten';
    return rij === 5 && keuze.rijen[5] !== 'wel' ? 'totaal' : 'record';
  };
  const rows = [
    { rij: 1, cellen: ['Overzicht 2024', null, null] },
    { rij: 2, cellen: ['Praktijk', 'Org.', 'Bedrag'] },
    { rij: 3, cellen: ['Vast team', 'Zorggroep', '12'] },
    { rij: 4, cellen: ['Basisbanen', 'Gemeente', 'veel'] },
    { rij: 5, cellen: ['Totaal', null, '12'] },
  ];
  const rijen = rows.map((row) => ({ ...row, staat: stateOf(row.rij) }));
  return { rijen, laatsteRij: 5, kolommen: 3 };
}

/** As the worker reads a sheet again: what was chosen counts, and is certain. */
export function reread(before: SheetPreview, choice: SheetChoice): SheetPreview {
  return {
    ...before,
    keuze: choice,
    waaromNiet: choice.soort === null ? 'Dit blad wordt niet ingelezen.' : null,
    kolommen: before.kolommen.map((one) => {
      const veld = choice.velden[one.kolom];
      return veld === undefined ? one : { ...one, veld, zekerheid: 1 };
    }),
  };
}

export const report: ImportReport = {
  seq: 5,
  seconden: 1.2,
  bladen: [
    {
      importId: 'i1',
      bestand: 'een.xlsx',
      blad: 'Blad1',
      soort: 'casussen',
      aantal: 42,
      beurten: 0,
      coderingen: 40,
      zonderLabel: 2,
      afgewezen: [{ cel: 'A9', waarde: '#N/A', reden: 'Hier staat een fout van Excel.' }],
      aantalAfgewezen: 3,
      meldingen: [],
    },
  ],
};

/** An answer that comes when the test says so. */
export function later<T>() {
  let settle: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}

/** What a reading in the fake does: by default it answers at once. */
export function fakeReading(parts: Partial<Session> = {}) {
  const files = new Map<string, ImportPreview>();
  const remember = (read: ImportPreview) => {
    files.set(read.token, read);
    return success(read);
  };
  const lost = () => failure('bestand-verdwenen', { bestand: 'een.xlsx' });
  /** The file with other tables, under the same token; numbered again. */
  const withTables = (read: ImportPreview, bladen: SheetPreview[]) =>
    remember({
      ...read,
      bladen: bladen.map((one, i) => ({
        ...one,
        tabel: { nummer: i + 1, van: bladen.length },
      })),
    });
  const session = {
    readWorkbook: vi.fn<Session['readWorkbook']>(
      parts.readWorkbook ?? (async ({ name }) => remember(preview(name))),
    ),
    readPasted: vi.fn<Session['readPasted']>(
      parts.readPasted ?? (async (text) => remember(preview('Geplakt', { sha256: text }))),
    ),
    rereadFile: vi.fn<Session['rereadFile']>(
      parts.rereadFile ??
        (async (token, keuze) => {
          const read = files.get(token);
          if (read?.vorm.vorm !== 'tabel') return lost();
          const { scheiding, codering, decimaal } = read.vorm;
          return remember({
            ...read,
            vorm: {
              ...read.vorm,
              scheiding: keuze.scheiding ?? scheiding,
              codering: keuze.codering ?? codering,
              decimaal: keuze.decimaal ?? decimaal,
              keuze,
            },
          });
        }),
    ),
    remapSheet: vi.fn<Session['remapSheet']>(
      parts.remapSheet ??
        (async (token, at, choice) => {
          const read = files.get(token);
          const before = read?.bladen[at];
          if (read === undefined || before === undefined) return lost();
          const after = reread(before, choice);
          remember({ ...read, bladen: read.bladen.map((one, i) => (i === at ? after : one)) });
          return success(after);
        }),
    ),
    splitSheet: vi.fn<Session['splitSheet']>(
      parts.splitSheet ??
        (async (token, at, gebied) => {
          const read = files.get(token);
          const base = read?.bladen[at];
          if (read === undefined || base === undefined) return lost();
          const rest = { r1: 1, c1: 0, r2: gebied.r1 - 1, c2: 2 };
          return withTables(read, [
            ...read.bladen.map((one) =>
              one === base ? { ...one, keuze: { ...one.keuze, gebied: rest } } : one,
            ),
            sheet({ aantal: 1, keuze: { ...base.keuze, kopregel: gebied.r1, gebied } }),
          ]);
        }),
    ),
    unsplitSheet: vi.fn<Session['unsplitSheet']>(
      parts.unsplitSheet ??
        (async (token, at) => {
          const read = files.get(token);
          if (read === undefined) return lost();
          return withTables(
            read,
            read.bladen
              .filter((_, i) => i !== at)
              .map((one) => ({ ...one, keuze: { ...one.keuze, gebied: null } })),
          );
        }),
    ),
    restoreSheets: vi.fn<Session['restoreSheets']>(
      parts.restoreSheets ??
        (async (token, bladen) => {
          const read = files.get(token);
          return read === undefined
            ? lost()
            : withTables(
                read,
                bladen.map(({ keuze }) => reread(sheet(), keuze)),
              );
        }),
    ),
    sheetGrid: vi.fn<Session['sheetGrid']>(
      parts.sheetGrid ??
        (async (token, at) => {
          const found = files.get(token)?.bladen[at];
          return found === undefined ? lost() : success(gridOf(found));
        }),
    ),
    dropPreview: vi.fn<Session['dropPreview']>(),
    examineImport: vi.fn<Session['examineImport']>(
      parts.examineImport ?? (async () => success([])),
    ),
    importPreviews: vi.fn<Session['importPreviews']>(
      parts.importPreviews ?? (async () => success(report)),
    ),
  };
  return { session, remember, forget: () => files.clear() };
}

export const file = (name: string) => new File(['x'], name);
