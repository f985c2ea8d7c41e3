import { errorSentence, useQuery } from '../../store';
import { Button } from '../../ui/button';
import { formatMoment, formatNumber } from '../../ui/format';
import { useNavigation } from '../../ui/navigation';
import { WideTable } from './findings';
import css from './importeren.module.css';

/** Every file that was read in, with the way to its casussen. */
export function ImportList() {
  const { go } = useNavigation();
  const { data, failure } = useQuery('imports', null);
  if (failure !== null) return <p>{errorSentence(failure)}</p>;
  if (data === null || data.length === 0) return null;
  return (
    <section className={css.section} aria-label="Ingelezen">
      <h2>Ingelezen</h2>
      <WideTable label="Ingelezen bestanden">
        <thead>
          <tr>
            <th scope="col">Bestand</th>
            <th scope="col">Wanneer</th>
            <th scope="col" className={css.end}>
              Casussen
            </th>
            <th scope="col" className={css.end}>
              Afgewezen cellen
            </th>
            <th scope="col">Bekijken</th>
          </tr>
        </thead>
        <tbody>
          {data.map((record) => (
            <tr key={record.id}>
              <td>{record.bestand}</td>
              <td>{formatMoment(record.at)}</td>
              <td className={css.end}>{formatNumber(record.casussen)}</td>
              <td className={css.end}>{formatNumber(record.afgewezen)}</td>
              <td>
                <Button
                  kind="quiet"
                  aria-label={`Casussen uit ${record.bestand}`}
                  onClick={() => go({ screen: 'casussen', import: record.id })}
                >
                  Casussen
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
    </section>
  );
}
