/** How a coding of a beurt is named: in the margin, in the bar and aloud. */
import { behoefte } from '../../../shared/domain/behoefte';
import type { Coding, Direction } from '../../../shared/domain/coding';
import { directionWords as words } from '../../../shared/domain/coding-words';
import { draaiknop } from '../../../shared/domain/draaiknop';
import type { BeurtCoding } from '../../../shared/dossier/protocol';
import { herkomstLabels, perspectiveLabels } from '../../ui/mark';

/** What the speaker says that it does; of a casus the words differ, because there it is measured. */
export const directionWords: Readonly<Record<Direction, string>> = words.beurt;

export const directionSigns: Readonly<Record<Direction, string>> = {
  plus: '+',
  min: '−',
  gemengd: '±',
};

/** "draaiknop 5a", "behoefte ertoe doen". */
export function codeName({ scheme, code }: Pick<Coding, 'scheme' | 'code'>): string {
  return scheme === 'draaiknop' ? `draaiknop ${code}` : `behoefte ${behoefte(code as never).naam}`;
}

/** What a reader who listens hears where the fragment begins: "draaiknop 5a, bevorderend". */
export function spokenName(coding: Coding): string {
  return [
    codeName(coding),
    coding.richting === null ? null : directionWords[coding.richting],
    coding.scheme === 'behoefte' && coding.perspectief !== null
      ? perspectiveLabels[coding.perspectief]
      : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

/** All of it: "Draaiknop 5a, verblijfsduur, bevorderend: toegekend door onderzoeker 1". */
export function codingSentence(coding: BeurtCoding): string {
  const naam = coding.scheme === 'draaiknop' ? [draaiknop(coding.code).naam] : [];
  const [head = '', ...rest] = spokenName(coding).split(', ');
  const rol = coding.scheme === 'draaiknop' && coding.rol === 'aanvullend' ? ['aanvullend'] : [];
  const printed = coding.herkomst === 'gedrukt';
  const facts = [head, ...naam, ...rest, ...(printed ? [] : rol)].join(', ');
  return `${facts.charAt(0).toUpperCase()}${facts.slice(1)}: ${saidBy(coding)}`;
}

/** Who says so: "toegekend door onderzoeker 1", "gedrukt in de bron". */
export function saidBy({ herkomst, coderNaam }: BeurtCoding): string {
  if (coderNaam === null) return herkomstLabels[herkomst];
  return herkomst === 'analist'
    ? `toegekend door ${coderNaam}`
    : `${herkomstLabels[herkomst]}, ${coderNaam}`;
}
