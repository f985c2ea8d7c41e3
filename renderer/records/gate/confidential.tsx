import type { AnyRecord, RecordType } from '../../../shared/domain/record';
import { ownReason } from '../../../shared/gate/record-persons';
import { VisuallyHidden } from '../../ui/visually-hidden';
import css from './confidential.module.css';
import { useThreshold } from './use-threshold';

interface ConfidentialProps {
  type: RecordType;
  record: { velden: Partial<AnyRecord['velden']> };
}

/** What will not leave as it is, for what it says itself: in words, where the record is named. */
export function Confidential({ type, record }: ConfidentialProps) {
  const [drempel] = useThreshold();
  // Until the threshold is known no group is small.
  const words = tagWords(ownReason(type, record, drempel ?? 0), drempel);
  if (words === null) return null;
  const [short, full] = words;
  return (
    <span className={css.tag} title={full}>
      {short}
      {short.startsWith('<') ? <VisuallyHidden> personen</VisuallyHidden> : null}
    </span>
  );
}

function tagWords(
  reason: ReturnType<typeof ownReason>,
  drempel: number | null,
): readonly [short: string, full: string] | null {
  switch (reason) {
    case null:
      return null;
    case 'intern':
      return ['intern', 'Vertrouwelijkheid: intern'];
    case 'totaal':
      return ['alleen totaal', 'Vertrouwelijkheid: alleen in een totaal'];
    case 'klein':
      return [
        `<\u00a0${drempel}`,
        `Minder dan ${drempel} personen: onderdrukt in wat naar buiten gaat`,
      ];
  }
}
