/**
 * A row of a survey becomes the interview of one respondent: each open question that was answered is
 * a turn. What was not answered is no turn, and is counted; what people write instead of an answer
 * (`geen mening`, `n.v.t.`, `-`) is kept as what it is.
 */
import { interviewFields } from '../../../domain/interview';
import {
  fieldLines,
  fieldSign,
  recordLines,
  recordPlace,
  type Turned,
} from '../../../domain/turned';
import { type Value, valueText } from '../../../domain/values';
import type { EnqueteCount } from '../../preview';
import type { RawRow } from '../../sheet';
import { textRules } from '../../values/rules';
import { type TextRule, textOfCell } from '../../values/text';
import { amount, capital } from '../amount-words';
import type { SheetTable } from '../table';
import {
  columnsByField,
  Draft,
  type Fields,
  type Made,
  type MakerContext,
  type RecordMaker,
  type RecordValues,
} from './record';

const rules = textRules('interview', 'beurt');
/** An answer is what somebody wrote: a dash as well. */
const ANSWER: TextRule = { ...(rules.get('tekst') as TextRule), streepjeIsLeeg: false };
const OWN = interviewFields.filter((veld) => veld !== 'interview');

interface Question {
  kolom: number;
  vraag: string | null;
}

/** A number of a respondent that stands on more rows than one, with those rows. */
const MAX_NAMED = 3;

export function createRespondentMaker({ table, cells, sheet }: MakerContext): RecordMaker {
  const columns = columnsByField(table);
  const questions: Question[] = table.kolommen
    .filter(({ veld }) => veld === 'tekst')
    .map(({ kolom, kopvelden = [] }) => ({
      kolom,
      vraag: kopvelden.find(({ veld }) => veld === 'vraag')?.tekst ?? null,
    }));
  const own = [...columns].flatMap(([veld, [kolom = 0]]) => {
    const rule = rules.get(veld);
    return rule === undefined || veld === 'tekst' ? [] : [{ veld, kolom, rule }];
  });
  const count: EnqueteCount = {
    vragen: questions.length,
    antwoorden: 0,
    leeg: 0,
    zonderAntwoord: 0,
  };
  /** What the first row of each respondent said of them. */
  const stated = new Map<string, Fields>();
  const repeated = new Set<string>();

  const nameless = (rij: number) => (sheet.gedraaid ? recordPlace(sheet, rij) : `R${rij}`);

  /** The first row of a respondent says who it was; another that differs is told. */
  function keepStated(draft: Draft, key: string): void {
    const before = stated.get(key);
    for (const veld of before === undefined ? [] : OWN) {
      const now = draft.velden[veld];
      const then = before?.[veld];
      if (now === undefined || then === undefined || valueText(now) === valueText(then)) continue;
      delete draft.velden[veld];
      draft.refuse(
        columns.get(veld)?.[0] ?? 0,
        `Bij respondent ${key} stond eerder ‘${valueText(then)}’; dat is aangehouden.`,
      );
    }
  }

  function answers(draft: Draft): { kolom: number; vraag: string | null; tekst: Value }[] {
    return questions.flatMap(({ kolom, vraag }) => {
      const cell = cells.value(draft.raw, kolom);
      const outcome = textOfCell(ANSWER, cell, cells.format(draft.raw, kolom));
      if (outcome.soort === 'waarde') return [{ kolom, vraag, tekst: outcome.waarde }];
      if (outcome.soort === 'geweigerd') draft.refuse(kolom, outcome.reden);
      else draft.empty(kolom);
      return [];
    });
  }

  function make(raw: RawRow): Made {
    const draft = new Draft(raw, cells);
    for (const { veld, kolom, rule } of own) draft.text(veld, kolom, rule);
    const given = answers(draft);
    if (given.length === 0) {
      count.zonderAntwoord += 1;
      return { rows: [], refused: draft.refused, overgeslagen: 'zonder antwoord' };
    }
    const { velden } = draft;
    const key = typeof velden.interview === 'string' ? velden.interview : nameless(raw.rij);
    if (stated.has(key)) repeated.add(key);
    keepStated(draft, key);
    velden.interview = key;
    velden.titel ??= `Respondent ${key}`;
    stated.set(key, { ...velden, ...stated.get(key) });
    count.antwoorden += given.length;
    count.leeg += questions.length - given.length;
    const rows = given.map(({ kolom, vraag, tekst }): RecordValues => {
      const turn = vraag === null ? { tekst } : { vraag, tekst };
      return {
        ...{ rij: raw.rij, kolom, velden: { ...velden, ...turn } },
        ...{ knobCodes: [], needCodes: [] },
      };
    });
    return { rows, refused: draft.refused };
  }

  function meldingen(): string[] {
    return [...personMessages(sheet, table), ...repeatedMessages(sheet, repeated)];
  }

  return { make, between: () => undefined, meldingen, enquete: () => count };
}

/** The cells of an unused column stay with the row, so an address in it comes in unseen. */
function personMessages(turned: Turned, { kolommen, personen = [] }: SheetTable): string[] {
  const named = kolommen
    .filter(({ kolom }) => personen.includes(kolom))
    .map(({ kolom, kop }) => `${fieldSign(turned, kolom)} (‘${kop}’)`);
  if (named.length === 0) return [];
  const one = named.length === 1;
  const [een, meer] = fieldLines(turned);
  return [
    `${one ? capital(een) : `De ${meer}`} ${named.join(', ')} ${one ? 'wordt' : 'worden'} geen veld, want een interview heeft een rol en nooit een naam; wel ${one ? 'blijft ze' : 'blijven ze'} bewaard bij de ${recordLines(turned)[0]}. Staan er gegevens van personen in, haal de ${one ? een : meer} dan eerst uit het bestand.`,
  ];
}

function repeatedMessages(turned: Turned, repeated: ReadonlySet<string>): string[] {
  if (repeated.size === 0) return [];
  const named = [...repeated].slice(0, MAX_NAMED).join(', ');
  const more = repeated.size > MAX_NAMED ? ' en meer' : '';
  return [
    `${amount(repeated.size, 'respondent staat', 'respondenten staan')} op meer dan één ${recordLines(turned)[0]} (${named}${more}); de antwoorden van die ${recordLines(turned)[1]} staan bij elkaar in één interview.`,
  ];
}
