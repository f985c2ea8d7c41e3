/**
 * The columns of a conversation: who, what, when, and what it says once: the name of the file and
 * the lines above it. Each of these has the paragraph in which it stands.
 */
import { SPEAKER, TEXT, TIME } from '../../documents/conversation';
import type { RawConversation } from '../../documents/raw';
import type { ColumnMapping, SheetChoice } from '../../preview';

export interface ConversationColumn extends ColumnMapping {
  /** The paragraph of what is said once; 0 = the name of the file; absent for a column of the turns. */
  alinea?: number;
  /** What is said once. */
  waarde?: string;
}

/** Characters of a first value that are shown. */
const MAX_EXAMPLE = 200;
/** The column of the name of the file; those of the lines above the conversation follow. */
export const FILE_NAME = 3;

/** What is said first, below the lines above the conversation. */
function firstWords({ gevonden, document, bovenaan }: RawConversation): string | null {
  const above = new Set(bovenaan.map(({ nr }) => nr));
  const first = document.alineas.find(({ nr }) => !above.has(nr));
  if (first === undefined) return null;
  return (gevonden.labels.get(first.nr)?.rest || first.tekst).slice(0, MAX_EXAMPLE);
}

function ownColumns(conversation: RawConversation): ConversationColumn[] {
  const { gevonden, document } = conversation;
  const { alineas, eenheid } = document;
  const first = alineas.find(
    ({ spreker, tijd, nr }) => (spreker ?? tijd ?? gevonden.labels.get(nr)) != null,
  );
  const label = first === undefined ? undefined : gevonden.labels.get(first.nr);
  const tijd = alineas.find(
    (each) => (each.tijd ?? gevonden.labels.get(each.nr)?.tijd ?? null) !== null,
  );
  const [one] = gevonden.sprekers;
  const columns: ConversationColumn[] = [];
  if (one !== undefined) {
    columns.push({
      ...{ kolom: SPEAKER, kop: 'Spreker', veld: 'spreker' },
      ...{ zekerheid: gevonden.zekerheid, reden: gevonden.reden },
      voorbeeld: first?.spreker ?? label?.naam ?? one.naam,
    });
  }
  columns.push({
    ...{ kolom: TEXT, kop: 'Tekst', veld: 'tekst', zekerheid: 1 },
    reden: eenheid === 'alinea' ? 'het de lopende tekst is' : 'het de tekst van de ondertitels is',
    voorbeeld: firstWords(conversation),
  });
  if (tijd !== undefined) {
    columns.push({
      ...{ kolom: TIME, kop: 'Tijd', veld: 'plaats', zekerheid: 0.95 },
      reden: 'er tijden bij de tekst staan',
      voorbeeld: tijd.tijd ?? gevonden.labels.get(tijd.nr)?.tijd ?? null,
    });
  }
  return columns;
}

/** Every column as recognised, and with the fields that a person chose. */
export function conversationColumns(
  conversation: RawConversation,
  naam: string,
  { velden }: Pick<SheetChoice, 'velden'>,
): ConversationColumn[] {
  const { bovenaan } = conversation;
  const hasTitle = bovenaan.some(({ veld }) => veld === 'titel');
  const file: ConversationColumn = {
    ...{ kolom: FILE_NAME, kop: 'Naam van het bestand', veld: hasTitle ? 'bron' : 'titel' },
    ...{ zekerheid: 0.9, voorbeeld: naam, waarde: naam, alinea: 0 },
    reden: hasTitle ? 'het document zelf een titel heeft' : 'het document zelf geen titel heeft',
  };
  if (hasTitle && bovenaan.some(({ veld }) => veld === 'bron')) file.veld = null;
  const lines = bovenaan.map(
    ({ nr, kop, waarde, veld, zekerheid, reden }, i): ConversationColumn => ({
      ...{ kolom: FILE_NAME + 1 + i, kop, veld, zekerheid, reden },
      ...{ voorbeeld: waarde, waarde, alinea: nr },
    }),
  );
  return [...ownColumns(conversation), file, ...lines].map((column) => {
    const chosen = velden[column.kolom];
    if (chosen === undefined) return column;
    const reden = chosen === null ? 'u dit hebt weggelaten' : 'u dit veld hebt gekozen';
    return { ...column, veld: chosen, zekerheid: 1, reden };
  });
}
