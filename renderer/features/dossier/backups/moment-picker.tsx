import { useId, useState } from 'react';
import { Button } from '../../../ui/button';
import css from './backups.module.css';
import { MomentList } from './moment-list';
import type { ListedMoment } from './moments';
import { dayWords, momentName, reasonWords } from './words';

interface MomentPickerProps {
  moments: readonly ListedMoment[];
  chosen: ListedMoment;
  onChoose(moment: ListedMoment): void;
}

/** Where nearly everybody wants the newest: that one in a line, and the others when asked for. */
export function MomentPicker({ moments, chosen, onChoose }: MomentPickerProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const newest = chosen === moments.find(({ of }) => of.fout === null);
  const reason = reasonWords(chosen.of);
  return (
    <div className={css.picker}>
      <div className={css.picked}>
        <span>
          {newest ? 'Het nieuwste moment' : 'Het moment'}:{' '}
          <strong>
            {dayWords(chosen.of.at, new Date()).toLocaleLowerCase('nl-NL')} {momentName(chosen.of)}
          </strong>
          {reason === null ? '' : `, ${reason}`}
        </span>
        {moments.length === 1 ? null : (
          <Button
            kind="quiet"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            {open ? 'Lijst sluiten' : 'Een ander moment kiezen'}
          </Button>
        )}
      </div>
      <div id={id}>
        {open ? <MomentList moments={moments} chosen={chosen.moment} onChoose={onChoose} /> : null}
      </div>
    </div>
  );
}
