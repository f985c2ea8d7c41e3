/** Casussen, beurten and cijfers as a figure gets them, with codings of every kind. */
import figures from '../../fixtures/voorbeeld/uitstroomcijfers.json';
import type { FigureImport, FigureSource, OpenSuggestion } from '../../shared/charts/source';
import type { Behoefte } from '../../shared/domain/behoefte';
import type { Casus } from '../../shared/domain/casus';
import type { Direction, Herkomst, KnobCoding, NeedCoding } from '../../shared/domain/coding';
import type { Draaiknop } from '../../shared/domain/draaiknop';
import type { Beurt, Interview } from '../../shared/domain/interview';
import { cijferFields, type Uitstroomcijfer } from '../../shared/domain/uitstroomcijfer';

export const day = '2025-11-21';

export function importOf(id: string, soort: FigureImport['soort']): FigureImport {
  return {
    id,
    unit: 'dossier',
    bestand: `${id}.xlsx`,
    sha256: '00',
    grootte: 1,
    blad: 'Blad1',
    soort,
    kopregel: 1,
    kopregels: 1,
    kolommen: [],
    aantalRijen: 1,
    afgewezen: [],
    at: `${day}T09:30:00.000Z`,
  };
}

const emptySource: FigureSource = {
  casussen: [],
  cijfers: [],
  interviews: [],
  beurten: [],
  codings: [],
  imports: [],
  sourceRow: () => undefined,
  suggesties: [],
  peildatum: day,
};

/** A dossier with exactly this in it; row r1, r2, … of each import in the order given. */
export function sourceOf(over: Partial<FigureSource>): FigureSource {
  const [first] = over.imports ?? [];
  return {
    ...emptySource,
    sourceRow: (id) => {
      const rij = Number(/\d+$/.exec(id)?.[0] ?? 0);
      return first === undefined
        ? undefined
        : { id, unit: 'dossier', import: first.id, rij: rij + 1, cellen: [] };
    },
    ...over,
  };
}

export function casus(id: string, velden: Casus['velden'] = {}): Casus {
  return { id, unit: 'dossier', sourceRow: null, velden: { naam: id, ...velden } };
}

export function interview(id: string, velden: Interview['velden'] = {}): Interview {
  return { id, unit: id, sourceRow: null, velden: { interview: id, ...velden } };
}

export function beurt(of: string, volgorde: number): Beurt {
  return {
    id: `${of}-${volgorde}`,
    unit: of,
    sourceRow: null,
    interview: of,
    volgorde,
    velden: { volgnr: volgorde },
  };
}

const about = (onderwerp: string, herkomst: Herkomst, coder: string | null) => ({
  unit: 'dossier',
  onderwerp,
  herkomst,
  status: 'aanvaard' as const,
  coder,
  anchor: null,
  motivatie: null,
});

export function knob(
  onderwerp: string,
  code: Draaiknop,
  over: Partial<KnobCoding> & { richting?: Direction | null } = {},
): KnobCoding {
  return {
    id: `${onderwerp}/${code}`,
    ...about(onderwerp, 'analist', 'k1'),
    scheme: 'draaiknop',
    code,
    rol: 'primair',
    richting: null,
    ...over,
  };
}

export function need(
  onderwerp: string,
  code: Behoefte,
  over: Partial<NeedCoding> = {},
): NeedCoding {
  return {
    id: `${onderwerp}/${code}`,
    ...about(onderwerp, 'analist', 'k1'),
    scheme: 'behoefte',
    code,
    richting: null,
    perspectief: null,
    ...over,
  };
}

export function suggested(onderwerp: string, code: Draaiknop | Behoefte): OpenSuggestion {
  return { casus: onderwerp, scheme: /^\d/.test(code) ? 'draaiknop' : 'behoefte', code };
}

/** Row `rij` of the import; 0 = made by hand. */
export function cijfer(rij: number, velden: Uitstroomcijfer['velden']): Uitstroomcijfer {
  return {
    id: `u${rij}`,
    unit: 'dossier',
    sourceRow: rij === 0 ? null : `r${rij}`,
    velden: { eenheid: 'procent', maat: 'uitstroompercentage', ...velden },
  };
}

/** Twelve casussen: eight with both, one with each alone, two without; one suggestion completes a pair. */
export function crossSource(): FigureSource {
  const ids = Array.from({ length: 12 }, (_, i) => `c${i + 1}`);
  return sourceOf({
    casussen: ids.map((id) => casus(id)),
    codings: [
      knob('c1', '5', { herkomst: 'gedrukt', coder: null, richting: 'plus' }),
      knob('c2', '5a', { richting: 'plus' }),
      knob('c3', '5b', { coder: 'k2', richting: 'min' }),
      knob('c4', '5a'),
      knob('c5', '4', { richting: 'plus' }),
      knob('c6', '2', { richting: 'gemengd' }),
      knob('c7', '2'),
      knob('c8', '5'),
      knob('c8', '2'),
      knob('c9', '1'),
      need('c1', 'gezien_gehoord', { richting: 'plus' }),
      need('c1', 'erbij_horen'),
      need('c2', 'gezien_gehoord'),
      need('c3', 'gezien_gehoord', { richting: 'plus' }),
      need('c4', 'erbij_horen'),
      need('c5', 'gezien_gehoord', { richting: 'plus' }),
      need('c6', 'ertoe_doen', { richting: 'plus' }),
      need('c7', 'gezien_gehoord', { herkomst: 'suggestie' }),
      need('c8', 'gezien_gehoord'),
      need('c10', 'ertoe_doen'),
      // Refused: counts nowhere.
      { ...need('c9', 'ertoe_doen', { herkomst: 'suggestie' }), status: 'geweigerd' },
    ],
    suggesties: [suggested('c9', 'erbij_horen'), suggested('c2', 'ertoe_doen')],
  });
}

