/** The codings of an import: what the file says itself. Nobody of the group said it: no coder. */
import type { Casus } from '../domain/casus';
import type { Anchor, Coding, Direction, Herkomst } from '../domain/coding';
import type { Beurt } from '../domain/interview';
import { valueText } from '../domain/values';
import type { ImportRow } from '../import/stream';

/** Of whom it is said, in which role, by which hand and which way it turns. */
export interface Said {
  record: Casus | Beurt;
  rol: 'primair' | 'aanvullend';
  herkomst: Herkomst;
  richting: Direction | null;
}

/** One for each code that the labels of the row print. */
export function printedCodings(
  newId: () => string,
  { knobCodes, needCodes }: Pick<ImportRow, 'knobCodes' | 'needCodes'>,
  { record, rol, herkomst, richting }: Said,
): Coding[] {
  const base = {
    unit: record.unit,
    onderwerp: record.id,
    herkomst,
    status: 'aanvaard',
    coder: null,
    motivatie: null,
    richting,
  } as const;
  return [
    ...knobCodes.map((code): Coding => {
      const anchor = labelAnchor(record, 'draaiknoplabel');
      return { ...base, id: newId(), scheme: 'draaiknop', code, rol, anchor };
    }),
    ...needCodes.map((code): Coding => {
      const anchor = labelAnchor(record, 'behoeftelabel');
      return { ...base, id: newId(), scheme: 'behoefte', code, perspectief: null, anchor };
    }),
  ];
}

/** The label as a whole: "1 T/M 5" prints knob 3 without a place of its own. */
function labelAnchor(record: Casus | Beurt, veld: 'draaiknoplabel' | 'behoeftelabel'): Anchor {
  return { veld, start: null, end: null, quote: valueText(record.velden[veld]) };
}
