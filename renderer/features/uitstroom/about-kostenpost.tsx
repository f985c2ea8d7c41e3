import { noemers } from '../../../shared/domain/kostenpost';
import type { FlatRow } from '../../../shared/dossier/protocol';
import { silence, valueLine } from '../../records/value-text';
import { formatAmount } from '../../ui/format';
import css from './uitstroom.module.css';

/** What the line costs as the source says it, and by what that is divided. Nothing is worked out. */
export function AboutKostenpost({ row }: { row: FlatRow }) {
  const { totaal, noemer } = row.velden;
  const by = noemers.find(({ waarde }) => waarde === noemer)?.label ?? valueLine(noemer);
  return (
    <section className={css.about} aria-label="Totale kosten">
      <p>
        {typeof totaal === 'number' ? (
          <strong className={css.large}>€ {formatAmount(totaal)}</strong>
        ) : (
          <span>Totale kosten: {valueLine(totaal) || silence(row.ongelezen?.totaal)}.</span>
        )}{' '}
        <span className={css.soft}>{by}</span>
      </p>
      <p className={css.soft}>
        Zoals de bron het opgeeft; het programma rekent hier niets uit.
        {by === ''
          ? ` Waardoor is gedeeld, is ${silence(row.ongelezen?.noemer)}: dan is niets te vergelijken.`
          : null}
      </p>
    </section>
  );
}
