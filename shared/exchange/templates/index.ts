/**
 * The templates: workbooks to fill in, one per kind of sheet, and the form that goes to organisations.
 * They hold nothing of any dossier: the same bytes for everybody.
 */
import { Pace } from '../pace';
import type { Sheet } from '../xlsx/sheet';
import { writeWorkbook } from '../xlsx/workbook';
import { choiceSheet } from './choice-sheet';
import { columnsOf } from './columns';
import type { TemplateDeclaration } from './declaration';
import { explanationSheet } from './explanation-sheet';
import { fillSheet } from './fill-sheet';
import { casussen } from './kinds/casussen';
import { codeboek } from './kinds/codeboek';
import { dienstverbanden } from './kinds/dienstverbanden';
import { intake } from './kinds/intake';
import { interviews } from './kinds/interviews';
import { organisaties } from './kinds/organisaties';
import { rekentool } from './kinds/rekentool';
import { uitstroomcijfers } from './kinds/uitstroomcijfers';
import { vertrekredenen } from './kinds/vertrekredenen';

type Bytes = Uint8Array<ArrayBuffer>;

/** In the order in which they are offered. */
export const templates: readonly TemplateDeclaration[] = [
  intake,
  uitstroomcijfers,
  vertrekredenen,
  casussen,
  interviews,
  dienstverbanden,
  rekentool,
  organisaties,
  codeboek,
];

/** "sjabloon-casussen.xlsx". */
export function templateFile({ naam }: TemplateDeclaration): string {
  return naam === intake.naam ? 'intakeformulier.xlsx' : `sjabloon-${naam}.xlsx`;
}

/** What it is for, to whoever fills it in. */
function purpose({ formulier, waarvoor }: TemplateDeclaration): string {
  return formulier?.aanhef[0] ?? waarvoor;
}

/** The sheets in order: what is filled in, what explains it, what can be chosen. */
export function templateSheets(declaration: TemplateDeclaration): Sheet[] {
  const { titel, rij, blad, voorbeelden } = declaration;
  const kolommen = columnsOf(declaration);
  const choices = choiceSheet(kolommen);
  const inleiding = [purpose(declaration), rij];
  return [
    fillSheet(declaration, kolommen, choices?.cellen ?? new Map()),
    explanationSheet({ titel, inleiding, blad, kolommen, voorbeelden }),
    ...(choices === null ? [] : [choices.sheet]),
  ];
}

/** A template is small: it lets nobody in between. */
const unhurried = () =>
  new Pace({
    now: () => 0,
    pause: async () => undefined,
    signal: new AbortController().signal,
  });

/** The workbook; the same bytes each time. */
export async function templateBytes(declaration: TemplateDeclaration): Promise<Bytes> {
  const pieces: Bytes[] = [];
  const { titel } = declaration;
  await writeWorkbook(
    templateSheets(declaration),
    async (bytes) => void pieces.push(bytes),
    unhurried(),
    { titel, onderwerp: purpose(declaration) },
  );
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
