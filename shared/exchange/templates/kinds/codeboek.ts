import { type CodeField, codeFieldDefinitions } from '../../../domain/code';
import type { TemplateDeclaration } from '../declaration';

export const codeboek: TemplateDeclaration = {
  naam: 'codeboek',
  soort: 'codeboek',
  blad: 'Codeboek',
  titel: 'Sjabloon voor een codeboek',
  waarvoor:
    'De eigen codes van de groep, naast draaiknoppen en behoeften: wat ze betekenen en wanneer.',
  rij: 'Eén rij is één code. Valt een code onder een andere, noem die dan bij Valt onder.',
  velden: codeFieldDefinitions,
  eerst: ['code', 'naam', 'ouder', 'definitie', 'wel', 'niet', 'voorbeeld'] satisfies CodeField[],
  nodig: { naam: 'ja, of Code', code: 'ja, of Naam' },
  voorbeelden: [
    {
      code: 'WE',
      naam: 'werkdruk',
      definitie: 'Meer werk dan in de tijd past, of het gevoel daarvan.',
      wel: 'Als iemand het werk te veel of te snel noemt.',
      niet: 'Bij een lastige taak zonder tijdsdruk.',
      voorbeeld: 'Er kwam altijd nog een dossier bij.',
    },
    {
      code: 'WE-01',
      naam: 'wachtlijst',
      ouder: 'WE',
      definitie: 'Druk doordat mensen wachten.',
      voorbeeld: 'De wachtlijst bleef maar groeien.',
    },
  ],
};
