/**
 * A short report as one HTML file: figures as SVG, their data as tables, how it was made, and
 * every casus with its printed label and where that stands. It loads nothing and runs nothing: its
 * own CSP forbids both.
 */
import { aantal, datum } from '../charts/dutch';
import type { SceneTable } from '../charts/scene';
import { escapeXml, figureSvg } from '../charts/svg';
import type { ReportFile, ReportInput } from './report-input';
import { REPORT_STYLE, REPORT_STYLE_HASH } from './report-style';

const CSP = `default-src 'none'; style-src '${REPORT_STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

export function reportHtml(report: ReportInput): string {
  const parts = [
    `<h1>${escapeXml(report.titel)}</h1>`,
    `<p class="soft">Gemaakt op ${datum(report.gemaakt)} met Draaiknop, zonder verbinding met internet.</p>`,
    ...report.figuren.flatMap((figure, index) => [
      section(`figuur-${index + 1}`, `Figuur ${index + 1}`, [
        `<figure>\n${figureSvg(figure).trimEnd()}\n</figure>`,
      ]),
      section(`tabel-${index + 1}`, `Tabel bij figuur ${index + 1}`, [table(figure.scene.table)]),
    ]),
    section('werkwijze', 'Hoe dit is gemaakt', method(report)),
    section('casussen', 'De casussen en hun gedrukte label', [casussen(report)]),
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

function method(report: ReportInput): string[] {
  const { casussen: all, gelabeld, zonder, suggesties, bestanden, meldingen } = report;
  const sentences = [
    'Deze verkenning is een selectie en is niet volledig: de casussen zijn gekozen omdat zij iets laten zien. De aantallen zeggen niet hoe vaak iets voorkomt.',
    `Er ${all.length === 1 ? 'is' : 'zijn'} ${aantal(all.length, 'casus', 'casussen')}. Bij ${gelabeld} is een draaiknop vastgelegd, bij ${zonder} niet. Wat niet is vastgelegd, is onbekend: het is niet ingevuld en telt niet als “nee”.`,
  ];
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
    ...sentences.map((sentence) => `<p>${escapeXml(sentence)}</p>`),
    ...(bestanden.length === 0 ? [] : [files(bestanden)]),
    ...(meldingen.length === 0 ? [] : [list('Bij het lezen', meldingen)]),
    ...bestanden.filter(({ afgewezen }) => afgewezen.length > 0).map(refused),
  ];
}

function list(name: string, sentences: readonly string[]): string {
  const items = sentences.map((sentence) => `<li>${escapeXml(sentence)}</li>`);
  return [`<h3>${escapeXml(name)}</h3>`, '<ul>', ...items, '</ul>'].join('\n');
}

function files(bestanden: ReportFile[]): string {
  return table({
    caption: 'De gelezen werkmappen. Met de SHA-256 is na te gaan of een bestand hetzelfde is.',
    columns: ['Bestand', 'Blad', 'Rijen', 'Gelezen op', 'SHA-256'],
    rowHeader: 0,
    rows: bestanden.map(({ bestand, blad, rijen, at, sha256 }) => [
      bestand,
      blad,
      rijen,
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

function table({ caption, columns, rowHeader, rows }: SceneTable): string {
  const cell = (value: string | number | null, column: number) => {
    const text = value === null ? '–' : escapeXml(String(value));
    return column === rowHeader ? `<th scope="row">${text}</th>` : `<td${long(value)}>${text}</td>`;
  };
  return [
    '<div class="scroll"><table>',
    `<caption>${escapeXml(caption)}</caption>`,
    `<thead><tr>${columns.map((name) => `<th scope="col">${escapeXml(soften(name))}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`),
    '</tbody></table></div>',
  ].join('\n');
}
