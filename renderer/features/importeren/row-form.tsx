import type { SheetChoice } from '../../../shared/import/preview';
import { Select } from '../../ui/choice';
import { withRowPer } from './choices';

interface RowFormProps {
  choice: SheetChoice;
  onChange(choice: SheetChoice): void;
}

const options = [
  { value: 'beurt', label: 'één beurt of antwoord' },
  { value: 'respondent', label: 'één respondent, met een kolom per vraag' },
] as const;

/** What a row of a sheet of interviews is: what somebody said once, or all that a respondent answered. */
export function RowForm({ choice, onChange }: RowFormProps) {
  const value = choice.perRespondent === true ? 'respondent' : 'beurt';
  return (
    <Select
      label="Elke rij is"
      value={value}
      options={options}
      onChange={(next) => onChange(withRowPer(choice, next === 'respondent'))}
    />
  );
}
