import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { matrixInput } from '../../../../shared/charts/casus-draaiknop/data';
import { casusDraaiknopFigure } from '../../../../shared/charts/casus-draaiknop/figure';
import { defaultMatrixOptions as defaults } from '../../../../shared/charts/casus-draaiknop/options';
import type { FigureImport, FigureSource } from '../../../../shared/charts/source';
import { figureSvg } from '../../../../shared/charts/svg';
import type { Casus } from '../../../../shared/domain/casus';
import type { Coding } from '../../../../shared/domain/coding';
import { reportHtml } from '../../../../shared/exchange/report-html';
import { reportInput } from '../../../../shared/exchange/report-input';
import { REPORT_STYLE, REPORT_STYLE_HASH } from '../../../../shared/exchange/report-style';

const HOSTILE = '<img src=x onerror=alert(1)> & "Co"';

const record: FigureImport = {
  id: 'i1',
  unit: 'u',
  bestand: 'casussen.xlsx',
  sha256: 'ab12',
  grootte: 10,
  blad: 'Casussen',
  soort: 'casussen',
  kopregel: 1,
  kopregels: 1,
  kolommen: [
    { kolom: 0, kop: 'Casus', veld: 'naam' },
    { kolom: 14, kop: 'Draaiknop', veld: 'draaiknoplabel' },
  ],
  aantalRijen: 2,
  afgewezen: [{ cel: 'O9', waarde: '8 of 9', reden: 'dit is geen draaiknop' }],
  at: '2025-11-21T10:00:00.000Z',
};
const casus = (id: string, sourceRow: string | null, velden: Casus['velden']): Casus => ({
  id,
  unit: 'u',
  sourceRow,
  velden,
});
const coding = (over: Partial<Coding>): Coding =>
  ({
    id: 'k',
    unit: 'u',
    onderwerp: 'a',
    herkomst: 'gedrukt',
    status: 'aanvaard',
    coder: null,
    anchor: null,
    motivatie: null,
    scheme: 'draaiknop',
    code: '5',
    rol: 'primair',
    richting: null,
    ...over,
  }) as Coding;
const source: FigureSource = {
  casussen: [
    casus('b', 'r2', { naam: HOSTILE, bron: '001' }),
    casus('hand', null, { naam: 'Met de hand' }),
    casus('a', 'r1', {
      naam: 'Molendrift',
      wereld: 'jeugd',
      draaiknoplabel: '5',
      bron: '004',
      bronplaats: 'r.788-792',
    }),
  ],
  codings: [
    coding({}),
    coding({ onderwerp: 'b', status: 'geweigerd', herkomst: 'suggestie' }),
    coding({ onderwerp: 't1', herkomst: 'analist' }),
  ],
  cijfers: [
    {
      id: 'c1',
      unit: 'u',
      sourceRow: null,
      velden: { organisatie: 'A', maat: 'uitstroompercentage', waarde: 17, jaar: 2016, n: 40 },
    },
    { id: 'c2', unit: 'u', sourceRow: null, velden: { waarde: { ontbreekt: 'onbekend' } } },
    { id: 'c3', unit: 'u', sourceRow: null, velden: { waardetekst: 'hoog', jaar: 2019 } },
  ],
  interviews: [{ id: 'g1', unit: 'g', sourceRow: null, velden: { rol: 'adviseur' } }],
  beurten: [
    { id: 't1', unit: 'g', sourceRow: null, interview: 'g1', volgorde: 1, velden: { tekst: 'a' } },
    { id: 't2', unit: 'g', sourceRow: null, interview: 'g1', volgorde: 2, velden: { tekst: 'b' } },
  ],
  imports: [record],
  sourceRow: (id) => ({ id, unit: 'u', import: 'i1', rij: id === 'r1' ? 5 : 6, cellen: [] }),
  suggesties: [
    { casus: 'hand', scheme: 'draaiknop', code: '1' },
    { casus: 'hand', scheme: 'behoefte', code: 'ertoe_doen' },
  ],
  peildatum: '2025-11-21',
};
const figure = casusDraaiknopFigure(matrixInput(source), defaults);
const input = reportInput(source, {
  titel: 'Casussen en draaiknoppen',
  gemaakt: '2025-11-22',
  figuren: [figure],
  nietGemaakt: [{ titel: 'Uitstroom in de tijd', nodig: 'Uitstroomcijfers met een jaar.' }],
  meldingen: ['casussen.xlsx: 3 formules, de laatst bewaarde waarde is gebruikt.'],
});
const html = reportHtml(input);

