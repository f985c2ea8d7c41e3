/** A row of a sheet of casussen becomes a casus when it has a name. */
import type { Label, LabelMark } from '../../../domain/labels';
import { isMissing } from '../../../domain/values';
import type { RawRow } from '../../sheet';
import { textRules } from '../../values/rules';
import {
  columnsByField,
  Draft,
  KEPT_WITHOUT_CODES,
  knobLabels,
  type Made,
  type MakerContext,
  needLabels,
  type RecordMaker,
} from './record';

const rules = textRules('casus');

const NOT_PRINTED =
  'Een teken van herkomst hoort bij wat een analist of de lopende tekst zegt; een casus neemt alleen over wat gedrukt is.';

export function createCasusMaker({ table, cells }: MakerContext): RecordMaker {
  const columns = columnsByField(table);
  const nameColumn = columns.get('naam')?.[0] ?? 0;
  const parseKnobs = knobLabels();
  const parseNeeds = needLabels();

  function codes<Code>(draft: Draft, veld: string, parse: (label: string) => Label<Code>): Code[] {
    const text = draft.velden[veld];
    if (typeof text !== 'string') return [];
    const label = parse(text);
    if ('codes' in label && isPrinted(label.merk)) return label.codes;
    const why = 'reden' in label ? label.reden : NOT_PRINTED;
    draft.refuse(columns.get(veld)?.[0] ?? 0, `${why} ${KEPT_WITHOUT_CODES}`);
    return [];
  }

  function make(raw: RawRow): Made {
    const draft = new Draft(raw, cells);
    for (const [veld, [kolom = 0]] of columns) {
      const rule = rules.get(veld);
      if (rule !== undefined) draft.text(veld, kolom, rule);
    }
    // A name that is merged over rows is one casus: the rows below are its continuation.
    if (cells.holder(raw, nameColumn) !== raw) {
      return draft.without(
        nameColumn,
        'De naam hoort bij de rij erboven, waarmee deze cel is samengevoegd. Daarom is deze rij niet overgenomen: zet één casus op één rij.',
      );
    }
    const { naam } = draft.velden;
    if (naam === undefined || isMissing(naam)) {
      return draft.without(
        nameColumn,
        'De naam van de casus ontbreekt, daarom is de hele rij niet overgenomen. Vul hem in.',
      );
    }
    const knobCodes = codes(draft, 'draaiknoplabel', parseKnobs);
    const needCodes = codes(draft, 'behoeftelabel', parseNeeds);
    const { velden, refused } = draft;
    return { rows: [{ rij: raw.rij, velden, knobCodes, needCodes }], refused };
  }

  return { make, between: () => undefined, meldingen: () => [] };
}

function isPrinted(merk: LabelMark | undefined): boolean {
  return merk === undefined || merk === 'gedrukt';
}
