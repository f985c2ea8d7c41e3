import { useId, useState } from 'react';
import { personalWords } from '../../../shared/domain/personal-kinds';
import type { PersonKey } from '../../../shared/dossier/pseudoniemen';
import { errorSentence, useDossier, useQuery } from '../../store';
import { Button } from '../../ui/button';
import { formatNumber } from '../../ui/format';
import { useNavigation } from '../../ui/navigation';
import table from './findings.module.css';
import css from './importeren.module.css';
import { LongTable } from './long-table';

/** Who is behind the pseudonyms of this dossier: each shown only when somebody asks for that one. */
export function KeyList() {
  const { data } = useQuery('sleutels', null);
  if (data === null || data.length === 0) return null;
  return (
    <section className={css.section} aria-label="Sleutel van pseudoniemen">
      <h2>Sleutel van pseudoniemen</h2>
      <p className={table.soft}>
        Wat bij het inlezen is vervangen, staat alleen hier, per persoon verzegeld met een eigen
        sleutel. Het gaat niet mee bij delen, in een tabel, in een verslag of bij ‘alles eruit’.
      </p>
      <LongTable
        label="Wie achter een pseudoniem zit"
        rows={data}
        head={
          <tr>
            <th scope="col">Staat er nu</th>
            <th scope="col">Soort</th>
            <th scope="col" className={table.end}>
              Cellen
            </th>
            <th scope="col">Stond er</th>
            <th scope="col">Verder</th>
          </tr>
        }
      >
        {(person) => <PersonRow key={person.unit} person={person} />}
      </LongTable>
    </section>
  );
}

function PersonRow({ person: { unit, door, soorten, cellen } }: { person: PersonKey }) {
  const { go } = useNavigation();
  const own = useDossier()?.kind === 'eigen';
  const [isShown, setShown] = useState(false);
  const originals = useId();
  return (
    <tr>
      <th scope="row" className={table.name}>
        {door}
      </th>
      <td>{soorten.map((soort) => personalWords[soort][0]).join(', ')}</td>
      <td className={table.end}>{cellen === null ? 'onbekend' : formatNumber(cellen)}</td>
      <td id={originals}>{isShown ? <Originals unit={unit} /> : null}</td>
      <td className={table.ways}>
        <Button
          kind="quiet"
          aria-expanded={isShown}
          aria-controls={originals}
          aria-label={`${isShown ? 'Verberg' : 'Toon'} wat er stond bij ${door}`}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? 'Verberg' : 'Toon'}
        </Button>
        {own ? (
          <Button
            kind="quiet"
            aria-label={`Sleutel van ${door} voorgoed wissen`}
            onClick={() => go({ screen: 'wissen', wissen: unit })}
          >
            Wissen…
          </Button>
        ) : null}
      </td>
    </tr>
  );
}

/** Asked for while it is shown, and gone from the page with it. */
function Originals({ unit }: { unit: string }) {
  const { data, failure } = useQuery('sleutel', { unit });
  if (failure !== null) return <p>{errorSentence(failure)}</p>;
  return <>{(data ?? []).map(({ origineel }) => origineel).join(' · ')}</>;
}
