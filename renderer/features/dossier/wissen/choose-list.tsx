import { useDeferredValue, useId, useState } from 'react';
import { type ErasableKind, erasableKinds } from '../../../../shared/dossier/erasable-types';
import { errorSentence, useQuery } from '../../../store';
import { Checkbox, type Option, Select } from '../../../ui/choice';
import { Field } from '../../../ui/field';
import { formatNumber } from '../../../ui/format';
import type { Erasure } from './use-erasure';
import css from './wissen.module.css';
import { countsText, kindWords } from './words';

const LIMIT = 100;
const options: readonly Option<ErasableKind>[] = erasableKinds.map((value) => ({
  value,
  label: kindWords[value].keuze,
}));

/** What can be erased, of one kind at a time; what is ticked stays so when another is looked at. */
export function ChooseList({ erasure }: { erasure: Erasure }) {
  const [picked, setPicked] = useState<ErasableKind | null>(null);
  // Whoever came here from a source sees sources: what is chosen is in the list.
  const soort = picked ?? erasure.chosen[0]?.soort ?? 'interview';
  const [zoek, setZoek] = useState('');
  const typed = useDeferredValue(zoek);
  const list = useId();
  const { data, failure } = useQuery('wisbaar', { soort, zoek: typed, offset: 0, limit: LIMIT });
  const ticked = new Set(erasure.chosen.map(({ id }) => id));
  const words = kindWords[soort];
  return (
    <div className={css.choose}>
      <div className={css.find}>
        <Select<ErasableKind> label="Wat" value={soort} options={options} onChange={setPicked} />
        <Field label="Zoek op naam of bestand" kind="search" value={zoek} onChange={setZoek} />
      </div>
      {failure === null ? null : <p>{errorSentence(failure)}</p>}
      {data === null ? null : (
        <>
          {data.rows.length === 0 ? (
            <p className={css.soft}>
              {typed === '' ? words.leeg : `Niets met “${typed}” bij ${words.meer}.`}
            </p>
          ) : (
            <fieldset className={css.list} aria-describedby={list}>
              <legend>{words.keuze}</legend>
              {data.rows.map((item) => (
                <Checkbox
                  key={item.id}
                  label={item.naam}
                  hint={[item.bron, countsText(item.aantallen, [item.soort])]
                    .filter((part) => part !== null)
                    .join(' · ')}
                  checked={ticked.has(item.id)}
                  onChange={(on) => erasure.choose(item, on)}
                />
              ))}
            </fieldset>
          )}
          <p id={list} className={css.soft} role="status">
            {data.total > data.rows.length
              ? `De eerste ${formatNumber(data.rows.length)} van ${formatNumber(data.total)}. Zoek op naam om de andere te vinden.`
              : ''}
          </p>
        </>
      )}
    </div>
  );
}
