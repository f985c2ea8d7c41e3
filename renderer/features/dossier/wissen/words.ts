import { flatTypes, recordWords } from '../../../../shared/domain/record';
import type {
  Erasable,
  ErasableCounts,
  ErasableKind,
} from '../../../../shared/dossier/erasable-types';
import { formatCount } from '../../../ui/format';

/** What can be erased, as it is chosen, and in the words of the history. */
export const kindWords: Readonly<
  Record<ErasableKind, { keuze: string; een: string; meer: string; leeg: string }>
> = {
  interview: {
    keuze: 'Een interview',
    een: 'interview',
    meer: 'interviews',
    leeg: 'Er zijn geen interviews in dit dossier.',
  },
  organisatie: {
    keuze: 'Een organisatie in een bron',
    een: 'organisatie',
    meer: 'organisaties',
    leeg: 'Geen ingelezen rij noemt een organisatie. Wat u met de hand toevoegde, heeft geen eigen sleutel: dat kunt u alleen verwijderen, en dan blijft het verzegeld in de geschiedenis.',
  },
  bron: {
    keuze: 'Een hele bron, met alles wat eruit kwam',
    een: 'bron',
    meer: 'bronnen',
    leeg: 'Er is niets ingelezen.',
  },
  persoon: {
    keuze: 'Wie er achter een pseudoniem zit',
    een: 'sleutel van een pseudoniem',
    meer: 'sleutels van pseudoniemen',
    leeg: 'Er is niets vervangen: de sleutel van pseudoniemen is leeg.',
  },
  weggehaald: {
    keuze: 'Iets wat ongedaan is gemaakt',
    een: 'ongedaan gemaakt onderdeel',
    meer: 'ongedaan gemaakte onderdelen',
    leeg: 'Er is niets ongedaan gemaakt wat nog verzegeld bewaard is.',
  },
};

/**
 * "12 beurten, 3 toekenningen": what there is none of is left out; never empty. Interviews that are
 * chosen themselves need not be counted once more.
 */
export function countsText(aantallen: ErasableCounts, chosen: readonly ErasableKind[]): string {
  const types = ['casus', 'uitstroomcijfer', ...flatTypes, 'interview', 'beurt'] as const;
  const named = chosen.every((soort) => soort === 'interview');
  const parts = [
    ...types
      .filter((type) => type !== 'interview' || !named)
      .map((type) => ({
        number: aantallen[type],
        words: recordWords[type],
      })),
    { number: aantallen.coding, words: ['toekenning', 'toekenningen'] as const },
    { number: aantallen.pseudoniem, words: ['origineel', 'originelen'] as const },
    { number: aantallen.sourceRow, words: ['rij zoals gelezen', 'rijen zoals gelezen'] as const },
  ].flatMap(({ number, words: [one, many] }) =>
    number > 0 ? [formatCount(number, one, many)] : [],
  );
  return parts.length === 0 ? 'geen gegevens meer' : parts.join(', ');
}

/** "1 interview en 2 organisaties". */
export function chosenText(chosen: readonly Pick<Erasable, 'soort'>[]): string {
  const parts = (Object.keys(kindWords) as ErasableKind[]).flatMap((soort) => {
    const number = chosen.filter((one) => one.soort === soort).length;
    return number > 0 ? [formatCount(number, kindWords[soort].een, kindWords[soort].meer)] : [];
  });
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} en ${parts.at(-1)}`;
}
