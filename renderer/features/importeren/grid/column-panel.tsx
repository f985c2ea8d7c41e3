import { useId } from 'react';
import { fieldPlace, type Turned } from '../../../../shared/domain/turned';
import type { ColumnMapping } from '../../../../shared/import/preview';
import { Button } from '../../../ui/button';
import { Select } from '../../../ui/choice';
import { PanelAt } from '../../../ui/popover-at';
import { columnCertainty, isDoubtful } from '../certainty';
import type { MappedAs } from '../mapped-as';
import { fieldOptions } from '../mapping-row';
import type { GridAction } from './action';
import css from './column-panel.module.css';

interface ColumnPanelProps {
  anchor: Element;
  turned: Turned;
  as: MappedAs;
  column: ColumnMapping;
  isChosen: boolean;
  /** Which column has each field now. */
  holders: ReadonlyMap<string, number>;
  /** Fields that more columns have. */
  several: ReadonlySet<string>;
  /** The columns are about to become others. */
  disabled: boolean;
  /** The edges of the table. */
  actions: readonly GridAction[];
  onField(veld: string | null): void;
  onDo(action: GridAction): void;
  onClose(): void;
}

/** What a column is, at its heading: the same list and the same reasons as in the table of columns. */
export function ColumnPanel(props: ColumnPanelProps) {
  const why = useId();
  const { as, turned, column, disabled, onField, onClose } = props;
  const { kolom, kop, veld, reden } = column;
  const place = fieldPlace(turned, kolom);
  const which = `${place.charAt(0).toUpperCase()}${place.slice(1)}`;
  const name = kop === '' ? which : `${which}, ‘${kop}’`;
  return (
    <PanelAt label={name} anchor={props.anchor} onClose={onClose}>
      <div className={css.panel}>
        <p className={css.name}>{name}</p>
        <Select
          label="Veld"
          value={veld ?? ''}
          disabled={disabled}
          options={fieldOptions(as, kolom, props.holders, props.several, turned)}
          describedBy={why}
          onChange={(value) => onField(value === '' ? null : value)}
        />
        <p id={why} className={css.why}>
          {props.isChosen ? 'door u gekozen' : `${columnCertainty(column)}, omdat ${reden}`}
        </p>
        <div className={css.actions}>
          {isDoubtful(column) ? (
            <Button
              kind="quiet"
              onClick={() => {
                onField(veld);
                onClose();
              }}
            >
              Klopt
            </Button>
          ) : null}
          {props.actions.map((action) => (
            <Button
              key={action.id}
              kind="quiet"
              aria-keyshortcuts={action.key ?? undefined}
              onClick={() => {
                props.onDo(action);
                onClose();
              }}
            >
              {action.label}
            </Button>
          ))}
        </div>
      </div>
    </PanelAt>
  );
}
