/** The closed list of codes that may cross from shell or worker to the page. Texts: errors-nl.ts. */
export const errorCodes = [
  'ongeldige-vraag',
  'onbekende-afzender',
  'intern',
  // vault
  'wachtwoordzin-onjuist',
  'wachtwoordzin-geweigerd',
  'herstelsleutel-onjuist',
  'even-wachten',
  'kluis-onleesbaar',
  'kluis-bestaat-al',
  'kluis-niet-gevonden',
  'kluis-nieuwer',
  'sleutelparameters-geweigerd',
  'elders-open',
  'sleutelbos-ontbreekt',
  'sleutelbos-nu-niet',
  'sleutelbos-weigert',
  'onthouden-vervallen',
  // store
  'schijf-vol',
  'map-alleen-lezen',
  'opslag-mislukt',
  'opslag-leeg',
  'record-beschadigd',
  'dossier-gesloten',
  'gewist',
  // files
  'bestand-verdwenen',
  'bestand-bestaat-al',
  'bestand-geweigerd',
  'backup-onleesbaar',
  'backup-onvolledig',
  'afgebroken',
  // workbooks
  'geen-werkmap',
  'werkmap-leeg',
  'werkmap-versleuteld',
  'werkmap-vergrendeld',
  'werkmap-beschadigd',
  'werkmap-te-groot',
  'werkmap-te-traag',
  'geen-tabel',
  'gebied-geweigerd',
  'soort-niet-ondersteund',
  // figures
  'figuur-te-hoog',
  // commands
  'niet-gevonden',
  'niets-ongedaan',
  'niets-opnieuw',
  'naam-leeg',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** Values that fill the sentence: numbers, names of files or cells. Never contents of a dossier. */
export type ErrorParams = Record<string, string | number>;

export interface Failure {
  ok: false;
  code: ErrorCode;
  params: ErrorParams;
}
export interface Success<T> {
  ok: true;
  value: T;
}
export type Result<T> = Success<T> | Failure;

export function success<T>(value: T): Success<T> {
  return { ok: true, value };
}
export function failure(code: ErrorCode, params: ErrorParams = {}): Failure {
  return { ok: false, code, params };
}

/** Thrown inside one process; turned into a Failure at its edge, never sent as an exception. */
export class CodedError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  constructor(code: ErrorCode, params: ErrorParams = {}, cause?: unknown) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = 'CodedError';
    this.code = code;
    this.params = params;
  }
}

/** The failure an error stands for: its own code, or 'intern' for anything unexpected. */
export function toFailure(error: unknown): Failure {
  return error instanceof CodedError ? failure(error.code, error.params) : failure('intern');
}
