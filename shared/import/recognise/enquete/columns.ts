/** What each column of a survey is: a question with its answers, something of the respondent, or not used. */
import type { EnqueteField } from '../../enquete';
import type { RawCell } from '../../sheet';
import type { Samples } from '../sample';
import { type Answers, answersOf } from './answers';
import {
  type Asks,
  asks,
  asksField,
  asksPersonal,
  filledIn,
  isPersonal,
  numberRank,
} from './heading';
import type { Question } from './questions';

/** Why a column is what it is: what the survey as a whole is judged by. */
export type ColumnRole =
  | 'vraag'
  | 'nummer'
  | 'respondent'
  | 'gesloten'
  | 'gereedschap'
  | 'persoon'
  | 'onbekend';

export interface EnqueteColumn extends Question {
  veld: EnqueteField | null;
  zekerheid: number;
  reden: string;
  als: ColumnRole;
  asks: Asks;
}

type Judged = Pick<EnqueteColumn, 'veld' | 'zekerheid' | 'reden' | 'als'>;

const unused = (als: ColumnRole, zekerheid: number, reden: string): Judged => ({
  ...{ veld: null, als, zekerheid, reden },
});

const kinds: Readonly<Record<Exclude<Asks, null>, string>> = {
  vraag: 'de kop een vraag is',
  ruimte: 'de kop om een toelichting vraagt',
  code: 'de kop het nummer van een vraag is',
  stelling: 'de kop een hele zin is',
};

/** How sure a heading alone makes an open question, and with sentences below it. */
const sureness: Readonly<Record<Exclude<Asks, null>, Record<'zinnen' | 'woorden', number>>> = {
  vraag: { zinnen: 0.97, woorden: 0.82 },
  ruimte: { zinnen: 0.92, woorden: 0.8 },
  code: { zinnen: 0.9, woorden: 0.66 },
  stelling: { zinnen: 0.82, woorden: 0.62 },
};

const EMPTY_QUESTION = 0.7;

function openQuestion(asked: Asks, answers: Answers): Judged | null {
  if (asked === null || (answers.soort !== 'zinnen' && answers.soort !== 'woorden')) return null;
  const below = answers.soort === 'zinnen' ? 'zinnen' : 'korte teksten';
  const zekerheid = sureness[asked][answers.soort];
  return {
    veld: 'tekst',
    als: 'vraag',
    zekerheid,
    reden: `${kinds[asked]} en eronder ${below} staan`,
  };
}

/** Why the values make this a closed question or something of the tool; null when they do not. */
function closed(answers: Answers, asked: Asks): Judged | null {
  switch (answers.soort) {
    case 'keuze': {
      const options = answers.keuzes.map((keuze) => `‘${short(keuze)}’`).join(', ');
      const more = answers.meer ? ', …' : '';
      return unused('gesloten', 0.9, `het een gesloten vraag is (${options}${more})`);
    }
    case 'vink':
      return unused(
        'gesloten',
        0.92,
        `het één keuze van een meerkeuzevraag is (‘${answers.teken}’ of leeg)`,
      );
    case 'getal':
      return unused(
        asked === null ? 'onbekend' : 'gesloten',
        0.9,
        answers.van === null || answers.tot === null
          ? 'de waarden getallen zijn'
          : `het een gesloten vraag is (cijfers van ${answers.van} tot en met ${answers.tot})`,
      );
    case 'datum':
      return unused('onbekend', 0.9, 'de waarden datums of tijden zijn');
    case 'persoon':
      return unused('persoon', 0.97, `er ${answers.wat} staan`);
    default:
      return null;
  }
}

const MAX_OPTION = 24;
const short = (text: string): string =>
  text.length > MAX_OPTION ? `${text.slice(0, MAX_OPTION - 1).trimEnd()}…` : text;

/** A column by its heading and values, without regard to the others. */
function judge(heading: string, asked: Asks, answers: Answers): Judged {
  const written = heading.replace(/\s+/gu, ' ').trim();
  if (isPersonal(written)) {
    return unused('persoon', 0.97, 'hier gegevens van een persoon kunnen staan');
  }
  const isShort = answers.soort !== 'zinnen';
  if (isShort && asksPersonal(written)) {
    return unused('persoon', 0.95, 'de kop om gegevens van een persoon vraagt');
  }
  const field = isShort ? asksField(written) : null;
  const isNamed = answers.soort === 'woorden' || answers.soort === 'keuze';
  if (field !== null && isNamed) {
    const reden = `de kop naar de ${field === 'rol' ? 'functie' : 'organisatie'} vraagt en eronder korte teksten staan`;
    return { veld: field, als: 'respondent', zekerheid: 0.9, reden };
  }
  const ofTool = filledIn(written);
  if (ofTool !== null && isShort) {
    return unused('gereedschap', 0.95, 'een enquêteprogramma dit zelf invult');
  }
  const byValues = closed(answers, asked) ?? openQuestion(asked, answers);
  if (byValues !== null) return byValues;
  if (answers.soort === 'leeg') {
    return asked === 'vraag' || asked === 'ruimte'
      ? {
          veld: 'tekst',
          als: 'vraag',
          zekerheid: EMPTY_QUESTION,
          reden: `${kinds[asked]}; niemand gaf antwoord`,
        }
      : unused('onbekend', 0.8, 'er niets onder staat');
  }
  return unused(
    'onbekend',
    answers.soort === 'zinnen' ? 0.5 : 0.7,
    answers.soort === 'zinnen'
      ? 'er zinnen onder staan, maar de kop geen vraag is'
      : 'de kop geen vraag is en niet bekend is',
  );
}

/** Of the columns that can be the number of the respondent the surest, that tells them apart. */
function numberColumn(questions: readonly Question[], samples: Samples): number | null {
  let best: { kolom: number; rank: number } | null = null;
  for (const { kolom, vraag } of questions) {
    const rank = numberRank(vraag.tekst);
    if (rank === null || (best !== null && best.rank >= rank)) continue;
    const values = samples.values(kolom);
    if (values.length > 0 && isDistinct(values, rank)) best = { kolom, rank };
  }
  return best?.kolom ?? null;
}

/** Nearly all different; where it is called a respondent, some may have sent a form twice. */
function isDistinct(values: readonly RawCell[], rank: number): boolean {
  const different = new Set(values.map((cell) => JSON.stringify(cell)));
  return different.size >= values.length * (rank > 0 ? 0.7 : 0.9);
}

const NUMBER: Judged = {
  veld: 'interview',
  als: 'nummer',
  zekerheid: 0.97,
  reden: 'de kop een nummer is en de waarden verschillen',
};

/** Every column, recognised; of two that could be the same field of the respondent the first. */
export function enqueteColumns(questions: readonly Question[], samples: Samples): EnqueteColumn[] {
  const nummer = numberColumn(questions, samples);
  const taken = new Set<string>();
  return questions.map((question) => {
    const { kolom, vraag } = question;
    const asked = asks(vraag.tekst);
    const judged =
      kolom === nummer ? NUMBER : judge(vraag.tekst, asked, answersOf(samples.values(kolom)));
    const { veld } = judged;
    if (veld === null || veld === 'tekst') return { ...question, ...judged, asks: asked };
    if (taken.has(veld)) {
      const again = unused('onbekend', 0.6, `een andere kolom de ${veld} al is`);
      return { ...question, ...again, asks: asked };
    }
    taken.add(veld);
    return { ...question, ...judged, asks: asked };
  });
}
