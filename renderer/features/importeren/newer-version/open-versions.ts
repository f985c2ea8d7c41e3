/** Tables on their way in that look like a newer version of one in the dossier, about which nobody decided. */
import { formatCount } from '../../../ui/format';
import { examinedOf, type IntakeState, isBringing } from '../intake-state';

export function openVersions({ entries, vergeleken }: IntakeState): number {
  let open = 0;
  for (const entry of entries) {
    if (entry.stand.at !== 'read') continue;
    for (const sheet of entry.stand.sheets) {
      if (!isBringing(sheet.preview) || sheet.choice.versie !== undefined) continue;
      const found = examinedOf(entry, sheet, vergeleken);
      if (found !== null && found.versie !== null) open += 1;
    }
  }
  return open;
}

/** "1 blad lijkt een nieuwere versie van wat er al is."; '' when none does. */
export function versionSentence(count: number): string {
  if (count === 0) return '';
  return `${formatCount(count, 'blad lijkt', 'bladen lijken')} een nieuwere versie van wat er al is.`;
}
