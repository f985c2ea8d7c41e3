/** The declared chart: which casussen have which draaiknop, by wereld. */
import type { Chart } from '../chart';
import { type MatrixInput, matrixInput } from './data';
import { casusDraaiknopFigure } from './figure';
import { layout } from './layout';
import {
  defaultMatrixOptions,
  type MatrixOptions,
  matrixOptionFields,
  matrixOptionsSchema,
} from './options';

export const casusDraaiknop: Chart<MatrixInput, MatrixOptions> = {
  naam: 'casus-draaiknop',
  titel: 'Casussen en draaiknoppen',
  vraag: 'Bij welke draaiknop hoort welke casus, en hoe verschilt dat per wereld?',
  nodig: 'Casussen, liefst met een wereld en een draaiknoplabel.',
  van: ['casus'],
  opties: {
    schema: matrixOptionsSchema,
    standaard: defaultMatrixOptions,
    velden: matrixOptionFields,
  },
  gegevens: matrixInput,
  layout,
  figure: casusDraaiknopFigure,
};