describe('what a report says', () => {
  it('lists every casus in the order of the source, with its label and where that stands', () => {
    expect(input.casussen).toEqual([
      {
        naam: 'Molendrift',
        wereld: 'jeugd',
        label: '5',
        cel: 'casussen.xlsx, Casussen!O5',
        vindplaats: '004, r.788-792',
      },
      {
        naam: HOSTILE,
        wereld: null,
        label: null,
        cel: 'casussen.xlsx, Casussen!O6',
        vindplaats: '001',
      },
      { naam: 'Met de hand', wereld: null, label: null, cel: null, vindplaats: null },
    ]);
  });

  it('counts what is accepted; suggestions apart', () => {
    expect(input).toMatchObject({ gelabeld: 1, zonder: 2, suggesties: 1 });
  });

  it('points at no cell in a workbook without labels', () => {
    const plain = { ...source, imports: [{ ...record, kolommen: record.kolommen.slice(0, 1) }] };
    expect(
      reportInput(plain, {
        titel: '',
        gemaakt: '',
        figuren: [],
        nietGemaakt: [],
        meldingen: [],
      }).casussen[0]?.cel,
    ).toBeNull();
  });

  it('counts what the sources do not say, per kind of record; what is complete is no line', () => {
    expect(
      input.onbekend.map(({ waarvan, wat, aantal, totaal }) => [waarvan, wat, aantal, totaal]),
    ).toEqual([
      ['casussen', 'zonder draaiknop', 2, 3],
      ['casussen', 'zonder behoefte', 3, 3],
      ['uitstroomcijfers', 'alleen in woorden, zonder getal', 1, 3],
      ['uitstroomcijfers', 'met als waarde: onbekend, zegt de bron', 1, 3],
      ['uitstroomcijfers', 'zonder één jaar', 1, 3],
      ['uitstroomcijfers', 'zonder definitie', 3, 3],
      ['uitstroomcijfers', 'zonder cohort', 3, 3],
      ['uitstroomcijfers', 'zonder n', 2, 3],
      ['interviews', 'zonder datum', 1, 1],
      ['fragmenten', 'zonder draaiknop en zonder behoefte', 1, 2],
    ]);
  });
});

