import { useEffect, useState } from 'react';
import type { Failure } from '../../../shared/desktop/errors';
import { IDLE_MINUTES, type IdleMinutes } from '../../../shared/desktop/limits';
import { useSession } from '../../store';
import { Select } from '../../ui/choice';
import { ErrorNote } from '../../ui/error-note';
import { useNotice } from '../../ui/notices';
import css from './dossier-screen.module.css';

const options = IDLE_MINUTES.map((minutes) => ({
  value: String(minutes),
  label: `${minutes} minuten zonder gebruik`,
}));

/** After how long without use it locks: for this computer, whatever dossier is open. */
export function IdleChoice() {
  const session = useSession();
  const notice = useNotice();
  const [minutes, setMinutes] = useState<IdleMinutes | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    void session.settings().then((result) => {
      if (result.ok) setMinutes(result.value.vergrendelNa);
      else setFailure(result);
    });
  }, [session]);

  async function choose(text: string): Promise<void> {
    const chosen = IDLE_MINUTES.find((option) => String(option) === text);
    if (chosen === undefined) return;
    const before = minutes;
    setMinutes(chosen);
    setFailure(null);
    const result = await session.saveSettings({ version: 1, vergrendelNa: chosen });
    if (result.ok) {
      notice({ text: `Draaiknop vergrendelt voortaan na ${chosen} minuten zonder gebruik.` });
      return;
    }
    setMinutes(before);
    setFailure(result);
  }

  return (
    <div className={css.choice}>
      {minutes === null ? null : (
        <Select
          label="Vergrendel na"
          value={String(minutes)}
          options={options}
          hint="Geldt voor elk dossier op deze computer. Een minuut ervoor krijgt u een waarschuwing."
          onChange={(text) => void choose(text)}
        />
      )}
      {failure === null ? null : <ErrorNote failure={failure} />}
    </div>
  );
}
