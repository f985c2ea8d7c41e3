/**
 * The rekentool as a sheet to complete: 23 lines in four groups (004 r.3252-3434), in words of our
 * own. What holds for all lines is filled in once, in cells that reach over all of them.
 */
import { type KostenpostField, kostenpostFieldDefinitions } from '../../../domain/kostenpost';
import { type Example, proposed, type TemplateDeclaration } from '../declaration';

const groups: readonly (readonly [groep: string, posten: readonly string[]])[] = [
  [
    'Recruitment',
    [
      'functieprofiel opstellen',
      'vacature plaatsen en verspreiden',
      'brieven lezen en kiezen',
      'gesprekken plannen en voeren',
      'arbeidsvoorwaarden bespreken',
      'contact tot de eerste werkdag',
      'werkplek, middelen en toegang klaarzetten',
    ],
  ],
  [
    'Onboarden',
    [
      'kennismaken en introductie',
      'systemen en middelen leren gebruiken',
      'inwerken in team en organisatie',
      'begeleiding door coach of maatje, boven de bezetting',
      'nieuwe medewerker boven de bezetting',
    ],
  ],
  [
    'Uitstroom',
    [
      'contract afhandelen',
      'ingeleverde spullen verwerken',
      'exitgesprek voeren',
      'minder werk gedaan na de opzegging',
      'overig bij vertrek',
    ],
  ],
  [
    'Indirect',
    [
      'openstaande vacature opvangen',
      'bureau voor werving en selectie',
      'vertrek dat ander vertrek uitlokt',
      'verlies van kennis en ervaring',
      'onrust, overbelasting en verzuim in het team',
      'niet aan de vraag kunnen voldoen',
    ],
  ],
];

const regels: Example[] = groups.flatMap(([groep, posten]) =>
  posten.map((post) => ({ groep, post })),
);

export const rekentool: TemplateDeclaration = {
  naam: 'rekentool',
  soort: 'rekentool',
  blad: 'Rekentool',
  titel: 'Sjabloon voor de rekentool',
  waarvoor: 'Wat vertrek en instroom kosten, in 23 regels: uren, uurtarief en overige kosten.',
  rij: 'Eén rij is één kostenpost. De regels staan er al: vul in wat u weet en laat de rest leeg. Wat voor alle regels geldt (organisatie, jaar), vult u links één keer in.',
  velden: kostenpostFieldDefinitions,
  eerst: [
    ...([
      'organisatie',
      'jaar',
      'functie',
      'noemer',
      'aangenomen',
      'vertrokken',
      'representatief',
    ] as const),
    ...(['vertrouwelijkheid', 'bron', 'groep', 'post', 'uren', 'tarief', 'oop', 'totaal'] as const),
    ...(['zekerheid', 'opmerking'] as const),
  ] satisfies KostenpostField[],
  zonder: ['document', 'bronplaats'] satisfies KostenpostField[],
  nodig: { post: 'ja', totaal: 'ja, of Uren, of Kosten buiten uren' },
  mag: {
    organisatie: 'Eén keer, voor alle regels.',
    jaar: 'Een jaartal, één keer voor alle regels.',
    uren: 'Een getal: uren per keer dat het gebeurt.',
    tarief: 'Een bedrag in euro per uur.',
    oop: 'Een bedrag in euro, zoals een advertentie of een bureau.',
    totaal: 'Een bedrag in euro. Leeg als u het niet hebt uitgerekend.',
    representatief: 'ja, of nee met de reden: een verhuizing, een fusie.',
    post: 'Wat er staat, of een eigen post op een nieuwe rij eronder.',
  },
  voorstel: { representatief: proposed('ja', 'nee') },
  voorbeelden: [
    {
      organisatie: 'Jeugdhulp Noord',
      jaar: 2023,
      functie: 'jeugdbeschermer',
      noemer: 'per aangenomen medewerker',
      aangenomen: 24,
      vertrokken: 31,
      representatief: 'ja',
      vertrouwelijkheid: 'alleen in een totaal',
      groep: 'Recruitment',
      post: 'gesprekken plannen en voeren',
      uren: 12,
      tarief: 48.5,
      zekerheid: 'geschat',
    },
    {
      organisatie: 'Jeugdhulp Noord',
      jaar: 2023,
      groep: 'Indirect',
      post: 'bureau voor werving en selectie',
      oop: 5200,
      totaal: 5200,
      zekerheid: 'gemeten of gerapporteerd',
    },
    {
      organisatie: 'Jeugdhulp Noord',
      jaar: 2023,
      groep: 'Uitstroom',
      post: 'exitgesprek voeren',
      uren: 'onbekend',
      opmerking: 'Wordt gedaan, niet geregistreerd.',
    },
  ],
  regels,
  eenmaal: [
    ...([
      'organisatie',
      'jaar',
      'functie',
      'noemer',
      'aangenomen',
      'vertrokken',
      'representatief',
    ] as const),
    ...(['vertrouwelijkheid', 'bron'] as const),
  ] satisfies KostenpostField[],
};
