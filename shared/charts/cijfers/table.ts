/** All figures of a scene as a table: every one in full, whatever was left out of the drawing. */

import { getal } from '../dutch';
import type { SceneTable } from '../scene';
import { type FigureCijfer, organisationOf, unitName } from './data';
import type { Drawn } from './drawn';
import { marginOf } from './interval';

export function cijferTable(drawn: Drawn): SceneTable {
  const { maat, alle, leeg } = drawn;
  const shown = new Set(drawn.getoond);
  const empty = new Set(leeg);
  const left = alle.length - shown.size;
  const counts = left === 0 ? '' : `: ${getal(shown.size)} in de figuur, ${getal(left)} niet`;
  const why = (cijfer: FigureCijfer) => (empty.has(cijfer) ? 'zonder waarde' : 'geen plaats');
  return {
    caption: `Alle cijfers met de maat “${maat ?? ''}”, in de volgorde van de bron${counts}.`,
    columns: [
      'Organisatie',
      'Jaar of periode',
      'Waarde',
      'Eenheid',
      'Onzekerheidsmarge (95%)',
      'n',
      'Cohort',
      'Definitie',
      'Populatie',
      'Soort uitstroom',
      'Bron',
      'Alleen intern',
      ...(left === 0 ? [] : ['Niet in de figuur']),
    ],
    rowHeader: 0,
    rows: alle.map((cijfer) => {
      const margin = marginOf(cijfer);
      return [
        organisationOf(cijfer),
        cijfer.periode ?? cijfer.jaar,
        cijfer.tekst === '' ? cijfer.ontbreekt : cijfer.tekst,
        cijfer.eenheid === null ? null : unitName(cijfer.eenheid),
        margin === null ? null : `${getal(margin.laag, 1)}–${getal(margin.hoog, 1)}%`,
        cijfer.n ?? cijfer.nTekst,
        cijfer.cohort,
        cijfer.definitie,
        cijfer.populatie,
        cijfer.soort,
        cijfer.bron,
        cijfer.intern ? 'ja' : null,
        ...(left === 0 ? [] : [shown.has(cijfer) ? null : why(cijfer)]),
      ];
    }),
  };
}
