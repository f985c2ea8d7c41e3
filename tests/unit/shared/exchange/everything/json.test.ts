/** What leaves as JSON fits its schema, and is all that the state of a dossier is made of. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Entity } from '../../../../../shared/domain/entities';
import { history } from '../../../../../shared/dossier/queries/history';
import { restoreState, storedRest } from '../../../../../shared/dossier/snapshot';
import type { DossierState } from '../../../../../shared/dossier/state';
import {
  dossierJson,
  historyJson,
  type TrackLine,
} from '../../../../../shared/exchange/everything/json';
import {
  dossierJsonSchema,
  historyJsonSchema,
} from '../../../../../shared/exchange/everything/schema';
import type { EverythingSource } from '../../../../../shared/exchange/everything/source';
import { z } from '../../../../../shared/schema';
import { actions, type Played, play } from '../../dossier/histories';
import { image } from '../../dossier/states';

// Properties are tried on many histories; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 60_000 });

function sourceOf({ state, log }: Played): EverythingSource {
  const { rows } = history(state, { offset: 0, limit: 200 }, (seq) => log[seq - 1]);
  const steps = rows.toReversed().flatMap((row) => {
    const change = log[row.seq - 1];
    if (change === undefined) return [];
    const { operations: _, ...step } = change;
    return [{ step, row }];
  });
  return { state, naam: 'Proef', id: 'a1', at: '2026-11-22T09:00:00.000Z', steps };
}

const parsed = (pieces: Iterable<string>) => JSON.parse([...pieces].join(''));
const nothing = () => undefined;
/** As somebody else would read it: from the text of the schema. */
const schemaOf = (made: unknown) =>
  z.fromJSONSchema(JSON.parse(JSON.stringify(made)) as Parameters<typeof z.fromJSONSchema>[0]);

/** A state of the two files alone; the stacks of undo are the program's, not the dossier's. */
function rebuilt(dossier: string, past: string, like: DossierState): DossierState {
  const { entiteiten } = JSON.parse(dossier) as { entiteiten: Record<string, Entity[]> };
  const { sporen } = JSON.parse(past) as { sporen: TrackLine[] };
  const values = new Map(
    Object.values(entiteiten)
      .flat()
      .map((entity) => [entity.id, entity]),
  );
  return restoreState(
    storedRest(like),
    sporen.map(({ id, soort, onderdeel, sinds, later, verwijderd }) => ({
      id,
      type: soort,
      unit: onderdeel,
      value: values.get(id) ?? null,
      name: verwijderd,
      since: sinds,
      trail: later.map(({ stap, wat, veld, was }) => [stap, wat, veld, was as never]),
    })),
    like.erased,
  );
}

test('fits its schema and gives the same dossier back, whatever happened in it', () => {
  const [dossier, past] = [schemaOf(dossierJsonSchema()), schemaOf(historyJsonSchema())];
  fc.assert(
    fc.property(actions, (list) => {
      const played = play(list);
      const source = sourceOf(played);
      const texts = [dossierJson(source, nothing), historyJson(source, nothing)].map((pieces) =>
        [...pieces].join(''),
      ) as [string, string];
      expect(dossier.safeParse(JSON.parse(texts[0])).error).toBeUndefined();
      expect(past.safeParse(JSON.parse(texts[1])).error).toBeUndefined();
      const again = rebuilt(...texts, played.state);
      expect(image(again)).toEqual(image(played.state));
    }),
    { numRuns: 60 },
  );
});

describe('the schema', () => {
  const source = sourceOf(
    play([
      {
        doe: 'import',
        rows: [{ organisatie: 'Molendrift', knobs: ['5'], needs: [], tekst: 'zorg' }],
      },
      { doe: 'knop', pick: 0, code: '2', primair: true, richting: null },
    ]),
  );
  const good = () => parsed(dossierJson(source, nothing));
  const schema = schemaOf(dossierJsonSchema());

  test('takes what was written', () => {
    expect(schema.safeParse(good()).success).toBe(true);
  });

  test.each<[string, (json: ReturnType<typeof good>) => void]>([
    ['a field that no casus has', (json) => (json.entiteiten.casus[0].velden.kleur = 'rood')],
    ['a value that is no value', (json) => (json.entiteiten.casus[0].velden.naam = { a: 1 })],
    ['an id that is a number', (json) => (json.entiteiten.casus[0].id = 7)],
    ['a field too few', (json) => delete json.entiteiten.coding[0].herkomst],
    ['a knob that does not exist', (json) => (json.entiteiten.coding[0].code = '6')],
    ['a kind that is missing', (json) => delete json.entiteiten.beurt],
    ['a kind that does not exist', (json) => (json.entiteiten.kleur = [])],
    ['another version', (json) => (json.versie = 2)],
    ['another format', (json) => (json.formaat = 'draaiknop-geschiedenis')],
  ])('refuses %s', (_, spoil) => {
    const json = good();
    spoil(json);
    expect(schema.safeParse(json).success).toBe(false);
  });

  test('names every field as the screens do', () => {
    const text = JSON.stringify(dossierJsonSchema());
    expect(text).toContain('"title":"Wat werkte","description":"Werkzame elementen."');
    expect(text).toContain('"$schema":"https://json-schema.org/draft/2020-12/schema"');
  });

  test('of the history refuses a step without its time and a track without its kind', () => {
    const past = schemaOf(historyJsonSchema());
    const made = () => parsed(historyJson(source, nothing));
    expect(past.safeParse(made()).success).toBe(true);
    const [timeless, kindless] = [made(), made()];
    delete timeless.stappen[0].at;
    delete kindless.sporen[0].soort;
    expect(past.safeParse(timeless).success).toBe(false);
    expect(past.safeParse(kindless).success).toBe(false);
  });
});

test('every line is told', () => {
  const source = sourceOf(play([]));
  let told = 0;
  parsed(
    dossierJson(source, () => {
      told += 1;
    }),
  );
  const all = Object.values(source.state.entities).reduce((sum, { size }) => sum + size, 0);
  expect(told).toBe(all);
});
