/** Arbitrary well-formed operations: each fits its schema, together they need make no sense. */
import fc from 'fast-check';
import { behoefteCodes } from '../../../../shared/domain/behoefte';
import { casusFields } from '../../../../shared/domain/casus';
import { codeFields } from '../../../../shared/domain/code';
import { directionCodes, perspectiveCodes } from '../../../../shared/domain/coding';
import { dienstverbandFields } from '../../../../shared/domain/dienstverband';
import { draaiknopCodes } from '../../../../shared/domain/draaiknop';
import type { Entity, EntityType } from '../../../../shared/domain/entities';
import { beurtFields, interviewFields } from '../../../../shared/domain/interview';
import { kostenpostFields } from '../../../../shared/domain/kostenpost';
import { organisatieFields } from '../../../../shared/domain/organisatie';
import { personalKinds } from '../../../../shared/domain/personal-kinds';
import { bestemmingen, uitgifteSoorten } from '../../../../shared/domain/uitgifte';
import { cijferFields } from '../../../../shared/domain/uitstroomcijfer';
import { vertrekredenFields } from '../../../../shared/domain/vertrekreden';
import type { Operation } from '../../../../shared/dossier/operations';

// Few ids and units, so that operations meet each other; types share ids on purpose.
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const unit = fc.constantFrom('u1', 'u2', 'u3', 'dossier');
const value = fc.oneof(
  fc.constantFrom('x', 'y', ''),
  fc.constant(null),
  fc.constant(7),
  fc.constant(true),
  fc.constant(['x', 'y']),
  fc.constant({ ontbreekt: 'nvt' as const }),
);
const direction = fc.option(fc.constantFrom(...directionCodes));
const coded = {
  id,
  unit,
  onderwerp: id,
  herkomst: fc.constantFrom('gedrukt' as const, 'analist' as const),
  status: fc.constantFrom('aanvaard' as const, 'geweigerd' as const),
  coder: fc.option(id),
  anchor: fc.constant(null),
  motivatie: fc.option(fc.constant('omdat')),
  richting: direction,
};

const velden = (fields: readonly string[]) =>
  fc.dictionary(fc.constantFrom(...fields), value, { noNullPrototype: true });

const record = (fields: readonly string[]) =>
  fc.record({
    id,
    unit,
    sourceRow: fc.option(id),
    velden: velden(fields),
  }) as fc.Arbitrary<Entity>;

const entities: { [T in EntityType]: fc.Arbitrary<Entity> } = {
  casus: record(casusFields),
  uitstroomcijfer: record(cijferFields),
  interview: record(interviewFields),
  beurt: fc.record({
    id,
    unit,
    sourceRow: fc.option(id),
    interview: id,
    volgorde: fc.nat({ max: 9 }),
    velden: velden(beurtFields),
  }) as fc.Arbitrary<Entity>,
  organisatie: record(organisatieFields),
  vertrekreden: record(vertrekredenFields),
  dienstverband: record(dienstverbandFields),
  kostenpost: record(kostenpostFields),
  code: record(codeFields),
  coding: fc.oneof(
    fc.record({
      ...coded,
      scheme: fc.constant('draaiknop' as const),
      code: fc.constantFrom(...draaiknopCodes),
      rol: fc.constantFrom('primair' as const, 'aanvullend' as const),
    }),
    fc.record({
      ...coded,
      scheme: fc.constant('behoefte' as const),
      code: fc.constantFrom(...behoefteCodes),
      perspectief: fc.option(fc.constantFrom(...perspectiveCodes)),
    }),
  ),
  import: fc.record({
    id,
    unit,
    bestand: fc.constant('casussen.xlsx'),
    sha256: fc.constant('00'),
    grootte: fc.nat(),
    blad: fc.constant('Blad1'),
    soort: fc.constant('casussen' as const),
    kopregel: fc.constant(1),
    kopregels: fc.constant(1),
    kolommen: fc.constant<never[]>([]),
    aantalRijen: fc.nat(),
    afgewezen: fc.constant<never[]>([]),
  }),
  sourceRow: fc.record({
    id,
    unit,
    import: id,
    rij: fc.integer({ min: 1, max: 9 }),
    cellen: fc.constant<(string | null)[]>(['x', null]),
  }),
  coder: fc.record({ id, unit: fc.constant('dossier' as const), naam: fc.constant('analist') }),
  unit: fc.record({
    id,
    unit,
    soort: fc.constant('organisatie' as const),
    import: fc.option<string>(id),
    naam: fc.constant('Molendrift'),
  }),
  uitgifte: fc.record({
    id,
    unit: fc.constant('dossier' as const),
    soort: fc.constantFrom(...uitgifteSoorten),
    vorm: fc.constant('xlsx'),
    bestemming: fc.constantFrom(...bestemmingen),
    records: fc.record({ casus: fc.nat() }),
    organisaties: fc.nat(),
    personen: fc.option<number>(fc.nat()),
    vertrouwelijk: fc.constant({ openbaar: 1, intern: 0, totaal: 0, onbekend: 2 }),
    onderdrukt: fc.nat(),
    volledig: fc.boolean(),
    persoonsgegevens: fc.nat(),
  }),
  pseudoniem: fc.record({
    id,
    unit,
    origineel: fc.constant('mevrouw Voorbeeld'),
    soort: fc.constantFrom(...personalKinds),
    door: fc.constantFrom('P-1', 'teamleider'),
  }),
};

const whole = fc.constantFrom(...(Object.keys(entities) as EntityType[])).chain((type) =>
  fc.record({
    op: fc.constantFrom('add' as const, 'add' as const, 'remove' as const),
    type: fc.constant(type),
    value: entities[type],
  }),
);
const ofRecords = fc.constantFrom(
  { type: 'casus' as const, fields: casusFields as readonly string[] },
  { type: 'uitstroomcijfer' as const, fields: cijferFields },
  { type: 'interview' as const, fields: interviewFields },
  { type: 'beurt' as const, fields: beurtFields },
);
const setRecord = ofRecords.chain(({ type, fields }) =>
  fc.record({
    op: fc.constant('set' as const),
    type: fc.constant(type),
    id,
    unit,
    field: fc.constantFrom(...fields).map((veld) => `velden.${veld}`),
    before: value,
    after: value,
  }),
);
const codingField = fc.oneof(
  fc.record({
    field: fc.constant('code'),
    before: fc.constantFrom(...draaiknopCodes),
    after: fc.constantFrom(...draaiknopCodes),
  }),
  fc.record({
    field: fc.constant('code'),
    before: fc.constantFrom(...behoefteCodes),
    after: fc.constantFrom(...behoefteCodes),
  }),
  fc.record({ field: fc.constant('richting'), before: direction, after: direction }),
  fc.record({
    field: fc.constant('rol'),
    before: fc.constant('primair'),
    after: fc.constantFrom('primair', 'aanvullend'),
  }),
  fc.record({
    field: fc.constant('perspectief'),
    before: fc.constant(null),
    after: fc.option(fc.constantFrom(...perspectiveCodes)),
  }),
);
const setCoding = fc
  .record({ id, unit, field: codingField })
  .map(({ id: of, unit: in_, field }) => ({
    ...{ op: 'set' as const, type: 'coding' as const },
    ...{ id: of, unit: in_ },
    ...field,
  }));

const anyOperation = fc.oneof(
  { weight: 3, arbitrary: whole },
  { weight: 1, arbitrary: setRecord },
  { weight: 1, arbitrary: setCoding },
) as fc.Arbitrary<Operation>;
export const anyOperations = fc.array(anyOperation, { maxLength: 30, size: 'max' });
