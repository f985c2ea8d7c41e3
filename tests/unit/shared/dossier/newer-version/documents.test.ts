import { expect, test } from 'vitest';
import { runCommand } from '../../../../../shared/dossier/commands';
import { unitsWith } from '../../../../../shared/dossier/erasable';
import { eraseUnits } from '../../../../../shared/dossier/erasure';
import { lookForVersions } from '../../../../../shared/dossier/newer-version/look';
import { createRenewingIntake } from '../../../../../shared/dossier/newer-version/take-in';
import { beurtRows } from '../../../../../shared/dossier/queries/beurt-rows';
import { sentence, sentenceSource } from '../../../../../shared/dossier/sentences';
import type { ImportRow, ImportSource } from '../../../../../shared/import/stream';
import { Played } from '../histories';
import { importSource } from '../imports';
import { contents } from '../states';

const source: ImportSource = {
  ...importSource,
  ...{ bestand: 'gesprek.docx', blad: 'gesprek', soort: 'interviews', vorm: 'alinea' },
  ...{ kopregel: 0, kopregels: 0 },
  kolommen: [
    { kolom: 0, kop: 'Spreker', veld: 'spreker' },
    { kolom: 1, kop: 'Tekst', veld: 'tekst' },
  ],
};

const rowsOf = (texts: readonly string[]): ImportRow[] =>
  texts.map((tekst, index) => ({
    ...{ rij: index + 1, cellen: ['teamleider', tekst], knobCodes: [], needCodes: [] },
    velden: { spreker: 'teamleider', tekst, rol: 'teamleider' },
  }));

const OUD = ['Het rooster wisselt elke week.', 'Mensen gaan weg om het rooster.', 'Dat is jammer.'];
const NIEUW = [
  'Het rooster wisselt elke week.',
  'Mensen gaan meestal weg om het werk.',
  'Dat zien we elk jaar.',
  'Dat is jammer.',
];

function store(played: Played, texts: readonly string[], van?: string): string {
  const intake = createRenewingIntake(played.state, played.author);
  const versie = van === undefined ? undefined : { van, rijen: {}, verdwenen: {} };
  const given = van === undefined ? source : { ...source, sha256: '1'.repeat(64), vernieuwt: van };
  const operations = [
    ...intake.sheet(given, versie),
    ...intake.rows(rowsOf(texts)),
    ...intake.end(),
  ];
  const { summary, sheets } = intake.close();
  played.append({ summary, operations });
  return sheets[0]?.importId ?? '';
}

function documentWithCoding() {
  const played = new Played().join('onderzoeker');
  const van = store(played, OUD);
  const [beurt] = [...played.state.entities.beurt.values()]
    .map(({ value }) => value)
    .filter(({ velden }) => velden.tekst === OUD[1]);
  const quote = 'om het rooster';
  const start = OUD[1]?.indexOf(quote) ?? 0;
  const { change } = runCommand(
    played.state,
    'toekennen',
    {
      ...{ onderwerp: beurt?.id ?? '', scheme: 'draaiknop', code: '2', rol: 'aanvullend' },
      ...{ richting: null, motivatie: null },
      anchor: { veld: 'tekst', start, end: start + quote.length, quote },
    },
    played.author,
  );
  if (change !== null) played.append(change);
  return { played, van, beurt };
}

test('a document is the same conversation, whatever was mended or put in between', () => {
  const { played, van } = documentWithCoding();
  const looking = lookForVersions(played.state);
  looking.sheet({ ...source, sha256: '1'.repeat(64) });
  looking.rows(rowsOf(NIEUW));
  const [found] = looking.close();
  expect(found?.van.importId).toBe(van);
  expect(found?.aantallen).toEqual({
    nieuw: 1,
    gewijzigd: 1,
    behouden: 0,
    hand: 0,
    gelijk: 2,
    verdwenen: 0,
  });
});

test('its turns keep their order and codings; a quote that is gone is listed as such', () => {
  const { played, van, beurt } = documentWithCoding();
  const before = contents(played.state);
  store(played, NIEUW, van);
  const [interview] = [...played.state.entities.interview.keys()];
  expect(played.state.entities.interview.size).toBe(1);
  const rows = beurtRows(
    played.state,
    { interview: interview ?? '', offset: 0, limit: 10 },
    () => undefined,
  ).rows;
  expect(rows.map(({ velden }) => velden.tekst)).toEqual(NIEUW);
  const coded = rows.find(({ id }) => id === beurt?.id);
  // 0088: the anchor is never rewritten; the text no longer holds it, and it still counts.
  expect(coded?.velden.tekst).toBe(NIEUW[1]);
  expect(coded?.codings[0]?.anchor?.quote).toBe('om het rooster');
  expect(NIEUW[1]).not.toContain('om het rooster');
  const last = played.log.at(-1);
  if (last === undefined) throw new Error('no step');
  expect(
    sentence(
      last,
      sentenceSource(played.state, (seq) => played.log[seq - 1]),
    ),
  ).toBe('Vernieuwd met gesprek.docx: 1 beurt erbij');
  played.do({ doe: 'ongedaan' });
  expect(contents(played.state)).toEqual(before);
});

test('who withdraws takes both versions along, with the names of their files', () => {
  const { played, van } = documentWithCoding();
  store(played, NIEUW, van);
  const [interview] = [...played.state.entities.interview.keys()];
  const { state } = eraseUnits(played.state, unitsWith(played.state, [interview ?? '']));
  expect(state.entities.import.size).toBe(0);
  expect(state.entities.sourceRow.size).toBe(0);
  expect(state.entities.beurt.size).toBe(0);
});
