import type { ReactNode } from 'react';
import type { FieldDefinition } from '../../../shared/domain/field';
import type { SheetKind } from '../../../shared/domain/provenance';
import { addressOf, recordLines, recordSign, type Turned } from '../../../shared/domain/turned';
import { enqueteSentence } from '../../../shared/import/enquete';
import type { SheetPreview } from '../../../shared/import/preview';
import type { Progress } from '../../store';
import { formatCount, formatNumber } from '../../ui/format';
import css from './added-view.module.css';
import { MessageList, RefusedTable, WideTable } from './findings';
import { kindFields, kindWords } from './kinds';
import { rowSentence, sheetBrings } from './words';

interface AddedViewProps {
  preview: SheetPreview;
  soort: SheetKind;
  /** The sheet is being read again: what stands here is about to change. */
  progress: Progress | null;
  /** Shows a cell on the sheet. */
  onCell(address: string): void;
  /** What can be done about what is refused: below the list of it. */
  children: ReactNode;
}

/** What the sheet brings as it is read now: counts, remarks, what is refused, the first records. */
export function AddedView({ preview, soort, progress, onCell, children }: AddedViewProps) {
  const { telling, labels, waaromNiet } = preview;
  const rowWords = preview.enquete === undefined ? becomes(preview, soort) : 'een interview';
  return (
    <section className={css.added} aria-label="Wat erbij komt" aria-busy={progress !== null}>
      <div className={css.head}>
        <h3>Wat erbij komt</h3>
        <span className={css.soft} role="status">
          {progress?.zin ?? ''}
        </span>
      </div>
      {waaromNiet === null ? (
        <p>
          {preview.enquete === undefined ? (
            <strong>{`${sheetBrings(preview)}.`}</strong>
          ) : (
            <strong>{enqueteSentence(preview.enquete, preview.aantal)}</strong>
          )}{' '}
          {/* A document has no rows to count: its paragraphs are told where it is shown. */}
          {preview.gesprek === undefined ? rowSentence(telling, rowWords, preview.keuze) : null}
        </p>
      ) : (
        <p>{waaromNiet}</p>
      )}
      {labels.coderingen > 0 ? (
        <p className={css.soft}>
          Gedrukte labels geven {formatCount(labels.coderingen, 'toekenning', 'toekenningen')};{' '}
          {formatNumber(labels.zonderLabel)} zonder draaiknoplabel: dat blijft onbekend.
        </p>
      ) : null}
      <MessageList messages={preview.meldingen} />
      {/* Of a document nothing is refused, and its first turns were shown above. */}
      {preview.gesprek === undefined ? (
        <>
          <RefusedTable
            blad={preview.blad}
            refused={preview.afgewezen}
            total={preview.aantalAfgewezen}
            rows={telling.afgewezen}
            turned={preview.keuze}
            level={4}
            onCell={onCell}
          />
          {children}
          <FirstRecords preview={preview} soort={soort} />
        </>
      ) : null}
    </section>
  );
}

/** What a row is: one record, or of figures in columns several. */
function becomes({ aantal, telling }: SheetPreview, soort: SheetKind): string {
  const isWide = soort === 'uitstroomcijfers' && aantal > telling.overgenomen;
  return isWide ? 'cijfers' : kindWords[soort].row;
}

/** A value as screens show it: one of a list by its words. */
function inWords({ keuzes }: FieldDefinition, value: string | undefined): string | undefined {
  return keuzes?.find(({ waarde }) => waarde === value)?.label ?? value;
}

/** A row (or column), or of a row that makes several records the cell of one. */
function placeOf(turned: Turned, { rij, kolom }: SheetPreview['voorbeeldrijen'][number]): string {
  if (kolom !== undefined) return `Cel ${addressOf(turned, kolom, rij)}`;
  return turned.gedraaid ? `Kolom ${recordSign(turned, rij)}` : `Rij ${formatNumber(rij)}`;
}

/** The first records as they will be stored, beside each other: a field per row, so nothing scrolls. */
function FirstRecords({ preview, soort }: Pick<AddedViewProps, 'preview' | 'soort'>) {
  const { voorbeeldrijen: rows, keuze } = preview;
  const lines = recordLines(keuze)[1];
  const fields = kindFields[soort].filter(({ veld }) =>
    rows.some((row) => row.velden[veld] !== undefined),
  );
  if (rows.length === 0) return null;
  return (
    <>
      <h4>
        {rows.some(({ kolom }) => kolom !== undefined)
          ? 'Zo komen de eerste cellen in het dossier'
          : `Zo komen de eerste ${lines} in het dossier`}
      </h4>
      <WideTable label={`Eerste ${lines}`} isFixed>
        <thead>
          <tr>
            <th scope="col">Veld</th>
            {rows.map((row) => (
              <th key={placeOf(keuze, row)} scope="col">
                {placeOf(keuze, row)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.veld}>
              <th scope="row">{field.label}</th>
              {rows.map((row) => {
                const words = inWords(field, row.velden[field.veld]);
                return (
                  <td key={placeOf(keuze, row)} className={css.sample} title={words}>
                    {words}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </WideTable>
    </>
  );
}
