import type { ScreenId } from '../ui/navigation';

/** What a chord asks for, anywhere in the frame. */
export type Shortcut =
  | 'opdrachten'
  | 'ongedaan'
  | 'opnieuw'
  | 'vergrendel'
  | 'handboek'
  | 'toetsen'
  | 'rondleiding';

interface Key {
  /** As printed on the keyboard; the first one is shown in menus. */
  keys: readonly string[];
  does: string;
}

/** The keys of the frame. What is listed and what is heard are the same lines. */
const everywhere: readonly (Key & { shortcut: Shortcut })[] = [
  { shortcut: 'opdrachten', keys: ['Ctrl+K'], does: 'Zoeken, of een opdracht geven' },
  { shortcut: 'ongedaan', keys: ['Ctrl+Z'], does: 'De laatste stap ongedaan maken' },
  { shortcut: 'opnieuw', keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], does: 'Opnieuw doen' },
  { shortcut: 'vergrendel', keys: ['Ctrl+L'], does: 'Vergrendelen' },
  { shortcut: 'handboek', keys: ['F1'], does: 'Het handboek, bij het scherm waar u bent' },
  { shortcut: 'toetsen', keys: ['?'], does: 'Deze lijst' },
  {
    shortcut: 'rondleiding',
    keys: ['F6'],
    does: 'Naar de kaart van de rondleiding, en terug naar het scherm',
  },
];

export interface KeyGroup {
  title: string;
  /** Only where this screen exists. */
  screen?: ScreenId;
  keys: readonly Key[];
}

/** The same wherever there is something to code. */
const codingKeys: readonly Key[] = [
  { keys: ['1', '2', '3', '4', '5'], does: 'Die draaiknop toekennen, of weer intrekken' },
  { keys: ['6', '7'], does: 'Draaiknop 5a of 5b toekennen, of weer intrekken' },
  { keys: ['G'], does: 'Behoefte gezien en gehoord worden toekennen, of weer intrekken' },
  { keys: ['D'], does: 'Behoefte ertoe doen toekennen, of weer intrekken' },
  { keys: ['H'], does: 'Behoefte ergens bij horen toekennen, of weer intrekken' },
];

/**
 * Every key of the program, by place. The handbook's page "Toetsen" is this list (a test keeps it
 * so); another test looks here for the keys of coding and for every key that a button says it has.
 */
