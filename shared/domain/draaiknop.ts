/**
 * The five draaiknoppen: knobs with which the labour market can be turned.
 * Source: e-magazine "Good practices" (document 001), r.195-426. Knob 5 is defined twice there
 * (r.279-288 and r.334-340), so it has two subtypes; "5" alone means: printed without saying which.
 */
import { z } from '../schema';

export const draaiknopCodes = ['1', '2', '3', '4', '5', '5a', '5b'] as const;
export const draaiknopSchema = z.enum(draaiknopCodes);
export type Draaiknop = z.infer<typeof draaiknopSchema>;

/** The number on the dial: 5, 5a and 5b share one dial, one hue and one column. */
export type KnobNumber = 1 | 2 | 3 | 4 | 5;
export const knobNumbers: readonly KnobNumber[] = [1, 2, 3, 4, 5];

export interface DraaiknopDefinition {
  code: Draaiknop;
  number: KnobNumber;
  naam: string;
  /** One sentence, shown wherever the knob is assigned. */
  definitie: string;
  bron: string;
}

export const draaiknoppen: readonly DraaiknopDefinition[] = [
  {
    code: '1',
    number: 1,
    naam: 'beroepsbevolking',
    definitie: 'De groep mensen die zou kunnen werken groter maken.',
    bron: '001 r.241-248, 304-310',
  },
  {
    code: '2',
    number: 2,
    naam: 'werkenden',
    definitie: 'Een groter deel van wie kan werken, werkt ook.',
    bron: '001 r.250-258, 312-318',
  },
  {
    code: '3',
    number: 3,
    naam: 'werkuren',
    definitie: 'Meer uren per week per werkende.',
    bron: '001 r.260-268, 320-325',
  },
  {
    code: '4',
    number: 4,
    naam: 'productiviteit',
    definitie: 'Meer opbrengst per gewerkt uur.',
    bron: '001 r.270-277, 327-332',
  },
  {
    code: '5',
    number: 5,
    naam: 'duurzame inzetbaarheid',
    definitie: 'Langer blijven of langer inzetbaar zijn; de bron zegt niet welke van de twee.',
    bron: '001 r.279-288, 334-340',
  },
  {
    code: '5a',
    number: 5,
    naam: 'verblijfsduur',
    definitie: 'Meer jaren bij dezelfde werkgever blijven.',
    bron: '001 r.279-288',
  },
  {
    code: '5b',
    number: 5,
    naam: 'inzetbaarheid',
    definitie:
      'Over de loopbaan inzetbaar blijven: minder uitval door ziekte en verouderde kennis.',
    bron: '001 r.334-340',
  },
];

/** The definition of a code. Throws on a code outside the closed list (a programming error). */
export function draaiknop(code: Draaiknop): DraaiknopDefinition {
  const found = draaiknoppen.find((d) => d.code === code);
  if (found === undefined) throw new RangeError(`unknown draaiknop ${code}`);
  return found;
}
