import { useState } from 'react';
import type { Findings } from '../../../../shared/import/check/finding';
import type { SheetChoice } from '../../../../shared/import/preview';
import type { Progress } from '../../../store';
import { takenBackWords } from '../grid/words';
import type { IntakeSheet, TakenBack } from '../intake-state';
import { checkGroups } from './check-groups';
import { Proposals } from './proposals';

interface ChecksProps {
  sheet: IntakeSheet;
  /** What the dossier says of this table; null when that is not known. */
  examined: Findings | null;
  /** How far the comparison with the dossier is; null when it does not run. */
  comparing: Progress | null;
  onChange(choice: SheetChoice): void;
  onTakeBack(): TakenBack | null;
  onCell(address: string): void;
}

const words = ['bevinding', 'bevindingen'] as const;

/** What may be wrong in a table, by kind, and what a person does about it. */
export function Checks({ sheet, examined, comparing, onChange, onTakeBack, onCell }: ChecksProps) {
  const { preview, choice } = sheet;
  const [said, setSaid] = useState('');
  const change = (next: SheetChoice) => {
    setSaid('');
    onChange(next);
  };
  return (
    <Proposals
      title="Controle"
      blad={preview.blad}
      groups={checkGroups({ preview, choice, examined, onChange: change })}
      none="Er is niets gevonden dat nagekeken moet worden."
      said={comparing?.zin ?? said}
      words={words}
      onCell={onCell}
      onTakeBack={() => setSaid(takenBackWords(onTakeBack()))}
    />
  );
}
