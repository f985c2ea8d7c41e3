import { useState } from 'react';
import type { MergeChoice, MergeChoices } from '../../../../shared/dossier/merge-report';

export interface Decisions {
  choices: MergeChoices;
  /** Conflicts that nobody has decided yet. */
  open: number;
  of(id: string): MergeChoice | null;
  choose(id: string, choice: MergeChoice): void;
  /** One answer for all, those that were decided before too; null = decide anew. */
  chooseAll(choice: MergeChoice | null): void;
}

/** What is chosen about conflicts, of which only some are on screen. */
export function useDecisions(total: number): Decisions {
  const [chosen, setChosen] = useState<ReadonlyMap<string, MergeChoice>>(new Map());
  const [rest, setRest] = useState<MergeChoice | null>(null);
  return {
    choices: { keuzes: [...chosen], rest },
    open: rest === null ? total - chosen.size : 0,
    of: (id) => chosen.get(id) ?? rest,
    choose: (id, choice) => setChosen((before) => new Map(before).set(id, choice)),
    chooseAll(choice) {
      setChosen(new Map());
      setRest(choice);
    },
  };
}
