/** Two different places below `count`, lowest first, from two random numbers. */
export function pickTwo(count: number, random: ArrayLike<number>): [number, number] {
  const first = (random[0] ?? 0) % count;
  const step = 1 + ((random[1] ?? 0) % (count - 1));
  const second = (first + step) % count;
  return first < second ? [first, second] : [second, first];
}

/** Compares what was typed from paper: case, spaces and dashes do not matter, O is 0, I and L are 1. */
export function sameGroup(typed: string, group: string): boolean {
  const plain = (text: string) =>
    text
      .toUpperCase()
      .replace(/[\s\p{Pd}]/gu, '')
      .replaceAll('O', '0')
      .replace(/[IL]/g, '1');
  return plain(typed) === plain(group);
}
