import type { FlatType } from '../../../shared/domain/record';
import { recordWords } from '../../../shared/domain/record';
import { type Value, valueText } from '../../../shared/domain/values';
import type { FieldFilter, FlatRow } from '../../../shared/dossier/protocol';
import { noFilter } from '../../records/field-filter';
import { useQuery } from '../../store';
import { Button } from '../../ui/button';
import { formatCount } from '../../ui/format';
import { useNavigation } from '../../ui/navigation';
import css from './about-organisatie.module.css';

const COUNT_ONLY = { offset: 0, limit: 0 } as const;
const elsewhere = ['vertrekreden', 'dienstverband', 'kostenpost'] as const satisfies FlatType[];

/** What the dossier holds of an organisatie, by the names that sources give it. */
export function AboutOrganisatie({ row }: { row: FlatRow }) {
  const namen = namesOf(row.velden);
  return namen.length === 0 ? null : <InDossier key={row.id} namen={namen} />;
}

function namesOf({ naam, andereNamen }: FlatRow['velden']): string[] {
  const others: Value = andereNamen ?? null;
  const said = [valueText(naam), ...(Array.isArray(others) ? others : [valueText(others)])];
  return [...new Set(said.map((name) => name.trim()))].filter((name) => name !== '');
}

function InDossier({ namen }: { namen: string[] }) {
  const { go } = useNavigation();
  const waarden = { organisatie: namen };
  const filter: FieldFilter = { ...noFilter, waarden };
  const cijfers = useQuery('cijfers', {
    filter,
    sorteer: { kolom: 'organisatie', richting: 'op' },
    ...COUNT_ONLY,
  }).data?.total;
  return (
    <section className={css.about} aria-label="In het dossier">
      <h3>In het dossier</h3>
      <p className={css.soft}>
        Wat als organisatie {namen.map((name) => `‘${name}’`).join(' of ')} noemt.
      </p>
      <div className={css.links}>
        {cijfers === undefined ? null : (
          <Link
            words={formatCount(cijfers, ...recordWords.uitstroomcijfer)}
            disabled={cijfers === 0}
            onChoose={() => go({ screen: 'uitstroom', waarden })}
          />
        )}
        {elsewhere.map((soort) => (
          <Elsewhere
            key={soort}
            {...{ soort, filter }}
            onChoose={() => go({ screen: 'uitstroom', soort, waarden })}
          />
        ))}
      </div>
    </section>
  );
}

interface ElsewhereProps {
  soort: (typeof elsewhere)[number];
  filter: FieldFilter;
  onChoose(): void;
}

function Elsewhere({ soort, filter, onChoose }: ElsewhereProps) {
  const { data } = useQuery('records', {
    soort,
    filter,
    sorteer: { kolom: 'organisatie', richting: 'op' },
    ...COUNT_ONLY,
  });
  if (data === null) return null;
  const words = formatCount(data.total, ...recordWords[soort]);
  return <Link words={words} disabled={data.total === 0} onChoose={onChoose} />;
}

interface LinkProps {
  words: string;
  disabled: boolean;
  onChoose(): void;
}

/** None is said, and is nothing to go to. */
function Link({ words, disabled, onChoose }: LinkProps) {
  return disabled ? (
    <span className={css.none}>{words}</span>
  ) : (
    <Button kind="quiet" aria-label={`Toon ${words}`} onClick={onChoose}>
      {words}
    </Button>
  );
}
