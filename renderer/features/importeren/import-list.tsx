import { broughtBy } from '../../../shared/domain/record';
import type { Queries } from '../../../shared/dossier/protocol';
import { listPlace } from '../../records/places';
import { errorSentence, useDossier, useQuery } from '../../store';
import { Button } from '../../ui/button';
import { formatDate, formatMoment, formatNumber, formatTime } from '../../ui/format';
import { useNavigation } from '../../ui/navigation';
import table from './findings.module.css';
import css from './importeren.module.css';
import { kindWords } from './kinds';
import { LongTable } from './long-table';
import { KeptRefused } from './refused/kept-refused';
import { sourceName } from './words';

/** That a sheet is a newer version of another, or that another is of it. */
function VersionLine({ record }: { record: Queries['imports']['result'][number] }) {
  const { vernieuwt, vernieuwdMet } = record;
  const parts = [
    vernieuwt === undefined ? null : `vernieuwt ${vernieuwt ?? 'een blad dat er niet meer is'}`,
    vernieuwdMet === undefined ? null : `vernieuwd met ${vernieuwdMet}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : <div className={table.soft}>{parts.join('; ')}</div>;
}

/** Every sheet that was read in, with who did it and the way to what it brought. */
export function ImportList() {
  const { go } = useNavigation();
  const { data, failure } = useQuery('imports', null);
  const own = useDossier()?.kind === 'eigen';
  if (failure !== null) return <p>{errorSentence(failure)}</p>;
  if (data === null || data.length === 0) return null;
  return (
    <section className={css.section} aria-label="Ingelezen">
      <h2>Ingelezen</h2>
      <LongTable
        label="Ingelezen bladen"
        rows={data}
        head={
          <tr>
            <th scope="col">Bestand</th>
            <th scope="col">Blad</th>
            <th scope="col">Soort</th>
            <th scope="col" className={table.end}>
              Aantal nu
            </th>
            <th scope="col" className={table.end}>
              Afgewezen cellen
            </th>
            <th scope="col">Ingelezen</th>
            <th scope="col">Verder</th>
          </tr>
        }
      >
        {(record) => {
          const { label, many } = kindWords[record.soort];
          return (
            <tr key={record.id}>
              <th scope="row" className={table.name}>
                {record.bestand}
                <VersionLine record={record} />
              </th>
              <td>{sourceName(record)}</td>
              <td>{label}</td>
              <td className={table.end}>{formatNumber(record.aantal)}</td>
              <td className={table.end}>{formatNumber(record.afgewezen)}</td>
              <td title={formatMoment(record.at)}>
                <span className={table.whole}>{formatDate(record.at)}</span>{' '}
                <span className={table.soft}>
                  {formatTime(record.at)}
                  {record.wie === null ? ', onbekend door wie' : ` door ${record.wie}`}
                </span>
              </td>
              <td className={table.ways}>
                <Button
                  kind="quiet"
                  aria-label={`Bekijk ${many} uit ${record.bestand}, ${sourceName(record)}`}
                  onClick={() => go({ ...listPlace(broughtBy[record.soort]), import: record.id })}
                >
                  Bekijk {many}
                </Button>
                {record.afgewezen === 0 ? null : (
                  <KeptRefused
                    sheets={[record]}
                    about={`${record.bestand}, ${sourceName(record)}`}
                  />
                )}
                {own ? (
                  <Button
                    kind="quiet"
                    aria-label={`Voorgoed wissen: ${record.bestand}, ${sourceName(record)}`}
                    onClick={() => go({ screen: 'wissen', wissen: record.id })}
                  >
                    Wissen…
                  </Button>
                ) : null}
              </td>
            </tr>
          );
        }}
      </LongTable>
    </section>
  );
}
