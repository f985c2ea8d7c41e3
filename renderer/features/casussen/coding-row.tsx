import {
  type Direction,
  directionCodes,
  type Perspective,
  perspectiveCodes,
} from '../../../shared/domain/coding';
import type { CasusDetail } from '../../../shared/dossier/protocol';
import { IconButton } from '../../ui/button';
import { Select } from '../../ui/choice';
import { directionLabels, Mark, markName, perspectiveLabels } from '../../ui/mark';
import css from './casus-detail.module.css';
import type { CasusActions } from './use-casus-actions';

interface CodingRowProps {
  coding: CasusDetail['codings'][number];
  actions: CasusActions;
  chosen: boolean;
  onChoose(): void;
}

const UNKNOWN = 'onbekend';

/** One coding: who says it and in which way. What is printed in a source cannot be changed here. */
export function CodingRow({ coding, actions, chosen, onChoose }: CodingRowProps) {
  const isPrinted = coding.herkomst === 'gedrukt';
  // What the lists beside it say is not said twice.
  const facts = isPrinted
    ? { ...coding, perspectief: coding.scheme === 'behoefte' ? coding.perspectief : null }
    : { scheme: coding.scheme, code: coding.code, herkomst: coding.herkomst };
  const naam = markName(coding);
  return (
    <li className={css.coding} data-chosen={chosen || undefined}>
      <button
        type="button"
        className={css.codingName}
        aria-pressed={chosen}
        title="Toon waar dit vandaan komt"
        onClick={onChoose}
      >
        <Mark mark={{ rol: null, ...facts }} show="words" by={coding.coderNaam} />
      </button>
      {isPrinted ? null : (
        <div className={css.codingControls}>
          {coding.scheme === 'draaiknop' ? (
            <Select
              label={`Rol van ${naam}`}
              labelHidden
              value={coding.rol}
              options={[
                { value: 'primair', label: 'primair' },
                { value: 'aanvullend', label: 'aanvullend' },
              ]}
              onChange={(value) => void actions.change({ coding: coding.id, rol: value })}
            />
          ) : (
            <Select<Perspective | typeof UNKNOWN>
              label={`Van wie is ${naam}`}
              labelHidden
              value={coding.perspectief ?? UNKNOWN}
              options={[
                { value: UNKNOWN, label: 'van wie: onbekend' },
                ...perspectiveCodes.map((value) => ({ value, label: perspectiveLabels[value] })),
              ]}
              onChange={(value) =>
                void actions.change({
                  coding: coding.id,
                  perspectief: value === UNKNOWN ? null : value,
                })
              }
            />
          )}
          <Select<Direction | typeof UNKNOWN>
            label={`Richting van ${naam}`}
            labelHidden
            value={coding.richting ?? UNKNOWN}
            options={[
              { value: UNKNOWN, label: 'richting onbekend' },
              ...directionCodes.map((value) => ({ value, label: directionLabels[value] })),
            ]}
            onChange={(value) =>
              void actions.change({
                coding: coding.id,
                richting: value === UNKNOWN ? null : value,
              })
            }
          />
          <IconButton
            label={`Intrekken: ${naam}`}
            icon="sluit"
            onClick={() => void actions.withdraw(coding.id)}
          />
        </div>
      )}
    </li>
  );
}
