import { MAX_WINDOW } from '../../../../shared/dossier/protocol';
import type { Session } from '../../../store';
import type { Destination, ScreenId } from '../../../ui/navigation';
import type { SessionEvent } from './observe';

export interface TourStep {
  id: string;
  /** Where it is done; a step whose screen does not exist is left out. */
  screen: ScreenId;
  title: string;
  /** What to do, in the Markdown of the handbook. */
  todo: string;
  /** Said once it was done. */
  well: string;
  /** Whether this is what the step asks for; `before` = the parameters that this query had before. */
  isDone(event: SessionEvent, before: string | null): boolean;
  /** Where exactly, when a screen alone is not enough. */
  place?(session: Session): Promise<Destination | null>;
}

/** A query that was shown before with other parameters: somebody chose something else. */
function changed(event: SessionEvent, before: string | null): boolean {
  return before !== null && before !== JSON.stringify(event.params);
}

async function casusWithSuggestion(session: Session): Promise<Destination | null> {
  const result = await session.ask('casussen', {
    filter: { zoek: '', wereld: [], knop: [], behoefte: [], zonder: [], import: null, ids: null },
    sorteer: { kolom: 'suggesties', richting: 'af' },
    offset: 0,
    limit: 1,
  });
  const [first] = result.ok ? result.value.rows : [];
  return first === undefined ? null : { screen: 'casussen', casus: first.id };
}

/** A percentage of people who left, about whose subject another source gives another one. */
async function cijferBesideAnother(session: Session): Promise<Destination | null> {
  const result = await session.ask('cijfers', {
    filter: { zoek: '', waarden: {}, import: null, ids: null },
    sorteer: { kolom: 'organisatie', richting: 'op' },
    offset: 0,
    limit: MAX_WINDOW,
  });
  const seen = new Map<string, unknown>();
  for (const { id, velden } of result.ok ? result.value.rows : []) {
    const { organisatie, maat, waarde, uitstroomsoort, eenheid } = velden;
    if (uitstroomsoort !== 'personeel' || eenheid !== 'procent') continue;
    const subject = JSON.stringify([organisatie, maat]);
    if (seen.has(subject) && seen.get(subject) !== waarde) {
      return { screen: 'uitstroom', cijfer: id };
    }
    seen.set(subject, waarde);
  }
  return null;
}

/** The way of the data, from a casus to a figure, in the order in which the work is done. */
export const tourSteps: readonly TourStep[] = [
  {
    id: 'casus',
    screen: 'casussen',
    title: 'Lees een casus',
    todo: 'Links staan de casussen, ernaast de gekozen casus. Kies in de lijst een andere, met de muis of met <kbd>↑</kbd> en <kbd>↓</kbd>.',
    well: 'U leest een andere casus. Wat de bron niet zegt, blijft leeg: onbekend is niet nul.',
    isDone: (event, before) =>
      'query' in event && event.query === 'casus' && changed(event, before),
  },
  {
    id: 'herkomst',
    screen: 'casussen',
    title: 'Kijk waar iets vandaan komt',
    todo: 'Kies bij de casus de naam van een veld, zoals *Kerncijfers*. Het bewijs toont dan het bestand, het blad, de cel en de notatie van de bron.',
    well: 'Dit kan bij elk gegeven, bij elke toekenning en bij elke suggestie.',
    isDone: (event) =>
      'query' in event &&
      event.query === 'bewijs' &&
      'veld' in event.params &&
      event.params.veld !== null,
  },
  {
    id: 'draaiknop',
    screen: 'casussen',
    title: 'Ken een draaiknop toe met een toets',
    todo: 'Kies in de lijst een casus en druk op <kbd>3</kbd>, of op een ander cijfer van 1 tot en met 7. Staat er dan een draaiknop minder, druk dan nog eens.',
    well: 'Toegekend, met u als codeur. Een draaiknop die de bron drukt, blijft er los van staan.',
    isDone: (event) =>
      'command' in event && event.command === 'toekennen' && event.params.scheme === 'draaiknop',
  },
  {
    id: 'suggestie',
    screen: 'casussen',
    title: 'Beoordeel een suggestie',
    todo: 'Bij deze casus staat een voorstel, omdat een zoekwoord in de tekst staat. Lees de woorden eromheen. Druk op <kbd>J</kbd> om het te aanvaarden, of op <kbd>N</kbd> om het te weigeren.',
    well: 'Tot iemand een suggestie aanvaardt, telt zij nergens mee. Een geweigerd voorstel komt niet terug.',
    isDone: (event) => 'command' in event && event.command === 'suggestie',
    place: casusWithSuggestion,
  },
  {
    id: 'cijfer',
    screen: 'uitstroom',
    title: 'Zet cijfers die verschillen naast elkaar',
    todo: 'Bij dit uitstroomcijfer staat dat er andere zijn over dezelfde maat bij dezelfde organisatie, en waarin ze verschillen. Kies *Naast elkaar tonen*.',
    well: 'Cijfers die elkaar tegenspreken blijven allemaal staan. Er wordt niets gemiddeld.',
    isDone: (event) =>
      'query' in event && event.query === 'cijfers' && event.params.filter.ids !== null,
    place: cijferBesideAnother,
  },
  {
    id: 'fragment',
    screen: 'interviews',
    title: 'Codeer een fragment van een interview',
    todo: 'Selecteer in een antwoord een paar woorden, met de muis of met <kbd>Shift</kbd> en de pijltoetsen. Druk dan op <kbd>5</kbd>, of op <kbd>G</kbd> voor een behoefte.',
    well: 'De toekenning hoort bij precies die woorden. Fragmenten mogen elkaar overlappen.',
    isDone: (event) =>
      'command' in event && event.command === 'toekennen' && event.params.anchor !== null,
  },
  {
    id: 'figuur',
    screen: 'verbanden',
    title: 'Maak een figuur',
    todo: 'Kies een andere figuur, of verander een instelling zoals de *Breedte*. Bevinding, definitie, n en bron horen bij elke figuur; met *Opslaan als SVG* of *Opslaan als PNG* maakt u er een bestand van.',
    well: 'De figuur is opnieuw getekend. Kies een vlak of een rij om te zien wat erachter zit.',
    isDone: (event, before) =>
      'query' in event && event.query === 'figuur' && changed(event, before),
  },
  {
    id: 'ongedaan',
    screen: 'geschiedenis',
    title: 'Maak iets ongedaan',
    todo: 'Hier staat elke stap in een zin. Druk op <kbd>Ctrl+Z</kbd>, of kies *Ongedaan maken* in de balk bovenaan. Is er nog niets gebeurd, ken dan eerst bij *Casussen* iets toe.',
    well: 'Ongedaan maken haalt niets weg uit de geschiedenis: het is zelf een stap, en met *Opnieuw* draait u het terug.',
    isDone: (event) => 'command' in event && event.command === 'ongedaanMaken',
  },
];

/** The steps that can be walked with these screens. */
export function stepsFor(screens: readonly ScreenId[]): TourStep[] {
  return tourSteps.filter(({ screen }) => screens.includes(screen));
}
