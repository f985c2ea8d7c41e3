/** The sentences about back-ups, in section and lists. The clock is an argument. */
import type {
  BackupFolder,
  BackupFolderName,
  BackupMoment,
  BackupReason,
  BackupState,
} from '../../../../shared/backup/state';
import { recordWords } from '../../../../shared/domain/record';
import type { Damage, DossierCounts } from '../../../../shared/dossier/protocol';
import {
  formatCount,
  formatDate,
  formatNumber,
  formatRecent,
  formatTime,
} from '../../../ui/format';

/** The state in plain sight, on the Dossier screen. */
export function stateSentence({ mappen, laatste, achter }: BackupState, now: Date): string {
  if (laatste === null) {
    return mappen.some(({ momenten }) => momenten.length > 0)
      ? 'Wat er in de back-ups staat, is van vóór het dossier werd zoals het nu is. Een nieuwe komt vanzelf, binnen een paar minuten.'
      : 'Er is nog geen back-up. De eerste komt vanzelf, binnen een paar minuten.';
  }
  const last = `De laatste back-up is van ${formatRecent(laatste.at, now)}, stap ${formatNumber(laatste.stap)}.`;
  if (achter === 0) return `${last} Alles zit erin.`;
  const behind = formatCount(achter, 'stap zit', 'stappen zitten');
  return `${last} ${behind} er nog niet in; dat volgt binnen vijf minuten na een wijziging.`;
}

export const folderNames: Record<BackupFolderName, string> = {
  eigen: 'Op deze computer',
  tweede: 'Tweede map',
};

/** When a folder was last read whole, in words. */
export function checkSentence({ gecontroleerd }: BackupFolder, now: Date): string {
  return gecontroleerd === null
    ? 'Nog niet helemaal gecontroleerd; dat gebeurt elke week, op de achtergrond.'
    : `Helemaal gecontroleerd: ${formatRecent(gecontroleerd.at, now)}, tot en met stap ${formatNumber(gecontroleerd.stap)}.`;
}

/** What a folder holds: "7 momenten, 12 MB". Moments share their steps, so the largest counts. */
export function holdsSentence({ momenten, onleesbaar }: BackupFolder): string {
  if (momenten.length === 0 && onleesbaar === 0) return 'Nog geen momenten';
  const size = Math.max(0, ...momenten.map(({ bytes }) => bytes));
  const broken =
    onleesbaar === 0
      ? ''
      : `; ${formatCount(onleesbaar, 'bestand is', 'bestanden zijn')} onleesbaar`;
  return `${formatCount(momenten.length, 'moment', 'momenten')}, het grootste ${megabytes(size)}${broken}`;
}

/** 1 240 000 → "1,2 MB". */
export function megabytes(bytes: number): string {
  if (bytes < 100_000) return 'minder dan 0,1 MB';
  const mb = bytes / 1_000_000;
  return `${formatNumber(mb < 10 ? Math.round(mb * 10) / 10 : Math.round(mb))} MB`;
}

const reasons: Record<BackupReason, string | null> = {
  gewoon: null,
  hand: 'op verzoek gemaakt',
  'voor-bijwerken': 'van vóór een nieuwe versie',
  'voor-terugzetten': 'van vóór het terugzetten',
  'nieuwe-sleutel': 'gemaakt na een nieuwe sleutel',
};

/** Why it was made, when that says something. */
export function reasonWords(moment: Pick<BackupMoment, 'reden'>): string | null {
  return reasons[moment.reden];
}

/** "29 casussen, 127 cijfers, 31 interviews, 61 toekenningen"; of what there is. */
export function countWords(counts: DossierCounts): string {
  return kinds
    .filter(([kind]) => kind !== 'imports')
    .filter(([kind]) => counts[kind] > 0 || ALWAYS_SAID.has(kind))
    .map(([kind, one, many]) => formatCount(counts[kind], one, many))
    .join(', ');
}

const ALWAYS_SAID: ReadonlySet<string> = new Set(['casussen', 'coderingen']);

