/**
 * The moment of a build, ISO. SOURCE_DATE_EPOCH (seconds) makes builds repeatable:
 * https://reproducible-builds.org/specs/source-date-epoch/
 */
export function buildDate(): string {
  const epoch = Number(process.env.SOURCE_DATE_EPOCH);
  return new Date(epoch > 0 ? epoch * 1000 : Date.now()).toISOString();
}
