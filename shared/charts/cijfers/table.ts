/** All figures of a scene as a table: every one in full, whatever was left out of the drawing. */

import { getal } from '../dutch';
import type { SceneTable } from '../scene';
import { type FigureCijfer, organisationOf, unitName } from './data';
import { marginOf } from './interval';

export function cijferTable(caption: string, cijfers: readonly FigureCijfer[]): SceneTable {
  return {
    caption,
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
    ],
    rowHeader: 0,
    rows: cijfers.map((cijfer) => {
      const margin = marginOf(cijfer);
      return [
        organisationOf(cijfer),
        cijfer.periode ?? cijfer.jaar,
        cijfer.tekst === '' ? null : cijfer.tekst,
        cijfer.eenheid === null ? null : unitName(cijfer.eenheid),
        margin === null ? null : `${getal(margin.laag, 1)}–${getal(margin.hoog, 1)}%`,
        cijfer.n ?? cijfer.nTekst,
        cijfer.cohort,
        cijfer.definitie,
        cijfer.populatie,
        cijfer.soort,
        cijfer.bron,
        cijfer.intern ? 'ja' : null,
      ];
    }),
  };
}