export const keyGroups: readonly KeyGroup[] = [
  { title: 'Overal', keys: everywhere },
  {
    title: 'In een tabel',
    keys: [
      {
        keys: ['↑', '↓', '←', '→'],
        does: 'Door de tabel lopen; boven de eerste rij staan de koppen',
      },
      { keys: ['Home', 'End'], does: 'Begin of einde van de rij; met Ctrl van de hele tabel' },
      { keys: ['PageUp', 'PageDown'], does: 'Een scherm omhoog of omlaag' },
      { keys: ['Enter'], does: 'Openen; op een kop: sorteren' },
      { keys: ['Spatie'], does: 'Een rij selecteren, of niet meer' },
      { keys: ['Shift+↑', 'Shift+↓'], does: 'Meer rijen selecteren' },
      { keys: ['Ctrl+A', 'Esc'], does: 'Alle rijen selecteren, of geen' },
      { keys: ['Delete'], does: 'De geselecteerde rijen verwijderen, anders de gekozen rij' },
    ],
  },
  {
    title: 'In Bronnen',
    screen: 'bronnen',
    keys: [
      { keys: ['Ctrl+V'], does: 'Cellen plakken die u in Excel hebt gekopieerd' },
      { keys: ['F8', 'Shift+F8'], does: 'Naar de volgende of vorige kolom om na te kijken' },
    ],
  },
  {
    title: 'Op het blad, in Bronnen',
    screen: 'bronnen',
    keys: [
      { keys: ['Shift+↑', 'Shift+↓', 'Shift+←', 'Shift+→'], does: 'Een deel van het blad kiezen' },
      { keys: ['Enter'], does: 'Alle keuzes bij deze cel, rij of kolom' },
      { keys: ['K'], does: 'De koppen staan op deze rij' },
      { keys: ['Shift+K'], does: 'De koppen staan op deze rij en de rij erboven' },
      { keys: ['X'], does: 'Deze rij niet inlezen, of toch wel' },
      { keys: ['B', 'E'], does: 'De tabel begint of eindigt bij deze rij' },
      { keys: ['Shift+B', 'Shift+E'], does: 'De tabel begint of eindigt bij deze kolom' },
      { keys: ['V'], does: 'Het veld van deze kolom kiezen' },
      { keys: ['T'], does: 'Wat gekozen is, is de tabel' },
      { keys: ['N'], does: 'Wat gekozen is, is nog een tabel' },
      { keys: ['Ctrl+Z'], does: 'De laatste wijziging op dit blad terugnemen' },
    ],
  },
  {
    title: 'In Casussen',
    screen: 'casussen',
    keys: [
      ...codingKeys,
      { keys: ['J', 'N'], does: 'De eerste suggestie aanvaarden of weigeren' },
      { keys: ['Shift+N'], does: 'Een casus toevoegen' },
    ],
  },
  {
    title: 'In Organisaties, bij Casussen',
    screen: 'casussen',
    keys: [{ keys: ['N'], does: 'Een organisatie toevoegen' }],
  },
  {
    title: 'In Uitstroom',
    screen: 'uitstroom',
    keys: [{ keys: ['N'], does: 'Een regel toevoegen aan de lijst die er staat' }],
  },
  {
    title: 'In Eigen codes, bij Codeboek',
    screen: 'codeboek',
    keys: [{ keys: ['N'], does: 'Een code toevoegen' }],
  },
  {
    title: 'In Interviews',
    screen: 'interviews',
    keys: [
      { keys: ['←', '→'], does: 'In de tekst: een teken verder; met Ctrl een woord' },
      { keys: ['↑', '↓'], does: 'In de tekst: een zin terug of verder' },
      { keys: ['Shift'], does: 'Met een van deze toetsen: selecteren' },
      { keys: ['Ctrl+A'], does: 'In de tekst: het hele antwoord selecteren' },
      { keys: ['PageUp', 'PageDown'], does: 'Vorige of volgende beurt' },
      ...codingKeys,
      { keys: ['Enter'], does: 'De volgende toekenning op deze plaats kiezen' },
      { keys: ['+', '-', '=', '0'], does: 'Gekozen toekenning: plus, min, gemengd, onbekend' },
      { keys: ['Delete'], does: 'De gekozen toekenning intrekken' },
      { keys: ['N'], does: 'Een interview toevoegen' },
    ],
  },
  {
    title: 'In een figuur',
    screen: 'verbanden',
    keys: [
      { keys: ['↑', '↓', '←', '→'], does: 'Van vlak naar vlak' },
      { keys: ['Enter', 'Spatie'], does: 'Openen wat erachter zit' },
    ],
  },
  {
    title: 'In het handboek',
    screen: 'handboek',
    keys: [
      { keys: ['Alt+←', 'Alt+→'], does: 'Vorige of volgende plaats' },
      { keys: ['↓'], does: 'Van het zoekveld naar wat is gevonden' },
      { keys: ['Enter'], does: 'In het zoekveld: het eerste resultaat openen' },
      { keys: ['Ctrl+P'], does: 'De bladzijde afdrukken' },
    ],
  },
  {
    title: 'In vensters en menu’s',
    keys: [
      { keys: ['Tab', 'Shift+Tab'], does: 'Naar het volgende of vorige onderdeel' },
      { keys: ['Esc'], does: 'Sluiten zonder iets te doen' },
      { keys: ['←', '→'], does: 'Op de rand tussen twee delen: smaller of breder' },
    ],
  },
];

type Chord = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** The chord as it is written in the list; Cmd counts as Ctrl. */
function nameOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Chord): string {
  const command = ctrlKey || metaKey;
  // The Shift of "?" is part of the character.
  const shift = shiftKey && (command || key.length > 1);
  const held = [command && 'Ctrl', altKey && 'Alt', shift && 'Shift'].filter(Boolean);
  return [...held, key.length === 1 ? key.toUpperCase() : key].join('+');
}

/** What a chord asks for, anywhere in the frame. */
export function shortcutOf(event: Chord): Shortcut | null {
  const name = nameOf(event);
  return everywhere.find(({ keys }) => keys.includes(name))?.shortcut ?? null;
}

/** True where Ctrl+Z belongs to what is being typed, and a letter is a letter. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && ['text', 'password', 'search'].includes(target.type);
}

/** A key without Ctrl or Alt that is one character: what a single stray key could set off. */
export function isSingleKey({ key, ctrlKey, metaKey, altKey }: Chord): boolean {
  return [...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
}
