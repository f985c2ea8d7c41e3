import { type CasusField, casusFieldDefinitions } from '../../../domain/casus';
import { proposed, type TemplateDeclaration } from '../declaration';
import { proposedKnobs, proposedNeeds, proposedWorlds } from '../proposals';

export const casussen: TemplateDeclaration = {
  naam: 'casussen',
  soort: 'casussen',
  blad: 'Casussen',
  titel: 'Sjabloon voor casussen',
  waarvoor:
    'Praktijken en aanpakken bij elkaar zetten: wat er is gedaan, waar, en wat het opleverde.',
  rij: 'Eén rij is één praktijk of aanpak.',
  velden: casusFieldDefinitions,
  eerst: [
    ...(['naam', 'organisatie', 'wereld', 'sector', 'doelgroep', 'aanpak'] as const),
    ...([
      'werkzameElementen',
      'resultaat',
      'kerncijfers',
      'draaiknoplabel',
      'behoeftelabel',
    ] as const),
    ...(['bron', 'bronplaats'] as const),
  ] satisfies CasusField[],
  nodig: { naam: 'ja' },
  mag: {
    kerncijfers: 'Een of meer cijfers met wat ze zeggen, met een puntkomma ertussen.',
    draaiknoplabel: 'Het nummer zoals de bron het zelf noemt: 5, 1 t/m 5, 2 en 5. Anders leeg.',
    behoeftelabel: 'De behoefte zoals de bron die zelf noemt. Anders leeg.',
  },
  voorstel: {
    wereld: proposedWorlds,
    type: proposed('good practice', 'goed voorbeeld', 'inspiratie'),
    overdraagbaarheidsniveau: proposed('hoog', 'voorwaardelijk', 'onzeker', 'niet genoemd'),
    draaiknoplabel: proposedKnobs,
    behoeftelabel: proposedNeeds,
  },
  voorbeelden: [
    {
      naam: 'Vast team voor starters',
      organisatie: 'Zorggroep Oost',
      wereld: 'zorg',
      sector: 'verpleeghuiszorg',
      doelgroep: 'nieuwe medewerkers',
      aanpak: 'Elke starter begint in een vast team, met een ervaren collega als maatje.',
      werkzameElementen: 'vast team; maatje; rustig rooster in de eerste drie maanden',
      resultaat: 'Meer starters zijn er na een jaar nog.',
      kerncijfers: 'na 1 jaar nog in dienst: van 60% naar 74%',
      draaiknoplabel: '5a',
      bron: 'Jaarverslag 2023',
      bronplaats: 'blz. 12',
    },
    {
      naam: 'Leerwerkplek',
      organisatie: 'Gemeente Laag',
      wereld: 'overheid',
      sector: 'onbekend',
      aanpak: 'Jongeren leren een vak op de werkvloer.',
      resultaat: 'onbekend',
      draaiknoplabel: '1 en 2',
    },
  ],
};
