/** The numbers of vertrekredenen, kostenposten and organisaties, as the gate weighs them. */
import type { Kostenpost, KostenpostField } from '../domain/kostenpost';
import type { Organisatie, OrganisatieField } from '../domain/organisatie';
import type { Value } from '../domain/values';
import type { Vertrekreden, VertrekredenField } from '../domain/vertrekreden';
import {
  type Count,
  compared,
  comparing,
  countFigures,
  type GateFigure,
  keyOf,
  picked,
  saysTotal,
} from './figures';
import { vertrouwelijkheidOf } from './guarded';
import { type GuardedNames, guardWith } from './organisations';
import { smallGroup } from './persons';

/** The fields that a vertrekreden shares with a cijfer. Its reason is a text: it has no measure. */
const REDEN_FIELDS = [
  'operator',
  'waarde',
  'waardeMax',
  'waardetekst',
  'eenheid',
  'n',
  'rang',
  'opmerking',
] as const;

/** Its texts in which a source may repeat a number. */
const REDEN_TEXTS = [
  ...(['populatie', 'groep', 'vraag', 'steekproef', 'bron', 'document'] as const),
] satisfies readonly VertrekredenField[];

/**
 * How often each reason was given: reasons of one question in one group may be 100% together (not
 * where several answers were possible), groups may make one whole, and organisations. How many were
 * asked is of the group: it stands at each of its reasons.
 */
export function redenFigures(redenen: readonly Vertrekreden[], names: GuardedNames): GateFigure[] {
  const counts: Count[] = [];
  const compare = comparing();
  const figures = redenen.map(({ id, velden }): GateFigure => {
    const text = (veld: VertrekredenField): string => compare(velden[veld]);
    const inquiry = (['onderzoek', 'vraag', 'jaar', 'periode'] as const).map(text);
    const group = (['populatie', 'groep'] as const).map(text);
    const [reden, organisatie] = [text('reden'), text('organisatie')];
    const guard = guardWith(names, velden.vertrouwelijkheid, velden.organisatie);
    counts.push({
      veld: 'n',
      record: { id, velden },
      guard,
      same: [...inquiry, organisatie, ...group],
      wholes: [
        ['groepen', ...inquiry, organisatie],
        ['organisaties', ...inquiry, ...group],
      ],
      total: saysTotal([organisatie, ...group]),
      repeating: REDEN_TEXTS,
    });
    const figure = picked(velden, REDEN_FIELDS);
    return {
      id,
      record: id,
      velden: figure,
      guard,
      small: (drempel) => smallGroup({ velden: figure }, drempel),
      total: saysTotal([organisatie, ...group, reden]),
      wholes: [
        ...(text('antwoordtype') === 'meer'
          ? []
          : [keyOf(['redenen', ...inquiry, organisatie, ...group])]),
        keyOf(['groepen', ...inquiry, reden, organisatie]),
        keyOf(['organisaties', ...inquiry, reden, ...group]),
      ],
      same: keyOf([...inquiry, reden, organisatie, ...group]),
      ownN: false,
      repeated: false,
      fields: null,
      repeating: picked(velden, REDEN_TEXTS),
    };
  });
  return [...figures, ...countFigures(counts)];
}

/** What says what a line costs. */
const AMOUNTS = ['totaal', 'uren', 'tarief', 'oop'] as const satisfies readonly KostenpostField[];
const COUNTED = ['aangenomen', 'vertrokken'] as const satisfies readonly KostenpostField[];
const KOSTEN_TEXTS = [
  ...(['post', 'functie', 'representatief', 'bron', 'document'] as const),
] satisfies readonly KostenpostField[];

/**
 * What lines cost, and how many were hired and left. Of few persons the costs tell too: an hourly
 * rate of one who was hired is a wage.
 */
export function kostenFigures(posten: readonly Kostenpost[], names: GuardedNames): GateFigure[] {
  const counts: Count[] = [];
  const compare = comparing();
  const figures = posten.map(({ id, velden }): GateFigure => {
    const text = (veld: KostenpostField): string => compare(velden[veld]);
    const [organisatie, functie] = [text('organisatie'), text('functie')];
    const [jaar, post] = [text('jaar'), text('post') || text('groep')];
    const guard = guardWith(names, velden.vertrouwelijkheid, velden.organisatie);
    for (const veld of COUNTED) {
      counts.push({
        ...{ veld, record: { id, velden }, guard, same: [organisatie, jaar, functie] },
        wholes: [
          ['functies', organisatie, jaar],
          ['organisaties', jaar, functie],
        ],
        total: functie === '' || saysTotal([functie, organisatie]),
        repeating: KOSTEN_TEXTS,
      });
    }
    const frame = [jaar, text('noemer')];
    const figure = {
      ...picked(velden, ['opmerking']),
      waarde: velden.totaal ?? null,
      eenheid: 'euro',
      operator: 'is',
    };
    return {
      id,
      record: id,
      velden: figure,
      guard,
      small(drempel) {
        const few = COUNTED.some((veld) => isFew(velden[veld], drempel));
        return few ? { n: false, amount: false } : null;
      },
      total: saysTotal([post, functie, organisatie]),
      wholes: [
        keyOf(['posten', ...frame, organisatie, functie]),
        keyOf(['functies', ...frame, organisatie, post]),
        keyOf(['organisaties', ...frame, functie, post]),
      ],
      same: keyOf([...frame, organisatie, functie, post]),
      ownN: false,
      repeated: false,
      fields: { waarde: stated(velden, AMOUNTS), opmerking: ['opmerking'] },
      repeating: picked(velden, KOSTEN_TEXTS),
      beside: AMOUNTS.flatMap((veld) => numberIn(velden[veld])),
    };
  });
  return [...figures, ...countFigures(counts)];
}

const ORGANISATIE_TEXTS = [
  ...(['soort', 'financiering', 'statusreden', 'bron'] as const),
] satisfies readonly OrganisatieField[];

/** How many persons an organisation employs. */
export function organisatieFigures(organisaties: readonly Organisatie[]): GateFigure[] {
  return organisaties.flatMap(({ id, velden }) =>
    countFigures([
      {
        ...{ veld: 'medewerkers', record: { id, velden }, same: [compared(velden.naam)] },
        ...{ guard: vertrouwelijkheidOf(velden.vertrouwelijkheid), wholes: [], total: false },
        repeating: ORGANISATIE_TEXTS,
      },
    ]).map((figure) => ({
      ...figure,
      fields: { ...figure.fields, waarde: stated(velden, ['medewerkers', 'fte']) },
      beside: numberIn(velden.fte),
    })),
  );
}

/** Of these fields those that say something: what the source leaves open stays open. */
const stated = (velden: Readonly<Partial<Record<string, Value>>>, fields: readonly string[]) =>
  fields.filter((veld) => (velden[veld] ?? null) !== null);

const numberIn = (value: Value | undefined): number[] => (typeof value === 'number' ? [value] : []);

const isFew = (value: unknown, drempel: number): boolean =>
  typeof value === 'number' && Math.abs(value) < drempel;
