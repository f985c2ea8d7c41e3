/** What was found in a table, as groups of proposals: one for each kind. */
import { personalKinds, personalWords } from '../../../../shared/domain/personal-kinds';
import { replacedText } from '../../../../shared/domain/pseudoniem';
import { decisionOf, hitKey } from '../../../../shared/import/personal/decision';
import type { PersonalFindings, PersonalHit, SheetChoice } from '../../../../shared/import/preview';
import { formatNumber } from '../../../ui/format';
import type { Proposal, ProposalGroup } from '../proposals/proposal';
import type { Replacing } from './choices';
import { personOf } from './doors';

/** What can be done about what was found. */
export interface PersonalActions {
  replace(replacing: readonly Replacing[]): void;
  /** Everything of this person in the file, in each of its tables. */
  replacePerson(one: Replacing): void;
  leave(hits: readonly PersonalHit[]): void;
  undecide(hits: readonly PersonalHit[]): void;
}

/** `doors`: what is proposed for each hit, in their order. `ofPerson`: how often a person is in the file. */
export function personalGroups(
  { treffers, aantallen }: PersonalFindings,
  doors: readonly string[],
  choice: SheetChoice,
  ofPerson: ReadonlyMap<string, number>,
  isDocument: boolean,
  actions: PersonalActions,
): ProposalGroup[] {
  const left = new Set(choice.gelaten);
  const rows = treffers.map((hit, i) => ({
    hit,
    door: doors[i] ?? '',
    decision: decisionOf(hit, choice, left),
  }));
  return personalKinds.flatMap((soort): ProposalGroup[] => {
    const counted = aantallen[soort];
    const own = rows.filter(({ hit }) => hit.soort === soort);
    if (counted === undefined || own.length === 0) return [];
    const open = own.filter(({ decision }) => decision === null);
    const [een, meer] = personalWords[soort];
    // Of a long list the worker counts what is beyond it; of what is listed the page knows first.
    const beyond = Math.max(0, counted.totaal - own.length);
    const number = formatNumber(open.length);
    const all = open.length === 1 ? 'deze' : `alle ${number}`;
    return [
      {
        key: `persoon ${soort}`,
        titel: meer.charAt(0).toUpperCase() + meer.slice(1),
        eenheid: [een, meer],
        totaal: counted.totaal,
        open: open.length + (open.length === 0 && beyond > 0 ? counted.open : 0),
        voorstellen: own.map((row) => proposalOf(row, ofPerson, isDocument, actions)),
        acties: [
          {
            label: `Vervang ${all}`,
            naam: `Vervang ${all} ${open.length === 1 ? een : meer}`,
            onDo: () => actions.replace(open),
          },
          {
            label: `Laat ${all} zo`,
            naam: `Laat ${all} ${open.length === 1 ? een : meer} zo`,
            onDo: () => actions.leave(open.map(({ hit }) => hit)),
          },
        ],
      },
    ];
  });
}

interface Row extends Replacing {
  decision: ReturnType<typeof decisionOf>;
}

function proposalOf(
  { hit, door, decision }: Row,
  ofPerson: ReadonlyMap<string, number>,
  isDocument: boolean,
  actions: PersonalActions,
): Proposal {
  const { cel, tekst, reden, soort } = hit;
  const place = isDocument ? `alinea ${hit.rij}` : cel;
  const times = ofPerson.get(personOf(hit)) ?? 1;
  const isReplaced = decision !== null && decision !== 'zo';
  const again = {
    label: 'Toch niet',
    naam: `Toch niet: ${tekst} in ${place}`,
    onDo: () => actions.undecide([hit]),
  };
  const undecided = [
    {
      label: 'Vervang',
      naam: `Vervang ${tekst} in ${place}`,
      onDo: () => actions.replace([{ hit, door }]),
    },
    ...(times > 1
      ? [
          {
            label: `Overal (${formatNumber(times)})`,
            naam: `Vervang ${tekst} overal in dit bestand, ${formatNumber(times)} keer`,
            onDo: () => actions.replacePerson({ hit, door }),
          },
        ]
      : []),
    {
      label: 'Laat zo',
      naam: `Laat ${tekst} in ${place} zo`,
      onDo: () => actions.leave([hit]),
    },
  ];
  return {
    key: hitKey(hit),
    // A paragraph stands in no grid.
    cel: isDocument ? null : cel,
    ...(isDocument ? { plaats: place } : {}),
    was: tekst,
    wordt: decision === 'zo' ? null : replacedText(isReplaced ? decision.door : door),
    reden: reason(soort, reden),
    besluit: decision === null ? null : decision === 'zo' ? 'zo gelaten' : 'vervangen',
    acties: decision === null ? undecided : [again],
  };
}

function reason(soort: PersonalHit['soort'], reden: string | null): string {
  if (reden !== null) return `Lijkt ${articleOf[soort]}, omdat ${reden}.`;
  const seen =
    soort === 'profiel' ? 'een verwijzing naar een profiel op internet' : articleOf[soort];
  return `Er staat ${seen}.`;
}

const articleOf: Readonly<Record<PersonalHit['soort'], string>> = {
  'e-mail': 'een e-mailadres',
  telefoon: 'een telefoonnummer',
  bsn: 'een burgerservicenummer',
  profiel: 'een profiel op internet',
  naam: 'een naam van een persoon',
  adres: 'een adres',
  geboortedatum: 'een geboortedatum',
  iban: 'een rekeningnummer',
  personeelsnummer: 'een personeelsnummer',
};
