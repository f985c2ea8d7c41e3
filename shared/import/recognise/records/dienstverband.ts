/**
 * A row of an export of HR becomes a dienstverband when it says when somebody came or left. Of a
 * row that says when somebody left in a way that cannot be read nothing is taken over: without its
 * end it would count as somebody who stayed.
 */

import { notation } from '../../notation';
import type { RawCell } from '../../sheet';
import type { Amount, Remark } from '../../values/amount';
import type { DateOrder } from '../../values/dates';
import { Remarks } from '../../values/remarks';
import { textRules } from '../../values/rules';
import { amount } from '../amount-words';
import { isBefore, type MomentReading, momentOf, orderOf } from '../lists/moment';
import { saidOfAll } from '../lists/samen';
import { oneInto, saidInto } from './figures';
import { columnsByField, Draft, type Made, type MakerContext, type RecordMaker } from './record';

const rules = textRules('dienstverband');
const MOMENTS = ['start', 'einde', 'peildatum'] as const;
type Moment = (typeof MOMENTS)[number];

/** Nobody works much more than a full week; from here on a number is a percentage. */
const MOST_FTE = 1.5;
const MOST_PERCENT = 150;
/** A heading that says that its numbers are percentages. */
const PERCENT = /%|perc/iu;
/** A heading of parts of a full week: percentages when some are more than the hours of any week. */
const PART = /parttime|part time|deeltijd|dienstbetrekking|(?<!\p{L})pt(?!\p{L})|omvang/iu;
const MOST_HOURS = 48;
/** Cells of a column that tell which number of a date is the day. */
const MAX_ASKED = 200;

const NO_MOMENT =
  'Er staat geen datum in of uit dienst, daarom is de hele rij niet overgenomen. Vul de datum in dienst in.';
const END_UNREAD =
  'Daarom is de hele rij niet overgenomen: zonder einde zou de persoon nog in dienst lijken.';
const A_PART = 'Hier hoort één getal: het deel van een volle week, zoals 0,8 of 80%.';
const NO_PART =
  'Dit kan geen deel van een volle week zijn. Staan er uren, deel die door de uren van een volle week; is het een percentage, zet dan % in de kop.';
const A_NAME =
  'Hier hoort een nummer of code die niets over de persoon zegt; dit lijkt een naam en is niet overgenomen.';

function isInPercent(kop: string, values: readonly (RawCell | undefined)[]): boolean {
  if (PERCENT.test(kop)) return true;
  return PART.test(kop) && values.some((cell) => typeof cell === 'number' && cell > MOST_HOURS);
}

/** A number that may be two was read as thousands, which nobody works: it was meant as the other. */
const noPart = (waarde: number): string =>
  `Dit is gelezen als ${notation(waarde, undefined)}, en dat kan geen deel van een volle week zijn. Is de punt een decimaalteken, schrijf dan een komma of maak er in het bestand een getal van.`;

/** A number that the employer gave, by which its systems find who it is. */
const EMPLOYERS_NUMBER = /werknemer|medewerker|personeel|pers ?\.?n|mdw|employee|staff|person id/iu;

const inWords = (moment: string): string => moment.split('-').reverse().join('-');

