/** What a run writes: each figure as SVG and as PNG, and the report with all of them. */
import { figureSvg } from '../../shared/charts/svg';
import { reportHtml } from '../../shared/exchange/report-html';
import { reportInput } from '../../shared/exchange/report-input';
import { HostError } from '../chromium/host-error';
import { figuresOf } from './figures';
import type { Io } from './io';
import { drawPngs } from './png';
import type { ReadDossier } from './read-dossier';

const TITLE = 'Uitstroom en behoud: de figuren en waar zij op rusten';

/** Puts a file in the folder and answers its path. */
export type Write = (name: string, content: string | Uint8Array) => Promise<string>;

/**
 * Writes everything and prints each path. Without a Chromium there is no PNG: that is said in one
 * sentence, and the rest is written all the same.
 */
export async function writeOutputs(
  { source, meldingen }: ReadDossier,
  write: Write,
  io: Io,
): Promise<void> {
  const { made, missing } = figuresOf(source);
  const put: Write = async (name, content) => {
    const path = await write(name, content);
    io.out(`${path}\n`);
    return path;
  };
  const figuren = made.map(({ figure }) => figure);
  for (const { name, figure } of made) await put(`${name}.svg`, figureSvg(figure));
  const about = {
    titel: TITLE,
    gemaakt: source.peildatum,
    figuren,
    nietGemaakt: missing,
    meldingen,
  };
  await put('rapport.html', reportHtml(reportInput(source, about)));
  if (made.length === 0) return;
  try {
    const pngs = await drawPngs(figuren, { platform: process.platform, env: io.env });
    for (const [i, { name }] of made.entries()) {
      const png = pngs[i];
      if (png === undefined || png === null) {
        io.err(`${name}.png is niet gemaakt: de figuur is te hoog voor een PNG.\n`);
      } else await put(`${name}.png`, png);
    }
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    io.err(`De figuren zijn niet als PNG gemaakt. ${error.message}\n`);
  }
}
