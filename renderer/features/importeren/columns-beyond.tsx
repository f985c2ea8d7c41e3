import { fieldLines, type Turned } from '../../../shared/domain/turned';
import { Button } from '../../ui/button';
import { formatCount } from '../../ui/format';
import { COLUMNS_AT_ONCE, type Drawn } from './drawn-columns';
import css from './mapping.module.css';

interface ColumnsBeforeProps {
  turned: Turned;
  drawn: Drawn;
  onDraw(from: number, to: number): void;
}

/** Above a part that does not begin at the first column: how many stand before it. */
export function ColumnsBefore({ turned, drawn: { from, to }, onDraw }: ColumnsBeforeProps) {
  if (from === 0) return null;
  const [een, meer] = fieldLines(turned);
  const more = Math.min(from, COLUMNS_AT_ONCE);
  return (
    <p className={css.beyond}>
      {formatCount(from, `${een} staat`, `${meer} staan`)} hiervoor.
      <Button onClick={() => onDraw(from - more, to)}>
        Toon {formatCount(more, een, meer)} ervoor
      </Button>
    </p>
  );
}

interface ColumnsAfterProps extends ColumnsBeforeProps {
  /** Of all that the part is of. */
  count: number;
}

/** Below the part that is drawn: how many come after it, and how to get there. */
export function ColumnsAfter(props: ColumnsAfterProps) {
  const { turned, count, onDraw } = props;
  const { from, to } = props.drawn;
  const [een, meer] = fieldLines(turned);
  const rest = count - to;
  if (rest <= 0) return null;
  const more = Math.min(rest, COLUMNS_AT_ONCE);
  return (
    <p className={css.beyond}>
      Nog {formatCount(rest, een, meer)}: zoek op kop of {turned.gedraaid ? 'nummer' : 'letter'}, of{' '}
      {rest > more ? `toon er ${more} meer` : 'toon ook die'}.
      <Button onClick={() => onDraw(from, to + more)}>
        Toon {formatCount(more, een, meer)} meer
      </Button>
    </p>
  );
}
