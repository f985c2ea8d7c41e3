/** Findings and repairs of a table as groups of proposals, one for each rule. */
import { placeOfCell } from '../../../../shared/domain/turned';
import {
  type CheckRule,
  checkRules,
  type Finding,
  type Findings,
  findingKey,
} from '../../../../shared/import/check/finding';
import type { SheetChoice, SheetPreview } from '../../../../shared/import/preview';
import { formatNumber } from '../../../ui/format';
import { withLeft, withoutDecision, withProposals } from './check-choices';
import type { Proposal, ProposalGroup } from './proposal';

interface RuleWords {
  titel: string;
  /** What is counted. */
  eenheid: readonly [een: string, meer: string];
}
const cells = ['cel', 'cellen'] as const;
const figures = ['cijfer', 'cijfers'] as const;

export const ruleWords: Readonly<Record<CheckRule, RuleWords>> = {
  jaar: { titel: 'Een jaar of dag die niet kan kloppen', eenheid: cells },
  percentage: { titel: 'Een percentage boven 100%', eenheid: cells },
  n: { titel: 'Meer personen geteld dan n', eenheid: cells },
  'deel-van-n': { titel: 'Een aantal of percentage dat niet bij n past', eenheid: cells },
  volgorde: { titel: 'Een periode die achteruit loopt', eenheid: cells },
  organisatie: { titel: 'Een organisatie in een andere schrijfwijze', eenheid: cells },
  'dubbele-rij': { titel: 'Een rij die er al staat', eenheid: ['rij', 'rijen'] },
  'zelfde-cijfer': { titel: 'Hetzelfde cijfer nog een keer', eenheid: figures },
  tegenspraak: { titel: 'Hetzelfde cijfer met een andere waarde', eenheid: figures },
};

/** A finding of which something was decided, or not yet. */
interface Shown {
  finding: Finding;
  besluit: string | null;
}

/** Of a table: what its own pass found and what the dossier says, once for each cell and rule. */
export function allFindings(preview: SheetPreview, examined: Findings | null): Finding[] {
  const found = new Map(preview.bevindingen.map((finding) => [findingKey(finding), finding]));
  // What the dossier says of a cell is the better reason: it knows more than the table.
  for (const finding of examined?.bevindingen ?? []) found.set(findingKey(finding), finding);
  return [...found.values()];
}

/** Findings of each rule, also those beyond the lists. */
function countsOf(
  preview: SheetPreview,
  examined: Findings | null,
  listed: readonly Finding[],
): Map<CheckRule, number> {
  const counts = new Map<CheckRule, number>();
  for (const { aantallen, bevindingen } of [
    { aantallen: preview.aantalBevindingen, bevindingen: preview.bevindingen },
    ...(examined === null ? [] : [examined]),
  ]) {
    for (const regel of checkRules) {
      const beyond =
        (aantallen[regel] ?? 0) - bevindingen.filter((each) => each.regel === regel).length;
      counts.set(regel, (counts.get(regel) ?? 0) + Math.max(0, beyond));
    }
  }
  for (const { regel } of listed) counts.set(regel, (counts.get(regel) ?? 0) + 1);
  return counts;
}

/** Repairs in force and those that are being read: the cell is not found any more, and stays in sight. */
function repairsOf(preview: SheetPreview, choice: SheetChoice): Shown[] {
  const was = new Map(preview.hersteld.map((repair) => [repair.cel, repair.was]));
  return Object.entries(choice.herstel ?? {}).map(([cel, { wordt, regel, reden }]) => {
    const before = preview.bevindingen.find((each) => each.cel === cel && each.regel === regel);
    const rij = placeOfCell(choice, cel)?.rij ?? 0;
    const waarde = was.get(cel) ?? before?.waarde ?? '';
    return {
      finding: { regel, cel, rij, waarde, reden, voorstel: { wordt } },
      besluit: 'hersteld',
    };
  });
}

function decisionOf(finding: Finding, choice: SheetChoice): string | null {
  if (choice.gelaten?.includes(findingKey(finding)) === true) return 'blijft zo';
  const isRow = finding.voorstel !== null && 'rij' in finding.voorstel;
  return isRow && choice.rijen[finding.rij] === 'niet' ? 'niet ingelezen' : null;
}

/** How many nobody decided about yet, over all rules. */
export function undecided(
  preview: SheetPreview,
  choice: SheetChoice,
  examined: Findings | null,
): number {
  const listed = allFindings(preview, examined);
  const all = [...countsOf(preview, examined, listed).values()].reduce((a, b) => a + b, 0);
  const repaired = new Set(Object.keys(choice.herstel ?? {}));
  return all - listed.filter((each) => repaired.has(each.cel) || decisionOf(each, choice)).length;
}

