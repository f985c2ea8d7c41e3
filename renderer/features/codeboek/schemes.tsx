import type { ReactNode } from 'react';
import { behoeften } from '../../../shared/domain/behoefte';
import { draaiknoppen } from '../../../shared/domain/draaiknop';
import type { SchemeCount } from '../../../shared/dossier/protocol';
import { errorSentence, useQuery } from '../../store';
import { Dial } from '../../ui/dial';
import { formatCount } from '../../ui/format';
import { NeedShape } from '../../ui/need-shape';
import css from './schemes.module.css';

interface Entry {
  code: SchemeCount['code'];
  naam: string;
  definitie: string;
  /** One of two meanings of the code above it. */
  isPart?: boolean;
  face: ReactNode;
}

const knobs: readonly Entry[] = draaiknoppen.map(({ code, naam, definitie }) => ({
  ...{ code, naam, definitie },
  isPart: code === '5a' || code === '5b',
  face: <Dial code={code} size={28} />,
}));
const needs: readonly Entry[] = behoeften.map(({ code, naam, definitie }) => ({
  ...{ code, naam, definitie },
  face: <NeedShape code={code} size={28} />,
}));

/** The two fixed schemes: what each code means and how often it was given. Nothing to change. */
export function Schemes() {
  const { data, failure } = useQuery('toekenningen', null);
  if (failure !== null) return <p className={css.page}>{errorSentence(failure)}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without controls it must scroll by keyboard.
    <section className={css.page} tabIndex={0} aria-label="Vaste schema’s">
      <p className={css.lead}>
        Twee vaste schema’s, voor iedereen dezelfde. Zij zijn hier te lezen en niet te wijzigen;
        toekennen doet u in Casussen en Interviews, en bij elke toekenning staat wie haar gaf.
      </p>
      <Scheme
        title="Draaiknoppen"
        about="Waaraan op de arbeidsmarkt te draaien is. De bron gebruikt nummer 5 in twee betekenissen: 5a en 5b. Waar zij niet zegt welke, blijft het 5."
        entries={knobs}
        counts={data}
      />
      <Scheme
        title="Behoeften"
        about="De drie basisbehoeften van de humane organisatie."
        entries={needs}
        counts={data}
      />
    </section>
  );
}

interface SchemeProps {
  title: string;
  about: string;
  entries: readonly Entry[];
  /** null: not counted yet. */
  counts: readonly SchemeCount[] | null;
}

function Scheme({ title, about, entries, counts }: SchemeProps) {
  return (
    <section className={css.scheme} aria-label={title}>
      <h2>{title}</h2>
      <p className={css.soft}>{about}</p>
      <ul className={css.codes}>
        {entries.map(({ code, naam, definitie, isPart, face }) => (
          <li key={code} className={css.code} data-part={isPart || undefined}>
            {face}
            <div>
              <h3>{naam}</h3>
              <p>{definitie}</p>
            </div>
            <p className={css.count}>
              {counts === null ? null : countWords(counts.find((each) => each.code === code))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "12 keer bij een casus, 3 keer in een interview". */
function countWords(count: SchemeCount | undefined): string {
  const { casussen = 0, beurten = 0 } = count ?? {};
  if (casussen + beurten === 0) return 'nog niet toegekend';
  return [
    casussen === 0 ? null : `${formatCount(casussen, 'keer', 'keer')} bij een casus`,
    beurten === 0 ? null : `${formatCount(beurten, 'keer', 'keer')} in een interview`,
  ]
    .filter((part) => part !== null)
    .join(', ');
}
