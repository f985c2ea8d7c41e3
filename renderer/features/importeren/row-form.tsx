import { fieldLines, recordLines } from '../../../shared/domain/turned';
import type { SheetChoice } from '../../../shared/import/preview';
import { Select } from '../../ui/choice';
import { withRowPer } from './choices';

interface RowFormProps {
  choice: SheetChoice;
  onChange(choice: SheetChoice): void;
}

/** What a row of a sheet of interviews is: what somebody said once, or all that a respondent answered. */
export function RowForm({ choice, onChange }: RowFormProps) {
  const value = choice.perRespondent === true ? 'respondent' : 'beurt';
  const perVraag = `één respondent, met een ${fieldLines(choice)[0]} per vraag`;
  return (
    <Select
      label={`Elke ${recordLines(choice)[0]} is`}
      value={value}
      options={[
        { value: 'beurt', label: 'één beurt of antwoord' },
        { value: 'respondent', label: perVraag },
      ]}
      onChange={(next) => onChange(withRowPer(choice, next === 'respondent'))}
    />
  );
}
