/**
 * The style of an HTML report. The page's own CSP allows exactly these bytes: the hash is checked
 * by a test, which also prints the new one after a change.
 */
export const REPORT_STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { max-width: 18cm; margin: 0 auto; padding: 1.5cm 1cm; background: #ffffff; color: #1a1e22;
  font: 11pt/1.5 'Source Sans 3', Arial, sans-serif; }
h1 { margin: 0 0 .2em; font-size: 20pt; line-height: 1.2; }
h2 { margin: 1.6em 0 .4em; font-size: 14pt; line-height: 1.3; }
h3 { margin: 1.2em 0 .3em; font-size: 11pt; }
p, ul { margin: 0 0 .7em; max-width: 16cm; }
ul { padding-left: 1.2em; }
.soft { color: #555c64; }
figure { margin: 1em 0; overflow-x: auto; }
figure svg { display: block; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 8.5pt; line-height: 1.35; }
caption { padding: 0 0 .5em; color: #555c64; text-align: left; }
th, td { padding: .25em .6em .25em 0; border-top: .25pt solid #82878d; text-align: left;
  vertical-align: top; }
thead th { border-top: 0; border-bottom: 1pt solid #1a1e22; vertical-align: bottom; }
tbody th { font-weight: 400; }
.long { overflow-wrap: anywhere; }
.wide { width: min(26cm, 100vw - 2cm); margin-left: calc((100% - min(26cm, 100vw - 2cm)) / 2); }
.wide table { font-size: 7.5pt; }
@page { size: A4; margin: 2.5cm; }
@media print {
  body { max-width: none; padding: 0; }
  figure, .scroll { overflow: visible; }
  figure svg { max-width: 100%; max-height: 22.5cm; }
  .wide { width: auto; margin-left: 0; }
  .wide table { font-size: 6.5pt; }
  figure, tr { break-inside: avoid; }
  h2, caption, thead, tbody tr:nth-child(-n + 2) { break-after: avoid; }
  thead { display: table-header-group; }
}
`;

export const REPORT_STYLE_HASH = 'sha256-/waUbUtPwBXT8RWLa3MfHmDH2OyUJe8fAHcWq0ViX7I=';
