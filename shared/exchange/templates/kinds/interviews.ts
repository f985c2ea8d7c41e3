import {
  type BeurtField,
  beurtFieldDefinitions,
  type InterviewField,
  interviewFieldDefinitions,
} from '../../../domain/interview';
import { proposed, type TemplateDeclaration } from '../declaration';
import { proposedKnobs, proposedNeeds } from '../proposals';

export const interviews: TemplateDeclaration = {
  naam: 'interviews',
  soort: 'interviews',
  blad: 'Interviews',
  titel: 'Sjabloon voor interviews',
  waarvoor: 'Gesprekken en open antwoorden uitwerken, met per antwoord de vraag en wie er sprak.',
  rij: 'Eén rij is één vraag met het antwoord, of één stuk van een gesprek. Rijen met hetzelfde nummer onder Interview zijn samen één gesprek; wat over het gesprek zelf gaat, hoeft alleen op de eerste rij.',
  velden: [...interviewFieldDefinitions, ...beurtFieldDefinitions],
  eerst: [
    ...([
      'interview',
      'rol',
      'organisatie',
      'datum',
      'volgnr',
      'spreker',
      'vraag',
      'tekst',
    ] as const),
    ...([
      'themas',
      'vertrouwelijkheid',
      'vorm',
      'draaiknoplabel',
      'behoeftelabel',
      'polariteit',
    ] as const),
  ] satisfies (InterviewField | BeurtField)[],
  nodig: { vraag: 'ja, of Tekst', tekst: 'ja, of Vraag' },
  mag: {
    interview: 'Een nummer of code, op elke rij hetzelfde: I-01. Nooit een naam.',
    datum: 'Een dag, als 2024-03-15; of alleen een maand of een jaar.',
    draaiknoplabel: 'Het nummer zoals de bron het zelf noemt: 5, 1 t/m 5, 2 en 5. Anders leeg.',
    behoeftelabel: 'De behoefte zoals de bron die zelf noemt. Anders leeg.',
  },
  voorstel: {
    vorm: proposed('vraaggesprek', 'groepsgesprek', 'exitgesprek', 'vragenlijst', 'artikel'),
    draaiknoplabel: proposedKnobs,
    behoeftelabel: proposedNeeds,
  },
  voorbeelden: [
    {
      interview: 'I-01',
      rol: 'jeugdbeschermer',
      organisatie: 'Jeugdhulp Noord',
      datum: '2024-03-15',
      volgnr: 1,
      spreker: 'jeugdbeschermer',
      vraag: 'Waarom bleef u?',
      tekst: 'Om het team. Wij zagen elkaar elke dag.',
      themas: 'team; werkplek',
      vertrouwelijkheid: 'intern',
      vorm: 'vraaggesprek',
      polariteit: 'bevorderend',
    },
    {
      interview: 'I-01',
      volgnr: 2,
      spreker: 'jeugdbeschermer',
      vraag: 'En wat maakte het moeilijk?',
      tekst: 'De wachtlijst. Daar kon ik niets aan doen.',
      themas: 'werkdruk',
      polariteit: 'belemmerend',
    },
    {
      interview: 'I-02',
      rol: 'onbekend',
      organisatie: 'n.v.t.',
      vraag: 'Waarom ging u weg?',
      tekst: 'geweigerd',
    },
  ],
};
