/** What the heading of a column of a survey is: a question, a code of one, or what the survey tool fills in. */

import type { RawCell } from '../../sheet';
import { headingText } from '../heading-rows';
import { foldHeading } from '../headings';

/** A number, or the code of a tool, in front of a question: `1.`, `Vraag 3:`, `G01Q02.`, `Q4 -`. */
const NUMBERED =
  /^\s*(?:(?:[Oo]pen )?(?:[Vv]raag|[Qq]uestion|[QqVv])\s*)?\d{1,3}[a-z]?\s*(?:[.):]|[-–](?=\s))\s*|^\s*(?:[A-Z]{1,3}\d+\w*|[a-z]\d+\w*)(?:\[\w+\])?\s*[.:]\s+/u;

/** Words that begin a question. */
const ASKING =
  /^(?:en |maar )?(?:(?:aan|door|in|met|om|op|over|uit|van|voor|waar)\s+(?:welke?|wie|wat|hoeverre|hoe)|wat|wie|waar\p{L}*|wanneer|welke?|hoe\p{L}*|(?:kunt|kan|zou|zult|heeft|heb|bent|ben|bestaat|bestaan|is|zijn|vindt|vind|wilt|wil|werkt|werk|krijgt|krijg|voelt|voel|ervaart|ervaar|mist|mis|denkt|denk|overweegt|overweeg|mogen|mag|geeft)\s+(?:u|je|jij|jullie|er|dit|dat|uw|jouw|wij|we)|what|who|where|when|which|why|how|do you|did you|have you|are you|is there|are there|could you|can you|would you)(?![\p{L}])/iu;

/** Words by which a survey asks for words of one's own. */
const TELL =
  /^(?:beschrijf|omschrijf|noem|vertel|geef|licht|leg|vul|schrijf|describe|explain|please|tell|give|name|share)(?![\p{L}])/iu;

/** Beside a closed question: room for words of one's own. */
const ROOM =
  /^(?:(?:open |eventuele |overige |verdere |uw |ruimte voor |nog )*(?:toelichting|opmerking(?:en)?|aanvulling(?:en)?|suggesties?|tips?)|anders,? (?:namelijk|nl\.?)|other(?:,? please specify)?|(?:any )?(?:other |further |additional )?comments?)(?![\p{L}])|\b(?:anders,? namelijk|please specify|kunt u (?:dit|dat) toelichten|licht (?:dit|dat|uw antwoord|je antwoord) toe)\b|(?:_TEXT|\[other\]|\[comment\]|_other|_comment)$/iu;

/** A code instead of a question: `Vraag 1`, `Q3_TEXT`, `G01Q02`, `G01Q03[SQ001]`. */
const CODE =
  /^(?:(?:open )?(?:vraag|antwoord|question|answer)\s*\.?\s*\d{1,3}\s?[a-z]?|[qv]\d{1,3}[a-z]?(?:[_.]\w+)*|G\d{1,3}Q\d{1,4}\w*|\w{1,20}\[\w+\])$/iu;

/** What a tool writes below a question to which one answers in words. */
const RESPONSE =
  /^(?:open[- ]ended response|open response|response|antwoord|open antwoord|open vraag|comments?|reactie)$/iu;

/** Shorter headings ask too little to be of a survey: "Wie?", "Wat te doen?". */
const LEAST_WORDS = 3;
/** A statement to which people react, without a question mark. */
const STATEMENT = { words: 6, characters: 30 };

export type Asks =
  /** Asks, in words. */
  | 'vraag'
  /** Room for words beside another question. */
  | 'ruimte'
  /** Only a number or a code. */
  | 'code'
  /** A sentence that asks nothing. */
  | 'stelling'
  | null;

const wordsOf = (text: string): number =>
  text.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length;

/** Without the number or code in front; the heading itself when nothing else is left. */
export function withoutNumber(heading: string): string {
  const rest = heading.replace(NUMBERED, '').trim();
  return rest === '' ? heading.trim() : rest;
}

/** What a heading asks, by how it is written. */
export function asks(heading: string): Asks {
  const bare = withoutNumber(heading);
  if (ROOM.test(bare) || ROOM.test(heading)) return 'ruimte';
  if (CODE.test(heading.trim())) return 'code';
  const words = wordsOf(bare);
  if (words < LEAST_WORDS) return null;
  if (bare.includes('?') || ASKING.test(bare) || TELL.test(bare)) return 'vraag';
  return words >= STATEMENT.words && bare.length >= STATEMENT.characters ? 'stelling' : null;
}

