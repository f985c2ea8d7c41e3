/** Codebooks: one code on a row, as somebody typed them or as a program for coding exports them. */
import { type CodeField, codeFieldDefinitions } from '../../../domain/code';
import { codesTogether, isShortCode } from '../lists/code-columns';
import { asText, fieldsOfLines, type TitleField, titleLines } from '../lists/titles';
import {
  describeFields,
  type SheetDescription,
  type ValueWitness,
  type Words,
} from './description';

const words: Record<CodeField, Words> = {
  code: {
    zeker: ['code', 'codenummer', 'code nr', 'code id', 'codenr', 'nummer code'],
    kan: ['nr', 'nummer', 'id', 'no'],
  },
  naam: {
    zeker: [
      'codenaam',
      'code naam',
      'naam code',
      'codename',
      'code name',
      'naam van de code',
      'codelabel',
    ],
    kan: ['naam', 'label', 'name', 'thema', 'subthema', 'titel', 'codes'],
  },
  codeboek: { zeker: ['codeboek', 'codeerschema', 'codesysteem', 'codebook'], kan: ['schema'] },
  ouder: {
    zeker: [
      ...[
        'valt onder',
        'bovenliggende code',
        'hoofdcode',
        'ouder',
        'parent code',
        'parent',
        'catname',
      ],
      ...['code groups', 'code group', 'codegroep', 'codegroepen', 'category name', 'bovenliggend'],
    ],
    kan: ['categorie', 'category', 'hoofdthema', 'groep', 'familie', 'code family'],
  },
  definitie: {
    zeker: ['definitie', 'definitie code', 'definition', 'code definition'],
    kan: ['omschrijving', 'beschrijving', 'memo', 'comment', 'description', 'code memo'],
  },
  wel: {
    zeker: [
      'wel gebruiken',
      'wanneer wel',
      'inclusie',
      'wel',
      'inclusiecriteria',
      'when to use',
      'inclusion',
    ],
    kan: ['gebruik'],
  },
  niet: {
    zeker: [
      'niet gebruiken',
      'wanneer niet',
      'exclusie',
      'niet',
      'exclusiecriteria',
      'when not to use',
      'exclusion',
    ],
    kan: [],
  },
  voorbeeld: {
    zeker: [
      'voorbeeld',
      'voorbeelden',
      'voorbeeldfragment',
      'voorbeeldcitaat',
      'example',
      'ankervoorbeeld',
    ],
    kan: ['citaat', 'fragment', 'quote'],
  },
  bron: { zeker: ['bron', 'bronnen', 'source'], kan: ['herkomst'] },
  bronplaats: { zeker: ['bronplaats', 'vindplaats', 'bladzijde', 'pagina', 'page'], kan: [] },
  opmerking: {
    zeker: ['opmerking', 'opmerkingen', 'toelichting', 'notitie', 'remark'],
    kan: ['noot'],
  },
};

const weights: Record<CodeField, number> = {
  code: 0.3,
  // A legend is a list of codes with words too: beside a figure it is no codebook.
  naam: 0.4,
  codeboek: 0.5,
  ouder: 0.7,
  definitie: 0.7,
  wel: 0.8,
  niet: 0.8,
  voorbeeld: 0.3,
  bron: 0.1,
  bronplaats: 0.1,
  opmerking: 0.1,
};

const isCodes: ValueWitness = {
  past: (cell) => typeof cell === 'number' || (typeof cell === 'string' && isShortCode(cell)),
  zijn: 'korte codes',
};

const TITLES: readonly TitleField[] = [
  {
    veld: 'codeboek',
    woord: /^(?:codeboek|codeerschema|codesysteem|codebook)$/iu,
    zin: /^(.*(?:codeboek|codeerschema|codesysteem|codelijst|codebook).*)$/iu,
    waarde: asText,
  },
];

export const codeboek: SheetDescription = {
  soort: 'codeboek',
  naam: 'een codeboek',
  velden: describeFields(codeFieldDefinitions, words, weights, { code: { waarden: isCodes } }),
  samen: (input) =>
    codesTogether(input, () => fieldsOfLines(titleLines(input.sheet, input.top), TITLES)),
  tegen: new Set([
    ...[
      'organisatie',
      'aanpak',
      'draaiknop',
      'waarde',
      'maat',
      'eenheid',
      'jaar',
      'periode',
      'sector',
    ],
    ...['vraag', 'antwoord', 'transcript', 'interview', 'spreker', 'respondent', 'tekst', 'rol'],
    ...['in dienst', 'uit dienst', 'functie', 'uren', 'uurtarief', 'resultaat', 'regio', 'wereld'],
  ]),
  mist: (velden) =>
    velden.has('naam') || velden.has('code')
      ? null
      : { wat: 'een kolom met de naam van de code', koppen: ['Code', 'Naam', 'Codenaam'] },
};
