/** A document as it will be read: as recognised, or as a person chose. */
import { conversationRows } from '../../documents/conversation';
import type { RawConversation } from '../../documents/raw';
import type { ConversationChoice, SheetChoice } from '../../preview';
import type { RawSheet, RawWorkbook } from '../../sheet';
import { oneColumnEach } from '../choice';
import { interviews } from '../kinds/interviews';
import type { SheetReading } from '../sheet-reading';
import { checkedConversation, proposedChoice } from './choice';
import { conversationColumns } from './columns';
import { ConversationReader } from './reader';

type Base = Pick<SheetReading, 'workbook' | 'sheet' | 'index' | 'soorten'>;
type Choice = SheetChoice & { gesprek: ConversationChoice };

const LEFT_OUT = 'Dit gesprek wordt niet ingelezen. Kies interviews om het wel in te lezen.';

function reading(base: Base, gesprek: RawConversation, keuze: Choice): SheetReading {
  if (keuze.soort === null) {
    return { ...base, keuze, table: null, reader: null, waaromNiet: LEFT_OUT };
  }
  const rows = conversationRows(gesprek, keuze.gesprek.indeling);
  const columns = conversationColumns(gesprek, base.sheet.naam, keuze);
  return {
    ...base,
    sheet: { ...base.sheet, rijen: rows.map(({ raw }) => raw) },
    keuze,
    table: { description: interviews, kopregel: 0, kopregels: 0, kolommen: columns, mist: null },
    reader: new ConversationReader(rows, columns, keuze.gesprek),
    waaromNiet: null,
    gesprek: { bron: gesprek, keuze: keuze.gesprek, rijen: rows, kolommen: columns },
  };
}

/** As recognised: a document that can be read is always a conversation. */
export function recogniseConversation(
  workbook: RawWorkbook,
  index: number,
  gesprek: RawConversation,
): SheetReading {
  const sheet = workbook.bladen[index] as RawSheet;
  const { zekerheid, reden } = gesprek.gevonden;
  const soorten = [{ soort: 'interviews' as const, zekerheid, reden }];
  return reading({ workbook, sheet, index, soorten }, gesprek, proposedChoice(gesprek));
}

/** As a person chose. Throws 'ongeldige-vraag' for a choice that does not fit. */
export function conversationAsChosen(
  { workbook, sheet, index, soorten, keuze }: SheetReading,
  gesprek: RawConversation,
  choice: unknown,
): SheetReading {
  const columns = conversationColumns(gesprek, sheet.naam, { velden: {} });
  const last = Math.max(...columns.map(({ kolom }) => kolom));
  const chosen = checkedConversation(gesprek, last + 1, choice);
  const one = { ...oneColumnEach(chosen, keuze), gesprek: chosen.gesprek };
  return reading({ workbook, sheet, index, soorten }, gesprek, one);
}
