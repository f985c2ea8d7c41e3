/**
 * What is written like a name and is none: a role, an organisation, a word that says that somebody is
 * not named.
 */
import { foldHeading } from '../recognise/headings';

/** In any word of it: who somebody is, not what they are called. */
const ROLE =
  /(?:leider|manager|directeur|directrice|bestuurder|adviseur|adviseuse|medewerker|medewerkster|begeleider|begeleidster|coordinator|verzorgende|verpleegkundige|verpleger|consulent|coach|docent|docente|leerkracht|leraar|lerares|onderzoeker|analist|planner|controller|secretaris|secretaresse|voorzitter|penningmeester|hoofd|chef|trainer|therapeut|psycholoog|pedagoog|arts|assistent|assistente|specialist|functionaris|recruiter|werker|werkster|hulpverlener|professional|stagiair|stagiaire|vrijwilliger|interviewer|interviewster|geinterviewde|respondent|deelnemer|deelneemster|spreker|moderator|informant|partner|beheerder|ontwikkelaar|projectlid|teamlid|zzper|monteur|chauffeur|ouder|jongere|client|clienten|collega|familielid|moeder|vader|mentor|tutor|supervisor|buddy|eigenaar|oprichter|bewoner|patient|leerling|student|kandidaat|werkgever|werknemer|inwoner|bezoeker|gast|regisseur|makelaar|aanvoerder|opleider|trainee|intercedent|inkoper|verkoper)s?$/;
const ROLE_WORDS = new Set(
  'hr hrm p o ceo cfo coo rvt rvb or mt hbo mbo gz intern extern ervaringsdeskundige jurist beleid staf team teams'.split(
    ' ',
  ),
);

/** In any word of it: an organisation, a place, a thing. */
const ORGANISATION =
  /(?:stichting|gemeente|provincie|ministerie|vereniging|cooperatie|zorg|groep|college|school|academie|universiteit|instituut|ziekenhuis|kliniek|fonds|huis|huizen|straat|laan|weg|plein|kade|singel|museum|centrum|centra|dienst|raad|bank|bureau|afdeling|regio|praktijk|locatie|jeugdhulp|jeugdbescherming|lyceum|unit|organisatie|bedrijf|overheid|holding|nederland|project|programma|platform|netwerk|collectief|markt|werkplaats|akkoord|wet|plan)$/;
const ORGANISATION_WORDS = new Set(
  'bv nv vof ggz ggd uwv cao hogeschool umc roc mbo nederland belgie europa noord zuid oost west'.split(
    ' ',
  ),
);

/** Instead of a name. */
const NOBODY = new Set(
  `onbekend nvt anoniem geanonimiseerd vertrouwelijk geen niet nee ja vacature vacant diverse divers
  overig overige totaal idem iedereen niemand zelf meerdere wisselend intern extern test leeg
  vast tijdelijk man vrouw x onbepaald bepaald de het een zie`
    .trim()
    .split(/\s+/),
);

/** A role: "teamleider", "HR-adviseur", "begeleider wonen". */
export function isRole(text: string): boolean {
  const words = foldHeading(text).split(' ');
  return words.some((word) => ROLE.test(word)) || words.every((word) => ROLE_WORDS.has(word));
}

/** A word that by itself says what somebody does: not "team" or "hr". */
export function isRoleWord(word: string): boolean {
  return foldHeading(word)
    .split(' ')
    .some((part) => ROLE.test(part));
}

/** An organisation, a place or a thing, by a word of it. */
export function isOrganisation(text: string): boolean {
  return foldHeading(text)
    .split(' ')
    .some((word) => ORGANISATION_WORDS.has(word) || ORGANISATION.test(word));
}

export function isNobody(text: string): boolean {
  const folded = foldHeading(text);
  return NOBODY.has(folded) || NOBODY.has(folded.replace(/ /g, ''));
}
