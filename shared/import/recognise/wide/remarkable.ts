/** Headings above figures that need a look: beside whole years a part of one, or one not for good. */
import { fieldPlace, type Turned } from '../../../domain/turned';
import type { WideHeading } from './heading';

const PART = 'noemt een deel van een jaar; dat is geen heel jaar en niet zomaar te vergelijken';

/** What of a heading needs a look beside the others, in words after `de kop … `; null for nothing. */
function remarkOf({ deel, bijzonder }: WideHeading, years: readonly WideHeading[]): string | null {
  const isBesideWhole = deel && years.some((year) => !year.deel);
  return isBesideWhole ? PART : bijzonder;
}

/** What needs a look, by column. */
export function remarkable(years: readonly WideHeading[]): ReadonlyMap<number, string> {
  return new Map(
    years.flatMap((year): [number, string][] => {
      const remark = remarkOf(year, years);
      return remark === null ? [] : [[year.kolom, remark]];
    }),
  );
}

/** One sentence for each of them. */
export function remarkableSentences(
  turned: Turned,
  years: readonly WideHeading[],
  remarks: ReadonlyMap<number, string>,
): string[] {
  return years.flatMap(({ kolom, kop }) => {
    const remark = remarks.get(kolom);
    return remark === undefined
      ? []
      : [`De kop ‘${kop}’ (${fieldPlace(turned, kolom)}) ${remark}.`];
  });
}
