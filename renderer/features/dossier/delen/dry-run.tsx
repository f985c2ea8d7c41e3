import type { MergeKind, MergeReport, Named } from '../../../../shared/dossier/merge-report';
import { formatNumber } from '../../../ui/format';
import css from './delen.module.css';
import { kindCounts, kindTitle } from './words';

/** What would change, by kind, with the first of each by name. */
export function DryRun({ report }: { report: MergeReport }) {
  if (report.soorten.length === 0) return null;
  return (
    <ul className={css.kinds} aria-label="Wat er zou veranderen, per soort">
      {report.soorten.map((kind) => (
        <li key={kind.soort}>
          <strong>{kindTitle(kind)}</strong>: {kindCounts(kind)}
          <Examples kind={kind} />
        </li>
      ))}
    </ul>
  );
}

function Examples({ kind }: { kind: MergeKind }) {
  return (
    <details className={css.more}>
      <summary>Welke</summary>
      <Names lead="Erbij" names={kind.erbij} />
      <Names lead="Gewijzigd" names={kind.gewijzigd} />
      <Names lead="Eruit" names={kind.eruit} />
    </details>
  );
}

function Names({ lead, names }: { lead: string; names: Named }) {
  const { aantal, voorbeelden } = names;
  if (aantal === 0) return null;
  const rest = aantal - voorbeelden.length;
  return (
    <>
      <p>{lead}</p>
      <ul>
        {voorbeelden.map((naam, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two things may have one name.
          <li key={index}>{naam}</li>
        ))}
        {rest > 0 ? <li>en nog {formatNumber(rest)}</li> : null}
      </ul>
    </>
  );
}
