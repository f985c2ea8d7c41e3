import type { Damage } from '../../../shared/dossier/protocol';
import { formatNumber } from '../../ui/format';

interface DamageText {
  title: string;
  /** What was found. */
  what: string;
  /** What is open, and up to where. */
  open: string;
}

const what: Record<Damage['soort'], (stap: string) => string> = {
  manifest: (stap) => `Stap ${stap} is niet te lezen: de verzegeling klopt niet meer.`,
  deel: (stap) => `Van stap ${stap} ontbreekt een deel, of de verzegeling ervan klopt niet meer.`,
  keten: (stap) =>
    `Stap ${stap} sluit niet aan op de stap ervoor. Er kan iets zijn verwisseld of vervangen.`,
  teruggezet: (stap) =>
    `De opslag is ouder dan Draaiknop zich herinnert: vanaf stap ${stap} ontbreekt alles. Dat gebeurt als een oude kopie van de map is teruggezet.`,
  leeg: () => 'De opslag van dit dossier is leeg, maar hoort dat niet te zijn.',
  sleutel: () =>
    'Het bestand met de sleutels van de onderdelen is beschadigd of vervangen. Zonder dat bestand kan er niets worden toegevoegd.',
};

/** Names the damage and what is still open. Nothing is told softer than it is. */
export function damageText(damage: Damage): DamageText {
  const read = formatNumber(damage.gelezenTot);
  const expected = formatNumber(damage.verwacht);
  const none = damage.gelezenTot === 0;
  return {
    title: none ? 'Dit dossier is niet meer te lezen' : 'Een deel van dit dossier is beschadigd',
    what: what[damage.soort](formatNumber(damage.stap)),
    open: none
      ? damage.verwacht === 0
        ? 'Er is geen stap te lezen; hoeveel er horen te zijn, is niet bekend.'
        : `Van de ${expected} stappen die er horen te zijn, is er geen te lezen.`
      : `Alles tot en met stap ${read} is heel en staat open. Er horen ${expected} stappen te zijn. Wijzigen kan niet, zodat er niets overheen wordt geschreven.`,
  };
}
