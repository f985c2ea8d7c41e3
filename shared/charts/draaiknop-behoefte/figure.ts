/** The matrix with everything that lets a reader check it. */
import { aantal, getal } from '../dutch';
import type { Figure } from '../figure';
import { withPageNote } from '../page';
import { originText } from '../placed';
import { type Cross, crossOf, settle } from './cross';
import type { CrossInput, CrossSet } from './data';
import { layout } from './layout';
import type { CrossOptions, SettledOptions } from './options';
import { definition, finding, unitWords, whoSays } from './words';

/** Counts printed and accepted codings only; suggestions are outlines and in no total. */
export function crossFigure(input: CrossInput, chosen: CrossOptions): Figure {
  const options = settle(input, chosen);
  const unit = options.eenheid;
  const set = input[unit];
  const cross = crossOf(set, options);
  const figure: Figure = {
    naam: 'draaiknop-behoefte',
    titel: finding(cross, unit),
    ondertitel: subtitle(set, options),
    definitie: definition(options),
    n: population(cross, set, options),
    bron: originText(set, unit === 'casus' ? unitWords.casus : ['beurt', 'beurten']),
    peildatum: input.peildatum,
    voorbehoud: caveats(cross, set, options),
    bevat:
      set.intern === 0
        ? []
        : [
            `tellingen uit ${aantal(set.intern, 'interview dat', 'interviews die')} niet openbaar ${set.intern === 1 ? 'is' : 'zijn'}`,
          ],
    scene: layout(input, options),
  };
  return withPageNote(figure, 'Kies één rij voor draaiknop 5, of de richtingen samen.');
}

function subtitle({ interviews }: CrossSet, { eenheid, richting }: SettledOptions): string {
  const what =
    eenheid === 'casus'
      ? 'Aantal casussen per draaiknop en behoefte (analistencodering), met het deel van de rij'
      : `Aantal fragmenten uit ${aantal(interviews, 'interview', 'interviews')} per draaiknop en behoefte (analistencodering), met het deel van de rij`;
  return richting === 'samen' ? what : `${what}; bevorderend en belemmerend apart`;
}

function population(cross: Cross, { interviews }: CrossSet, { eenheid }: SettledOptions): string {
  const from = eenheid === 'beurt' ? ` uit ${aantal(interviews, 'interview', 'interviews')}` : '';
  return (
    `${aantal(cross.totaal, ...unitWords[eenheid])}${from}; ${getal(cross.beide.length)} met een draaiknop en een behoefte, ` +
    `${getal(cross.alleenKnop)} met alleen een draaiknop, ${getal(cross.alleenBehoefte)} met alleen een behoefte, ` +
    `${getal(cross.niets)} zonder allebei.`
  );
}

function caveats(cross: Cross, set: CrossSet, options: SettledOptions): string[] {
  const [one, many] = unitWords[options.eenheid];
  const sentences = [
    `De ${many} zijn gekozen, geen steekproef: de aantallen zeggen niet hoe vaak iets voorkomt, en samen voorkomen zegt niet dat het een uit het ander volgt.`,
  ];
  const who = whoSays(set);
  if (who !== '') sentences.push(who);
  if (cross.beide.length < cross.totaal) {
    sentences.push(
      `Wat ontbreekt is onbekend, niet “nee”: ${many} zonder draaiknop of zonder behoefte tellen in geen enkel percentage.`,
    );
  }
  if (overlaps(cross)) {
    sentences.push(
      `Een ${one} kan meer draaiknoppen en behoeften hebben: rijen en kolommen tellen samen tot meer dan het totaal.`,
    );
  }
  if (cross.suggesties > 0) {
    sentences.push('Suggesties staan als omtrek in de hoek van een cel en tellen nergens mee.');
  }
  return sentences;
}

function overlaps({ rows, beide }: Cross): boolean {
  const cells = rows.flatMap((row) => Object.values(row.cells).map(({ ids }) => ids.length));
  return cells.reduce((sum, count) => sum + count, 0) > beide.length;
}