export const isCode = (text: string): boolean => CODE.test(text.trim());
export const isResponse = (text: string): boolean => RESPONSE.test(text.trim());

/** Columns that a survey tool fills in by itself, folded; they say when and how, never what. */
const FILLED_IN = new Set([
  // Microsoft Forms, Google Forms
  ...['begintijd', 'starttijd', 'start time', 'tijd van voltooien', 'voltooiingstijd'],
  ...['completion time', 'last modified time', 'tijd laatst gewijzigd', 'laatst gewijzigd'],
  ...['tijdstempel', 'timestamp', 'taal', 'language', 'total points', 'totaal aantal punten'],
  // LimeSurvey
  ...['submitdate', 'lastpage', 'startlanguage', 'seed', 'startdate', 'datestamp', 'refurl'],
  ...['datum ingediend', 'datum voltooid', 'laatste pagina', 'starttaal', 'startdatum'],
  ...['datum start', 'datum laatste actie', 'laatste actie', 'date submitted', 'last page'],
  ...['start language', 'date started', 'date last action', 'referrer url', 'verwijzende url'],
  ...['interviewtime', 'totale tijd', 'total time', 'groepstijd'],
  // SurveyMonkey
  ...['collector id', 'collectornummer', 'start date', 'end date', 'begindatum', 'einddatum'],
  ...['date created', 'date modified', 'custom data 1', 'collector', 'aanmaakdatum'],
  // Qualtrics
  ...['enddate', 'status', 'progress', 'voortgang', 'duration in seconds', 'finished'],
  ...['recordeddate', 'recorded date', 'response type', 'distributionchannel'],
  ...['distribution channel', 'userlanguage', 'user language', 'survey duration'],
  ...['afgerond', 'voltooid', 'compleet', 'complete', 'duur', 'duur in seconden', 'invuldatum'],
]);
/** Words that many sheets use too: on their own they are no sign of a survey. */
const COMMON = new Set([
  ...['status', 'startdatum', 'einddatum', 'begindatum', 'start date', 'end date', 'startdate'],
  ...['enddate', 'duur', 'taal', 'language', 'collector', 'afgerond', 'voltooid', 'compleet'],
  ...['complete', 'progress', 'voortgang', 'finished', 'laatst gewijzigd', 'date created'],
  ...['date modified', 'aanmaakdatum', 'datum start', 'laatste actie'],
]);

/** Whether a survey tool fills this in by itself: surely, when others do so too, or not. */
export function filledIn(heading: string): 'zeker' | 'kan' | null {
  const folded = foldHeading(heading);
  if (!FILLED_IN.has(folded) && !/^(?:points|punten|feedback) [-–]/iu.test(heading)) return null;
  return COMMON.has(folded) ? 'kan' : 'zeker';
}

/** The numbers of respondents, the surest first. */
const NUMBERS: readonly ReadonlySet<string>[] = [
  new Set([
    ...['respondent', 'respondentnummer', 'respondent nr', 'respondentnr', 'respondent id'],
    ...['respondentid', 'resp nr', 'respondent nummer', 'nummer respondent', 'respondent number'],
    ...['deelnemer', 'deelnemersnummer', 'deelnemer id', 'participant', 'participant id'],
  ]),
  new Set([
    ...['response id', 'responseid', 'antwoord id', 'antwoordid', 'response number', 'reactie id'],
    ...['inzending', 'inzending id', 'submission id', 'id antwoord id', 'id response id'],
  ]),
  new Set(['id', 'nr', 'nummer', 'volgnummer', 'record id', 'recordnummer', 'no', 'number']),
];

/** How surely a column is the number of the respondent: 2 names one, 1 a reply, 0 any number. */
export function numberRank(heading: string): number | null {
  const folded = foldHeading(heading);
  const at = NUMBERS.findIndex((words) => words.has(folded));
  if (at >= 0) return NUMBERS.length - 1 - at;
  return heading.trim() === '#' ? 0 : null;
}

