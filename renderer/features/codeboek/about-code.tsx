import type { Loose } from '../../../shared/domain/code-tree';
import type { FlatRow } from '../../../shared/dossier/protocol';
import { valueLine } from '../../records/value-text';
import { formatCount } from '../../ui/format';
import css from './about-code.module.css';

interface AboutCodeProps {
  row: FlatRow;
  onOpen(code: string): void;
}

/** Where the code stands: under which one, with how many under it, or why at the top. */
export function AboutCode({ row, onOpen }: AboutCodeProps) {
  if (row.boom === undefined) return null;
  const { ouder, los, kinderen } = row.boom;
  const named = valueLine(row.velden.ouder);
  return (
    <section className={css.about} aria-label="Plaats in het codeboek">
      <p>
        {ouder === null ? (
          'Staat bovenaan.'
        ) : (
          <>
            Valt onder{' '}
            <button type="button" className={css.link} onClick={() => onOpen(ouder.id)}>
              {ouder.naam}
            </button>
            .
          </>
        )}{' '}
        {kinderen === 0
          ? null
          : `Er ${kinderen === 1 ? 'valt' : 'vallen'} ${formatCount(kinderen, 'code', 'codes')} onder.`}
      </p>
      {los === null ? null : <p className={css.loose}>{whyLoose[los](named)}</p>}
    </section>
  );
}

const whyLoose: Readonly<Record<Loose, (named: string) => string>> = {
  onbekend: (named) =>
    `Bij ‘Valt onder’ staat ‘${named}’, maar een code die zo heet is er niet. Wijzig het, of voeg die code toe.`,
  meerdere: (named) =>
    `Bij ‘Valt onder’ staat ‘${named}’. Zo heten codes in meer dan één codeboek: vul bij deze code in bij welk codeboek zij hoort.`,
  kring: (named) =>
    `Bij ‘Valt onder’ staat ‘${named}’, en langs die weg valt deze code onder zichzelf. Wijzig het bij een van deze codes.`,
};
