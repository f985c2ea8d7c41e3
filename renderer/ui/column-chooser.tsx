import type { GridColumn } from './grid-model';
import { Menu } from './popover';

interface ColumnChooserProps {
  columns: readonly Pick<GridColumn<never>, 'id' | 'label' | 'always'>[];
  visible: ReadonlySet<string>;
  onChange(visible: ReadonlySet<string>): void;
}

/** The menu that puts columns on and off. The ones marked `always` stay. */
export function ColumnChooser({ columns, visible, onChange }: ColumnChooserProps) {
  return (
    <Menu
      label="Kolommen"
      icon="kolommen"
      kind="quiet"
      alignEnd
      items={columns.map((column) => ({
        id: column.id,
        label: column.label,
        checked: column.always === true || visible.has(column.id),
        disabled: column.always === true,
        onChoose: () => {
          const next = new Set(visible);
          if (!next.delete(column.id)) next.add(column.id);
          onChange(next);
        },
      }))}
    />
  );
}
