import { useId } from 'react';
import { Radio } from '../../../ui/choice';
import { Icon } from '../../../ui/icons';
import css from './backups.module.css';
import { byDay, type ListedMoment } from './moments';
import { countWords, faultWords, momentName, reasonWords } from './words';

interface MomentListProps {
  moments: readonly ListedMoment[];
  /** Id of the chosen one. */
  chosen: string | null;
  onChoose(moment: ListedMoment): void;
}

/** The moments to choose from, newest first, by day; what cannot be set back says why. */
export function MomentList({ moments, chosen, onChoose }: MomentListProps) {
  const group = useId();
  return (
    <div className={css.moments}>
      {byDay(moments, new Date()).map(({ day, moments: ofDay }) => (
        <fieldset key={day} className={css.day}>
          <legend>{day}</legend>
          {ofDay.map((listed) => (
            <Radio
              key={listed.moment}
              group={group}
              label={momentName(listed.of)}
              checked={listed.moment === chosen}
              disabled={listed.of.fout !== null}
              hint={holds(listed)}
              onChoose={() => onChoose(listed)}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}

/** What is in it and why it was made; null when that says nothing, or cannot be seen without a key. */
function holds({ of, where }: ListedMoment) {
  const fault = faultWords(of);
  if (fault !== null) {
    return (
      <span className={css.fault}>
        <Icon name="let_op" /> {fault}
      </span>
    );
  }
  const words = [
    of.aantallen === null ? null : countWords(of.aantallen),
    of.gewistSinds === true
      ? 'aantallen van toen; wat daarna voorgoed is gewist, komt niet terug'
      : null,
    reasonWords(of),
    where,
  ].filter((part) => part !== null);
  return words.length === 0 ? null : words.join(' · ');
}
