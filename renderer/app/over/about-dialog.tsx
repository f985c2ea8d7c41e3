import { useEffect, useState } from 'react';
import type { AppInfo } from '../../../shared/desktop/contract';
import type { Failure } from '../../../shared/desktop/errors';
import { type Licences, useSession } from '../../store';
import { Dialog } from '../../ui/dialog';
import { ErrorNote } from '../../ui/error-note';
import { releaseAge, releaseName } from '../../ui/release';
import css from './about.module.css';

const windows: Record<AppInfo['host'], string> = {
  electron: 'Electron (het geïnstalleerde programma)',
  chromium: 'Chromium (een browser die al op de computer stond)',
};

interface AboutDialogProps {
  info: AppInfo;
  onClose(): void;
}

/** Over Draaiknop: which program this is, how old, and the licences of what it is made of. */
export default function AboutDialog({ info, onClose }: AboutDialogProps) {
  const session = useSession();
  const [licences, setLicences] = useState<Licences | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let current = true;
    void session.licences().then((result) => {
      if (!current) return;
      if (result.ok) setLicences(result.value);
      else setFailure(result);
    });
    return () => {
      current = false;
    };
  }, [session]);
  const age = releaseAge(info, new Date());
  return (
    <Dialog open wide title="Over Draaiknop" onClose={onClose}>
      <p className={css.name}>{releaseName(info)}</p>
      {age === null ? null : <p className={css.age}>Deze versie is {age}.</p>}
      <dl className={css.facts}>
        <dt>Venster</dt>
        <dd>{windows[info.host]}</dd>
        <dt>Gegevens</dt>
        <dd>{info.gegevensmap}</dd>
        <dt>Nieuwere versie</dt>
        <dd>
          Draaiknop zoekt zelf niet, want het gaat het netwerk niet op. In het handboek staat onder
          “Bijwerken” hoe het gaat.
        </dd>
      </dl>
      {failure === null ? null : <ErrorNote failure={failure} />}
      {licences === null ? null : <Parts {...licences} />}
    </Dialog>
  );
}

function Parts({ eigen, pakketten }: Licences) {
  return (
    <>
      <h3>Licentie van Draaiknop</h3>
      <Text summary="MIT">{eigen}</Text>
      <h3>Waar het van gemaakt is</h3>
      <p className={css.soft}>
        Wat er van anderen in zit, met hun licenties. Die van Chromium, waar Electron op rust, staan
        bij het geïnstalleerde programma in LICENSES.chromium.html.
      </p>
      <ul className={css.list}>
        {pakketten.map(({ naam, versie, licentie, tekst }) => (
          <li key={naam}>
            <Text summary={`${naam} ${versie}, ${licentie}`}>{tekst}</Text>
          </li>
        ))}
      </ul>
    </>
  );
}

function Text({ summary, children }: { summary: string; children: string }) {
  return (
    <details className={css.text}>
      <summary>{summary}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must scroll by keyboard. */}
      <pre lang="en" tabIndex={0}>
        {children}
      </pre>
    </details>
  );
}
