import { useQuery } from '../store';

/** Beside the number of rows of a list that shows what one import brought: " uit verloop.xlsx". */
export function FromFile({ id }: { id: string }) {
  const { data } = useQuery('imports', null);
  const file = data?.find((each) => each.id === id)?.bestand;
  return file === undefined ? null : ` uit ${file}`;
}
