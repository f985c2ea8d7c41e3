/**
 * The search words, in our own choice, after what the sources say of each draaiknop and behoefte.
 * A word ends in * when any ending will do. No word stands under two codes.
 *
 * Left out on purpose: "knop" and "knoppen" (in 004 r.1960-1978 a figure of speech), "uitstroom"
 * (staff who leave in 004, young people who find work in 002) and "behoud van salaris" and the
 * like (terms of employment, not people who stay).
 */
import type { Behoefte } from '../../domain/behoefte';
import type { Draaiknop } from '../../domain/draaiknop';

interface WordsOf<Scheme, Code> {
  scheme: Scheme;
  code: Code;
  bron: string;
  woorden: readonly string[];
}
export type SearchWords = WordsOf<'draaiknop', Draaiknop> | WordsOf<'behoefte', Behoefte>;

export const searchWords: readonly SearchWords[] = [
  {
    scheme: 'draaiknop',
    code: '1',
    bron: '001 r.241-248, 304-310',
    woorden: [
      'beroepsbevolking',
      'internationale werknemer*',
      'internationale medewerker*',
      'buitenlandse werknemer*',
      'buitenlandse medewerker*',
      'arbeidsmigra*',
      'immigratie*',
      'gepensioneerd*',
    ],
  },
  {
    scheme: 'draaiknop',
    code: '1',
    bron: '001 r.3514-3519',
    woorden: ['vrijwilliger*', 'student*', 'nieuwe doelgroep*', 'nieuwe groepen', 'duaal leren'],
  },
  {
    scheme: 'draaiknop',
    code: '2',
    bron: '001 r.250-258, 312-318',
    woorden: [
      'participatie*',
      'arbeidsparticipatie',
      'afstand tot de arbeidsmarkt',
      'werkloos*',
      'werkloze*',
      'werkzoekende*',
      'uitkering*',
      'bijstand*',
      'basisbaan',
      'basisbanen',
      'herintreder*',
      'statushouder*',
    ],
  },
  {
    scheme: 'draaiknop',
    code: '2',
    bron: '001 r.2829-2836, 3519-3527',
    woorden: ['open hiring', 'jobcarving', 'zij-instro*', 'zijinstro*'],
  },
  {
    scheme: 'draaiknop',
    code: '3',
    bron: '001 r.260-268, 320-325',
    woorden: [
      'meer uren',
      'werkuren',
      'contracturen',
      'urenuitbreiding',
      'overuren',
      'deeltijd*',
      'parttime*',
      'voltijd*',
      'fulltime*',
      'grotere contracten',
    ],
  },
  {
    scheme: 'draaiknop',
    code: '3',
    bron: '001 r.3528-3535',
    woorden: ['flexibel rooster*', 'flexibele rooster*'],
  },
  {
    scheme: 'draaiknop',
    code: '4',
    bron: '001 r.270-277, 327-332',
    woorden: [
      'productiviteit*',
      'arbeidsproductiviteit',
      'productiever',
      'opbrengst per uur',
      'efficient*',
      'slimmer werken',
    ],
  },
  {
    scheme: 'draaiknop',
    code: '4',
    bron: '001 r.3528-3535',
    woorden: ['technologie*', 'technologische', 'digitaal', 'digital*', 'automatiser*', 'robot*'],
  },
  {
    scheme: 'draaiknop',
    code: '5',
    bron: '001 r.279-288, 334-340',
    woorden: [
      'duurzame inzetbaarheid',
      'duurzaam inzetbaar*',
      'behoud voor de sector',
      'behoud van talent',
      'behoud van medewerkers',
      'behoud van werknemers',
      'behoud van mensen',
    ],
  },
  {
    scheme: 'draaiknop',
    code: '5a',
    bron: '001 r.279-288',
    woorden: [
      'verblijfsduur',
      'dezelfde werkgever',
      'langer in dienst',
      'in dienst blijven',
      'langer blijven',
      'blijven langer',
      'personeelsbehoud',
      'behoud van personeel',
      'personeelsverloop',
    ],
  },
  {
    scheme: 'draaiknop',
    code: '5b',
    bron: '001 r.334-340',
    woorden: [
      'inzetbaar',
      'inzetbaarheid',
      'verzuim*',
      'ziekteverzuim*',
      'preventie*',
      'preventief',
      'vitaliteit*',
      'belastbaarheid',
      'bijscholing*',
      'omscholing*',
      'scholing',
      'leven lang ontwikkelen',
      'leven lang leren',
      'loopbaan*',
    ],
  },
  {
    scheme: 'behoefte',
    code: 'gezien_gehoord',
    bron: '004 r.614-618, 1057-1067',
    woorden: [
      'gezien en gehoord',
      'gehoord en gezien',
      'gezien worden',
      'gehoord worden',
      'jezelf kunnen zijn',
      'zichzelf kunnen zijn',
      'op maat',
      'maatwerk',
      'coaching',
      'intervisie',
      'talent',
      'talenten',
      'oprechte interesse',
      'experimenteren',
      'persoonlijke ontwikkeling',
    ],
  },
  {
    scheme: 'behoefte',
    code: 'ertoe_doen',
    bron: '004 r.622-626, 1085-1095',
    woorden: [
      'ertoe doen',
      'er toe doen',
      'doet ertoe',
      'zingeving',
      'zinvol*',
      'betekenisvol*',
      'impact',
      'verschil maken',
      'verschil kunnen maken',
      'eigen regie',
      'hele mens',
      'roeping',
    ],
  },
  {
    scheme: 'behoefte',
    code: 'erbij_horen',
    bron: '004 r.618-622, 1069-1083',
    woorden: [
      'erbij horen',
      'ergens bij horen',
      'gemeenschap',
      'gemeenschapsgevoel',
      'gemeenschappelijk doel',
      'gedeeld doel',
      'gedeelde waarden',
      'kernwaarden',
      'community',
      'communities',
      'verbondenheid',
      'saamhorig*',
      'mede-eigenaar*',
      'mede-eigenaren',
      'zorg voor elkaar',
      'solidariteit',
      'warm welkom',
    ],
  },
];

/** Where the choice of a search word comes from, for its evidence. Words are given without their *. */
export function sourceOfWord(zoekwoord: string): string {
  const found = searchWords.find(({ woorden }) =>
    woorden.some((woord) => woord === zoekwoord || woord === `${zoekwoord}*`),
  );
  return found?.bron ?? '';
}
