import { useEffect, useState } from 'react';
import type { Settings } from '../../../shared/desktop/contract';
import type { Failure } from '../../../shared/desktop/errors';
import { IDLE_MINUTES } from '../../../shared/desktop/limits';
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
  const [settings, setSettings] = useState<Settings | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    void session.settings().then((result) => {
      if (result.ok) setSettings(result.value);
      else setFailure(result);
    });
  }, [session]);

  async function choose(text: string): Promise<void> {
    const chosen = IDLE_MINUTES.find((option) => String(option) === text);
    if (chosen === undefined || settings === null) return;
    const before = settings;
    setSettings({ ...settings, vergrendelNa: chosen });
    setFailure(null);
    // Something else of them may have been chosen since: it stays as it is.
    const now = await session.settings();
    const result = await session.saveSettings({
      ...(now.ok ? now.value : settings),
      vergrendelNa: chosen,
    });
    if (result.ok) {
      notice({ text: `Draaiknop vergrendelt voortaan na ${chosen} minuten zonder gebruik.` });
      return;
    }
    setSettings(before);
    setFailure(result);
  }

  return (
    <div className={css.choice}>
      {settings === null ? null : (
        <Select
          label="Vergrendel na"
          value={String(settings.vergrendelNa)}
          options={options}
          hint="Geldt voor elk dossier op deze computer. Een minuut ervoor krijgt u een waarschuwing."
          onChange={(text) => void choose(text)}
        />
      )}
      {failure === null ? null : <ErrorNote failure={failure} />}
    </div>
  );
}
