/** What a person decides about findings, as the choice of the sheet that follows. */
import { type Finding, findingKey } from '../../../../shared/import/check/finding';
import type { SheetChoice } from '../../../../shared/import/preview';
import { withRows } from '../choices';

type Left = Pick<Finding, 'regel' | 'cel'>;

/** Without an empty list of either: two choices that say the same are the same. */
function cleaned({ herstel, gelaten, ...rest }: SheetChoice): SheetChoice {
  return {
    ...rest,
    ...(herstel === undefined || Object.keys(herstel).length === 0 ? {} : { herstel }),
    ...(gelaten === undefined || gelaten.length === 0 ? {} : { gelaten }),
  };
}

/** Carries out what is proposed of each: another text for its cell, or its row left out. */
export function withProposals(choice: SheetChoice, findings: readonly Finding[]): SheetChoice {
  const herstel = { ...choice.herstel };
  const rows: number[] = [];
  for (const { voorstel, cel, rij, regel, reden } of findings) {
    if (voorstel === null) continue;
    if ('wordt' in voorstel) herstel[cel] = { wordt: voorstel.wordt, regel, reden };
    else rows.push(rij);
  }
  return cleaned(withRows({ ...choice, herstel }, rows, 'niet'));
}

/** Somebody looked, and leaves them as they are. */
export function withLeft(choice: SheetChoice, findings: readonly Left[]): SheetChoice {
  const gelaten = new Set([...(choice.gelaten ?? []), ...findings.map(findingKey)]);
  return cleaned({ ...choice, gelaten: [...gelaten] });
}

/** As before anything was decided about it. */
export function withoutDecision(choice: SheetChoice, finding: Left): SheetChoice {
  const { [finding.cel]: _, ...herstel } = choice.herstel ?? {};
  const key = findingKey(finding);
  return cleaned({
    ...choice,
    herstel,
    gelaten: (choice.gelaten ?? []).filter((each) => each !== key),
  });
}
