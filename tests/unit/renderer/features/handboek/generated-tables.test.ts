/**
 * Two pages of the handbook hold lists that the program knows: its keys and its messages. They are
 * written by this test (`DRAAIKNOP_HANDBOEK=1 npx vitest run generated-tables`) and held to it.
 */
import { test } from 'vitest';
import { keyGroups } from '../../../../../renderer/app/shortcuts';
import type { ErrorCode } from '../../../../../shared/desktop/errors';
import { errorCodes } from '../../../../../shared/desktop/errors';
import { errorText } from '../../../../../shared/desktop/errors-nl';
import { holds } from './tables';

test('Toetsen is the list of shortcuts.ts', () => {
  holds(
    'toetsen.md',
    keyGroups.map(({ title, keys }) => ({
      heading: title,
      head: ['toets', 'wat die doet'],
      rows: keys.map((line) => [line.keys.map((key) => `<kbd>${key}</kbd>`).join(' '), line.does]),
    })),
  );
});

const families = {
  programma: 'Het programma zelf',
  kluis: 'Ontgrendelen en openen',
  opslag: 'Bewaren op de schijf',
  bestanden: 'Bestanden en back-ups',
  werkmappen: 'Werkmappen',
  figuren: 'Figuren',
  opdrachten: 'Opdrachten',
} as const;

/** A new code needs a place here: then the handbook says what it means. */
const familyOf: Record<ErrorCode, keyof typeof families> = {
  'ongeldige-vraag': 'programma',
  'onbekende-afzender': 'programma',
  intern: 'programma',
  'wachtwoordzin-onjuist': 'kluis',
  'wachtwoordzin-geweigerd': 'kluis',
  'herstelsleutel-onjuist': 'kluis',
  'even-wachten': 'kluis',
  'kluis-onleesbaar': 'kluis',
  'kluis-bestaat-al': 'kluis',
  'kluis-niet-gevonden': 'kluis',
  'kluis-nieuwer': 'kluis',
  'sleutelparameters-geweigerd': 'kluis',
  'elders-open': 'kluis',
  'sleutelbos-ontbreekt': 'kluis',
  'sleutelbos-nu-niet': 'kluis',
  'sleutelbos-weigert': 'kluis',
  'onthouden-vervallen': 'kluis',
  'schijf-vol': 'opslag',
  'map-alleen-lezen': 'opslag',
  'opslag-mislukt': 'opslag',
  'opslag-leeg': 'opslag',
  'record-beschadigd': 'opslag',
  'dossier-gesloten': 'opslag',
  gewist: 'opslag',
  'bestand-verdwenen': 'bestanden',
  'bestand-bestaat-al': 'bestanden',
  'bestand-geweigerd': 'bestanden',
  'backup-onleesbaar': 'bestanden',
  'backup-onvolledig': 'bestanden',
  afgebroken: 'bestanden',
  'geen-werkmap': 'werkmappen',
  'werkmap-leeg': 'werkmappen',
  'werkmap-versleuteld': 'werkmappen',
  'werkmap-vergrendeld': 'werkmappen',
  'werkmap-beschadigd': 'werkmappen',
  'werkmap-te-groot': 'werkmappen',
  'werkmap-te-traag': 'werkmappen',
  'geen-tabel': 'werkmappen',
  'gebied-geweigerd': 'werkmappen',
  'soort-niet-ondersteund': 'werkmappen',
  'figuur-te-hoog': 'figuren',
  'niet-gevonden': 'opdrachten',
  'niets-ongedaan': 'opdrachten',
  'niets-opnieuw': 'opdrachten',
  'naam-leeg': 'opdrachten',
};

test('Als er iets misgaat holds every message, in its own words', () => {
  holds(
    'als-er-iets-misgaat.md',
    Object.entries(families).map(([family, heading]) => ({
      heading,
      head: ['melding', 'wat u doet'],
      rows: errorCodes
        .filter((code) => familyOf[code] === family)
        .map((code) => {
          const { wat, doe } = errorText({ code, params: {} });
          return [wat, doe];
        }),
    })),
  );
});
