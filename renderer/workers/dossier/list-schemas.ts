/** Schemas of what is asked of the lists of records, and of them as files. */
import { behoefteSchema } from '../../../shared/domain/behoefte';
import { casusFields } from '../../../shared/domain/casus';
import { knobNumbers } from '../../../shared/domain/draaiknop';
import { interviewFields } from '../../../shared/domain/interview';
import { type FlatType, flatTypes, recordFields } from '../../../shared/domain/record';
import { cijferFields } from '../../../shared/domain/uitstroomcijfer';
import { ARRIVAL, TREE } from '../../../shared/dossier/list-requests';
import { passageSchema } from '../../../shared/gate/passage';
import { z } from '../../../shared/schema';
import { id, ids, limit, offset, scheme } from './request-parts';

const words = z.array(z.string().max(500)).max(1000);

const casusFilter = z.strictObject({
  zoek: z.string().max(500),
  wereld: words,
  knop: z.array(z.literal([...knobNumbers])).max(5),
  behoefte: z.array(behoefteSchema).max(3),
  zonder: z.array(scheme).max(2),
  import: id.nullable(),
  ids: ids.nullable(),
});

const fieldFilter = <F extends string>(fields: readonly F[]) =>
  z.strictObject({
    zoek: z.string().max(500),
    waarden: z.partialRecord(z.enum(fields), words),
    import: id.nullable(),
    ids: ids.nullable(),
  });
const cijferFilter = fieldFilter(cijferFields);
const interviewFilter = z.strictObject({
  zoek: z.string().max(500),
  import: id.nullable(),
  ids: ids.nullable(),
});

const sorted = <C extends string>(kolommen: readonly C[]) =>
  z.strictObject({ kolom: z.enum(kolommen), richting: z.enum(['op', 'af']) });
const casusOrder = sorted([
  ...casusFields,
  ...(['draaiknoppen', 'behoeften', 'herkomst', 'suggesties'] as const),
]);
const cijferOrder = sorted(cijferFields);
const interviewOrder = sorted([
  ...interviewFields,
  ...(['beurten', 'draaiknoppen', 'behoeften'] as const),
]);

const window = { offset, limit };
export const listSchemas = {
  casussen: z.strictObject({ filter: casusFilter, sorteer: casusOrder, ...window }),
  cijfers: z.strictObject({ filter: cijferFilter, sorteer: cijferOrder, ...window }),
  interviews: z.strictObject({ filter: interviewFilter, sorteer: interviewOrder, ...window }),
  records: z.union(flatTypes.map((soort) => z.strictObject({ ...flatList(soort), ...window }))),
};

/** A list of one of the kinds that are their fields alone, with the fields of that kind. */
function flatList(soort: FlatType) {
  const fields = recordFields[soort].map(({ veld }) => veld);
  return {
    soort: z.literal(soort),
    filter: fieldFilter(fields),
    sorteer: sorted([...fields, ARRIVAL, ...(soort === 'code' ? [TREE] : [])]),
  };
}

export const tableRequest = z.strictObject({
  formaat: z.enum(['xlsx', 'csv']),
  poort: passageSchema.exactOptional(),
  tabel: z.discriminatedUnion('soort', [
    z.strictObject({ soort: z.literal('casus'), filter: casusFilter, sorteer: casusOrder }),
    z.strictObject({
      soort: z.literal('uitstroomcijfer'),
      filter: cijferFilter,
      sorteer: cijferOrder,
    }),
    z.strictObject({
      soort: z.literal('interview'),
      filter: interviewFilter,
      sorteer: interviewOrder,
    }),
    ...flatTypes.map((soort) => z.strictObject(flatList(soort))),
  ]),
});