export function createDienstverbandMaker({ table, cells, sheet }: MakerContext): RecordMaker {
  const columns = columnsByField(table);
  const columnOf = (veld: string): number | undefined => columns.get(veld)?.[0];
  const asked = (kolom: number) =>
    sheet.rijen.slice(0, MAX_ASKED).map(({ cellen }) => cellen[kolom]);
  const said = saidOfAll(table.breed);
  const words = [...columns].flatMap(([veld, [kolom = 0]]) => {
    const rule = rules.get(veld);
    return rule === undefined || MOMENTS.some((each) => each === veld)
      ? []
      : [{ veld, kolom, rule }];
  });
  const orders = new Map<Moment, DateOrder | null>(
    MOMENTS.map((veld) => {
      const kolom = columnOf(veld);
      return [veld, kolom === undefined ? null : orderOf(asked(kolom))];
    }),
  );
  const fteAt = table.kolommen.find(({ veld }) => veld === 'fte');
  const inPercent = fteAt !== undefined && isInPercent(fteAt.kop, asked(fteAt.kolom));
  const numbered = table.kolommen.find(({ veld }) => veld === 'pseudoniem')?.kop ?? '';
  const opgemerkt = new Remarks();
  const tally = { geenEinde: 0, procent: 0, naPeil: 0, startNaPeil: 0, eindeOnbekend: 0 };

  /** Whether the part of a week of this row was a percentage. */
  let converted = false;

  function moment(draft: Draft, veld: Moment): MomentReading {
    const kolom = columnOf(veld);
    if (kolom === undefined) return { soort: 'leeg' };
    const reading = momentOf(cells.value(draft.raw, kolom), orders.get(veld) ?? null);
    if (reading.soort === 'moment') draft.velden[veld] = reading.moment;
    else if (reading.soort === 'ontbreekt') draft.velden[veld] = { ontbreekt: reading.ontbreekt };
    else if (reading.soort === 'leeg') draft.empty(kolom);
    else if (reading.soort === 'geweigerd') draft.refuse(kolom, reading.reden);
    return reading;
  }

  function part(
    { waarde, eenheid }: Amount,
    remarks: readonly Remark[],
  ): number | { reden: string } {
    const isPercent = eenheid === 'procent' || (waarde > MOST_FTE && inPercent);
    const most = isPercent ? MOST_PERCENT : MOST_FTE;
    const isPart = eenheid === undefined || ['procent', 'fte'].includes(eenheid);
    if (waarde < 0 || waarde > most || !isPart) {
      return { reden: isPart && remarks.includes('gewoonte') ? noPart(waarde) : NO_PART };
    }
    converted = isPercent;
    return isPercent ? Number((waarde / 100).toPrecision(12)) : waarde;
  }

  function whole(draft: Draft, kolom: number, reden: string): Made {
    draft.refuse(kolom, reden);
    return { rows: [], refused: draft.refused };
  }

  function make(raw: Parameters<RecordMaker['make']>[0]): Made {
    const draft = new Draft(raw, cells);
    const { velden } = draft;
    for (const { veld, kolom, rule } of words) draft.text(veld, kolom, rule);
    const number = velden.pseudoniem;
    if (typeof number === 'string' && !/\d/.test(number) && /\p{L}{2}/u.test(number)) {
      delete velden.pseudoniem;
      draft.refuse(columnOf('pseudoniem') ?? 0, A_NAME);
    }
    const fteColumn = columnOf('fte');
    converted = false;
    if (fteColumn !== undefined) {
      oneInto(draft, cells, 'fte', fteColumn, { hoort: A_PART, number: part });
    }
    const begin = moment(draft, 'start');
    if (begin.soort === 'geen') {
      draft.refuse(
        columnOf('start') ?? 0,
        'Dit is geen dag waarop iemand in dienst kwam. Vul de datum in dienst in.',
      );
    }
    moment(draft, 'peildatum');
    const end = moment(draft, 'einde');
    const endAt = columnOf('einde') ?? 0;
    if (end.soort === 'geweigerd') {
      const last = draft.refused.pop();
      return whole(draft, endAt, `${last?.reden ?? end.reden} ${END_UNREAD}`);
    }
    const { start, einde } = velden;
    if (typeof start !== 'string' && typeof einde !== 'string') {
      return draft.without(columnOf('start') ?? endAt, NO_MOMENT);
    }
    if (typeof start === 'string' && typeof einde === 'string' && isBefore(einde, start)) {
      return whole(
        draft,
        endAt,
        `Het einde (${inWords(einde)}) ligt vóór het begin (${inWords(start)}). Daarom is de hele rij niet overgenomen; verbeter een van de twee.`,
      );
    }
    saidInto(draft, said);
    opgemerkt.note(draft.remarked);
    if (end.soort === 'geen') tally.geenEinde += 1;
    if (end.soort === 'ontbreekt') tally.eindeOnbekend += 1;
    if (converted) tally.procent += 1;
    count(draft);
    return {
      rows: [{ rij: raw.rij, velden, knobCodes: [], needCodes: [] }],
      refused: draft.refused,
    };
  }

  function count({ velden: { start, einde, peildatum } }: Draft): void {
    if (typeof peildatum !== 'string') return;
    if (typeof einde === 'string' && isBefore(peildatum, einde)) tally.naPeil += 1;
    if (typeof start === 'string' && isBefore(peildatum, start)) tally.startNaPeil += 1;
  }

  return {
    make,
    between: () => undefined,
    meldingen: () => [
      ...(EMPLOYERS_NUMBER.test(numbered) ? [employersNumber(numbered)] : []),
      ...opgemerkt.sentences(),
      ...messages(tally),
    ],
  };
}

const employersNumber = (kop: string): string =>
  `‘${kop}’ is een nummer van de werkgever: wie in zijn systemen kan, weet wie het is. Vraag liever om een nummer dat alleen voor dit onderzoek is gemaakt, of kies bij die kolom ‘niet gebruiken’.`;

const jobs = (number: number): string => amount(number, 'dienstverband', 'dienstverbanden');

function messages(tally: Readonly<Record<string, number>>): string[] {
  const { geenEinde = 0, procent = 0, naPeil = 0, startNaPeil = 0, eindeOnbekend = 0 } = tally;
  const said: [number, string][] = [
    [
      geenEinde,
      `Bij ${jobs(geenEinde)} staat een datum die ‘geen einde’ betekent (zoals 31-12-9999 of 00-00-0000); het einde is leeg gelaten.`,
    ],
    [
      eindeOnbekend,
      `Bij ${jobs(eindeOnbekend)} zegt de bron zelf dat het einde ontbreekt; dat is zo bewaard.`,
    ],
    [procent, `Bij ${jobs(procent)} is het percentage omgerekend naar fte: 80% is 0,8.`],
    [
      naPeil,
      `Bij ${jobs(naPeil)} ligt het einde na de peildatum: op die dag werkten zij er nog. Het einde is bewaard.`,
    ],
    [startNaPeil, `Bij ${jobs(startNaPeil)} ligt het begin na de peildatum; dat is bewaard.`],
  ];
  return said.filter(([number]) => number > 0).map(([, sentence]) => sentence);
}
