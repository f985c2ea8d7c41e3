/** What nobody decided about yet, over everything that is about to come in. */
import { formatCount } from '../../../ui/format';
import { examinedOf, type IntakeState, isBringing } from '../intake-state';
import { undecided } from './check-groups';

export function openFindings({ entries, vergeleken }: IntakeState): number {
  let open = 0;
  for (const entry of entries) {
    if (entry.stand.at !== 'read') continue;
    for (const sheet of entry.stand.sheets) {
      const { preview, choice } = sheet;
      if (isBringing(preview))
        open += undecided(preview, choice, examinedOf(entry, sheet, vergeleken));
    }
  }
  return open;
}

/** "3 bevindingen zijn nog niet nagekeken."; '' when none. It never keeps anybody from storing. */
export function openSentence(open: number): string {
  if (open === 0) return '';
  const what = formatCount(open, 'bevinding', 'bevindingen');
  return `${what} ${open === 1 ? 'is' : 'zijn'} nog niet nagekeken.`;
}
