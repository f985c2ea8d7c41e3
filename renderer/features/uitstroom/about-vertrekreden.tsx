import { antwoordtypen } from '../../../shared/domain/vertrekreden';
import type { FlatRow } from '../../../shared/dossier/protocol';
import { ValueHeading } from '../../records/cijfer-value';
import { silence, valueLine } from '../../records/value-text';
import css from './uitstroom.module.css';

/** How often the reason was given, and what has to be known before it is laid beside another. */
export function AboutVertrekreden({ row }: { row: FlatRow }) {
  const type = antwoordtypen.find(({ waarde }) => waarde === row.velden.antwoordtype);
  return (
    <section className={css.about} aria-label="Hoe vaak genoemd">
      <ValueHeading cijfer={row} />
      <p className={css.soft}>
        {type === undefined
          ? `${row.ongelezen?.antwoordtype === undefined ? 'De bron zegt niet' : 'Niet ingevuld is'} of er meer antwoorden mogelijk waren: percentages zijn niet op te tellen.`
          : type.uitleg}
        {valueLine(row.velden.populatie) === ''
          ? ` Wie er zijn gevraagd, is ${silence(row.ongelezen?.populatie)}.`
          : null}
      </p>
    </section>
  );
}