const kinds = [
  ['casussen', 'casus', 'casussen'],
  ['cijfers', 'cijfer', 'cijfers'],
  ['interviews', 'interview', 'interviews'],
  ['organisaties', ...recordWords.organisatie],
  ['vertrekredenen', ...recordWords.vertrekreden],
  ['dienstverbanden', ...recordWords.dienstverband],
  ['kostenposten', ...recordWords.kostenpost],
  ['codes', ...recordWords.code],
  ['coderingen', 'toekenning', 'toekenningen'],
  ['imports', 'import', 'imports'],
] as const;

/** What the dossier is now: its last step, and what is in it. */
export interface Now {
  seq: number;
  aantallen: DossierCounts;
}

/** "12 stappen terug: 3 casussen minder, 1 import meer." */
export function compareWords(
  moment: Pick<BackupMoment, 'stap' | 'aantallen' | 'gewistSinds'>,
  now: Now,
): string {
  const steps = now.seq - moment.stap;
  const back =
    steps === 0
      ? 'Dezelfde stap als nu'
      : steps > 0
        ? `${formatCount(steps, 'stap', 'stappen')} terug`
        : `${formatCount(-steps, 'stap', 'stappen')} verder dan nu`;
  const { aantallen } = moment;
  if (aantallen === null) return `${back}.`;
  const erased = moment.gewistSinds === true;
  const differences = kinds.flatMap(([kind, one, many]) => {
    const difference = aantallen[kind] - now.aantallen[kind];
    // What is more may be what was erased since: that is no promise.
    if (difference === 0 || (erased && difference > 0)) return [];
    const word = difference < 0 ? 'minder' : 'meer';
    return [`${formatCount(Math.abs(difference), one, many)} ${word}`];
  });
  const compared = differences.length === 0 ? '' : `: ${differences.join(', ')}`;
  if (erased) {
    return `${back}${compared}. De aantallen bij dit moment zijn van toen; wat daarna voorgoed is gewist, komt niet terug.`;
  }
  return differences.length === 0 ? `${back}, evenveel van alles.` : `${back}${compared}.`;
}

/**
 * What going back to a moment costs a damaged dossier: of the steps that there should be, and of
 * those that can still be read.
 */
export function lossWords(
  moment: Pick<BackupMoment, 'stap' | 'aantallen' | 'gewistSinds'>,
  damage: Pick<Damage, 'gelezenTot' | 'verwacht'>,
  readable: Pick<Now, 'aantallen'>,
): string {
  const { gelezenTot, verwacht } = damage;
  const lost = verwacht - moment.stap;
  const all =
    lost <= 0
      ? 'Alle stappen zitten erin: er gaat niets verloren.'
      : `Van de ${formatNumber(verwacht)} stappen ${lost === 1 ? 'gaat' : 'gaan'} er ${formatNumber(lost)} verloren: wat na stap ${formatNumber(moment.stap)} gebeurde.`;
  if (gelezenTot <= 0) return all;
  const compared = compareWords(moment, { seq: gelezenTot, aantallen: readable.aantallen });
  return `${all} Vergeleken met wat nu te lezen is: ${compared.charAt(0).toLowerCase()}${compared.slice(1)}`;
}

const faults: Record<NonNullable<BackupMoment['fout']>, string> = {
  'andere-sleutel': 'Van vóór de nieuwe sleutel: niet meer te openen',
  'nieuwere-sleutel':
    'Onder een nieuwere sleutel gemaakt: te openen met die wachtwoordzin, via Back-up openen',
  'backup-onleesbaar': 'Beschadigd of veranderd: niet terug te zetten',
};

/** Why a moment cannot be set back, or null. */
export function faultWords({ fout }: Pick<BackupMoment, 'fout'>): string | null {
  return fout === null ? null : faults[fout];
}

/** The days of a list: "Vandaag", "Gisteren", else the date. */
export function dayWords(iso: string, now: Date): string {
  const recent = formatRecent(iso, now);
  if (recent.startsWith('vandaag ')) return 'Vandaag';
  if (recent.startsWith('gisteren ')) return 'Gisteren';
  return formatDate(iso);
}

/** "12:03, stap 1.180". */
export function momentName({ at, stap }: Pick<BackupMoment, 'at' | 'stap'>): string {
  return `${formatTime(at)}, stap ${formatNumber(stap)}`;
}
