/** The example practices as data of the matrix, and a variant with every kind of mark. */
import practices from '../../fixtures/voorbeeld/casussen.json';
import type { MatrixInput, MatrixMark } from '../../shared/charts/casus-draaiknop/data';
import type { Draaiknop } from '../../shared/domain/draaiknop';
import { importOf } from './relations';

const idOf = (code: string) => `c-${code}`;

/** As imported: printed labels only. */
export function practicesInput(): MatrixInput {
  return {
    casussen: practices.map((practice, volgorde) => ({
      id: idOf(practice.code),
      naam: practice.naam,
      wereld: practice.wereld,
      ouder: practice.ouder === null ? null : idOf(practice.ouder),
      volgorde,
      label: practice.draaiknop?.label ?? null,
      import: { ...importOf('casussen', 'casussen'), blad: 'Casussen' },
      document: practice.code.slice(0, 3),
    })),
    marks: practices.flatMap((practice) =>
      (practice.draaiknop?.knoppen ?? []).map(
        (code, _, all): MatrixMark => ({
          casus: idOf(practice.code),
          code: code as Draaiknop,
          herkomst: 'gedrukt',
          rol: all.length === 1 ? 'primair' : 'aanvullend',
        }),
      ),
    ),
    suggesties: [],
    codeurs: 0,
    peildatum: '2025-11-21',
  };
}

/** After a morning of work: an analyst has assigned some, the text names one, four are suggested. */
export function codedInput(): MatrixInput {
  const input = practicesInput();
  const mark = (
    code: string,
    knop: Draaiknop,
    herkomst: MatrixMark['herkomst'],
    rol: MatrixMark['rol'],
  ): MatrixMark => ({ casus: idOf(code), code: knop, herkomst, rol });
  return {
    ...input,
    codeurs: 2,
    marks: [
      ...input.marks,
      mark('001-10', '1', 'tekst', 'primair'),
      mark('001-18', '2', 'tekst', 'primair'),
      mark('001-18', '5b', 'analist', 'aanvullend'),
      mark('001-17', '5b', 'analist', 'primair'),
      mark('001-14', '5b', 'suggestie', 'primair'),
      mark('004-01', '5a', 'analist', 'primair'),
      mark('004-02', '5a', 'analist', 'primair'),
      mark('004-02', '4', 'analist', 'aanvullend'),
    ],
    suggesties: [
      { casus: idOf('004-03'), code: '5a' },
      { casus: idOf('001-05b'), code: '2' },
      { casus: idOf('001-19'), code: '2' },
      // Already counted there: not drawn.
      { casus: idOf('004-01'), code: '5a' },
    ],
  };
}
