/** Words by which a source says itself that a figure is no plain share, count or fact. */

/** It is about what is yet to come: a prognosis, a goal. */
const AHEAD =
  /progno|raming|geraamd|verwacht|voorspel|voorzien|doelstel|\bdoel(?:en)?\b|streef|ambitie|target|scenario|begro|toekomst|planning|gepland|forecast|projecti|projected|uiterlijk|tot en met 20[3-9]|uitstroomprofiel/iu;

/** A percentage of this may be more than a hundred: growth, an index, a comparison, money. */
const MAY_EXCEED =
  /groei|toena|toegenomen|stijg|gestegen|hoger|daal|daling|gedaald|afna|afgenomen|verander|wijzig|mutatie|verschil|index|rendement|\broi\b|ratio|verhouding|opbrengst|besparing|omzet|kosten|salaris|\bloon|bezetting|ten opzichte|t\.o\.v|vergelijk|vergeleken|norm|formatie|caseload|dekking|realisatie|benutting|productiviteit|vacaturegraad|meer dan|increase|growth|change/iu;

/** It is no share of n persons: an average, a score, money, hours, or an estimate. */
const NO_SHARE =
  /gemiddeld|gewogen|mediaan|score|rapportcijfer|\bfte\b|uren|kosten|verzuim|procentpunt|schatting|bezetting|factor|\bper (?:fte|uur|jaar|maand)\b/iu;

/** Above a column of amounts: a number of persons, a share, money. */
const AMOUNTS =
  /\(n\)|^n$|%|percentage|procent|aantal|totaal|vertrokken|uitgestroomd|ingestroomd|personen|respondenten|\bfte\b|kosten|bedrag|€/iu;
/** With one of these the numbers below say of whom or when, and not how many. */
const OF_WHOM =
  /jaar|jaren|maand|week|kwartaal|periode|leeftijd|groep|klasse|team|nummer|\bnr\b|code/iu;

export const isOfAmounts = (heading: string): boolean =>
  AMOUNTS.test(heading) && !OF_WHOM.test(heading);
export const saysAhead = (text: string): boolean => AHEAD.test(text);
export const mayExceed = (text: string): boolean => MAY_EXCEED.test(text);
export const isNoShare = (text: string): boolean => NO_SHARE.test(text);
