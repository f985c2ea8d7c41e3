import {
  type DienstverbandField,
  dienstverbandFieldDefinitions,
} from '../../../domain/dienstverband';
import { proposed, type TemplateDeclaration } from '../declaration';

const DAY = 'Een dag, als 2020-09-01; of alleen een maand (2020-09) of een jaar.';

export const dienstverbanden: TemplateDeclaration = {
  naam: 'dienstverbanden',
  soort: 'dienstverbanden',
  blad: 'Dienstverbanden',
  titel: 'Sjabloon voor dienstverbanden',
  waarvoor: 'Uit een personeelssysteem, zonder namen: wie begon wanneer, en wie ging wanneer weg.',
  rij: 'Eén rij is één dienstverband. Wie terugkwam, heeft twee rijen met hetzelfde pseudoniem.',
  velden: dienstverbandFieldDefinitions,
  eerst: [
    ...(['pseudoniem', 'organisatie', 'functie', 'start', 'einde', 'peildatum'] as const),
    ...(['reden', 'bestemming', 'contract', 'fte', 'afdeling', 'vertrouwelijkheid'] as const),
  ] satisfies DienstverbandField[],
  nodig: { start: 'ja, of Uit dienst', einde: 'ja, of In dienst' },
  mag: {
    pseudoniem:
      'Een nummer dat alleen uw organisatie kan herleiden, zoals P-014. Geen naam, geen personeelsnummer.',
    start: DAY,
    einde: `${DAY} Leeg als de persoon er nog werkt.`,
    peildatum: `${DAY} Op elke rij dezelfde.`,
    fte: 'Een getal tussen 0 en 1, zoals 0,8.',
  },
  voorstel: {
    contract: proposed(
      'vast',
      'tijdelijk',
      'oproep',
      'uitzend of detachering',
      'stage of leerwerk',
    ),
    reden: proposed(
      'andere baan',
      'werkdruk',
      'loopbaan en ontwikkeling',
      'leiding en manier van werken',
      'privé en reistijd',
      'einde contract',
      'pensioen',
    ),
    bestemming: proposed(
      'zelfde sector',
      'andere sector',
      'opleiding',
      'zelfstandig',
      'pensioen',
      'geen werk',
    ),
  },
  voorbeelden: [
    {
      pseudoniem: 'P-014',
      organisatie: 'Jeugdhulp Noord',
      functie: 'jeugdbeschermer',
      start: '2021-09-01',
      einde: '2023-02-28',
      peildatum: '2023-12-31',
      reden: 'werkdruk',
      bestemming: 'zelfde sector',
      contract: 'vast',
      fte: 0.9,
      vertrouwelijkheid: 'intern',
    },
    {
      pseudoniem: 'P-015',
      organisatie: 'Jeugdhulp Noord',
      functie: 'gedragswetenschapper',
      start: '2022-03-01',
      peildatum: '2023-12-31',
      contract: 'tijdelijk',
      fte: 0.8,
    },
    {
      pseudoniem: 'P-016',
      organisatie: 'Jeugdhulp Noord',
      functie: 'onbekend',
      start: '2019',
      einde: '2020-06',
      reden: 'geweigerd',
    },
  ],
};
