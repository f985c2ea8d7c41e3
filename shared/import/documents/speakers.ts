/**
 * Who speaks in a document, as far as it shows: labels that recur at the beginning of paragraphs,
 * names that the file itself gives, or questions in bold. A colon in ordinary text makes no speaker:
 * a word that no transcript uses for one has to come back, beside another that does.
 */
import { isLetter, isQuestioner, isSpeakerWord, labelOf } from './labels';
import type { FoundSpeakers, Label, LabelForm, Paragraph, Speaker, TextDocument } from './raw';

interface Group {
  label: Label;
  word: boolean;
  places: number[];
}

/** More names than this before a text are no people who talk with each other. */
const MAX_SPEAKERS = 500;
/** Names that a reason lists. */
const MAX_NAMED = 3;
/** Part of the paragraphs that unknown names must stand before. */
const LEAST_SHARE = 0.2;
/** Names beside a moment: so many different ones of all at most. */
const RECURS = 0.7;
const QUESTION = /\?["”’)\]]*\s*$/;

function groupsOf(labels: ReadonlyMap<number, Label>): Group[] {
  const groups = new Map<string, Group>();
  for (const [nr, label] of labels) {
    const group = groups.get(label.sleutel);
    if (group !== undefined) group.places.push(nr);
    else groups.set(label.sleutel, { label, word: isSpeakerWord(label.naam), places: [nr] });
  }
  return [...groups.values()];
}

/** Words and codes of transcripts: two of them, or one that comes back. A letter needs a second. */
function knownWords(groups: readonly Group[]): Group[] {
  const words = groups.filter(({ word }) => word);
  const letters = words.filter(({ label }) => isLetter(label));
  const isPair = letters.length > 1 && letters.some(({ places }) => places.length > 1);
  const sure = words.filter(
    ({ label, places }) => !isLetter(label) || isPair || (words.length > 1 && places.length > 1),
  );
  const times = sure.reduce((sum, { places }) => sum + places.length, 0);
  return times >= 2 ? sure : [];
}

/** Names that no list knows: each comes back, and what is written beside a moment needs no more. */
function unknownNames(groups: readonly Group[], known: readonly Group[]): Group[] {
  const others = groups.filter(({ word }) => !word);
  const timed = others.filter(({ label }) => label.vorm === 'tijd');
  const moments = groups.filter(({ label }) => label.vorm === 'tijd');
  const timesTimed = moments.reduce((sum, { places }) => sum + places.length, 0);
  const byTime = timesTimed >= 3 && moments.length <= timesTimed * RECURS ? timed : [];
  const timely = new Set(byTime);
  const again = others.filter((group) => group.places.length > 1 && !timely.has(group));
  const ofForm = new Map<LabelForm, number>();
  for (const { label } of [...again, ...known]) {
    ofForm.set(label.vorm, (ofForm.get(label.vorm) ?? 0) + 1);
  }
  return [...byTime, ...again.filter(({ label }) => (ofForm.get(label.vorm) ?? 0) > 1)];
}

/** Unknown names alone: they have to take turns, and to stand before enough of the text. */
function isConversation(groups: readonly Group[], alineas: readonly Paragraph[]): boolean {
  const places = groups.flatMap(({ places }) => places).sort((a, b) => a - b);
  const [first] = places;
  if (groups.length < 2 || first === undefined || places.length < 4) return false;
  const of = new Map(groups.flatMap((group) => group.places.map((nr) => [nr, group] as const)));
  const changes = places.filter(
    (nr, i) => i > 0 && of.get(nr) !== of.get(places[i - 1] ?? 0),
  ).length;
  const from = alineas.filter(({ nr }) => nr >= first).length;
  return places.length >= from * LEAST_SHARE && changes >= places.length * 0.4;
}

function listed(names: readonly string[]): string {
  const quoted = names.slice(0, MAX_NAMED).map((name) => `‘${name}’`);
  const more = names.length - quoted.length;
  const last = more > 0 ? `${more} andere` : quoted.pop();
  return quoted.length === 0 ? (last ?? '') : `${quoted.join(', ')} en ${last}`;
}

const none = (reden: string): FoundSpeakers => ({
  sprekers: [],
  labels: new Map(),
  vetIsVraag: false,
  zekerheid: 0.6,
  reden,
});

/** Whether questions stand in bold between answers that do not. */
function boldQuestions(alineas: readonly Paragraph[]): Paragraph[] {
  const isQuestion = ({ tekst, vet, stijl }: Paragraph) =>
    (vet >= tekst.length || stijl === 'kop') && QUESTION.test(tekst);
  const found = alineas.filter(isQuestion);
  const bold = alineas.filter(({ tekst, vet }) => vet >= tekst.length).length;
  const plain = alineas.length - Math.max(bold, found.length);
  return found.length >= 2 && plain >= found.length * 0.8 && found.length >= bold * 0.5
    ? found
    : [];
}

/** The part of what somebody says that ends in a question mark. */
function asking(
  alineas: readonly Paragraph[],
  labels: ReadonlyMap<number, Label>,
): Map<string, number> {
  const asked = new Map<string, { questions: number; all: number }>();
  for (const { nr, tekst, spreker } of alineas) {
    const key = labels.get(nr)?.sleutel ?? spreker;
    if (key == null) continue;
    const counted = asked.get(key) ?? { questions: 0, all: 0 };
    counted.all += 1;
    if (QUESTION.test(tekst)) counted.questions += 1;
    asked.set(key, counted);
  }
  return new Map([...asked].map(([key, { questions, all }]) => [key, questions / all]));
}

/** Why somebody does not ask; holds as long as somebody else does. */
export const OTHER_ASKS = 'een ander de vragen stelt';

/** Who asks: by its word; where no word says so, the one of two who ends in question marks. */
function withRoles(
  speakers: readonly Omit<Speaker, 'vraagt' | 'reden'>[],
  shares: ReadonlyMap<string, number>,
): Speaker[] {
  const byWord = speakers.some(({ naam }) => isQuestioner(naam));
  const share = (sleutel: string) => shares.get(sleutel) ?? 0;
  const ranked = [...speakers].sort((a, b) => share(b.sleutel) - share(a.sleutel));
  const [most, next] = ranked;
  const asker =
    !byWord &&
    most !== undefined &&
    next !== undefined &&
    most.beurten > 1 &&
    share(most.sleutel) >= 0.5 &&
    share(next.sleutel) <= share(most.sleutel) / 2
      ? most.sleutel
      : null;
  return speakers.map((speaker): Speaker => {
    if (isQuestioner(speaker.naam)) {
      return { ...speaker, vraagt: true, reden: `‘${speaker.naam}’ de vragen stelt` };
    }
    const percent = Math.round(share(speaker.sleutel) * 100);
    if (speaker.sleutel === asker) {
      return {
        ...speaker,
        vraagt: true,
        reden: `${percent}% van de beurten op een vraagteken eindigt`,
      };
    }
    return {
      ...speaker,
      vraagt: false,
      reden: byWord ? OTHER_ASKS : `${percent}% van de beurten op een vraagteken eindigt`,
    };
  });
}

/** Speakers that the file gives apart from the text, in a column or with a subtitle. */
function givenByFile(alineas: readonly Paragraph[]): FoundSpeakers | null {
  const counts = new Map<string, number>();
  for (const { spreker } of alineas) {
    if (spreker !== null) counts.set(spreker, (counts.get(spreker) ?? 0) + 1);
  }
  if (counts.size === 0) return null;
  const labels = new Map<number, Label>();
  const speakers = [...counts].map(([naam, beurten]) => ({ sleutel: naam, naam, beurten }));
  return {
    sprekers: withRoles(speakers, asking(alineas, labels)).slice(0, MAX_SPEAKERS),
    labels,
    vetIsVraag: false,
    zekerheid: 0.98,
    reden: `het bestand zelf zegt wie er spreekt: ${listed([...counts.keys()])}`,
  };
}

/** What the document shows of who speaks. */
export function findSpeakers({ alineas }: TextDocument): FoundSpeakers {
  const given = givenByFile(alineas);
  if (given !== null) return given;
  const all = new Map<number, Label>();
  for (const paragraph of alineas) {
    const label = labelOf(paragraph);
    if (label !== null) all.set(paragraph.nr, label);
  }
  const groups = groupsOf(all);
  const known = knownWords(groups);
  const others = unknownNames(groups, known);
  const accepted = known.length > 0 || isConversation(others, alineas) ? [...known, ...others] : [];
  if (accepted.length > MAX_SPEAKERS) {
    return none(`er meer dan ${MAX_SPEAKERS} verschillende namen voor de tekst staan`);
  }
  const bold = boldQuestions(alineas);
  if (accepted.length === 0) {
    if (bold.length === 0)
      return none('geen naam of code aan het begin van de alinea’s terugkeert');
    const reden = `${bold.length} vette alinea’s op een vraagteken eindigen, met antwoorden ertussen`;
    return { ...none(reden), vetIsVraag: true, zekerheid: 0.8 };
  }
  const keys = new Set(accepted.map(({ label }) => label.sleutel));
  const labels = new Map([...all].filter(([, { sleutel }]) => keys.has(sleutel)));
  const inOrder = groups.filter(({ label }) => keys.has(label.sleutel));
  const speakers = inOrder.map(({ label, places }) => ({
    sleutel: label.sleutel,
    naam: label.naam,
    beurten: places.length,
  }));
  const sprekers = withRoles(speakers, asking(alineas, labels));
  const times = `${labels.size} van de ${alineas.length} alinea’s beginnen met ${listed(speakers.map(({ naam }) => naam))}`;
  return {
    sprekers,
    labels,
    vetIsVraag: bold.length > 0 && !sprekers.some(({ vraagt }) => vraagt),
    zekerheid: known.length > 0 ? (others.length > 0 ? 0.9 : 0.95) : 0.75,
    reden: times,
  };
}
