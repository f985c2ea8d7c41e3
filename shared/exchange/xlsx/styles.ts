/**
 * The looks of cells, by name. Texts carry the format "Text" (49), so that nothing typed over them
 * becomes a date or a formula; what is written by us has a quote prefix too.
 * Source: ECMA-376 part 1, 18.8.
 */

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TEXT_FORMAT = 49;

/** Fonts, in order: plain, bold, a title, bold on dark. */
const fonts = [
  '<font><sz val="11"/><name val="Calibri"/></font>',
  '<font><b/><sz val="11"/><name val="Calibri"/></font>',
  '<font><b/><sz val="16"/><name val="Calibri"/></font>',
  '<font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font>',
];

const solid = (rgb: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
/** Fills, in order; the first two are fixed by the format. */
const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  solid('FF145A80'),
  solid('FFDDE6EC'),
];

const edge = (side: string) => `<${side} style="thin"><color rgb="FF8A949C"/></${side}>`;
const borders = [
  '<border/>',
  `<border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border>`,
];

interface Look {
  /** Format "Text"; otherwise General. */
  tekst: boolean;
  /** What stands in it was written as a text. */
  geciteerd?: true;
  letter?: number;
  vlak?: number;
  rand?: true;
  terugloop?: true;
}

/** In the order of `cellXfs`, from 1; 0 is a cell without a look. */
const looks = {
  kop: { tekst: true, geciteerd: true, letter: 1, terugloop: true },
  tekst: { tekst: true, geciteerd: true, terugloop: true },
  getal: { tekst: false },
  titel: { tekst: true, geciteerd: true, letter: 2 },
  /** A sentence that runs on over the empty cells beside it. */
  zin: { tekst: true, geciteerd: true },
  /** The heading of a column that a row cannot do without. */
  kopNodig: { tekst: true, geciteerd: true, letter: 3, vlak: 2, rand: true, terugloop: true },
  kopMag: { tekst: true, geciteerd: true, letter: 1, vlak: 3, rand: true, terugloop: true },
  /** Empty cells that are to be filled with words, or with a number. */
  invulTekst: { tekst: true, terugloop: true },
  invulGetal: { tekst: false },
  /** The same with a border, on a form. */
  vakTekst: { tekst: true, rand: true, terugloop: true },
  vakGetal: { tekst: false, rand: true },
  /** Written words between bordered cells. */
  vakVast: { tekst: true, geciteerd: true, rand: true, terugloop: true },
} as const satisfies Record<string, Look>;

export type CellStyle = keyof typeof looks;

const names = Object.keys(looks) as CellStyle[];
const places = new Map(names.map((name, index) => [name, index + 1]));

/** The number of a look in a cell or column. */
export function styleIndex(style: CellStyle): number {
  return places.get(style) ?? 0;
}

/** Whether a text in such a cell takes more lines where it does not fit on one. */
export function isWrapped(style: CellStyle): boolean {
  const look: Look = looks[style];
  return look.terugloop === true;
}

function format({ tekst, geciteerd, letter = 0, vlak = 0, rand, terugloop }: Look): string {
  const number = tekst ? TEXT_FORMAT : 0;
  const applied = [
    geciteerd ? ' quotePrefix="1"' : '',
    tekst ? ' applyNumberFormat="1"' : '',
    letter > 0 ? ' applyFont="1"' : '',
    vlak > 0 ? ' applyFill="1"' : '',
    rand ? ' applyBorder="1"' : '',
  ].join('');
  const wrap = terugloop ? ' wrapText="1"' : '';
  return `<xf numFmtId="${number}" fontId="${letter}" fillId="${vlak}" borderId="${rand ? 1 : 0}" xfId="0"${applied} applyAlignment="1"><alignment vertical="top"${wrap}/></xf>`;
}

const counted = (name: string, items: readonly string[]) =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`;

/** The part with all looks, without its XML declaration. */
export const stylesMarkup = [
  `<styleSheet xmlns="${MAIN}">`,
  counted('fonts', fonts),
  counted('fills', fills),
  counted('borders', borders),
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  counted('cellXfs', [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    ...names.map((name) => format(looks[name])),
  ]),
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('');
