/** Seeded rows of mixed columns, as an export holds them, with the markup of their sheet. */
import { bladXml, escapeXml, letters } from '../../../../fixtures/vijandig/werkmap';
import type { RawCell } from '../../../../shared/import/sheet';

/** mulberry32: small, seeded, good enough to vary rows. */
export function random(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const WORDS =
  'behoud uitstroom medewerkers café coördinatie ’s-Hertogenbosch één R&D <bijlage> "aanhaling" ruïne € 1.528 idee'.split(
    ' ',
  );

export interface MixedRows {
  xml: string;
  teksten: string[];
  truth: RawCell[][];
}

const EPOCH = Date.UTC(1899, 11, 30);

/** Twelve columns: number, texts, two dates, amounts, percentages, whole numbers, yes/no, blanks. */
export function mixedRows(count: number, seed: number, shared: boolean): MixedRows {
  const next = random(seed);
  const teksten: string[] = [];
  const index = new Map<string, number>();
  const words = (n: number) =>
    Array.from({ length: n }, () => WORDS[Math.floor(next() * WORDS.length)]).join(' ');
  const truth: RawCell[][] = [];
  const rows: string[] = [];
  for (let i = 0; i < count; i++) {
    const r = i + 1;
    const cells: RawCell[] = [];
    let xml = '';
    const put = (markup: string, value: RawCell) => {
      xml += markup.replace('<c', `<c r="${letters(cells.length)}${r}"`);
      cells.push(value);
    };
    const text = (value: string) => {
      if (!shared) return put(`<c t="inlineStr"><is><t>${escapeXml(value)}</t></is></c>`, value);
      if (!index.has(value)) index.set(value, teksten.push(value) - 1);
      return put(`<c t="s"><v>${index.get(value)}</v></c>`, value);
    };
    const blank = () => cells.push(null);
    const date = (serial: number) =>
      put(`<c s="1"><v>${serial}</v></c>`, {
        datum: new Date(EPOCH + serial * 86_400_000).toISOString().slice(0, 10),
      });
    text(`Z-${2015 + (i % 11)}-${String(r).padStart(6, '0')}`);
    text(words(3 + Math.floor(next() * 6)));
    if (next() < 0.05) blank();
    else text(words(5 + Math.floor(next() * 40)));
    text(WORDS[i % WORDS.length] ?? '');
    const day = 42_005 + Math.floor(next() * 4_000);
    date(day);
    if (next() < 0.6) date(day + Math.floor(next() * 300));
    else blank();
    const bedrag = Math.round(next() * 25_000_000) / 100;
    put(`<c s="5"><v>${bedrag}</v></c>`, bedrag);
    const marge = Math.round((next() * 0.8 - 0.1) * 10_000) / 10_000;
    put(`<c s="2"><v>${marge}</v></c>`, marge);
    const aantal = Math.floor(next() * 5_000);
    put(`<c><v>${aantal}</v></c>`, aantal);
    text(words(1));
    if (next() < 0.85) blank();
    else text(words(12));
    const actief = next() < 0.5;
    put(`<c t="b"><v>${actief ? 1 : 0}</v></c>`, actief);
    rows.push(`<row r="${r}" spans="1:12">${xml}</row>`);
    truth.push(cells);
  }
  return { xml: bladXml(rows.join('')), teksten, truth };
}
