/** Dates where something else is meant: Excel makes 1 May of `1-5`, and a time of `1:32`. */

const monthNames =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(
    ' ',
  );

/** `2024-05-01` as "1 mei 2024"; a time stays as it is. */
export function dateInWords(datum: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(datum);
  if (parts === null) return datum;
  return `${Number(parts[3])} ${monthNames[Number(parts[2]) - 1]} ${parts[1]}`;
}

/** `1-5` for 1 May, but also for 5 January: American settings turn it round. `1:32` for a time. */
function typedBefore(datum: string): string | null {
  const time = /^(\d{2}):(\d{2}):\d{2}/.exec(datum);
  if (time !== null) return `${Number(time[1])}:${time[2]}`;
  const parts = /^\d{4}-(\d{2})-(\d{2})$/.exec(datum);
  if (parts === null) return null;
  const [low, high] = [Number(parts[1]), Number(parts[2])].sort((a, b) => a - b);
  return `${low}-${high}`;
}

/** A sentence: what Excel did, what probably stood there, and the repair. */
export function dateRefusal(
  datum: string,
  repair = 'Maak de cel op als Tekst en typ de inhoud opnieuw.',
): string {
  const kind = /^\d{2}:/.test(datum) ? 'een tijd' : 'een datum';
  const typed = typedBefore(datum);
  const guess = typed === null ? '' : ` Stond er ‘${typed}’?`;
  return `Excel heeft hier ${kind} van gemaakt (${dateInWords(datum)}).${guess} ${repair}`;
}
