import { type VertrekredenField, vertrekredenFieldDefinitions } from '../../../domain/vertrekreden';
import { proposed, type TemplateDeclaration } from '../declaration';
import { proposedPopulations } from '../proposals';
import { VALUE_WORDS } from './uitstroomcijfers';

export const vertrekredenen: TemplateDeclaration = {
  naam: 'vertrekredenen',
  soort: 'vertrekredenen',
  blad: 'Vertrekredenen',
  titel: 'Sjabloon voor vertrekredenen',
  waarvoor: 'De uitkomst van een vertrekonderzoek: hoe vaak elke reden is genoemd, en door wie.',
  rij: 'Eén rij is één reden in één onderzoek. Dezelfde reden bij een andere groep is een eigen rij.',
  velden: vertrekredenFieldDefinitions,
  eerst: [
    ...([
      'onderzoek',
      'organisatie',
      'reden',
      'waarde',
      'eenheid',
      'n',
      'antwoordtype',
      'groep',
    ] as const),
    ...(['jaar', 'populatie', 'vraag', 'steekproef', 'bron', 'document', 'bronplaats'] as const),
  ] satisfies VertrekredenField[],
  // How precise a figure is and where a range ends is said in Waarde itself: 'bijna 10%', '15 à 20'.
  zonder: ['operator', 'waardeMax'] satisfies VertrekredenField[],
  nodig: { reden: 'ja', waarde: 'ja, of Rang, of In woorden' },
  mag: {
    waarde: VALUE_WORDS,
    jaar: 'Een jaartal. Een schooljaar of kwartaal hoort bij Periode.',
    n: 'Een aantal personen.',
  },
  voorstel: {
    populatie: proposedPopulations,
    steekproef: proposed('iedereen', 'aselecte steekproef', 'gelegenheidssteekproef'),
  },
  voorbeelden: [
    {
      onderzoek: 'Exitenquête 2023',
      organisatie: 'Jeugdhulp Noord',
      reden: 'werkdruk',
      waarde: 42,
      eenheid: '%',
      n: 60,
      antwoordtype: 'meer antwoorden',
      jaar: 2023,
      vraag: 'Waarom ging u weg? Meer antwoorden mogen.',
      bron: 'afdeling personeel',
    },
    {
      onderzoek: 'Exitenquête 2023',
      organisatie: 'Jeugdhulp Noord',
      reden: 'reistijd',
      waarde: 'bijna 10%',
      n: 60,
      antwoordtype: 'meer antwoorden',
      jaar: 2023,
    },
    {
      onderzoek: 'Exitgesprekken',
      organisatie: 'Gemeente Laag',
      reden: 'leiding en manier van werken',
      waardetekst: 'in de meeste gesprekken genoemd',
      n: 'onbekend',
      antwoordtype: 'open vraag',
    },
  ],
};
