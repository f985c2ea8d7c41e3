import { useId } from 'react';
import { countedAs, type DossierCounts } from '../../../../shared/dossier/counts';
import { type SharedType, sharedTypes } from '../../../../shared/dossier/share';
import { useQuery } from '../../../store';
import { Checkbox, Radio } from '../../../ui/choice';
import { formatCount } from '../../../ui/format';
import css from './delen.module.css';
import type { What } from './share-form-choice';
import { sharedHint, sharedWords } from './words';

interface ShareChoiceProps {
  what: What;
  onChange(what: What): void;
  /** Records that were marked in a list; none = this is no choice. */
  marked: readonly string[];
  /** What the dossier holds: kinds of which there is nothing are no choice. */
  counts: DossierCounts;
}

/** The kinds that there is something of to share. */
export const present = (counts: DossierCounts): SharedType[] =>
  sharedTypes.filter((type) => counts[countedAs[type]] > 0);

/** What is shared: everything, a part by kind and source, or what was marked in a list. */
export function ShareChoiceFields({ what, onChange, marked, counts }: ShareChoiceProps) {
  const group = useId();
  const imports = useQuery('imports', null).data ?? [];
  const choose = (soort: What['soort']) => () => onChange({ ...what, soort });
  const toggle = <T,>(list: readonly T[], item: T, on: boolean): T[] =>
    on ? [...list, item] : list.filter((other) => other !== item);
  const leftOut = (id: string | null, on: boolean) =>
    onChange({ ...what, zonder: toggle(what.zonder, id, !on) });
  return (
    <fieldset className={css.group}>
      <legend>Wat deelt u?</legend>
      {marked.length === 0 ? null : (
        <Radio
          group={group}
          label={`De ${formatCount(marked.length, 'regel', 'regels')} die u in een lijst selecteerde`}
          hint="Met alles wat eraan is toegekend, hun beurten en de rijen waar ze uit komen."
          checked={what.soort === 'gemerkt'}
          onChoose={choose('gemerkt')}
        />
      )}
      <Radio
        group={group}
        label="Het hele dossier"
        hint="Met alle stappen van de geschiedenis. Wat voorgoed is gewist, zit er niet in; de sleutel van pseudoniemen ook niet."
        checked={what.soort === 'alles'}
        onChoose={choose('alles')}
      />
      <Radio
        group={group}
        label="Een deel, naar soort en bron"
        hint="Zoals het nu is, zonder de eerdere stappen. Wat u niet kiest, gaat niet mee: ook niet de namen van wie alleen daaraan werkte."
        checked={what.soort === 'deel'}
        onChoose={choose('deel')}
      />
      {what.soort === 'deel' ? (
        <div className={css.part}>
          <fieldset className={css.group}>
            <legend>Soort</legend>
            {present(counts).map((type) => (
              <Checkbox
                key={type}
                label={sharedWords[type]}
                hint={sharedHint(type, counts[countedAs[type]])}
                checked={what.soorten.includes(type)}
                onChange={(on) => onChange({ ...what, soorten: toggle(what.soorten, type, on) })}
              />
            ))}
          </fieldset>
          <fieldset className={css.group}>
            <legend>Bron</legend>
            {imports.map(({ id, bestand, blad }) => (
              <Checkbox
                key={id}
                label={`${bestand}, blad ${blad}`}
                checked={!what.zonder.includes(id)}
                onChange={(on) => leftOut(id, on)}
              />
            ))}
            <Checkbox
              label="Met de hand toegevoegd"
              checked={!what.zonder.includes(null)}
              onChange={(on) => leftOut(null, on)}
            />
          </fieldset>
        </div>
      ) : null}
    </fieldset>
  );
}
