import { getal } from '../../../shared/charts/dutch';
import { personalWords } from '../../../shared/domain/personal-kinds';
import type { GateReport, Listed } from '../../../shared/gate/report';
import { reasonWords } from '../../../shared/gate/words';
import css from './gate.module.css';
import {
  guardedText,
  historyText,
  organisationsText,
  personalText,
  personsText,
  publicSmallText,
  recordsText,
  rowsText,
  searchedText,
  uncountedText,
} from './words';

/** What leaves: how much, about whom, how guarded, and what looks like personal data. */
export function GateReportView({ report }: { report: GateReport }) {
  const records = recordsText(report);
  const guarded = guardedText(report);
  const persons = personsText(report);
  const history = historyText(report);
  return (
    <>
      <dl className={css.facts}>
        <dt>Inhoud</dt>
        <dd>{records ?? rowsText(report) ?? 'geen gegevens'}</dd>
        <dt>Organisaties</dt>
        <dd>{organisationsText(report)}</dd>
        {persons === null ? null : (
          <>
            <dt>Personen</dt>
            <dd>{persons}</dd>
          </>
        )}
        {guarded === null ? null : (
          <>
            <dt>Vertrouwelijkheid</dt>
            <dd>{guarded}</dd>
          </>
        )}
        <dt>Persoonsgegevens</dt>
        <dd>
          {personalText(report)}
          <Personal report={report} />
        </dd>
      </dl>
      {history === null ? null : <p>{history}</p>}
      {report.zonderN === 0 ? null : (
        <p className={css.soft}>
          Bij {getal(report.zonderN)} percentages staat niet van hoeveel personen: of dat er weinig
          zijn, is niet na te gaan.
        </p>
      )}
      {report.zonderEenheid === 0 ? null : <p className={css.soft}>{uncountedText(report)}</p>}
    </>
  );
}

/** Kind, place and enough of the text to find it again. */
function Personal({ report }: { report: GateReport }) {
  const found = report.persoonsgegevens;
  return (
    <details className={css.more}>
      <summary>{found.totaal === 0 ? 'Waar is naar gezocht' : 'Welke, en waar'}</summary>
      {found.eerste.length === 0 ? null : (
        <ul>
          {found.eerste.map(({ soort, tekst, waar }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same may be found twice in a field.
            <li key={index}>
              {personalWords[soort][0]} <code>{tekst}</code>
              {waar === null ? null : `: ${waar.veld} van ${waar.naam}`}
            </li>
          ))}
        </ul>
      )}
      <Rest listed={found} />
      <p className={css.soft}>{searchedText(report)}</p>
    </details>
  );
}

/** The records that are held back, by name and with why. */
export function HeldBack({ report }: { report: Pick<GateReport, 'achter' | 'drempel'> }) {
  const { achter, drempel } = report;
  return (
    <details className={css.more}>
      <summary>Welke zijn dat</summary>
      <ul>
        {achter.eerste.map(({ id, naam, reden }) => (
          <li key={id}>
            {naam}: {reasonWords(reden, drempel)}
          </li>
        ))}
      </ul>
      <Rest listed={achter} />
    </details>
  );
}

/** Small groups that stay, because their source published them; nothing when there are none. */
export function PublicSmall({ report }: { report: GateReport }) {
  const words = publicSmallText(report);
  if (words === null) return null;
  return (
    <>
      <p>{words}</p>
      <details className={css.more}>
        <summary>Welke blijven staan</summary>
        <ul>
          {report.openbaarKlein.eerste.map(({ id, naam }) => (
            <li key={id}>{naam}</li>
          ))}
        </ul>
        <Rest listed={report.openbaarKlein} />
      </details>
    </>
  );
}

function Rest<T>({ listed }: { listed: Listed<T> }) {
  const rest = listed.totaal - listed.eerste.length;
  return rest <= 0 ? null : <p>En nog {getal(rest)}.</p>;
}
