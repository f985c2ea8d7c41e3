/**
 * Contract values as JSON, for the binding that carries text only. Bytes become `{"$u8": base64}`;
 * an object that itself has a key beginning with '$' is wrapped as `{"$o": …}`, so that no value
 * can pass for bytes. page-shim.js holds the page's half.
 */
type Plain = Record<string, unknown>;

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mapValues(value: Plain, change: (inner: unknown) => unknown): Plain {
  // fromEntries defines own properties: a key '__proto__' stays a key.
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner)]));
}

/** From contract values to what JSON can carry. */
export function encode(value: unknown): unknown {
  if (value instanceof Uint8Array) {
    const { buffer, byteOffset, byteLength } = value;
    return { $u8: Buffer.from(buffer, byteOffset, byteLength).toString('base64') };
  }
  if (Array.isArray(value)) return value.map(encode);
  if (!isPlain(value)) return value;
  const encoded = mapValues(value, encode);
  return Object.keys(value).some((key) => key.startsWith('$')) ? { $o: encoded } : encoded;
}

/** The way back. A shape that `encode` never makes stays as it is: the schema refuses it. */
export function decode(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decode);
  if (!isPlain(value)) return value;
  if (typeof value.$u8 === 'string') return new Uint8Array(Buffer.from(value.$u8, 'base64'));
  if (isPlain(value.$o)) return mapValues(value.$o, decode);
  return mapValues(value, decode);
}
