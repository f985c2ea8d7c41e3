/** The columns of a template: in which order, how wide, and in words what may stand in them. */
import type { Choice, FieldDefinition } from '../../domain/field';
import { missingShort } from '../../domain/missing-words';
import { type MissingKind, missingKinds } from '../../domain/values';
import type { TemplateDeclaration } from './declaration';

const meanings: Readonly<Record<Exclude<MissingKind, 'onderdrukt'>, string>> = {
  onbekend: 'Niemand weet het. Dit is nooit nul.',
  nvt: 'Niet van toepassing.',
  geweigerd: 'Het is bekend, maar mag niet gegeven worden.',
  'niet-gevraagd': 'Er is niet naar gevraagd.',
  'niet-geregistreerd': 'Het wordt niet bijgehouden.',
};

/**
 * How a kind of missing is written, with what it means: the reader knows these words in every column.
 * An empty cell means that nothing is said. What was held back is said by whoever publishes, not here.
 */
export const missingChoices: readonly Choice[] = missingKinds.flatMap((waarde) =>
  waarde === 'onderdrukt'
    ? []
    : [{ waarde, label: missingShort[waarde], uitleg: meanings[waarde] }],
);

export interface TemplateColumn {
  definitie: FieldDefinition;
  /** What to say of it; null = a row can do without. */
  nodig: string | null;
  /** What may stand in it, in a sentence. */
  mag: string;
  /** What can be chosen, kinds of missing included. */
  keuzes: readonly Choice[];
  /** The list only proposes: nobody asks whether something else is meant. */
  voorstel: boolean;
  /** In characters. */
  breedte: number;
}

/** Says nothing beside what the field is: no help of a cell needs it. */
export const PLAIN_WORDS = 'Woorden.';

const bySort: Readonly<Record<FieldDefinition['soort'], string>> = {
  tekst: PLAIN_WORDS,
  alinea: 'Een of meer zinnen.',
  lijst: 'Een of meer woorden of zinnen, met een puntkomma ertussen.',
  getal: 'Een getal.',
  keuze: 'Kies uit de lijst. Past er niets, schrijf het dan in uw eigen woorden.',
};
const PROPOSED = 'Kies uit de lijst, of schrijf iets anders.';

const widths: Readonly<Record<FieldDefinition['soort'], number>> = {
  tekst: 20,
  alinea: 44,
  lijst: 32,
  getal: 11,
  keuze: 22,
};

/** The columns of a kind, what is needed most first. Throws on a field that the kind has not. */
export function columnsOf(declaration: TemplateDeclaration): TemplateColumn[] {
  const { velden, eerst, zonder = [], nodig, mag = {}, voorstel = {}, formulier } = declaration;
  const byName = new Map(velden.map((definitie) => [definitie.veld, definitie]));
  const first = eerst.map((veld) => {
    const definitie = byName.get(veld);
    if (definitie === undefined) throw new RangeError(`no field ${veld}`);
    return definitie;
  });
  const rest = velden.filter(({ veld }) => !eerst.includes(veld) && !zonder.includes(veld));
  return [...first, ...rest].map((definitie) => {
    const { veld, soort, keuzes } = definitie;
    const listed = keuzes ?? voorstel[veld];
    return {
      definitie,
      nodig: nodig[veld] ?? null,
      mag: mag[veld] ?? (veld in voorstel ? PROPOSED : bySort[soort]),
      keuzes: listed === undefined ? [] : [...listed, ...missingChoices],
      voorstel: keuzes === undefined,
      breedte:
        formulier?.breedten[veld] ??
        Math.max(widths[soort], Math.min(definitie.label.length + 2, 24)),
    };
  });
}
