import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useDossier } from '../store';
import { Button } from '../ui/button';
import { formatCount } from '../ui/format';
import { VisuallyHidden } from '../ui/visually-hidden';
import css from './idle-warning.module.css';
import { isTyping } from './shortcuts';
import type { Held } from './use-lock';

interface IdleWarningProps {
  seconds: number;
  held: Exclude<Held, null>;
  onKeepOpen(): void;
}

/** Under an open dialog the rest of the page can be neither read aloud nor clicked. */
function place(): Element {
  return [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
}

/** Whether words may stand there that were not confirmed; a list that was chosen from has none. */
function inText(): boolean {
  const at = document.activeElement;
  return isTyping(at) && !(at instanceof HTMLSelectElement);
}

/** A minute before locking. It takes no focus, and is read aloud once; the seconds are to be seen. */
export function IdleWarning({ seconds, held, onKeepOpen }: IdleWarningProps) {
  return createPortal(
    <section className={css.warning} aria-label="Draaiknop gaat vergrendelen">
      <p>
        <strong>
          Nog <span role="timer">{formatCount(seconds, 'seconde', 'seconden')}</span>, dan
          vergrendelt Draaiknop.
        </strong>{' '}
        Er is een tijd niets gebeurd. Met een toets of de muis blijft alles open.
        {inText() ? (
          <> Wat u hebt getypt en nog niet bevestigd, gaat bij vergrendelen verloren.</>
        ) : null}
        {held === 'open' ? <OfExample /> : <> Wat u hier hebt ingevuld, is dan ook weg.</>}
      </p>
      <Button onClick={onKeepOpen}>Open houden</Button>
      <VisuallyHidden>
        <Announcement />
      </VisuallyHidden>
    </section>,
    place(),
  );
}

function OfExample() {
  return useDossier()?.kind === 'voorbeeld' ? (
    <> Het voorbeeld sluit dan; wat u erin hebt veranderd, wordt niet bewaard.</>
  ) : null;
}

/** Filled after it is there: what a live region holds when it appears is often not read. */
function Announcement() {
  const [said, setSaid] = useState('');
  useEffect(() => {
    setSaid(
      inText()
        ? 'Over een minuut vergrendelt Draaiknop. Wat u hebt getypt en nog niet bevestigd, gaat dan verloren. Druk op een toets om alles open te houden.'
        : 'Over een minuut vergrendelt Draaiknop. Druk op een toets om alles open te houden.',
    );
  }, []);
  return <p role="status">{said}</p>;
}
