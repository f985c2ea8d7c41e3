import { useId } from 'react';
import { interviewFields } from '../../../shared/domain/interview';
import { fieldLines, fieldPlace, fieldSign, type Turned } from '../../../shared/domain/turned';
import type { ColumnMapping } from '../../../shared/import/preview';
import { Button } from '../../ui/button';
import { type Option, Select } from '../../ui/choice';
import { Icon } from '../../ui/icons';
import { columnCertainty, isDoubtful } from './certainty';
import { ANOTHER_VALUE } from './choices';
import { fieldWord, type MappedAs, optionGroups } from './mapped-as';
import css from './mapping.module.css';

interface MappingRowProps {
  as: MappedAs;
  turned: Turned;
  column: ColumnMapping;
  /** Of a document there are no columns with letters, and what each may be is known. */
  isDocument: boolean;
  /** A person said what this column is. */
  isChosen: boolean;
  /** It is as it was for an earlier sheet: "zoals u het op 12 november deed bij verloop.xlsx". */
  asThen: string | null;
  /** Which column has each field now. */
  holders: ReadonlyMap<string, number>;
  /** Fields that more columns have. */
  several: ReadonlySet<string>;
  onField(veld: string | null): void;
}

/**
 * All fields of a kind by what they are about; one that another column has, says which. Of figures
 * a column may also be a value beside the one that there is.
 */
export function fieldOptions(
  as: MappedAs,
  kolom: number,
  holders: ReadonlyMap<string, number>,
  several: ReadonlySet<string>,
  turned: Turned = {},
): Option<string>[] {
  const options = (veld: string, group: string): Option<string>[] => {
    const holder = holders.get(veld);
    const words = fieldWord(as, veld);
    if (holder === undefined || holder === kolom || several.has(veld)) {
      return [{ value: veld, label: words, group }];
    }
    const where = fieldPlace(turned, holder);
    const moves = { value: veld, label: `${words} (nu ${where})`, group };
    if (as !== 'uitstroomcijfers' || veld !== 'waarde') return [moves];
    return [moves, { value: ANOTHER_VALUE, label: `${words}, naast ${where}`, group }];
  };
  return [
    { value: '', label: 'niet gebruiken' },
    ...optionGroups(as).flatMap(({ naam, velden }) =>
      velden.flatMap((veld) => options(veld, naam)),
    ),
  ];
}

/** What the turns of a document have of their own, by column; the text is always the text. */
const ofTurns: readonly (readonly string[])[] = [['spreker'], ['tekst'], ['plaats']];
const TEXT = 1;

/** What something in a document may be: of its turns what it is, of its heading a field of the interview. */
function documentOptions(kolom: number, holders: ReadonlyMap<string, number>): Option<string>[] {
  const velden = ofTurns[kolom] ?? interviewFields;
  const label = (veld: string) => {
    const holder = holders.get(veld);
    const words = fieldWord('interviews', veld);
    return holder === undefined || holder === kolom ? words : `${words} (nu iets anders)`;
  };
  const options = velden.map((veld) => ({ value: veld, label: label(veld) }));
  return kolom === TEXT ? options : [{ value: '', label: 'niet gebruiken' }, ...options];
}

/** One column: where it stands, what is in it, what it becomes, and how sure that is. */
export function MappingRow(props: MappingRowProps) {
  const { as, turned, column, isDocument, isChosen, asThen, holders, several, onField } = props;
  const why = useId();
  const { kolom, kop, veld, voorbeeld, reden } = column;
  const doubt = isDoubtful(column);
  const vraag = column.kopvelden?.find((said) => said.veld === 'vraag')?.tekst;
  const name = isDocument
    ? `‘${kop}’`
    : kop === ''
      ? `${fieldPlace(turned, kolom)}, zonder kop`
      : `${fieldPlace(turned, kolom)}, ‘${kop}’`;
  return (
    <tr className={doubt ? css.doubtful : undefined} data-kolom={kolom}>
      <th scope="row">
        <span className={css.heading}>
          {isDocument ? null : <span className={css.letter}>{fieldSign(turned, kolom)}</span>}
          <span className={as === 'enquete' ? css.question : css.clip} title={kop}>
            {kop === '' ? <span className={css.soft}>(zonder kop)</span> : (vraag ?? kop)}
          </span>
        </span>
      </th>
      <td>
        <span className={css.clip} title={voorbeeld ?? undefined}>
          {voorbeeld ?? <span className={css.soft}>(leeg)</span>}
        </span>
      </td>
      <td>
        <Select
          label={`Veld voor ${name}`}
          labelHidden
          value={veld ?? ''}
          options={
            isDocument
              ? documentOptions(kolom, holders)
              : fieldOptions(as, kolom, holders, several, turned)
          }
          describedBy={why}
          onChange={(value) => onField(value === '' ? null : value)}
        />
      </td>
      <td>
        <span className={css.certainty}>
          <span id={why}>
            {doubt ? <Icon name="let_op" /> : null}
            {asThen !== null ? (
              asThen
            ) : isChosen ? (
              'door u gekozen'
            ) : (
              <>
                <span className={css.word}>{columnCertainty(column)}</span>, omdat {reden}
              </>
            )}
            <HeadingSays as={as} turned={turned} column={column} />
          </span>
          {doubt ? (
            <Button
              kind="quiet"
              aria-label={`Klopt: ${name} ${veld === null ? 'wordt niet gebruikt' : `is ${fieldWord(as, veld)}`}`}
              onClick={(event) => {
                // This button goes away: the focus stays in its row.
                event.currentTarget.closest('tr')?.querySelector('select')?.focus();
                onField(veld);
              }}
            >
              Klopt
            </Button>
          ) : null}
        </span>
      </td>
    </tr>
  );
}

const list = new Intl.ListFormat('nl', { type: 'conjunction' });
/** Longer titles are cut: the cell itself is shown at the figure. */
const MAX_TITLE = 48;

/** "; maat en eenheid uit ‘Verloop in %’": what headings and titles say of each figure in this column. */
function HeadingSays({ as, turned, column }: Pick<MappingRowProps, 'as' | 'turned' | 'column'>) {
  const { kop, veld, bij, kopvelden = [] } = column;
  if (as === 'enquete' || veld === null) return null;
  if (bij !== undefined) {
    const signs = bij.map((each) => fieldSign(turned, each));
    return (
      <>
        ; bij {fieldLines(turned)[0]} {list.format(signs)}
      </>
    );
  }
  const byText = new Map<string, string[]>();
  for (const { veld: said, tekst } of kopvelden) {
    const source = kop.includes(tekst) ? kop : tekst;
    byText.set(source, [...(byText.get(source) ?? []), fieldWord(as, said).toLowerCase()]);
  }
  const parts = [...byText].flatMap(([source, said]) => {
    const isOwn = source === kop;
    // Of a heading that is a year and nothing else the reason says it.
    if (isOwn && said.length < 2 && kop === kopvelden[0]?.tekst) return [];
    const short = source.length > MAX_TITLE ? `${source.slice(0, MAX_TITLE)}…` : source;
    return `${list.format(said)} uit ${isOwn ? 'de kop' : `‘${short}’`}`;
  });
  return parts.length === 0 ? null : `; ${parts.join('; ')}`;
}
