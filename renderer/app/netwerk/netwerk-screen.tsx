import { useEffect, useState } from 'react';
import type { AppInfo } from '../../../shared/desktop/contract';
import { useSession } from '../../store';
import { formatDate } from '../../ui/format';
import {
  kept,
  type LayerGroup,
  layerGroups,
  notKept,
  type Standing,
  standingLabels,
} from './facts';
import css from './netwerk.module.css';

/** What keeps the data here, layer by layer and per host; what is promised, and what is not. */
export default function NetwerkScreen() {
  const session = useSession();
  const [info, setInfo] = useState<AppInfo | null>(null);
  useEffect(() => {
    void session.info().then((result) => setInfo(result.ok ? result.value : null));
  }, [session]);
  return (
    <div className={css.screen}>
      <h1>Netwerk en beveiliging</h1>
      <p className={css.lead}>
        Draaiknop werkt zonder netwerk. Dat is niet één slot maar een aantal lagen. Hieronder staat
        per laag wat ervan waar is in elk van de twee soorten vensters; u gebruikt nu{' '}
        {info?.host === 'electron' ? 'Electron' : 'Chromium'}.
      </p>
      {info === null
        ? null
        : layerGroups.map((group) => (
            <LayerTable key={group.titel} group={group} host={info.host} />
          ))}
      <p className={`${css.lead} ${css.soft}`}>
        “Niet geverifieerd” betekent: de laag zit in het programma, maar is in dit soort venster nog
        niet met een test geprobeerd. “Bestaat hier niet” betekent dat deze laag in dat venster niet
        te leggen is, of niet nodig.
      </p>
      <div className={css.lists}>
        <Promises title="Beloofd" items={kept} />
        <Promises title="Niet beloofd" items={notKept} />
      </div>
      {info === null ? null : <About info={info} />}
    </div>
  );
}

function LayerTable({ group, host }: { group: LayerGroup; host: AppInfo['host'] }) {
  const hosts = [
    { id: 'electron', naam: 'Electron' },
    { id: 'chromium', naam: 'Chromium' },
  ] as const;
  const cell = (id: AppInfo['host'], standing: Standing) => (
    <td key={id} className={`${css.standing} ${id === host ? css.here : css.soft}`}>
      {standingLabels[standing]}
    </td>
  );
  return (
    <table className={css.table}>
      <caption>{group.titel}</caption>
      <thead>
        <tr>
          <th scope="col">Laag</th>
          <th scope="col">Wat die doet</th>
          {hosts.map(({ id, naam }) => (
            <th key={id} scope="col">
              {naam}
              {id === host ? ' (hier)' : ''}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {group.lagen.map((layer) => (
          <tr key={layer.naam}>
            <th scope="row">{layer.naam}</th>
            <td>{layer.uitleg}</td>
            {hosts.map(({ id }) => cell(id, layer[id]))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Promises({ title, items }: { title: string; items: readonly string[] }) {
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}

function About({ info }: { info: AppInfo }) {
  return (
    <p className={`${css.lead} ${css.soft}`}>
      Draaiknop {info.versie}, gemaakt op {formatDate(info.datum)}. Gegevens staan in{' '}
      {info.gegevensmap}. Er is geen automatische bijwerking: vraag af en toe of er een nieuwere
      versie is.
    </p>
  );
}
