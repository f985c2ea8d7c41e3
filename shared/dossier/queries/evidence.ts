/** The answer to "waar komt dit vandaan?": the cell, who said so, and what changed since. */
import { suggestionsFor } from '../../analysis/suggestions';
import { sourceOfWord } from '../../analysis/suggestions/words';
import { behoefte } from '../../domain/behoefte';
import type { Casus } from '../../domain/casus';
import type { Coding } from '../../domain/coding';
import { draaiknop } from '../../domain/draaiknop';
import { type AnyRecord, type RecordType, recordField } from '../../domain/record';
import type { Value } from '../../domain/values';
import { operationField, readField } from '../fields';
import { codingName, nameAt } from '../names';
import { asRead } from '../newer-version/as-read';
import type { Evidence, Queries } from '../protocol';
import { capital } from '../sentences';
import { codingsOf, type DossierState, get, type Held, held, recordOf, type Trail } from '../state';
import { cellOf } from './evidence-cell';
import { changesOf } from './evidence-changes';
import type { StepSource } from './steps';
import { unreadCell } from './unread-cell';

export type EvidenceRequest = Queries['bewijs']['params'];

/** The field that is the name of a record itself: "Sector van Molendrift", but "Molendrift". */
const nameField: Readonly<Partial<Record<RecordType, string>>> = {
  casus: 'naam',
  interview: 'titel',
  organisatie: 'naam',
  code: 'naam',
};

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
  if ('suggestie' in request) {
    const casus = get(state, 'casus', request.casus);
    return casus === undefined ? null : suggestionEvidence(state, casus, request.suggestie, steps);
  }
  const found = recordOf(state, request.record);
  return found === undefined
    ? null
    : recordEvidence(state, found.type, found.held, request.veld, steps);
}

function recordEvidence(
  state: DossierState,
  type: RecordType,
  record: Held<AnyRecord>,
  veld: string | null,
  steps: StepSource,
): Evidence {
  const { value, since, trail } = record;
  const name = recordTitle(state, type, value.id);
  const edited = veld === null ? null : lastEdit(state, record, veld);
  const first = steps(since);
  // A copy has a row too, but a hand put its values there.
  const imported = value.sourceRow !== null && edited === null && first?.kind !== 'toevoegen';
  const ongelezen = veld === null ? null : unreadCell(state, type, value, veld);
  const definition = veld === null ? undefined : recordField(type, veld);
  return {
    titel:
      definition === undefined || veld === nameField[type]
        ? capital(name)
        : `${definition.label} van ${name}`,
    waarde: veld === null ? null : fieldValue(type, value, veld),
    cel: cellOf(state, type, value, veld, steps),
    ...(ongelezen === null ? {} : { ongelezen }),
    herkomst: imported ? 'import' : 'hand',
    wie: coderName(state, (edited === null ? first : steps(edited.step))?.coder ?? null),
    anchor: null,
    motivatie: null,
    wijzigingen: changesOf(state, { type, value, since, trail }, veld, steps),
  };
}

/** The last change of a field that does not hold what it was read as; null when it does. */
function lastEdit(state: DossierState, record: Held<AnyRecord>, veld: string): Trail | null {
  if (!asRead(state, record).hand.has(veld)) return null;
  for (let mark = record.trail; mark !== null; mark = mark.earlier) {
    if (mark.field === operationField(veld)) return mark;
  }
  return null;
}

function codingEvidence(state: DossierState, coding: Held<Coding>, steps: StepSource): Evidence {
  const { value, since, trail } = coding;
  const about = recordOf(state, value.onderwerp);
  const veld = value.anchor?.veld ?? null;
  return {
    titel: `${capital(codingName(value.code))} bij ${about === undefined ? '' : recordTitle(state, about.type, value.onderwerp)}`,
    waarde: codeWords(value),
    cel:
      about === undefined || veld === null
        ? null
        : cellOf(state, about.type, about.held.value, veld, steps, value.anchor),
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
    titel: `Suggestie ${codingName(found.code)} bij ${recordTitle(state, 'casus', casus.id)}`,
    waarde: codeWords(found),
    cel: cellOf(state, 'casus', casus, found.anchor.veld, steps),
    herkomst: 'suggestie',
    wie: null,
    anchor: found.anchor,
    motivatie: `Zoekwoord ‘${found.zoekwoord}’, gekozen naar ${bron}.`,
    wijzigingen: [],
  };
}

/** "uitstroompercentage bij Molendrift (2020)", "beurt 3 (adviseur), Gesprek met een adviseur". */
function recordTitle(state: DossierState, type: RecordType, id: string): string {
  const { naam = '', bij = null } = nameAt(state, type, id, null) ?? {};
  return bij === null ? naam : `${naam}, ${bij}`;
}

function fieldValue(type: RecordType, record: AnyRecord, veld: string): Value {
  return readField(type, record, operationField(veld));
}

function codeWords({ scheme, code }: Pick<Coding, 'scheme' | 'code'>): string {
  return scheme === 'draaiknop'
    ? draaiknop(code as Parameters<typeof draaiknop>[0]).naam
    : behoefte(code as Parameters<typeof behoefte>[0]).naam;
}

function coderName(state: DossierState, coder: string | null): string | null {
  return coder === null ? null : (get(state, 'coder', coder)?.naam ?? null);
}
