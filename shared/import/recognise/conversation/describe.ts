/** A conversation as the preview shows it, and as the dossier keeps where it came from. */
import type { Speaker } from '../../documents/raw';
import { OTHER_ASKS } from '../../documents/speakers';
import type { ConversationPreview, SpeakerPreview, TurnPreview } from '../../preview';
import type { ImportSource } from '../../stream';
import { isQuestion, isSpoken } from './reader';
import type { ConversationRows } from './rows';

/** Turns that are shown, and characters of each. */
const MAX_TURNS = 40;
const MAX_TEXT = 400;

function shortened(text: string): string {
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1).trimEnd()}…` : text;
}

/** Why a speaker asks or does not: as found, unless a person said otherwise. */
function reasonOf({ sleutel, vraagt, reden }: Speaker, asks: ReadonlySet<string>): string {
  if (asks.has(sleutel) !== vraagt) return 'u dat hebt gekozen';
  return reden === OTHER_ASKS && asks.size === 0 ? 'u niemand hebt aangevinkt' : reden;
}

export function conversationPreview({ bron, keuze, rijen }: ConversationRows): ConversationPreview {
  const { document, gevonden } = bron;
  const asks = new Set(keuze.vragers);
  const spoken = rijen.flatMap((row) => (isSpoken(row) && row.turn !== null ? [row.turn] : []));
  const counts = new Map<string, number>();
  for (const { sleutel } of spoken) {
    if (sleutel !== null) counts.set(sleutel, (counts.get(sleutel) ?? 0) + 1);
  }
  const sprekers = gevonden.sprekers.map((speaker): SpeakerPreview => {
    const { sleutel, naam } = speaker;
    return {
      ...{ sleutel, naam },
      beurten: counts.get(sleutel) ?? 0,
      vraagt: asks.has(sleutel),
      reden: reasonOf(speaker, asks),
    };
  });
  const beurten = spoken.slice(0, MAX_TURNS).map(
    (turn): TurnPreview => ({
      ...{ van: turn.van, tot: turn.tot, spreker: turn.spreker, tijd: turn.tijd },
      vraag: isQuestion(turn, asks),
      tekst: shortened(turn.tekst),
    }),
  );
  const { reden, zekerheid, vetIsVraag } = gevonden;
  const aantal = document.alineas.length;
  return { eenheid: document.eenheid, aantal, sprekers, reden, zekerheid, vetIsVraag, beurten };
}

/** What is different of a document in the record of its import. */
export function conversationSource({
  bron,
  kolommen,
}: ConversationRows): Pick<ImportSource, 'vorm' | 'kolommen'> {
  return {
    vorm: bron.document.eenheid,
    kolommen: kolommen.map(({ kolom, kop, veld, alinea }) => ({
      ...{ kolom, kop, veld },
      ...(alinea === undefined ? {} : { alinea }),
    })),
  };
}
