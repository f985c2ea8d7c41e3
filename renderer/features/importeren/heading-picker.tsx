import { useId } from 'react';
import { columnName } from '../../../shared/domain/provenance';
import type { SheetPreview } from '../../../shared/import/preview';
import { Radio } from '../../ui/choice';
import { cx } from '../../ui/cx';
import css from './heading-picker.module.css';

interface HeadingPickerProps {
  rows: SheetPreview['eersteRijen'];
  /** 1-based row of the headings; of two the lower. */
  kopregel: number;
  kopregels: 0 | 1 | 2;
  /** null: only to look at. */
  onChoose: ((rij: number) => void) | null;
}

/** The first rows of the sheet as they stand; the arrow keys or a click say which has the headings. */
export function HeadingPicker({ rows, kopregel, kopregels, onChoose }: HeadingPickerProps) {
  const group = useId();
  const width = Math.max(0, ...rows.map(({ cellen }) => cellen.length));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={css.grid} aria-label="Eerste rijen van het blad" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{onChoose === null ? 'Rij' : 'Kopregel'}</th>
            {Array.from({ length: width }, (_, kolom) => (
              <th key={columnName(kolom)} scope="col">
                {columnName(kolom)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ rij, cellen }) => (
            <tr
              key={rij}
              className={
                onChoose === null
                  ? undefined
                  : cx(css.row, rij <= kopregel && rij > kopregel - kopregels && css.chosen)
              }
              onClick={({ target }) => {
                // The label in the row speaks for itself.
                const isLabel = target instanceof Element && target.closest('label') !== null;
                if (rij !== kopregel && !isLabel) onChoose?.(rij);
              }}
            >
              <th scope="row">
                {onChoose === null ? (
                  `rij ${rij}`
                ) : (
                  <Radio
                    group={group}
                    label={`rij ${rij}`}
                    checked={rij === kopregel}
                    onChoose={() => onChoose(rij)}
                  />
                )}
              </th>
              {Array.from({ length: width }, (_, kolom) => (
                <td key={columnName(kolom)} title={cellen[kolom] ?? undefined}>
                  {cellen[kolom]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
