/** What sharing and merging say, in Dutch. */
import type { EntityType } from '../../../../shared/domain/entities';
import { recordWords } from '../../../../shared/domain/record';
import type {
  ConflictSide,
  MergeKind,
  MergeReport,
  MergeResult,
} from '../../../../shared/dossier/merge-report';
import type { SharedType } from '../../../../shared/dossier/share';
import { formatCount, formatMoment, formatNumber } from '../../../ui/format';

export const sharedWords: Readonly<Record<SharedType, string>> = {
  casus: 'Casussen',
  uitstroomcijfer: 'Uitstroomcijfers',
  interview: 'Interviews, met hun beurten',
  organisatie: 'Organisaties',
  vertrekreden: 'Vertrekredenen',
  dienstverband: 'Dienstverbanden',
  kostenpost: 'Kostenposten',
  code: 'Codes van een codeboek',
};

/** "42 dienstverbanden: elk is één persoon": how many of a kind there are to share. */
export function sharedHint(type: SharedType, aantal: number): string {
  const words = formatCount(aantal, ...recordWords[type]);
  return type === 'dienstverband' ? `${words}: elk is één persoon` : words;
}

const kindWords: Readonly<Record<EntityType, string>> = {
  casus: 'Casussen',
  uitstroomcijfer: 'Uitstroomcijfers',
  interview: 'Interviews',
  beurt: 'Beurten',
  organisatie: 'Organisaties',
  vertrekreden: 'Vertrekredenen',
  dienstverband: 'Dienstverbanden',
  kostenpost: 'Kostenposten',
  code: 'Codes',
  coding: 'Toekenningen',
  import: 'Ingelezen bladen',
  coder: 'Codeurs',
  uitgifte: 'Meldingen van wat naar buiten ging',
  sourceRow: 'Rijen van een bron',
  unit: 'Organisaties en bronnen',
  pseudoniem: 'Sleutels van pseudoniemen',
};

export function kindTitle({ soort }: MergeKind): string {
  return kindWords[soort];
}

/** "3 erbij, 1 gewijzigd". */
export function kindCounts({ erbij, gewijzigd, eruit }: MergeKind): string {
  return [
    erbij.aantal > 0 ? `${formatNumber(erbij.aantal)} erbij` : null,
    gewijzigd.aantal > 0 ? `${formatNumber(gewijzigd.aantal)} gewijzigd` : null,
    eruit.aantal > 0 ? `${formatNumber(eruit.aantal)} eruit` : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

/** What is new in the other copy: how much, from when to when, by whom. */
export function newWork({ nieuw }: MergeReport): string {
  const { stappen, van, tot, wie } = nieuw;
  if (stappen === 0 || van === null || tot === null) return 'niets wat hier nog niet bekend is';
  const who = wie.length === 0 ? '' : ` door ${wie.join(', ')}`;
  const [first, last] = [formatMoment(van), formatMoment(tot)];
  const when = first === last ? `, ${first}` : `, van ${first} tot ${last}`;
  return `${formatCount(stappen, 'stap', 'stappen')}${who}${when}`;
}

export function commonPast({ gemeen }: MergeReport): string {
  return gemeen === null ? 'niets: dit is een ander dossier' : formatMoment(gemeen.at);
}

/** Nothing would change and there is nothing to decide. */
export function isNothing({ soorten, conflicten, gewistDaar, nieuw }: MergeReport): boolean {
  return soorten.length === 0 && conflicten === 0 && gewistDaar.aantal === 0 && nieuw.stappen === 0;
}

/** "jeugd"; what is not there, or says nothing, in words. */
export function sideText({ tekst }: ConflictSide): string {
  return tekst === null ? 'verwijderd' : tekst === '' ? 'leeg' : tekst;
}

/** "onderzoeker 2, vrijdag 17:02, 21 november 2026". */
export function sideOrigin({ wie, at }: ConflictSide): string | null {
  const parts = [wie, at === null || at === '' ? null : formatMoment(at)];
  return parts.filter((part) => part !== null).join(', ') || null;
}

/** In the words of the history. */
function merged({ erbij, gewijzigd, eruit }: MergeResult): string {
  return [
    erbij > 0 ? `${formatCount(erbij, 'onderdeel', 'onderdelen')} erbij` : null,
    gewijzigd > 0 ? `${formatCount(gewijzigd, 'wijziging', 'wijzigingen')} overgenomen` : null,
    eruit > 0 ? `${formatCount(eruit, 'onderdeel', 'onderdelen')} eruit` : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
}

/** What was done, as a sentence. */
export function mergedSentence(result: MergeResult): string {
  if (result.seq === null) return 'Er was niets nieuws in het bestand: hier is niets veranderd.';
  const what = merged(result);
  return what === ''
    ? 'Samengevoegd. Hier hoefde niets te veranderen.'
    : `Samengevoegd: ${what}. Het is één stap in de geschiedenis.`;
}
