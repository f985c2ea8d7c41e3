/** A row becomes an organisatie when it has a name. */
import { isMissing } from '../../../domain/values';
import type { RawRow } from '../../sheet';
import type { Amount } from '../../values/amount';
import { Remarks } from '../../values/remarks';
import { textRules } from '../../values/rules';
import { oneInto } from './figures';
import { columnsByField, Draft, type Made, type MakerContext, type RecordMaker } from './record';

const rules = textRules('organisatie');
const SIZES = ['medewerkers', 'fte'] as const;
/** "1.200 medewerkers" is a size too. */
const UNITS: Readonly<Record<(typeof SIZES)[number], readonly string[]>> = {
  medewerkers: ['personen', 'medewerkers', 'werknemers'],
  fte: ['fte'],
};

const ONE = 'Hier hoort één getal. Zet een bereik of uitleg bij de opmerking.';
const NO_NAME =
  'De naam van de organisatie ontbreekt, daarom is de hele rij niet overgenomen. Vul hem in.';

function sizeOf(
  veld: (typeof SIZES)[number],
  { waarde, eenheid }: Amount,
): number | { reden: string } {
  if (waarde >= 0 && (eenheid === undefined || UNITS[veld].includes(eenheid))) return waarde;
  return { reden: `Hier hoort een aantal ${veld === 'fte' ? 'fte' : 'personen'}.` };
}

export function createOrganisatieMaker({ table, cells }: MakerContext): RecordMaker {
  const columns = columnsByField(table);
  const nameAt = columns.get('naam')?.[0] ?? 0;
  const words = [...columns].flatMap(([veld, [kolom = 0]]) => {
    const rule = rules.get(veld);
    return rule === undefined ? [] : [{ veld, kolom, rule }];
  });
  const opgemerkt = new Remarks();

  function make(raw: RawRow): Made {
    const draft = new Draft(raw, cells);
    for (const { veld, kolom, rule } of words) draft.text(veld, kolom, rule);
    const { velden, refused } = draft;
    if (velden.naam === undefined || isMissing(velden.naam)) return draft.without(nameAt, NO_NAME);
    for (const veld of SIZES) {
      const kolom = columns.get(veld)?.[0];
      if (kolom === undefined) continue;
      oneInto(draft, cells, veld, kolom, { hoort: ONE, number: (found) => sizeOf(veld, found) });
    }
    opgemerkt.note(draft.remarked);
    return { rows: [{ rij: raw.rij, velden, knobCodes: [], needCodes: [] }], refused };
  }

  return { make, between: () => undefined, meldingen: () => opgemerkt.sentences() };
}
