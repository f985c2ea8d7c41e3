/** A figure: a scene with everything that lets a reader check it. Nothing here is optional. */
import type { Scene } from './scene';

export interface Figure {
  naam: string;
  /** The finding, as title. */
  titel: string;
  /** Measure, unit, population. */
  ondertitel: string;
  definitie: string;
  n: string;
  bron: string;
  /** Date of the data as the figure was made: ISO date. */
  peildatum: string;
  /** Note on what is not counted (suggestions, unknown labels, suppression). */
  voorbehoud: string[];
  /**
   * What whoever gets the file can read in it, to stand after "bevat": "de namen van 42 casussen",
   * "cijfers van 11 organisaties". Said before it is saved.
   */
  bevat: string[];
  scene: Scene;
}
