/**
 * The sheet that says what can be chosen in which column, with what it means. It is also where the
 * lists of the cells come from: no list is too long, and a choice may hold a comma.
 */
import { columnName } from '../../domain/provenance';
import { templateMarks } from '../../import/template-mark';
import type { Sheet, SheetCell } from '../xlsx/sheet';
import type { TemplateColumn } from './columns';

const NAME = 'Keuzes';
/** Column B. */
const LIST = 'B';

export interface ChoiceSheet {
  sheet: Sheet;
  /** Per field the cells that list its choices. */
  cellen: ReadonlyMap<string, string>;
}

/** Null when nothing can be chosen. */
export function choiceSheet(kolommen: readonly TemplateColumn[]): ChoiceSheet | null {
  const rijen: SheetCell[][] = [
    [{ waarde: templateMarks.keuzes, stijl: 'zin' }],
    [{ waarde: 'Wat u kunt kiezen', stijl: 'titel' }],
    [],
    ['In kolom', 'Keuze', 'Wat dat is'].map((waarde) => ({ waarde, stijl: 'kopMag' })),
  ];
  const cellen = new Map<string, string>();
  for (const [index, { definitie, keuzes }] of kolommen.entries()) {
    if (keuzes.length === 0) continue;
    const from = rijen.length + 1;
    for (const { label, uitleg } of keuzes) {
      rijen.push([columnWords(index, definitie.label), label, uitleg ?? null]);
    }
    cellen.set(definitie.veld, `${NAME}!$${LIST}$${from}:$${LIST}$${rijen.length}`);
  }
  if (cellen.size === 0) return null;
  const sheet: Sheet = {
    naam: NAME,
    kolommen: [{ breedte: 32 }, { breedte: 40 }, { breedte: 80 }],
    regels: 4,
    rijen,
    formulier: { vast: 4, afdruk: { liggend: true, eenBlad: false } },
  };
  return { sheet, cellen };
}

/** "Kolom C (Eenheid)": the name in brackets, so that no reader takes it for a heading. */
export function columnWords(index: number, label: string): string {
  return `Kolom ${columnName(index)} (${label})`;
}
