/** "LEESMIJ.txt": what is in the file, for whoever finds it without the program. */
import { aantal, datum, getal } from '../../charts/dutch';
import { missingListed } from '../../domain/missing-words';
import { flatTypes, recordWords } from '../../domain/record';
import { MAX_CELL } from '../xlsx/text';
import type { EverythingSource } from './source';

const BREAK = '\r\n';
const BOM = '\uFEFF';

/** A file of the archive, as the readme explains it. */
export interface Explained {
  pad: string;
  uitleg: string;
}

export function readme(source: EverythingSource, files: readonly Explained[]): string {
  const { state, naam, at } = source;
  const { casus, uitstroomcijfer, interview, beurt, coding, import: imports } = state.entities;
  const others = flatTypes.filter((type) => state.entities[type].size > 0);
  const lines = [
    `Alles uit het dossier “${naam}”`,
    '',
    `Gemaakt op ${datum(at)} met Draaiknop, met alles tot en met stap ${getal(state.seq)}.`,
    '',
    'LET OP: NIET VERZEGELD',
    'In het dossier zijn de gegevens versleuteld. Hier niet: wie dit bestand heeft, leest alles, ook',
    'wat intern is, wat alleen in een totaal genoemd mag worden en wat over een kleine groep gaat.',
    'Bewaar het alsof het de gesprekken zelf zijn, en gooi het weg als het niet meer nodig is.',
    '',
    'WAT ERIN ZIT',
    `${aantal(casus.size, 'casus', 'casussen')}, ${aantal(uitstroomcijfer.size, 'uitstroomcijfer', 'uitstroomcijfers')}, ${aantal(interview.size, 'interview', 'interviews')} met ${aantal(beurt.size, 'beurt', 'beurten')},`,
    ...(others.length === 0
      ? []
      : [
          `${others.map((type) => aantal(state.entities[type].size, ...recordWords[type])).join(', ')},`,
        ]),
    `${aantal(coding.size, 'toekenning', 'toekenningen')} (geweigerde suggesties meegeteld), ${aantal(imports.size, 'ingelezen blad', 'ingelezen bladen')}.`,
    ...(state.erased.size === 0
      ? []
      : [
          `Voorgoed gewist: ${aantal(state.erased.size, 'onderdeel', 'onderdelen')}. Daarvan staat hier niets, alleen de regel in de geschiedenis.`,
        ]),
    '',
    'DE BESTANDEN',
    ...files.flatMap(({ pad, uitleg }) => ['', pad, `  ${uitleg}`]),
    '',
    ...(state.entities.pseudoniem.size === 0
      ? []
      : [
          'WAT ER NIET IN ZIT',
          'De sleutel van pseudoniemen: wie er staat achter [vervangen: …], is alleen in het dossier zelf te zien.',
          '',
        ]),
    'WAT U MOET WETEN',
    `${missingListed} staan er zoals de bron ze`,
    'noemt. Een lege cel betekent dat de bron niets zegt; het is nooit nul.',
    `In een cel van een werkmap past hooguit ${getal(MAX_CELL)} tekens. Wat langer is, eindigt daar op … en staat`,
    'volledig in json/dossier.json en, voor interviews, in de map teksten.',
    'In werkmappen en JSON staan volgnummers (id) waarmee u gegevens aan elkaar koppelt: een toekenning',
    'noemt de casus of beurt, een beurt het interview, een record de rij (sourceRow) waar het uit komt,',
    'en die rij het ingelezen blad (import).',
    'Cellen in de werkmappen zijn tekst of getal; er staan geen formules in.',
    '',
  ];
  return BOM + lines.join(BREAK);
}
