/** Previews as the workbook worker gives them, and a session whose answers a test decides. */
import { vi } from 'vitest';
import type { Session } from '../../../../../renderer/store';
import { failure, success } from '../../../../../shared/desktop/errors';
import type {
  ColumnMapping,
  ImportPreview,
  ImportReport,
  SheetChoice,
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
    eersteRijen: [
      { rij: 1, cellen: ['Overzicht 2024', null, null] },
      { rij: 2, cellen: ['Praktijk', 'Org.', 'Bedrag'] },
      { rij: 3, cellen: ['Vast team', 'Zorggroep', '12'] },
    ],
    telling: { gelezen: 45, overgenomen: 42, afgewezen: 1, overgeslagen: 2 },
    aantal: 42,
    beurten: 0,
    voorbeeldrijen: [{ rij: 3, velden: { naam: 'Vast team', organisatie: 'Zorggroep' } }],
    afgewezen: [{ cel: 'A9', waarde: '#N/A', reden: 'Hier staat een fout van Excel.' }],
    aantalAfgewezen: 3,
    meldingen: ['Twee lege rijen zijn overgeslagen.'],
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
  const sheets = new Map<string, SheetPreview>();
  const remember = (read: ImportPreview) => {
    for (const one of read.bladen) sheets.set(`${read.token}/${one.index}`, one);
    return success(read);
  };
  const session = {
    readWorkbook: vi.fn<Session['readWorkbook']>(
      parts.readWorkbook ?? (async ({ name }) => remember(preview(name))),
    ),
    readPasted: vi.fn<Session['readPasted']>(
      parts.readPasted ?? (async (text) => remember(preview('Geplakt', { sha256: text }))),
    ),
    remapSheet: vi.fn<Session['remapSheet']>(
      parts.remapSheet ??
        (async (token, index, choice) => {
          const before = sheets.get(`${token}/${index}`);
          return before === undefined
            ? failure('bestand-verdwenen', { bestand: 'een.xlsx' })
            : success(reread(before, choice));
        }),
    ),
    dropPreview: vi.fn<Session['dropPreview']>(),
    importPreviews: vi.fn<Session['importPreviews']>(
      parts.importPreviews ?? (async () => success(report)),
    ),
  };
  return { session, remember, forget: () => sheets.clear() };
}

export const file = (name: string) => new File(['x'], name);
