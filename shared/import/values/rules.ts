/** How each field of words takes its cells, per kind of record. */
import { type CasusField, werelden } from '../../domain/casus';
import type { FieldDefinition } from '../../domain/field';
import { type RecordType, recordFields } from '../../domain/record';
import { fieldSynonyms, isChoiceField } from './choices';
import type { TextRule } from './text';

/** Fields in which a date can only be Excel's doing. */
const NEVER_DATES: Readonly<Record<RecordType, ReadonlySet<string>>> = {
  casus: new Set<CasusField>([
    'code',
    'naam',
    'ouder',
    'wereld',
    'draaiknoplabel',
    'behoeftelabel',
    'bronplaats',
    'overdraagbaarheidsniveau',
  ]),
  uitstroomcijfer: new Set([
    'code',
    'organisatie',
    'sector',
    'maat',
    'cohort',
    'bronplaats',
    'definitie',
    'eenheid',
    'operator',
    'uitstroomsoort',
    'zekerheid',
    'richting',
    'vertrouwelijkheid',
    'vergelijkgroep',
  ]),
  interview: new Set(['interview', 'rol', 'organisatie', 'vorm', 'vertrouwelijkheid']),
  beurt: new Set([
    'spreker',
    'draaiknoplabel',
    'behoeftelabel',
    'labelherkomst',
    'polariteit',
    'plaats',
    'cijfers',
  ]),
  organisatie: new Set(['code', 'naam', 'wereld', 'sector', 'soort', 'status', 'bronplaats']),
  vertrekreden: new Set([
    'onderzoek',
    'organisatie',
    'antwoordtype',
    'groep',
    'reden',
    'operator',
    'eenheid',
    'zekerheid',
    'vertrouwelijkheid',
    'bronplaats',
  ]),
  dienstverband: new Set(['pseudoniem', 'organisatie', 'functie', 'contract', 'vertrouwelijkheid']),
  kostenpost: new Set([
    'organisatie',
    'functie',
    'groep',
    'post',
    'noemer',
    'zekerheid',
    'vertrouwelijkheid',
    'bronplaats',
  ]),
  code: new Set(['code', 'naam', 'codeboek', 'ouder', 'bronplaats']),
};

/** Fields that say when. */
const WHEN: ReadonlySet<string> = new Set(['periode', 'datum', 'start', 'einde', 'peildatum']);

function rule(type: RecordType, { veld, soort }: FieldDefinition): TextRule {
  const casus = type === 'casus';
  return {
    nooitDatum: NEVER_DATES[type].has(veld),
    wanneer: WHEN.has(veld),
    lijst: soort === 'lijst',
    alinea: soort === 'alinea',
    label: veld === 'draaiknoplabel' ? 'draaiknop' : veld === 'behoeftelabel' ? 'behoefte' : null,
    // In a text of a casus a dash may be what the source prints.
    streepjeIsLeeg: !casus,
    woorden: casus && veld === 'wereld' ? werelden : [],
    keuzes: soort === 'keuze' && isChoiceField(veld) ? fieldSynonyms[veld] : null,
  };
}

/** The rules of the fields of some kinds of record, by name; fields of numbers are not among them. */
export function textRules(...types: readonly RecordType[]): ReadonlyMap<string, TextRule> {
  return new Map(
    types.flatMap((type) =>
      recordFields[type]
        .filter(({ soort }) => soort !== 'getal')
        .map((definition) => [definition.veld, rule(type, definition)] as const),
    ),
  );
}
