/** The answer to "waar komt dit vandaan?": the cell, who said so, and what changed since. */
import { suggestionsFor } from '../../analysis/suggestions';
import { sourceOfWord } from '../../analysis/suggestions/words';
import { behoefte } from '../../domain/behoefte';
import { type Casus, type CasusField, casusField, casusName } from '../../domain/casus';
import type { Coding } from '../../domain/coding';
import { draaiknop } from '../../domain/draaiknop';
import { equal } from '../../domain/equal';
import { cellAddress, columnName } from '../../domain/provenance';
import { operationField } from '../fields';
import { codingName } from '../names';
import type { Evidence, Queries } from '../protocol';
import { capital } from '../sentences';
import { codingsOf, type DossierState, get, type Held, held, type Trail } from '../state';
import type { StepSource } from './casus-rows';
import { changesOf } from './evidence-changes';

export type EvidenceRequest = Queries['bewijs']['params'];

/** Null when what is asked about is not there (any more). */
export function evidence(
  state: DossierState,
  request: EvidenceRequest,
  steps: StepSource,
): Evidence | null {
  if ('coding' in request) {
    const coding = held(state, 'coding', request.coding);
    return coding === undefined ? null : codingEvidence(state, coding, steps);
  }
  const casus = held(state, 'casus', request.casus);
  if (casus === undefined) return null;
  if ('suggestie' in request)
    return suggestionEvidence(state, casus.value, request.suggestie, steps);
  return fieldEvidence(state, casus, request.veld, steps);
}

function fieldEvidence(
  state: DossierState,
  casus: Held<Casus>,
  veld: CasusField | null,
  steps: StepSource,
): Evidence {
  const { value, since, trail } = casus;
  const name = casusName(value);
  const cel = cellOf(state, value, veld, steps);
  const edited = veld === null ? null : lastEdit(casus, veld);
  const imported = value.sourceRow !== null && edited === null;
  return {
    titel:
      veld === null || veld === 'naam' ? capital(name) : `${casusField(veld).label} van ${name}`,
    waarde: veld === null ? null : (value.velden[veld] ?? null),
    cel,
    herkomst: imported ? 'import' : 'hand',
    wie: coderName(state, steps(edited?.step ?? since)?.coder ?? null),
    anchor: null,
    motivatie: null,
    wijzigingen: changesOf(state, { type: 'casus', value, since, trail }, veld, steps),
  };
}

/** The last change of a field that does not hold what was first read; null when it does. */
function lastEdit({ value, trail }: Held<Casus>, veld: CasusField): Trail | null {
  let newest: Trail | null = null;
  let oldest: Trail | null = null;
  for (let mark = trail; mark !== null; mark = mark.earlier) {
    if (mark.field !== operationField(veld)) continue;
    newest ??= mark;
    oldest = mark;
  }
  return equal(oldest?.before, value.velden[veld] ?? null) ? null : newest;
}

function codingEvidence(state: DossierState, coding: Held<Coding>, steps: StepSource): Evidence {
  const { value, since, trail } = coding;
  const casus = get(state, 'casus', value.casus);
  const veld = (value.anchor?.veld ?? null) as CasusField | null;
  return {
    titel: `${capital(codingName(value.code))} bij ${casus === undefined ? '' : casusName(casus)}`,
    waarde: codeWords(value),
    cel: casus === undefined || veld === null ? null : cellOf(state, casus, veld, steps),
    herkomst: value.herkomst,
    wie: coderName(state, value.coder),
    anchor: value.anchor,
    motivatie: value.motivatie,
    wijzigingen: changesOf(state, { type: 'coding', value, since, trail }, null, steps),
  };
}

function suggestionEvidence(
  state: DossierState,
  casus: Casus,
  id: string,
  steps: StepSource,
): Evidence | null {
  const found = suggestionsFor(casus, codingsOf(state, casus.id)).find((each) => each.id === id);
  if (found === undefined) return null;
  const bron = sourceOfWord(found.zoekwoord);
  return {
    titel: `Suggestie ${codingName(found.code)} bij ${casusName(casus)}`,
    waarde: codeWords(found),
    cel: cellOf(state, casus, found.anchor.veld as CasusField, steps),
    herkomst: 'suggestie',
    wie: null,
    anchor: found.anchor,
    motivatie: `Zoekwoord ‘${found.zoekwoord}’, gekozen naar ${bron}.`,
    wijzigingen: [],
  };
}

/** Row and cell as read; null for a casus made by hand, or when the import is not there. */
function cellOf(
  state: DossierState,
  casus: Casus,
  veld: CasusField | null,
  steps: StepSource,
): Evidence['cel'] {
  const row = casus.sourceRow === null ? undefined : get(state, 'sourceRow', casus.sourceRow);
  const source = row === undefined ? undefined : held(state, 'import', row.import);
  if (row === undefined || source === undefined) return null;
  const { id, bestand, blad, kolommen } = source.value;
  const deze = veld === null ? -1 : kolommen.findIndex((column) => column.veld === veld);
  const column = kolommen[deze];
  return {
    bestand,
    blad,
    adres: column === undefined ? '' : cellAddress(column.kolom, row.rij),
    kop: column?.kop ?? '',
    notatie: row.cellen[deze] ?? null,
    importId: id,
    importAt: steps(source.since)?.at ?? '',
    rij: row.rij,
    kolommen: kolommen.map(({ kolom, kop, veld: of }, index) => ({
      kolom: columnName(kolom),
      kop,
      notatie: row.cellen[index] ?? null,
      veld: of,
    })),
    deze: column === undefined ? null : deze,
  };
}

function codeWords({ scheme, code }: Pick<Coding, 'scheme' | 'code'>): string {
  return scheme === 'draaiknop'
    ? draaiknop(code as Parameters<typeof draaiknop>[0]).naam
    : behoefte(code as Parameters<typeof behoefte>[0]).naam;
}

function coderName(state: DossierState, coder: string | null): string | null {
  return coder === null ? null : (get(state, 'coder', coder)?.naam ?? null);
}
