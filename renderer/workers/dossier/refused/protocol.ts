/** What the page asks of refused rows. */
import type { SaveTargetParams } from '../params';

export interface RefusedMethods {
  /** A workbook of the refused rows of these imports; null: the user cancelled the dialog. */
  saveRefused: {
    params: { target: SaveTargetParams; imports: string[] };
    result: { pad: string } | null;
  };
}
