/**
 * A report as one HTML file: what it finds, figures as SVG with their data as tables, the sources
 * with what was refused, what is not known, and every casus with its printed label and where that
 * stands. It loads nothing and runs nothing: its own CSP forbids both.
 */
import { aantal, datum, getal, opsomming } from '../charts/dutch';
import type { SceneTable } from '../charts/scene';
import { escapeXml, figureSvg } from '../charts/svg';
import { flatTypes, recordWords } from '../domain/record';
import type { ReportFile, ReportInput } from './report-input';
import { REPORT_STYLE, REPORT_STYLE_HASH } from './report-style';

const CSP = `default-src 'none'; style-src '${REPORT_STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

export function reportHtml(report: ReportInput): string {
  const parts = [
    `<h1>${escapeXml(report.titel)}</h1>`,
    `<p class="soft">Gemaakt op ${datum(report.gemaakt)} met Draaiknop, zonder verbinding met internet.</p>`,
    section('kort', 'In het kort', brief(report)),
    ...report.figuren.flatMap((figure, index) => [
      section(`figuur-${index + 1}`, `Figuur ${index + 1}`, [
        `<figure>\n${figureSvg(figure).trimEnd()}\n</figure>`,
      ]),
      section(`tabel-${index + 1}`, `Tabel bij figuur ${index + 1}`, [
        table(filled(figure.scene.table)),
      ]),
    ]),
    section('bronnen', 'De bronnen', sources(report)),
    section('onbekend', 'Wat niet bekend is', notKnown(report)),
    ...(report.casussen.length === 0
      ? []
      : [section('casussen', 'De casussen en hun gedrukte label', [casussen(report)])]),
  ];
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeXml(CSP)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeXml(report.titel)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<main>
${parts.join('\n')}
</main>
</body>
</html>
`;
}

function section(id: string, title: string, content: string[]): string {
  return [
    `<section aria-labelledby="${id}">`,
    `<h2 id="${id}">${escapeXml(title)}</h2>`,
    ...content,
    '</section>',
  ].join('\n');
}

/** What there is, what each figure finds, and what whoever gets the file can read in it. */
function brief({ casussen: all, aantallen, figuren, nietGemaakt }: ReportInput): string[] {
  const there = [
    all.length > 0 && aantal(all.length, 'casus', 'casussen'),
    aantallen.cijfers > 0 && aantal(aantallen.cijfers, 'uitstroomcijfer', 'uitstroomcijfers'),
    aantallen.interviews > 0 &&
      `${aantal(aantallen.interviews, 'interview', 'interviews')} met ${aantal(aantallen.beurten, 'fragment', 'fragmenten')}`,
    ...flatTypes.map((type) => {
      const number = aantallen.anders[type] ?? 0;
      return number > 0 && aantal(number, ...recordWords[type]);
    }),
  ].filter((part) => part !== false);
  const holds = figuren.flatMap(({ bevat }, index) =>
    bevat.length === 0 ? [] : [`Figuur ${index + 1} bevat ${opsomming(bevat)}.`],
  );
  return [
    paragraph(`Dit rapport rust op ${opsomming(there)}.`),
    ...items(figuren.map(({ titel }, index) => `Figuur ${index + 1}: ${titel}.`)),
    ...(holds.length === 0 ? [] : [named('Wat een lezer hierin kan lezen', holds)]),
    ...(nietGemaakt.length === 0
      ? []
      : [
          named(
            'Figuren die niet zijn gemaakt',
            nietGemaakt.map(({ titel, nodig }) => `${titel}. Nodig: ${lowerFirst(nodig)}`),
          ),
        ]),
  ];
}

function sources({ bestanden, meldingen }: ReportInput): string[] {
  return [
    ...(bestanden.length === 0 ? [] : [files(bestanden)]),
    ...(meldingen.length === 0 ? [] : [named('Bij het lezen', meldingen)]),
    ...bestanden.filter(({ afgewezen }) => afgewezen.length > 0).map(refused),
  ];
}

function notKnown(report: ReportInput): string[] {
  const { casussen: all, gelabeld, zonder, suggesties, onbekend } = report;
  const sentences = [
    'Deze verkenning is een selectie en is niet volledig: wat erin staat, is gekozen omdat het iets laat zien. De aantallen zeggen niet hoe vaak iets voorkomt.',
    'Wat niet is vastgelegd, is onbekend: het is niet ingevuld en telt niet als “nee” en niet als nul.',
  ];
  if (all.length > 0) {
    sentences.push(
      `Er ${all.length === 1 ? 'is' : 'zijn'} ${aantal(all.length, 'casus', 'casussen')}. Bij ${getal(gelabeld)} is een draaiknop vastgelegd, bij ${getal(zonder)} niet.`,
    );
  }
  if (suggesties > 0) {
    sentences.push(
      `Op grond van zoekwoorden ${suggesties === 1 ? 'is' : 'zijn'} er ${aantal(
        suggesties,
        'suggestie',
        'suggesties',
      )} voor een draaiknop. Zolang niemand die aanvaardt, ${
        suggesties === 1 ? 'telt die' : 'tellen die'
      } nergens mee.`,
    );
  }
  return [
    ...sentences.map(paragraph),
    ...(onbekend.length === 0
      ? []
      : [
          table({
            caption: 'Wat de bronnen niet zeggen.',
            columns: ['Van de', 'Wat ontbreekt', 'Aantal', 'Van'],
            rowHeader: 1,
            rows: onbekend.map((line) => [line.waarvan, line.wat, line.aantal, line.totaal]),
          }),
        ]),
  ];
}

