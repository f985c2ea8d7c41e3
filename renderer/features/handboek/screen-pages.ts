import type { ScreenId } from '../../ui/navigation';

/** The page with the table of contents, docs/handboek/README.md. */
export const CONTENTS = 'inhoud';

/** The page that belongs to a screen: where F1 opens the handbook. */
export const pageOfScreen: Readonly<Record<ScreenId, string>> = {
  dossier: 'eerste-dossier',
  geschiedenis: 'geschiedenis',
  delen: 'delen-en-samenvoegen',
  wissen: 'wissen',
  bronnen: 'importeren',
  casussen: 'coderen',
  uitstroom: 'uitstroomcijfers',
  interviews: 'interviews',
  codeboek: 'codeboek',
  verbanden: 'figuur-maken',
  netwerk: 'wat-het-niet-doet',
  handboek: CONTENTS,
};
