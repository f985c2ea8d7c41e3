/** A figure as a PNG of an exact size on paper. */
import { compose } from '../../shared/charts/compose';
import type { Figure } from '../../shared/charts/figure';
import { MAX_SIDE, PRINT_DPI, pixels, withDensity } from '../../shared/charts/png-size';
import { FONT_FAMILY } from '../../shared/charts/text';
import { failure, type Result, success } from '../../shared/desktop/errors';
import { drawOnCanvas } from './canvas';

/** The bytes of the file; 'figuur-te-hoog' when no canvas can hold it. */
export async function figurePng(
  figure: Figure,
  dpi = PRINT_DPI,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const drawing = compose(figure);
  const width = pixels(drawing.width, dpi);
  const height = pixels(drawing.height, dpi);
  if (width > MAX_SIDE || height > MAX_SIDE) return failure('figuur-te-hoog');
  await fontsLoaded();
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (context === null) return failure('figuur-te-hoog');
  drawOnCanvas(context, drawing, { x: width / drawing.width, y: height / drawing.height });
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return success(withDensity(new Uint8Array(await blob.arrayBuffer()), dpi));
}

/** A canvas draws with what is loaded at that moment, and does not wait for a font itself. */
async function fontsLoaded(): Promise<void> {
  await Promise.all(
    [400, 600, 700].map((weight) => document.fonts.load(`${weight} 10px ${FONT_FAMILY}`, 'aé–ā')),
  );
}
