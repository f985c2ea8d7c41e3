import { type ChartName, chartNames, charts } from '../../../shared/charts/registry';
import { Radio } from '../../ui/choice';
import css from './verbanden.module.css';

interface FigureListProps {
  chosen: ChartName;
  onChoose(naam: ChartName): void;
}

/** All figures, each with the question that it answers: one tab stop, walked by the arrow keys. */
export function FigureList({ chosen, onChoose }: FigureListProps) {
  return (
    <fieldset className={css.figures}>
      <legend>Figuur</legend>
      {chartNames.map((naam) => (
        <Radio
          key={naam}
          group="figuur"
          label={charts[naam].titel}
          hint={charts[naam].vraag}
          checked={naam === chosen}
          onChoose={() => onChoose(naam)}
        />
      ))}
    </fieldset>
  );
}
