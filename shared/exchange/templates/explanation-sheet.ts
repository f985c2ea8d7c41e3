/**
 * The sheet that explains a template: how to fill it in, and per column what it is, whether it is
 * needed, what may stand in it, with examples beside it. They stand here and not above the rows to
 * fill in, so that nobody has to take them away; the first cell tells a reader to leave them alone.
 */
import { templateMarks } from '../../import/template-mark';
import type { Sheet, SheetCell } from '../xlsx/sheet';
import { columnWords } from './choice-sheet';
import type { TemplateColumn } from './columns';
import type { Example } from './declaration';

const EXAMPLES = ['Zo bijvoorbeeld', 'Of zo', 'En ook zo'] as const;

/** What holds for every template, in sentences; `blad` is the sheet that is filled in. */
export function rulesOf(blad: string): string[] {
  return [
    'Vul in wat u hebt. Een deels ingevuld blad is welkom: elke rij telt, ook met lege cellen.',
    'Weet u iets niet? Laat de cel leeg, of schrijf onbekend. Is het niet van toepassing, schrijf dan n.v.t.; mag het niet gegeven worden, schrijf dan geweigerd; wordt het niet bijgehouden, schrijf dan niet geregistreerd. Vul nooit een nul in voor wat u niet weet: nul is ook een antwoord.',
    'Geen namen van personen, geen e-mailadressen en geen telefoonnummers. Noem een rol of een functie.',
    'Een kolom die u niet gebruikt, kan leeg blijven of weg. Een eigen kolom erbij mag ook: die blijft bewaard bij de rij, en telt verder niet mee.',
    `Alleen het blad “${blad}” wordt ingelezen. De voorbeelden hieronder zijn verzonnen en tellen niet mee; u hoeft ze niet weg te halen.`,
  ];
}

interface Explained {
  titel: string;
  /** What it is for, and what goes on one row. */
  inleiding: readonly string[];
  blad: string;
  kolommen: readonly TemplateColumn[];
  voorbeelden: readonly Example[];
}

export function explanationSheet(about: Explained): Sheet {
  const { titel, inleiding, blad, kolommen, voorbeelden } = about;
  const shown = voorbeelden.slice(0, EXAMPLES.length);
  const head = ['Kolom', 'Wat het is', 'Nodig?', 'Wat er mag staan', ...EXAMPLES];
  const rules = rulesOf(blad);
  const rijen: SheetCell[][] = [
    [{ waarde: templateMarks.uitleg, stijl: 'zin' }],
    [{ waarde: titel, stijl: 'titel' }],
    ...[...inleiding, ...rules].map((zin): SheetCell[] => [{ waarde: zin, stijl: 'tekst' }]),
    [],
    head.slice(0, 4 + shown.length).map((waarde) => ({ waarde, stijl: 'kopMag' })),
    ...kolommen.map(({ definitie, nodig, mag }, index): SheetCell[] => [
      columnWords(index, definitie.label),
      definitie.uitleg,
      nodig ?? 'nee',
      mag,
      ...shown.map((voorbeeld) => typed(voorbeeld[definitie.veld])),
    ]),
  ];
  const last = ['A', 'B', 'C', 'D', 'E', 'F', 'G'][3 + shown.length];
  const sentences = inleiding.length + rules.length;
  return {
    naam: 'Uitleg',
    kolommen: [28, 48, 20, 40, 24, 24, 24]
      .slice(0, 4 + shown.length)
      .map((breedte) => ({ breedte })),
    regels: 6,
    rijen,
    formulier: {
      vast: 0,
      samengevoegd: Array.from({ length: sentences }, (_, i) => `A${i + 3}:${last}${i + 3}`),
      // A merged cell does not grow with its text: the longest sentence takes two lines.
      hoogten: new Map(
        [...inleiding, ...rules].map((zin, i) => [i + 3, zin.length > 170 ? 30 : 15]),
      ),
      afdruk: { liggend: true, eenBlad: false },
    },
  };
}

/** As somebody types it: a number has a decimal comma. */
function typed(value: string | number | undefined): string | null {
  if (value === undefined) return null;
  return typeof value === 'number' ? String(value).replace('.', ',') : value;
}
