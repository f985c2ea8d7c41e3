/** A document as a conversation: who speaks, what stands above it, and its rows as a sheet of turns. */
import { TEXT_COLUMN } from '../../domain/provenance';
import { findingKinds, type RawRow, type RawSheet } from '../sheet';
import { headingLines } from './heading-lines';
import type { Paragraph, RawConversation, TextDocument } from './raw';
import { findSpeakers } from './speakers';
import { type Division, type Turn, turnsOf } from './turns';

/** Columns of the sheet that a document becomes. */
export const SPEAKER = 0;
export const TEXT = TEXT_COLUMN;
export const TIME = 2;

/** One row of that sheet: a turn, a line above the conversation, or a name without words. */
export interface ConversationRow {
  raw: RawRow;
  /** Null for a line above the conversation. */
  turn: Turn | null;
}

export function conversationOf(document: TextDocument): RawConversation {
  const gevonden = findSpeakers(document);
  return { document, gevonden, bovenaan: headingLines(document, gevonden) };
}

function above({ nr, tekst }: Paragraph): ConversationRow {
  return { raw: { rij: nr, cellen: [null, tekst], opmaak: null }, turn: null };
}

function spoken(turn: Turn): ConversationRow {
  const { van, spreker, tekst, tijd } = turn;
  const cellen = [spreker, tekst === '' ? null : tekst, tijd];
  while (cellen.length > 0 && cellen.at(-1) === null) cellen.pop();
  return { raw: { rij: van, cellen, opmaak: null }, turn };
}

/** The whole document in rows, in its order: every paragraph is in exactly one of them. */
export function conversationRows(
  { document, gevonden, bovenaan }: RawConversation,
  indeling: Division,
): ConversationRow[] {
  const heads = new Set(bovenaan.map(({ nr }) => nr));
  const lines = document.alineas.filter(({ nr }) => heads.has(nr));
  const rest = document.alineas.filter(({ nr }) => !heads.has(nr));
  const rows = [...lines.map(above), ...turnsOf(document, rest, gevonden, indeling).map(spoken)];
  return rows.sort((a, b) => a.raw.rij - b.raw.rij);
}

/** The sheet of a document as it is recognised; `naam` is the name of the file without extension. */
export function conversationSheet(naam: string, document: TextDocument): RawSheet {
  const gesprek = conversationOf(document);
  return {
    naam,
    verborgen: false,
    rijen: conversationRows(gesprek, 'beurten').map(({ raw }) => raw),
    samengevoegd: [],
    formules: 0,
    verborgenRijen: 0,
    bevindingen: [],
    aantalBevindingen: Object.fromEntries(
      findingKinds.map((soort) => [soort, 0]),
    ) as RawSheet['aantalBevindingen'],
    gesprek,
  };
}