describe('the HTML of a report', () => {
  it('begins with what there is, what the figures find, and what could not be made', () => {
    expect(html).toContain(
      'Dit rapport rust op 3 casussen, 3 uitstroomcijfers en 1 interview met 2 fragmenten.',
    );
    expect(html).toContain(`<li>Figuur 1: ${figure.titel}.</li>`);
    expect(html).toContain('Figuur 1 bevat');
    expect(html).toContain('<li>Uitstroom in de tijd. Nodig: uitstroomcijfers met een jaar.</li>');
  });

  it('counts the kinds that no figure draws', () => {
    const about = {
      titel: 'Proef',
      gemaakt: '2026-11-22',
      figuren: [],
      nietGemaakt: [],
      meldingen: [],
    };
    const none = { organisatie: 0, vertrekreden: 0, kostenpost: 0, code: 0 };
    const anders = { ...none, dienstverband: 12, vertrekreden: 1 };
    const html = reportHtml(reportInput({ ...source, casussen: [], anders }, about));
    expect(html).toMatch(/rust op .*, 1 vertrekreden en 12 dienstverbanden\./);
  });

  it('leaves out a column in which nothing is recorded anywhere, and names it', () => {
    const scene = {
      ...figure.scene,
      table: {
        caption: 'Cijfers.',
        columns: ['Jaar', 'Definitie', 'Organisatie', 'n'],
        rowHeader: 2,
        rows: [
          [2016, null, 'A', 0],
          [null, null, 'B', null],
        ],
      },
    };
    const one = reportHtml({ ...input, figuren: [{ ...figure, scene }] });
    expect(one).toContain('<caption>Cijfers. Nergens iets vastgelegd: definitie.</caption>');
    expect(one).toContain('<tr><td>2016</td><th scope="row">A</th><td>0</td></tr>');
    expect(one).toContain('<tr><td>–</td><th scope="row">B</th><td>–</td></tr>');
  });

  it('gives a table smaller type when its longest words do not fit beside each other', () => {
    const columns = Array.from({ length: 8 }, (_, i) => `Arbeidsmarkt${i}`);
    const tableOf = (names: string[]) => ({
      caption: '',
      columns: names,
      rowHeader: 0,
      rows: [names.map(() => 'x')],
    });
    const html1 = (names: string[]) =>
      reportHtml({
        ...input,
        bestanden: [],
        figuren: [{ ...figure, scene: { ...figure.scene, table: tableOf(names) } }],
      });
    expect(html1(columns)).toContain('class="scroll wide"');
    expect(html1(columns.slice(0, 6))).not.toContain('class="scroll wide"');
  });

  it('holds figure, tables, sources, what is not known, and casussen', () => {
    expect(html).toContain(figureSvg(figure).trimEnd());
    expect(html.match(/<table>/g)).toHaveLength(5);
    expect(html).toContain('<h1>Casussen en draaiknoppen</h1>');
    expect(html).toContain('Gemaakt op 22 november 2025');
    expect(html).toContain('Deze verkenning is een selectie en is niet volledig');
    expect(html).toContain('Er zijn 3 casussen. Bij 1 is een draaiknop vastgelegd, bij 2 niet.');
    expect(html).toContain(
      'er 1 suggestie voor een draaiknop. Zolang niemand die aanvaardt, telt die nergens mee.',
    );
    expect(html).toContain(
      '<td>casussen</td><td>2</td><td>1</td><td>21 november 2025</td><td>ab12</td>',
    );
    expect(html).toContain('<th scope="row">O9</th><td>8 of 9</td><td>dit is geen draaiknop</td>');
    expect(html).toContain('casussen.xlsx, Casussen!O5');
    expect(html).toContain(
      '<li>casussen.xlsx: 3 formules, de laatst bewaarde waarde is gebruikt.</li>',
    );
  });

  it('loads and runs nothing, and says so to the browser', () => {
    const policy = `default-src 'none'; style-src '${REPORT_STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
    expect(html).toContain(`<meta http-equiv="Content-Security-Policy" content="${policy}">`);
    expect(html).not.toMatch(/<(script|link|img|iframe|object|base)\b/i);
    expect(html).not.toMatch(/<[^>]*\s(on\w+|style|src|href)=/);
    expect(html).not.toContain('@import');
    // The only address is the name of the SVG namespace, which nothing fetches.
    expect(html.match(/https?:\/\/[^"\s]*/g)).toEqual(['http://www.w3.org/2000/svg']);
  });

  it('allows exactly its own style', () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1];
    expect(style).toBe(REPORT_STYLE);
    const hash = createHash('sha256').update(REPORT_STYLE).digest('base64');
    expect(REPORT_STYLE_HASH).toBe(`sha256-${hash}`);
  });

  it('shows what a source contains, and never obeys it', () => {
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Co&quot;');
    expect(html).not.toContain('<img');
  });

  it('is whole: every element that opens is closed, and headings name their sections', () => {
    for (const name of [
      'section',
      'table',
      'tr',
      'th',
      'td',
      'figure',
      'svg',
      'text',
      'p',
      'div',
      'ul',
      'li',
    ]) {
      const opened = html.match(new RegExp(`<${name}[ >]`, 'g'))?.length;
      expect(html.match(new RegExp(`</${name}>`, 'g'))?.length, name).toBe(opened);
    }
    for (const [, id] of html.matchAll(/aria-labelledby="([^"]+)"/g)) {
      expect(html).toContain(`<h2 id="${id}">`);
    }
  });

  it('leaves out what there is none of', () => {
    const empty = reportHtml({
      ...input,
      bestanden: [],
      meldingen: [],
      casussen: [],
      suggesties: 0,
      figuren: [],
      nietGemaakt: [],
      onbekend: [],
    });
    expect(empty).not.toContain('<table>');
    expect(empty).not.toContain('suggestie voor');
    expect(empty).not.toContain('<ul>');
  });
});
