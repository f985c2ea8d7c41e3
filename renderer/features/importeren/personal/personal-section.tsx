import { useMemo, useState } from 'react';
import type { SheetChoice } from '../../../../shared/import/preview';
import { useQuery } from '../../../store';
import { formatCount } from '../../../ui/format';
import type { Intake } from '../intake';
import type { IntakeEntry, IntakeSheet } from '../intake-state';
import { Proposals } from '../proposals/proposals';
import { withLeft, withReplaced, withUndecided } from './choices';
import { keyOf, personOf, proposedDoors, usedIn } from './doors';
import { type PersonalActions, personalGroups } from './groups';

interface PersonalSectionProps {
  intake: Intake;
  entry: IntakeEntry;
  sheet: IntakeSheet;
  onChange(choice: SheetChoice): void;
  onCell(address: string): void;
}

const WORDS = ['persoonsgegeven', 'persoonsgegevens'] as const;

/** What looks like personal data in a table, before anything of it is stored. */
export function PersonalSection({ intake, entry, sheet, onChange, onCell }: PersonalSectionProps) {
  const { preview, choice } = sheet;
  const found = preview.persoonsgegevens;
  const treffers = found?.treffers;
  const [said, setSaid] = useState('');
  const originelen = useMemo(
    () =>
      [...new Map((treffers ?? []).map((hit) => [keyOf(hit), hit])).values()].map(
        ({ soort, tekst }) => ({ soort, origineel: tekst }),
      ),
    [treffers],
  );
  const { data: known } = useQuery('bekendePseudoniemen', { originelen });
  const tables = tablesOf(entry);
  const ofPerson = useMemo(() => countPersons(tables), [tables]);
  if (found === undefined || known === null) return null;
  const used = usedIn(intake.state().entries.flatMap(tablesOf));
  const doors = proposedDoors(found.treffers, known, used);
  const actions: PersonalActions = {
    replace(replacing) {
      setSaid(`${formatCount(replacing.length, ...WORDS)} vervangen. Ctrl+Z haalt dat terug.`);
      onChange(withReplaced(choice, replacing));
    },
    replacePerson({ hit, door }) {
      const person = personOf(hit);
      const so = { ...used, doors: new Map(used.doors).set(person, door) };
      let places = 0;
      for (const other of tables) {
        const found = other.preview.persoonsgegevens?.treffers ?? [];
        const proposed = proposedDoors(found, known, so);
        const own = found.flatMap((each, i) =>
          personOf(each) === person ? [{ hit: each, door: proposed[i] ?? door }] : [],
        );
        if (own.length === 0) continue;
        places += own.length;
        const next = withReplaced(other.choice, own);
        if (other.key === sheet.key) onChange(next);
        else intake.change(entry.id, other.key, next);
      }
      setSaid(`Overal in dit bestand vervangen: ${formatCount(places, 'plaats', 'plaatsen')}.`);
    },
    leave(hits) {
      setSaid(`${formatCount(hits.length, ...WORDS)} zo gelaten. Ctrl+Z haalt dat terug.`);
      onChange(withLeft(choice, hits));
    },
    undecide(hits) {
      setSaid('Er is weer niets over besloten.');
      onChange(withUndecided(choice, hits));
    },
  };
  const isDocument = preview.gesprek !== undefined;
  return (
    <Proposals
      title="Persoonsgegevens"
      blad={preview.blad}
      groups={personalGroups(found, doors, choice, ofPerson, isDocument, actions)}
      said={said}
      words={WORDS}
      onCell={onCell}
      onTakeBack={() => {
        const taken = intake.takeBack(entry.id, sheet.key);
        setSaid(taken === null ? 'Er is niets terug te halen.' : 'Teruggehaald.');
      }}
    />
  );
}

const none: readonly IntakeSheet[] = [];

function tablesOf({ stand }: IntakeEntry): readonly IntakeSheet[] {
  return stand.at === 'read' ? stand.sheets : none;
}

/** How often each person is in the tables of a file, by what says who it is. */
function countPersons(tables: readonly IntakeSheet[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { preview } of tables) {
    for (const hit of preview.persoonsgegevens?.treffers ?? []) {
      const person = personOf(hit);
      counts.set(person, (counts.get(person) ?? 0) + 1);
    }
  }
  return counts;
}
