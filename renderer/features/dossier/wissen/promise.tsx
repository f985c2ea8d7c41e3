import { useQuery } from '../../../store';
import css from './wissen.module.css';

/** What erasing does and does not do, in exact words. The handbook says the same. */
export function ErasurePromise() {
  return (
    <dl className={css.promise}>
      <dt>Weg</dt>
      <dd>
        De sleutel, uit dit dossier en uit elke back-upmap die nu bereikbaar is. Zonder die sleutel
        kan niemand de verzegelde gegevens nog lezen: ook niet met de wachtwoordzin, en ook niet uit
        een oude back-up in een van die mappen. Ongedaan maken haalt niets terug.
      </dd>
      <dt>Blijft</dt>
      <dd>
        Eén regel in de geschiedenis: wat voor onderdeel het was, hoeveel erin zat, wanneer en door
        wie. Zonder namen.
      </dd>
      <dt>Niet te beloven</dt>
      <dd>
        Bestanden die al naar buiten gingen: tabellen, figuren, afdrukken, “alles eruit”. Kopieën
        van het dossier (.draaiknop) die vóór dit moment zijn gemaakt, ook eerder vandaag: daarin
        zit de sleutel nog, en op een computer waar dit dossier niet staat, gaan ze open met alles
        erin. Gedeelde bestanden van vóór dit moment: die gaan overal open met hun wachtwoordzin,
        ook op deze computer, als een ander dossier, met alles erin. Een back-upmap die nu niet
        bereikbaar is. Wat mensen onthouden. Op de schijf blijven nog een tijd verzegelde bytes
        staan, zonder sleutel.
      </dd>
      <BackupFolders />
    </dl>
  );
}

/** Which folders lose the key now, and which keep it until they are there again. */
function BackupFolders() {
  const { data } = useQuery('backups', null);
  const mappen = data?.mappen ?? [];
  if (mappen.length === 0) return null;
  return (
    <>
      <dt>Back-upmappen</dt>
      <dd>
        <ul className={css.folders}>
          {mappen.map(({ map, pad, bereikbaar }) => (
            <li key={map}>
              <span className={css.path}>{pad}</span>:{' '}
              {bereikbaar
                ? 'bereikbaar, de sleutel gaat er nu uit. Mislukt dat, dan staat het op Dossier bij deze map.'
                : 'niet bereikbaar. De sleutel blijft daar tot de eerste back-up die weer lukt; sluit de map liever eerst aan.'}
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}
