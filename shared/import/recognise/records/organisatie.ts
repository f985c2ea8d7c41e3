/** A row becomes an organisatie when it has a name. */
import { isMissing } from '../../../domain/values';
import type { RawRow } from '../../sheet';
import { amountOfCell } from '../../values/cell-number';
import { textRules } from '../../values/rules';
import { amount } from '../amount-words';
import { columnsByField, Draft, type Made, type MakerContext, type RecordMaker } from './record';

const rules = textRules('organisatie');
const SIZES = ['medewerkers', 'fte'] as const;
/** "1.200 medewerkers" is a size too. */
const UNITS: Readonly<Record<(typeof SIZES)[number], readonly string[]>> = {
  medewerkers: ['personen', 'medewerkers', 'werknemers'],
  fte: ['fte'],
};

const NO_NAME =
  'De naam van de organisatie ontbreekt, daarom is de hele rij niet overgenomen. Vul hem in.';

export function createOrganisatieMaker({ table, cells }: MakerContext): RecordMaker {
  const columns = columnsByField(table);
  const nameAt = columns.get('naam')?.[0] ?? 0;
  const words = [...columns].flatMap(([veld, [kolom = 0]]) => {
    const rule = rules.get(veld);
    return rule === undefined ? [] : [{ veld, kolom, rule }];
  });
  let roughly = 0;

  function size(draft: Draft, veld: (typeof SIZES)[number], kolom: number): void {
    const { raw, velden } = draft;
    const cell = cells.value(raw, kolom);
    const reading = amountOfCell(cell, cells.format(raw, kolom), cells.decimalOf(raw, kolom));
    if (reading.soort === 'leeg') draft.empty(kolom);
    else if (reading.soort === 'ontbreekt') velden[veld] = { ontbreekt: reading.ontbreekt };
    else if (reading.soort === 'geweigerd') draft.refuse(kolom, reading.reden);
    else if (reading.soort === 'woorden' || reading.bedrag.waardeMax !== undefined) {
      draft.refuse(kolom, 'Hier hoort één getal. Zet een bereik of uitleg bij de opmerking.');
    } else {
      const { waarde, eenheid, operator } = reading.bedrag;
      if (waarde < 0 || (eenheid !== undefined && !UNITS[veld].includes(eenheid))) {
        draft.refuse(kolom, `Hier hoort een aantal ${veld === 'fte' ? 'fte' : 'personen'}.`);
        return;
      }
      velden[veld] = waarde;
      if (operator !== undefined && operator !== 'is') roughly += 1;
    }
  }

  function make(raw: RawRow): Made {
    const draft = new Draft(raw, cells);
    for (const { veld, kolom, rule } of words) draft.text(veld, kolom, rule);
    const { velden, refused } = draft;
    if (velden.naam === undefined || isMissing(velden.naam)) return draft.without(nameAt, NO_NAME);
    for (const veld of SIZES) {
      const kolom = columns.get(veld)?.[0];
      if (kolom !== undefined) size(draft, veld, kolom);
    }
    return { rows: [{ rij: raw.rij, velden, knobCodes: [], needCodes: [] }], refused };
  }

  function meldingen(): string[] {
    if (roughly === 0) return [];
    return [
      `Bij ${amount(roughly, 'omvang', 'omvangen')} zegt de bron ‘ongeveer’ of iets als dat; hier staat alleen het getal, bij de bron staat hoe het er stond.`,
    ];
  }

  return { make, between: () => undefined, meldingen };
}
