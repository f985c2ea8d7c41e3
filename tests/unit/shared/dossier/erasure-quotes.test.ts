import { describe, expect, test } from 'vitest';
import { runCommand } from '../../../../shared/dossier/commands';
import { unitsWith } from '../../../../shared/dossier/erasable';
import { type QuotePlace, quotesOf } from '../../../../shared/dossier/erasure-quotes';
import { createIntake } from '../../../../shared/dossier/intake';
import type { DossierState } from '../../../../shared/dossier/state';
import type { ImportRow } from '../../../../shared/import/stream';
import { Played, testAuthor } from './histories';
import { importSource } from './imports';

const SAID = 'Ik ben gebleven omdat de nieuwe teamleider elke week vroeg hoe het met mij ging.';
const pace = { breathe: () => undefined };

const row = (rij: number, velden: ImportRow['velden']): ImportRow => ({
  rij,
  cellen: Object.values(velden).map(String),
  velden,
  knobCodes: [],
  needCodes: [],
});

/** Casussen of two organisations, of which one is named by the other; and two interviews. */
function dossier(): Played {
  const played = new Played(testAuthor(null)).join('analist');
  const intake = createIntake(played.author);
  const operations = [
    ...intake.sheet({
      ...importSource,
      bestand: 'Molendrift 2024.xlsx',
      kolommen: [{ kolom: 0, kop: 'Casus van Molendrift', veld: 'naam' }],
      afgewezen: [
        { cel: 'C2', waarde: 'dertig van de negentig', reden: 'geen getal' },
        { cel: 'C3', waarde: 'iets anders', reden: 'geen getal' },
      ],
    }),
    ...intake.rows([
      row(2, { naam: 'Vroeg erbij', organisatie: 'Molendrift' }),
      row(3, { naam: 'Samen uit', organisatie: 'Elders', context: 'Met Molendrift bedacht.' }),
    ]),
    ...intake.sheet({ ...importSource, bestand: 'gesprekken.xlsx', soort: 'interviews' }),
    ...intake.rows([
      row(2, {
        interview: 'I-01',
        vraag: 'Waarom bent u hier nu zo lang gebleven, denkt u?',
        tekst: SAID,
      }),
      row(3, {
        interview: 'I-02',
        vraag: 'Waarom bent u hier nu zo lang gebleven, denkt u?',
        tekst: `Een collega zei: ${SAID}`,
      }),
    ]),
  ];
  played.append({ summary: intake.close().summary, operations });
  return played;
}

const idOf = (state: DossierState, naam: string) =>
  [...state.entities.unit.values()].find(({ value }) => value.naam === naam)?.value.id ?? '';

async function quotes(
  state: DossierState,
  naam: string,
  roepnaam = 'Proef',
): Promise<QuotePlace[]> {
  const places: QuotePlace[] = [];
  for await (const place of quotesOf(
    state,
    unitsWith(state, [idOf(state, naam)]),
    roepnaam,
    pace,
  )) {
    places.push(place);
  }
  return places;
}
const lines = (places: readonly QuotePlace[]) =>
  places.map(({ titel, plaats, gevonden, aanpasbaar }) =>
    [aanpasbaar ? 'aan te passen' : 'vast', titel, plaats, gevonden].join(' | '),
  );

describe('what names an organisation that goes', () => {
  test('is found in fields, cells as read, headings, the file name and the roepnaam', async () => {
    expect(lines(await quotes(dossier().state, 'Molendrift', 'Onderzoek MOLENDRIFT'))).toEqual([
      'aan te passen | Dit dossier | Roepnaam | MOLENDRIFT',
      'aan te passen | Samen uit | Context | Molendrift',
      'vast | Molendrift 2024.xlsx | Naam van het bestand | Molendrift',
      'vast | Molendrift 2024.xlsx | Kop van kolom A | Molendrift',
      'vast | Molendrift 2024.xlsx | Cel C3, zoals gelezen | Molendrift',
      // Not by name: a refused cell of one of its own rows.
      'vast | Molendrift 2024.xlsx | Afgewezen cel C2 | dertig van de negentig',
    ]);
  });

  test('shows the words with what stands around them, and where to go', async () => {
    const [place] = (await quotes(dossier().state, 'Molendrift')).filter((one) => one.aanpasbaar);
    expect(place).toMatchObject({ voor: 'Met ', na: ' bedacht.', waarom: 'naam' });
    expect(place?.record).toMatchObject({ soort: 'casus', interview: null });
  });

  test('is gone once a person changed it, but for what the history keeps', async () => {
    const played = dossier();
    const [place] = (await quotes(played.state, 'Molendrift')).filter((one) => one.aanpasbaar);
    const { change } = runCommand(
      played.state,
      'veldWijzigen',
      { record: place?.record?.id ?? '', veld: 'context', waarde: 'Met een ander bedacht.' },
      played.author,
    );
    if (change !== null) played.append(change);
    const after = await quotes(played.state, 'Molendrift');
    expect(after.filter((one) => one.aanpasbaar)).toEqual([]);
    expect(lines(after)).toContain('vast | Samen uit | Context, tot stap 3 | Molendrift');

    const records = [place?.record?.id ?? ''];
    const removal = runCommand(played.state, 'verwijderen', { records }, played.author);
    if (removal.change !== null) played.append(removal.change);
    expect(lines(await quotes(played.state, 'Molendrift'))).toContain(
      'vast | Iets wat eerder is verwijderd | Context, tot stap 3 | Molendrift',
    );
  });
});

describe('what quotes an interview that goes', () => {
  test('is found in turns of others; the question that all were asked is not its own', async () => {
    expect(lines(await quotes(dossier().state, 'I-01'))).toEqual([
      `aan te passen | beurt ‘Een collega zei: Ik ben gebleve…’, I-02 | Tekst | ${SAID.slice(0, -1)}`,
      `vast | gesprekken.xlsx | Cel C3, zoals gelezen | ${SAID.slice(0, -1)}`,
    ]);
  });

  test('is found in what a coder wrote, and in what somebody marked', async () => {
    const played = dossier();
    const beurt = (tekst: string) =>
      [...played.state.entities.beurt.values()].find(({ value }) =>
        String(value.velden.tekst).startsWith(tekst),
      )?.value.id ?? '';
    const assign = (onderwerp: string, quote: string | null, motivatie: string | null) => {
      const params = {
        onderwerp,
        scheme: 'draaiknop',
        code: '5',
        rol: 'primair',
        richting: null,
        anchor: quote === null ? null : { veld: 'tekst', start: 0, end: quote.length, quote },
        motivatie,
      } as const;
      const { change } = runCommand(played.state, 'toekennen', params, played.author);
      if (change !== null) played.append(change);
    };
    assign(beurt('Ik ben'), 'Ik ben gebleven', null);
    const casus = [...played.state.entities.casus.values()][1]?.value.id ?? '';
    assign(casus, null, 'Zie I-01: ik ben gebleven, zegt die.');
    const found = lines(await quotes(played.state, 'I-01'));
    expect(found).toContain('aan te passen | Samen uit | Motivatie van draaiknop 5 | I-01');

    // Said once more, in other words.
    assign(casus, null, 'Dat zegt een ander.');
    const later = lines(await quotes(played.state, 'I-01')).filter((line) =>
      line.includes('Motivatie'),
    );
    expect(later).toEqual([
      `vast | Samen uit | Motivatie van draaiknop 5, tot stap ${played.state.seq} | I-01`,
    ]);
  });

  test('of nothing that is chosen, nothing is told', async () => {
    expect(await quotes(dossier().state, 'bestaat niet')).toEqual([]);
  });
});