const paragraph = (sentence: string) => `<p>${escapeXml(sentence)}</p>`;

const lowerFirst = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

function items(sentences: readonly string[]): string[] {
  if (sentences.length === 0) return [];
  return ['<ul>', ...sentences.map((sentence) => `<li>${escapeXml(sentence)}</li>`), '</ul>'];
}

function named(name: string, sentences: readonly string[]): string {
  return [`<h3>${escapeXml(name)}</h3>`, ...items(sentences)].join('\n');
}

function files(bestanden: ReportFile[]): string {
  return table({
    caption: 'De gelezen werkmappen. Met de SHA-256 is na te gaan of een bestand hetzelfde is.',
    columns: ['Bestand', 'Blad', 'Soort', 'Rijen', 'Afgewezen cellen', 'Gelezen op', 'SHA-256'],
    rowHeader: 0,
    rows: bestanden.map(({ bestand, blad, soort, rijen, afgewezen, at, sha256 }) => [
      bestand,
      blad,
      soort,
      rijen,
      afgewezen.length,
      datum(at),
      sha256,
    ]),
  });
}

function refused({ bestand, blad, afgewezen }: ReportFile): string {
  return table({
    caption: `Cellen van ${bestand}, blad “${blad}”, die niet zijn gebruikt.`,
    columns: ['Cel', 'Wat er stond', 'Waarom niet gebruikt'],
    rowHeader: 0,
    rows: afgewezen.map(({ cel, waarde, reden }) => [cel, waarde, reden]),
  });
}

function casussen({ casussen: all }: ReportInput): string {
  return table({
    caption: 'Een streepje bij het label: de bron drukt er geen.',
    columns: [
      'Casus',
      'Wereld',
      'Label zoals gedrukt',
      'Vindplaats in de bron',
      'Cel in de werkmap',
    ],
    rowHeader: 0,
    rows: all.map(({ naam, wereld, label, vindplaats, cel }) => [
      naam,
      wereld,
      label,
      vindplaats,
      cel,
    ]),
  });
}

/** Where a long word in a heading may break: narrow columns of figures need it. */
const SOFT: readonly [string, string][] = [
  ['beroepsbevolking', 'beroeps\u00adbevolking'],
  ['productiviteit', 'producti\u00adviteit'],
  ['inzetbaarheid', 'inzet\u00adbaarheid'],
];
const soften = (heading: string) =>
  SOFT.reduce((text, [word, broken]) => text.replace(word, broken), heading);

/** A word without a place to break would make the table wider than the paper. */
const long = (value: string | number | null) =>
  /\S{26}/.test(String(value)) ? ' class="long"' : '';

/** Characters that fit beside each other across the paper, and what a gap between columns takes. */
const PAPER_WIDTH = 104;
const GAP = 2;

/** True when even the longest words do not fit: such a table gets smaller type. */
function isWide({ columns, rows }: SceneTable): boolean {
  const longestWord = (value: string | number | null | undefined) =>
    Math.max(
      ...String(value ?? '')
        .split(/[\s\u00ad]/)
        .map(({ length }) => length),
    );
  const widths = columns.map((name, column) =>
    Math.max(
      longestWord(soften(name)),
      ...rows.map((row) => Math.min(26, longestWord(row[column]))),
    ),
  );
  return widths.reduce((sum, width) => sum + width + GAP, 0) > PAPER_WIDTH;
}

/** Without the columns in which nothing is recorded anywhere; the caption names them. */
function filled(whole: SceneTable): SceneTable {
  const { caption, columns, rows, rowHeader } = whole;
  const kept = columns.flatMap((_, column) =>
    column === rowHeader || rows.some((row) => row[column] !== null) ? [column] : [],
  );
  if (kept.length === columns.length || rows.length === 0) return whole;
  const left = columns.filter((_, column) => !kept.includes(column));
  return {
    caption: `${caption} Nergens iets vastgelegd: ${opsomming(left.map(lowerFirst))}.`,
    columns: kept.map((column) => columns[column] ?? ''),
    rowHeader: kept.indexOf(rowHeader),
    rows: rows.map((row) => kept.map((column) => row[column] ?? null)),
  };
}

function table(data: SceneTable): string {
  const { caption, columns, rowHeader, rows } = data;
  const cell = (value: string | number | null, column: number) => {
    const text = value === null ? '–' : escapeXml(String(value));
    return column === rowHeader ? `<th scope="row">${text}</th>` : `<td${long(value)}>${text}</td>`;
  };
  return [
    `<div class="scroll${isWide(data) ? ' wide' : ''}"><table>`,
    `<caption>${escapeXml(caption)}</caption>`,
    `<thead><tr>${columns.map((name) => `<th scope="col">${escapeXml(soften(name))}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`),
    '</tbody></table></div>',
  ].join('\n');
}
