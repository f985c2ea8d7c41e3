import type { ReactNode } from 'react';
import type { Herkomst } from '../../shared/domain/coding';
import type { FieldDefinition } from '../../shared/domain/field';
import { REPLACED_TEXT } from '../../shared/domain/pseudoniem';
import { type RecordType, recordField } from '../../shared/domain/record';
import { valueText } from '../../shared/domain/values';
import type { Evidence } from '../../shared/dossier/protocol';
import { errorSentence, useQuery } from '../store';
import { EmptyState } from '../ui/empty-state';
import { formatMoment, formatNumber } from '../ui/format';
import { herkomstLabels, OPEN_SUGGESTION } from '../ui/mark';
import { CellPicture } from './cell-picture';
import css from './evidence-pane.module.css';
import { type EvidenceTarget, evidenceParams } from './evidence-target';
import { unreadWords, valueLines } from './value-text';

const sourceWords: Record<Herkomst | 'hand' | 'import', string> = {
  ...herkomstLabels,
  hand: 'met de hand ingevuld',
  import: 'overgenomen uit het bestand',
};

/** A suggestion that nobody accepted has nobody who says it; a cell may have given nothing. */
function sourceOf({ herkomst, wie, ongelezen, cel }: Evidence): string {
  if (herkomst === 'import' && cel?.hersteld !== undefined) return 'hersteld bij het inlezen';
  if (herkomst === 'import' && ongelezen !== undefined) return 'niet overgenomen uit het bestand';
  return herkomst === 'suggestie' && wie === null ? OPEN_SUGGESTION : sourceWords[herkomst];
}

interface EvidencePaneProps {
  type: RecordType;
  /** Id of the record; null when none is chosen. */
  record: string | null;
  target: EvidenceTarget;
  /** What to choose when nothing is: one or two sentences. */
  children: ReactNode;
}

/** Answers one question for whatever is chosen: waar komt dit vandaan? */
export function EvidencePane({ type, record, target, children }: EvidencePaneProps) {
  if (record === null) {
    return <EmptyState title="Waar komt dit vandaan?">{children}</EmptyState>;
  }
  return <Asked {...{ type, record, target }}>{children}</Asked>;
}

function Asked({ type, record, target, children }: EvidencePaneProps & { record: string }) {
  const { data, failure, loading } = useQuery('bewijs', evidenceParams(record, target));
  if (failure !== null) return <p className={css.pane}>{errorSentence(failure)}</p>;
  if (data === null && loading) return <div className={css.pane} aria-busy="true" />;
  // What was shown is gone, by an undo or a withdrawal.
  if (data === null) return <EmptyState title="Waar komt dit vandaan?">{children}</EmptyState>;
  const field = target.soort === 'veld' ? recordField(type, target.veld) : undefined;
  return <EvidenceView evidence={data} field={field} />;
}

interface EvidenceViewProps {
  evidence: Evidence;
  field: FieldDefinition | undefined;
}

function EvidenceView({ evidence, field }: EvidenceViewProps) {
  const { lines, missing } = valueLines(evidence.waarde, field);
  return (
    <div className={css.pane}>
      <p className={css.question}>Waar komt dit vandaan?</p>
      <h2 className={css.title} aria-live="polite">
        {evidence.titel}
      </h2>
      {evidence.anchor?.quote ? (
        <blockquote className={css.quote}>{evidence.anchor.quote}</blockquote>
      ) : null}
      {evidence.anchor === null && lines.length > 0 ? (
        <div className={css.value}>
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of one value, never reordered.
            <p key={index}>{line}</p>
          ))}
        </div>
      ) : null}
      {field !== undefined && missing !== null && evidence.cel?.deze != null ? (
        <p className={css.soft}>
          {evidence.ongelezen === undefined ? missing : unreadWords(evidence.ongelezen)}
        </p>
      ) : null}
      {isReplaced(evidence) ? <p className={css.soft}>{REPLACED}</p> : null}
      <dl className={css.facts}>
        <div>
          <dt>Herkomst</dt>
          <dd>{sourceOf(evidence)}</dd>
        </div>
        {evidence.wie === null ? null : (
          <div>
            <dt>Door</dt>
            <dd>{evidence.wie}</dd>
          </div>
        )}
        {evidence.motivatie === null ? null : (
          <div>
            <dt>Motivatie</dt>
            <dd>{evidence.motivatie}</dd>
          </div>
        )}
      </dl>
      {evidence.cel === null ? null : <CellPicture cel={evidence.cel} />}
      <Changes evidence={evidence} />
    </div>
  );
}

const REPLACED =
  'Hier is bij het inlezen vervangen wat naar een persoon wees. Wat er stond, staat alleen in de sleutel van pseudoniemen, bij Bronnen.';

/** Whether what is asked about holds something that was replaced before it was stored. */
function isReplaced({ waarde, cel, anchor }: Evidence): boolean {
  const shown = [valueText(waarde), cel?.notatie ?? '', anchor?.quote ?? ''];
  return shown.some((text) => text.search(REPLACED_TEXT) >= 0);
}

function Changes({ evidence }: { evidence: Evidence }) {
  if (evidence.wijzigingen.length === 0) return null;
  return (
    <section className={css.section}>
      <h3>Wijzigingen</h3>
      <ol className={css.changes} reversed start={evidence.wijzigingen.length}>
        {evidence.wijzigingen.map((change) => (
          <li key={change.stap}>
            <span>{change.zin}</span>
            <span className={css.soft}>
              stap {formatNumber(change.stap)}, {formatMoment(change.at)}
              {change.wie === null ? '' : `, ${change.wie}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
