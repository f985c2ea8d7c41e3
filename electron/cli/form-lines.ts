/** How a text file was read, for whoever asked what is in it. */
import type { Delimiter, FileForm } from '../../shared/import/form';

const between: Readonly<Record<Delimiter, string>> = {
  ';': 'puntkomma',
  ',': 'komma',
  '\t': 'tab',
  '|': 'verticale streep',
};

/** One line for a text with divided cells; nothing for other files. */
export function formLines(form: FileForm): string[] {
  if (form.vorm !== 'tabel') return [];
  const { scheiding, codering, decimaal } = form;
  const decimals =
    decimaal === null
      ? 'decimaalteken onbekend'
      : `decimale ${decimaal === ',' ? 'komma' : 'punt'}`;
  return [`  tekst in ${codering}, ${between[scheiding]} tussen de cellen, ${decimals}`];
}