/** Headings of what can point to a person. */
const PERSON = new Set([
  ...['naam', 'name', 'voornaam', 'achternaam', 'first name', 'last name', 'firstname'],
  ...['lastname', 'full name', 'volledige naam', 'naam respondent', 'naam geinterviewde'],
  ...['naam medewerker', 'e mail', 'email', 'e mailadres', 'emailadres', 'e mail adres'],
  ...['email address', 'e mail address', 'mailadres', 'username', 'gebruikersnaam', 'telefoon'],
  ...['contactpersoon', 'contact person', 'voor en achternaam', 'geboortejaar'],
  ...['telefoonnummer', 'mobiel', 'mobiel nummer', 'phone', 'phone number', 'ip address'],
  ...['ipaddress', 'ipaddr', 'ip adres', 'recipientlastname', 'recipientfirstname'],
  ...['recipientemail', 'recipient last name', 'recipient first name', 'recipient email'],
  ...['externalreference', 'external data reference', 'locationlatitude', 'locationlongitude'],
  ...['location latitude', 'location longitude', 'token', 'toegangscode', 'geboortedatum'],
  ...['date of birth', 'personeelsnummer', 'bsn', 'adres', 'address', 'postcode', 'woonplaats'],
]);
/** The same within a question: "Wat is uw e-mailadres?". */
const ASKS_PERSON =
  /(?:^|[^\p{L}])(?:uw|je|jouw|your|mijn) (?:(?:voor|achter|volledige )?naam|e-?mail\p{L}*|(?:mobiele |mobiel)?telefoon\p{L}*|geboortedatum|(?:first |last |full )?name|phone\p{L}*|(?:thuis)?adres|postcode)(?![\p{L}])|(?:^|[^\p{L}])(?:e-?mailadres|telefoonnummer|contactgegevens|email address|phone number)(?![\p{L}])|^naam (?:van )?(?:(?:de|uw|je|het) )?(?:(?:directe )?leidinggevende|manager|collega|medewerker|teamleider|begeleider|invuller|deelnemer|afnemer|interviewer|onderzoeker)(?![\p{L}])/iu;

/** Speaks to whoever fills in, or lets them speak. */
const ADDRESSES =
  /(?:^|[^\p{L}])(?:u|uw|je|jij|jou|jouw|jullie|jezelf|uzelf|ik|mij|mijn|wij|ons|onze|you|your|yourself|i|my|we|our)(?![\p{L}])/iu;

export function addresses(heading: string): boolean {
  return ADDRESSES.test(heading);
}

export function isPersonal(heading: string): boolean {
  return PERSON.has(foldHeading(heading));
}
export function asksPersonal(heading: string): boolean {
  return ASKS_PERSON.test(heading);
}

const ROLE =
  /^(?:(?:wat is (?:uw|je|jouw) (?:huidige )?|(?:uw|je|jouw|huidige) )?(?:functie|rol|beroep|functietitel)|(?:in )?welke (?:functie|rol) (?:heeft|heb|hebt|bekleedt|vervult|werkt|werk)\b.*|wat (?:is|doet) (?:uw|u|je) (?:voor )?werk|what is your (?:current )?(?:role|job title|position|job|function)|(?:your )?(?:job title|role|position))\b[^?]{0,40}\??$/iu;
const ORGANISATION =
  /^(?:(?:wat is )?(?:(?:de )?naam van )?(?:uw|je|jouw|de )?\s*(?:organisatie|werkgever|instelling|organisatienaam)|naam organisatie|(?:bij|voor|in) (?:welke|wat voor) (?:organisatie|werkgever|instelling|zorginstelling) (?:werkt|werk)\b.*|(?:for |at )?which (?:organi[sz]ation|employer)\b.*|(?:your )?(?:organi[sz]ation|employer))(?![\p{L}])[^?]{0,40}\??$/iu;

/** The field of the interview that a heading asks for, where the values are short. */
export function asksField(heading: string): 'rol' | 'organisatie' | null {
  const bare = withoutNumber(heading);
  if (ROLE.test(bare)) return 'rol';
  return ORGANISATION.test(bare) ? 'organisatie' : null;
}

/** The row in which Qualtrics says which question each column is, for machines. */
export function isImportIds(cells: readonly RawCell[]): boolean {
  const texts = cells.map(headingText).filter((text) => text !== '');
  return texts.length > 1 && texts.every((text) => text.startsWith('{"ImportId"'));
}
