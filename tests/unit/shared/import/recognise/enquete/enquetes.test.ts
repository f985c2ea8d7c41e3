/** Surveys as tools and people write them come out as their data says; what is none stays what it is. */
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { enquetes } from '../../../../../../fixtures/enquetes/vormen.mjs';
import { cellAddress } from '../../../../../../shared/domain/provenance';
import type { Value } from '../../../../../../shared/domain/values';
import { type Proposed, previewOf, proposeImport } from '../../../../../../shared/import/propose';
import { importSource } from '../../../../../../shared/import/recognise/describe';
import { importRows } from '../../../../../../shared/import/recognise/reading';
import { testControl } from '../../reading';

interface Answer {
  kolom: number;
  cel: string;
  vraag: string;
  vraagcel: string;
  tekst: Value;
}
interface Respondent {
  rij: number;
  interview: string;
  rol?: string;
  organisatie?: string;
  beurten: Answer[];
}
interface Sheet {
  blad: string;
  kopregel: number;
  kopregels: number;
  kolommen: (string | null)[];
  enquete: { vragen: number; antwoorden: number; leeg: number; zonderAntwoord: number };
  interviews: Respondent[];
}

const expectedOf = (name: string): { bladen: Sheet[] } =>
  JSON.parse(readFileSync(`fixtures/enquetes/${name}.verwacht.json`, 'utf8'));

// Reading is what is tried here, not how fast a busy machine does it.
vi.setConfig({ testTimeout: 60_000 });

const files = new Map<string, Promise<Proposed>>();
/** Each file once, when a test first asks for it. */
function read(name: string): Promise<Proposed> {
  const known = files.get(name);
  if (known !== undefined) return known;
  const bytes = new Uint8Array(readFileSync(`fixtures/enquetes/${name}`));
  const proposed = proposeImport(bytes, name, testControl(60_000));
  files.set(name, proposed);
  return proposed;
}

const cases = enquetes.flatMap(({ bestand }: { bestand: string }) =>
  expectedOf(bestand).bladen.map((sheet) => [bestand, sheet.blad, sheet] as const),
);

describe.each(cases)('%s, blad %s', (bestand, blad, expected) => {
  const at = async () => {
    const found = (await read(bestand)).bladen.find(({ reading }) => reading.sheet.naam === blad);
    if (found === undefined) throw new Error(`no sheet ${blad}`);
    return found;
  };

  test('is a survey, with its headings and what each column is', async () => {
    const { reading } = await at();
    const { soort, kopregel, kopregels, perRespondent } = reading.keuze;
    expect({ soort, kopregel, kopregels, perRespondent }).toEqual({
      ...{ soort: 'interviews', perRespondent: true },
      ...{ kopregel: expected.kopregel, kopregels: expected.kopregels },
    });
    expect(reading.table?.kolommen.map(({ veld }) => veld)).toEqual(expected.kolommen);
  });

  test('gives each respondent an interview with a turn per answer', async () => {
    const { reading, counted } = await at();
    const rows = [...importRows(reading)];
    expect(counted).toMatchObject({
      aantal: expected.interviews.length,
      beurten: expected.enquete.antwoorden,
      enquete: expected.enquete,
      refused: [],
    });
    const wanted = expected.interviews.flatMap(({ rij, interview, rol, organisatie, beurten }) =>
      beurten.map(({ kolom, vraag, tekst }) => ({
        ...{ rij, kolom, knobCodes: [], needCodes: [] },
        velden: {
          ...{ interview, titel: `Respondent ${interview}`, vraag, tekst },
          ...(rol === undefined ? {} : { rol }),
          ...(organisatie === undefined ? {} : { organisatie }),
        },
      })),
    );
    expect(rows.map(({ cellen: _, ...row }) => row)).toEqual(wanted);
  });

  test('keeps of each question the cell that it stands in', async () => {
    const { reading, counted } = await at();
    const file = { bestand, grootte: 1, sha256: '' };
    const { kolommen } = importSource(file, reading, counted);
    for (const { beurten } of expected.interviews) {
      for (const { kolom, vraag, vraagcel } of beurten) {
        const said = kolommen.find((column) => column.kolom === kolom)?.kopvelden?.[0];
        expect(said && cellAddress(said.kolom, said.rij)).toBe(vraagcel);
        expect(said).toMatchObject({ veld: 'vraag', tekst: vraag });
      }
    }
  });

  test('says of every column why it is what it is', async () => {
    const { reading } = await at();
    for (const { reden, zekerheid } of reading.table?.kolommen ?? []) {
      expect(reden).not.toBe('');
      expect(zekerheid).toBeGreaterThan(0);
    }
  });
});

describe('what is no survey', () => {
  const sheets = JSON.parse(
    readFileSync('fixtures/enquetes/geen enquete.xlsx.verwacht.json', 'utf8'),
  ).bladen as { blad: string; soort: string | null }[];

  test.each(sheets.map(({ blad, soort }) => [blad, soort] as const))('%s', async (blad, soort) => {
    const { bladen } = previewOf('t', await read('geen enquete.xlsx'));
    const keuzes = bladen.filter((one) => one.blad === blad).map(({ keuze }) => keuze);
    expect(keuzes.map((keuze) => [keuze.soort, keuze.perRespondent])).toEqual([[soort, undefined]]);
  });
});

describe('interviews with a row per turn', () => {
  interface Interview {
    interview: string;
    rol?: string;
    organisatie?: string;
    beurten: { rij: number; volgnr?: number; vraag?: string; tekst: string }[];
  }
  const sheets = JSON.parse(
    readFileSync('fixtures/enquetes/interviews per rij.xlsx.verwacht.json', 'utf8'),
  ).bladen as { blad: string; interviews: Interview[] }[];

  test.each(sheets.map((sheet) => [sheet.blad, sheet] as const))('%s', async (blad, expected) => {
    const { bladen } = await read('interviews per rij.xlsx');
    const found = bladen.find(({ reading }) => reading.sheet.naam === blad);
    if (found === undefined) throw new Error(`no sheet ${blad}`);
    expect(found.reading.keuze).toMatchObject({ soort: 'interviews', kopregel: 1 });
    expect(found.reading.keuze.perRespondent).toBeUndefined();
    const interviews = new Map<Value | undefined, Interview>();
    for (const { rij, velden } of importRows(found.reading)) {
      const { interview, rol, organisatie, ...turn } = velden;
      const known = interviews.get(interview);
      const own = { ...(rol && { rol }), ...(organisatie && { organisatie }) };
      const one = known ?? ({ interview, ...own, beurten: [] } as unknown as Interview);
      one.beurten.push({ rij, ...turn } as Interview['beurten'][number]);
      interviews.set(interview, one);
    }
    expect([...interviews.values()]).toEqual(expected.interviews);
  });
});