/** The 127 figures of the example, as an import gives them. */
export function exampleCijfers(): FigureSource {
  const fields = new Set<string>(cijferFields);
  return sourceOf({
    imports: [importOf('uitstroomcijfers', 'uitstroomcijfers')],
    cijfers: figures.map((row, index) =>
      cijfer(
        index + 1,
        Object.fromEntries(
          Object.entries(row).filter(([veld, value]) => fields.has(veld) && value !== null),
        ),
      ),
    ),
  });
}

/** Every kind of figure: ranges, open points, margins, small n, no year, words, contradictions, intern. */
export function mixedCijfers(): FigureSource {
  const a = {
    organisatie: 'Huis A',
    bron: 'jaarverslag',
    definitie: 'cohort',
    uitstroomsoort: 'personeel',
  };
  const b = { organisatie: 'Huis B', bron: 'eigen opgave', uitstroomsoort: 'personeel' };
  return sourceOf({
    imports: [importOf('cijfers', 'uitstroomcijfers')],
    cijfers: [
      cijfer(1, { ...a, jaar: 2019, waarde: 20, n: 120, operator: 'is' }),
      cijfer(2, { ...a, jaar: 2020, waarde: 15.5, n: 118, operator: 'is' }),
      cijfer(3, { ...a, jaar: 2021, waarde: 10, waardeMax: 12 }),
      cijfer(4, {
        ...a,
        jaar: 2022,
        waarde: 9,
        n: 24,
        operator: 'is',
        vertrouwelijkheid: 'intern',
      }),
      cijfer(5, { ...b, jaar: 2019, waarde: 30, operator: 'bijna' }),
      cijfer(6, { ...b, jaar: 2021, waarde: 22, operator: 'is', cohort: 'na 1 jaar' }),
      cijfer(7, { ...b, jaar: 2021, waarde: 25, operator: 'is', bron: 'sectorrapport' }),
      cijfer(8, { ...b, waarde: 18, operator: 'ongeveer' }),
      cijfer(9, { ...b, eenheid: 'tekst', waardetekst: 'hoog', periode: 'voor 2017' }),
      cijfer(10, { ...b, jaar: 2021, waarde: 40, operator: 'is', uitstroomsoort: 'doelgroep' }),
      cijfer(11, { ...b, jaar: 2022, waarde: { ontbreekt: 'onbekend' } }),
      cijfer(12, { ...b, maat: 'verzuim', jaar: 2022, waarde: 5, operator: 'is' }),
    ],
  });
}

/** Names, words and numbers that are longer than a figure has room for; 30 organisations. */
export function longCijfers(): FigureSource {
  const long = 'Samenwerkingsverband jeugdgezondheidszorgorganisaties';
  return sourceOf({
    imports: [importOf('lang', 'uitstroomcijfers')],
    cijfers: Array.from({ length: 90 }, (_, index) =>
      cijfer(index + 1, {
        organisatie: `${long} nummer ${index % 30} in de regio Zuidoost-Noord-Holland`,
        bron: `${'rapport '.repeat(12)}${index % 7}`,
        cohort:
          index % 4 === 0 ? null : `medewerkers ${'met een tijdelijke aanstelling '.repeat(3)}`,
        jaar: index % 9 === 0 ? null : 1998 + (index % 28),
        waarde: index % 11 === 0 ? 123_456_789.125 : index,
        waardeMax: index % 5 === 0 ? 223_456_789 : null,
        operator: ['is', 'meer', 'bijna', 'gemiddeld'][index % 4] ?? 'is',
        eenheid: index % 3 === 0 ? 'vacatures per werkzoekende in de arbeidsmarktregio' : 'procent',
      }),
    ),
  });
}

/**
 * 91 figures of 25 organisations, of which 72 of the measure that is drawn: 69 of the first 24
 * organisations, 3 of the last. Number 16 holds the highest, close together.
 */
export function crowdedCijfers(): FigureSource {
  const rows = Array.from({ length: 25 }, (_, index) => index + 1).flatMap((nummer) => {
    const last = nummer === 5 ? 2021 : nummer === 9 ? 2022 : 2023;
    return Array.from({ length: last - 2020 }, (_, year) => ({
      organisatie: `Vervoer Oost vestiging ${nummer}`,
      bron: 'jaarverslag',
      definitie: 'bruto',
      uitstroomsoort: 'personeel',
      operator: 'is',
      jaar: 2021 + year,
      waarde:
        nummer === 16 ? 23.6 - year / 10 : 8 + (nummer % 7) + (nummer % 2 === 0 ? year : -year),
    }));
  });
  const others = Array.from({ length: 19 }, (_, index) => ({
    organisatie: `Vervoer Oost vestiging ${index + 1}`,
    maat: 'verzuimpercentage',
    jaar: 2023,
    waarde: 5,
    operator: 'is',
  }));
  return sourceOf({
    imports: [importOf('vestigingen', 'uitstroomcijfers')],
    cijfers: [...rows, ...others].map((row, index) => cijfer(index + 1, row)),
  });
}