export interface CheckedTable {
  preview: SheetPreview;
  /** As asked for last: it may still be read. */
  choice: SheetChoice;
  /** What the dossier says of it; null while that is not known. */
  examined: Findings | null;
  onChange(choice: SheetChoice): void;
}

export function checkGroups(table: CheckedTable): ProposalGroup[] {
  const { preview, choice, examined } = table;
  const findings = allFindings(preview, examined);
  const repairs = repairsOf(preview, choice);
  const repaired = new Set(repairs.map(({ finding }) => findingKey(finding)));
  const shown: Shown[] = [
    ...findings
      .filter((finding) => !repaired.has(findingKey(finding)))
      .map((finding) => ({ finding, besluit: decisionOf(finding, choice) })),
    ...repairs,
  ].sort((a, b) => a.finding.rij - b.finding.rij || a.finding.cel.localeCompare(b.finding.cel));
  const counts = countsOf(preview, examined, findings);
  return checkRules.flatMap((regel) => {
    const own = shown.filter(({ finding }) => finding.regel === regel);
    if (own.length === 0) return [];
    const open = own.flatMap(({ finding, besluit }) => (besluit === null ? [finding] : []));
    const listed = findings.filter((finding) => finding.regel === regel).length;
    const beyond = (counts.get(regel) ?? 0) - listed;
    return {
      key: regel,
      ...ruleWords[regel],
      totaal: own.length + beyond,
      open: open.length + beyond,
      voorstellen: own.map((one) => proposalOf(one, table)),
      acties: actionsOf(open, table),
    };
  });
}

/** For all of a kind: what is proposed of those that have a proposal, and leaving all as they are. */
function actionsOf(
  open: readonly Finding[],
  { choice, onChange }: CheckedTable,
): ProposalGroup['acties'] {
  const number = (count: number) => (count === 1 ? '' : ` alle ${formatNumber(count)}`);
  const texts = open.filter(({ voorstel }) => voorstel !== null && 'wordt' in voorstel);
  const rows = open.filter(({ voorstel }) => voorstel !== null && 'rij' in voorstel);
  return [
    ...(texts.length === 0
      ? []
      : [
          {
            label: `Herstel${number(texts.length)}`,
            onDo: () => onChange(withProposals(choice, texts)),
          },
        ]),
    ...(rows.length === 0
      ? []
      : [
          {
            label:
              rows.length === 1 ? 'Niet inlezen' : `Alle ${formatNumber(rows.length)} niet inlezen`,
            onDo: () => onChange(withProposals(choice, rows)),
          },
        ]),
    ...(open.length === 0
      ? []
      : [
          {
            label: open.length === 1 ? 'Laat zo' : `Laat alle ${formatNumber(open.length)} zo`,
            onDo: () => onChange(withLeft(choice, open)),
          },
        ]),
  ];
}

function proposalOf({ finding, besluit }: Shown, { choice, onChange }: CheckedTable): Proposal {
  const { cel, waarde, reden, voorstel, naast } = finding;
  const wordt = voorstel === null ? null : 'wordt' in voorstel ? voorstel.wordt : 'niet ingelezen';
  return {
    key: findingKey(finding),
    cel,
    was: waarde,
    wordt,
    reden: naast?.bestand == null ? reden : `${reden} (${placeWords(naast)})`,
    besluit,
    acties:
      besluit === null
        ? openActions(finding, choice, onChange)
        : besluit === 'niet ingelezen'
          ? []
          : [
              {
                label: 'Terugdraaien',
                naam: `${cel} terugdraaien`,
                onDo: () => onChange(withoutDecision(choice, finding)),
              },
            ],
  };
}

function placeWords({ bestand, blad, cel }: NonNullable<Finding['naast']>): string {
  return cel === null ? `${bestand}` : `${bestand}, blad ${blad}, cel ${cel}`;
}

function openActions(
  finding: Finding,
  choice: SheetChoice,
  onChange: CheckedTable['onChange'],
): Proposal['acties'] {
  const { cel, voorstel } = finding;
  const leave = {
    label: 'Laat zo',
    naam: `${cel} zo laten`,
    onDo: () => onChange(withLeft(choice, [finding])),
  };
  if (voorstel === null) return [leave];
  const isText = 'wordt' in voorstel;
  return [
    {
      label: isText ? 'Herstel' : 'Niet inlezen',
      naam: isText ? `${cel} herstellen` : `Rij van ${cel} niet inlezen`,
      onDo: () => onChange(withProposals(choice, [finding])),
    },
    leave,
  ];
}
