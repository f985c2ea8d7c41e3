/**
 * The form that goes to an organisation: one page, for somebody who has little time. What comes back
 * is read as uitstroomcijfers. Who gives the figures and what may be done with them is filled in once,
 * in cells that reach over all rows, and so is the organisation: nothing is asked twice, and nothing
 * stands outside the table, where no import would look.
 */
import { type CijferField, cijferFieldDefinitions } from '../../../domain/uitstroomcijfer';
import { missingChoices } from '../columns';
import type { Example, TemplateDeclaration } from '../declaration';
import { proposedCohorts } from '../proposals';
import { proposedMeasures, uitstroomcijfers } from './uitstroomcijfers';

const asked: readonly CijferField[] = [
  ...(['organisatie', 'bron', 'vertrouwelijkheid', 'maat', 'definitie', 'cohort'] as const),
  ...(['jaar', 'waarde', 'eenheid', 'n', 'document', 'opmerking'] as const),
];

/** Figures that fit on the page at a size that can be read. */
const ROWS = 14;

export const intake: TemplateDeclaration = {
  naam: 'intake',
  soort: 'uitstroomcijfers',
  blad: 'Intakeformulier',
  titel: 'Intakeformulier uitstroomcijfers',
  waarvoor:
    'Eén bladzijde om naar een organisatie te sturen. Wat terugkomt, leest u in als uitstroomcijfers.',
  rij: 'Eén regel is één cijfer. De eerste drie kolommen vult u één keer in, voor alle regels.',
  velden: cijferFieldDefinitions.filter(({ veld }) => asked.includes(veld)),
  eerst: asked,
  nodig: { organisatie: 'ja', waarde: 'ja', maat: 'liefst' },
  mag: {
    ...uitstroomcijfers.mag,
    bron: 'Uw functie, zoals adviseur personeel. Nooit een naam.',
    document: 'Waar het cijfer staat: personeelssysteem, jaarverslag.',
    opmerking: 'Een voorbehoud, of waarom een cijfer ontbreekt.',
  },
  voorstel: {
    maat: proposedMeasures,
    cohort: proposedCohorts,
    // A figure is typed; what is chosen here says why there is none.
    waarde: [],
  },
  voorbeelden: [
    {
      organisatie: 'Zorggroep Oost',
      bron: 'adviseur personeel',
      vertrouwelijkheid: 'intern',
      maat: 'uitstroompercentage',
      definitie: 'A · bruto uitstroom',
      cohort: 'totaal',
      jaar: 2023,
      waarde: 17.5,
      eenheid: '%',
      n: 240,
      document: 'personeelssysteem',
    },
    {
      organisatie: 'Zorggroep Oost',
      bron: 'adviseur personeel',
      vertrouwelijkheid: 'intern',
      maat: 'uitstroompercentage',
      cohort: 'korter dan 2 jaar',
      jaar: 2023,
      waarde: 'niet geregistreerd',
      opmerking: 'Duur van het dienstverband staat niet in het systeem.',
    },
  ],
  regels: Array.from({ length: ROWS }, (): Example => ({})),
  eenmaal: ['organisatie', 'bron', 'vertrouwelijkheid'] satisfies CijferField[],
  formulier: {
    aanhef: [
      'Voor een onderzoek naar waarom mensen vertrekken en waardoor ze blijven. Een deels ingevuld formulier is welkom: elk cijfer telt.',
      'Links vult u één keer in: de organisatie, uw functie, en wat er met de cijfers mag (openbaar, intern: alleen de onderzoeksgroep, of alleen in een totaal).',
      'Daarnaast per cijfer één regel; een ander jaar of een andere groep is een nieuwe regel. Wat u niet weet, laat u leeg.',
      `Is een cijfer er niet? Schrijf dan bij Waarde ${listed()}, en bij Opmerking waarom. Nooit een nul voor wat u niet weet.`,
      'Geen namen van personen. Voorbeelden en wat u kunt kiezen, staan op de bladen “Uitleg” en “Keuzes”.',
    ],
    bijKop: {
      bron: 'uw functie, geen naam',
      vertrouwelijkheid: 'wat mag ermee?',
      maat: 'wat is geteld?',
      cohort: 'hoelang in dienst?',
      n: 'aantal personen',
      document: 'waar staat het?',
      opmerking: 'of waarom het ontbreekt',
    },
    breedten: {
      ...{ organisatie: 16, bron: 15, vertrouwelijkheid: 17, maat: 22, definitie: 20, cohort: 16 },
      ...{ jaar: 8, waarde: 12, eenheid: 11, n: 10, document: 17, opmerking: 24 },
    },
    regelhoogte: 34,
  },
};

function listed(): string {
  const words = missingChoices.map(({ label }) => label);
  return `${words.slice(0, -1).join(', ')} of ${words.at(-1)}`;
}
