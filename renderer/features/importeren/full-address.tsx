import { fullAddress } from './words';

/** A full address. In a narrow column it breaks behind the name of the sheet, and never in a cell's own. */
export function FullAddress({ blad, cel }: { blad: string; cel: string }) {
  const whole = fullAddress(blad, cel);
  const sheet = whole.slice(0, whole.length - cel.length);
  return (
    <span>
      {sheet}
      <wbr />
      {cel}
    </span>
  );
}
