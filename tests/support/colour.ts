/**
 * Colour science for the tests of the palette: sRGB to CIELAB (D65), CIEDE2000, WCAG contrast and
 * simulated colour-vision deficiency. Measures only; nothing of this is in the product.
 */

export type Triple = readonly [number, number, number];

/** '#rrggbb' to sRGB 0..1. */
export function parseHex(hex: string): Triple {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (match === null) throw new RangeError(`not a colour: ${hex}`);
  const channel = (i: number) => Number.parseInt(match[i] ?? '', 16) / 255;
  return [channel(1), channel(2), channel(3)];
}

export function toHex(rgb: Triple): string {
  const channel = (v: number) =>
    Math.round(Math.min(1, Math.max(0, v)) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${rgb.map(channel).join('')}`;
}

/** IEC 61966-2-1. */
const linear = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const gamma = (v: number) => (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055);

type Matrix = readonly [Triple, Triple, Triple];
const dot = (a: Triple, b: Triple) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const times = (m: Matrix, v: Triple): Triple => [dot(m[0], v), dot(m[1], v), dot(m[2], v)];
const map = (v: Triple, f: (x: number) => number): Triple => [f(v[0]), f(v[1]), f(v[2])];

const RGB_TO_XYZ: Matrix = [
  [0.4123908, 0.3575843, 0.1804808],
  [0.212639, 0.7151687, 0.0721923],
  [0.0193308, 0.1191948, 0.9505322],
];
const XYZ_TO_RGB: Matrix = [
  [3.2409699, -1.5373832, -0.4986108],
  [-0.9692436, 1.8759675, 0.0415551],
  [0.0556301, -0.203977, 1.0569715],
];
const WHITE: Triple = [0.9504559, 1, 1.0890578];

export function toLab(rgb: Triple): Triple {
  const xyz = times(RGB_TO_XYZ, map(rgb, linear));
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const [x, y, z] = [f(xyz[0] / WHITE[0]), f(xyz[1] / WHITE[1]), f(xyz[2] / WHITE[2])];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIELCh to sRGB; null outside the gamut. Hue in degrees. */
export function fromLch(l: number, chroma: number, hue: number): Triple | null {
  const angle = (hue * Math.PI) / 180;
  const y = (l + 16) / 116;
  const x = y + (chroma * Math.cos(angle)) / 500;
  const z = y - (chroma * Math.sin(angle)) / 200;
  const g = (t: number) => (t ** 3 > 216 / 24389 ? t ** 3 : (116 * t - 16) / (24389 / 27));
  const rgb = times(XYZ_TO_RGB, [g(x) * WHITE[0], g(y), g(z) * WHITE[2]]);
  if (rgb.some((v) => v < -1e-6 || v > 1 + 1e-6)) return null;
  return map(rgb, (v) => gamma(Math.min(1, Math.max(0, v))));
}

/** WCAG 2 relative luminance contrast, 1 to 21. */
export function contrast(a: Triple, b: Triple): number {
  const y = (c: Triple) => dot(RGB_TO_XYZ[1], map(c, linear));
  const [hi, lo] = [Math.max(y(a), y(b)), Math.min(y(a), y(b))];
  return (hi + 0.05) / (lo + 0.05);
}

export const visions = ['normaal', 'protan', 'deutan', 'tritan'] as const;
export type Vision = (typeof visions)[number];

/** Machado, Oliveira & Fernandes 2009 (10.1109/TVCG.2009.113), severity 1.0, linear sRGB. */
const MACHADO: Record<Exclude<Vision, 'normaal'>, Matrix> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** The colour as somebody with the deficiency sees it. */
export function seenWith(vision: Vision, rgb: Triple): Triple {
  if (vision === 'normaal') return rgb;
  const seen = times(MACHADO[vision], map(rgb, linear));
  return map(seen, (v) => gamma(Math.min(1, Math.max(0, v))));
}

const rad = (degrees: number) => (degrees * Math.PI) / 180;

/** CIEDE2000 with k_L = k_C = k_H = 1. Steps as in Sharma, Wu & Dalal 2005 (10.1002/col.20070). */
export function deltaE00(one: Triple, two: Triple): number {
  const chroma = (lab: Triple) => Math.hypot(lab[1], lab[2]);
  const mean7 = ((chroma(one) + chroma(two)) / 2) ** 7;
  const g = 0.5 * (1 - Math.sqrt(mean7 / (mean7 + 25 ** 7)));
  const polar = (lab: Triple) => {
    const a = (1 + g) * lab[1];
    const h = a === 0 && lab[2] === 0 ? 0 : (Math.atan2(lab[2], a) * 180) / Math.PI;
    return { l: lab[0], c: Math.hypot(a, lab[2]), h: h < 0 ? h + 360 : h };
  };
  const [p, q] = [polar(one), polar(two)];
  const grey = p.c * q.c === 0;

  let dh = grey ? 0 : q.h - p.h;
  if (dh > 180) dh -= 360;
  if (dh < -180) dh += 360;
  const dL = q.l - p.l;
  const dC = q.c - p.c;
  const dH = 2 * Math.sqrt(p.c * q.c) * Math.sin(rad(dh / 2));

  const l = (p.l + q.l) / 2;
  const c = (p.c + q.c) / 2;
  let h = p.h + q.h;
  if (!grey && Math.abs(p.h - q.h) > 180) h += h < 360 ? 360 : -360;
  if (!grey) h /= 2;

  const t =
    1 -
    0.17 * Math.cos(rad(h - 30)) +
    0.24 * Math.cos(rad(2 * h)) +
    0.32 * Math.cos(rad(3 * h + 6)) -
    0.2 * Math.cos(rad(4 * h - 63));
  const sL = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const sC = 1 + 0.045 * c;
  const sH = 1 + 0.015 * c * t;
  const rC = 2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7));
  const rT = -Math.sin(rad(60 * Math.exp(-(((h - 275) / 25) ** 2)))) * rC;
  const [x, y, z] = [dL / sL, dC / sC, dH / sH];
  return Math.sqrt(x * x + y * y + z * z + rT * y * z);
}
