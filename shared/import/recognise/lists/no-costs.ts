/** Rows between the posts of a calculation that are no costs: its year, its persons, its hours, its outcome. */

const YEAR = /^(?:(?:reken|boek|kalender)?jaar(?:tal)?|year|(?:19|20)\d{2})\s*:?$/iu;
const PERSONS =
  /^(?:(?:totaal\s+)?(?:aantal|#)\s+(?!ur(?:en)?(?!\p{L})|uur)|fte(?!\p{L})|(?:vertrekkers|uitstromers|instromers|medewerkers|personen|(?:nieuwe|vertrokken|aangenomen)\s+(?:medewerkers|personen))$)/iu;
const HOURS =
  /^(?:(?:totaal\s+)?(?:aantal\s+)?(?:uren|uur)(?!\p{L})|uur(?:tarief|loon)(?!\p{L}))/iu;
const PER_PERSON =
  /^(?:(?:totale|gemiddelde)\s+)?(?:kosten|bedrag|euro|€)\s+per\s+\p{L}|^(?:gemiddeld\s+)?per\s+(?:\p{L}+\s+)?(?:vertrekker|uitstromer|instromer|medewerker|persoon|fte)$/iu;

/**
 * What the row of a label holds instead of costs, in words; null for a post. `tool`: hours and
 * costs have columns of their own, so that a post may be named after its hours.
 */
export function noCosts(label: string, tool: boolean): string | null {
  const text = label.replace(/\s+/g, ' ').trim();
  if (YEAR.test(text)) return 'een jaar';
  if (PERSONS.test(text)) return 'een aantal';
  if (!tool && HOURS.test(text)) return 'een aantal uren of een uurtarief';
  return PER_PERSON.test(text) ? 'een bedrag per persoon' : null;
}
