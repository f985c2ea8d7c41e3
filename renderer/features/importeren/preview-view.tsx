import { casusField, casusFieldDefinitions } from '../../../shared/domain/casus';
import { columnName } from '../../../shared/domain/provenance';
import type { ColumnMapping, ImportPreview } from '../../../shared/import/preview';
import { useQuery } from '../../store';
import { Button } from '../../ui/button';
import { Actions } from '../../ui/form';
import { formatCount, formatMoment, formatNumber, formatPercent } from '../../ui/format';
import { FactList, MessageList, RefusedTable, WideTable } from './findings';
import css from './importeren.module.css';
import { StepSection } from './step-section';

interface PreviewViewProps {
  preview: ImportPreview;
  onStore(): void;
  onLeave(): void;
}

/** What was understood and what was not, before anything is stored. */
export function PreviewView({ preview, onStore, onLeave }: PreviewViewProps) {
  const { telling } = preview;
  const before = useBefore(preview);
  const used = preview.kolommen.filter((column) => column.veld !== null);
  const unused = preview.kolommen.filter((column) => column.veld === null);
  const isEmpty = preview.aantalRijen === 0;
  return (
    <StepSection label="Voorbeeld van de import">
      <h2>{preview.bestand}</h2>
      <FactList
        facts={[
          ['Blad', preview.blad],
          ['Kopregel', `rij ${formatNumber(preview.kopregel)}`],
          [
            'Rijen',
            `${formatNumber(telling.gelezen)} gelezen: ${formatNumber(telling.overgenomen)} worden een casus, ${formatNumber(telling.afgewezen)} afgewezen, ${formatNumber(telling.overgeslagen)} overgeslagen`,
          ],
          [
            'Draaiknoplabels',
            `${formatCount(preview.labels.casussen, 'casus', 'casussen')} met een gedrukt label; ${formatNumber(preview.labels.zonderLabel)} zonder: dat blijft onbekend`,
          ],
        ]}
      />
      <MessageList
        messages={before === null ? preview.meldingen : [before, ...preview.meldingen]}
      />
      <Actions>
        <Button kind="primary" aria-disabled={isEmpty} onClick={() => (isEmpty ? null : onStore())}>
          {formatCount(preview.aantalRijen, 'casus', 'casussen')} opslaan
        </Button>
        <Button onClick={onLeave}>Niet inlezen</Button>
      </Actions>

      <h3>Wat elke kolom is</h3>
      <WideTable label="Wat elke kolom is">
        <thead>
          <tr>
            <th scope="col">Kolom</th>
            <th scope="col">Kop in het bestand</th>
            <th scope="col">Wordt</th>
            <th scope="col">Zekerheid</th>
            <th scope="col">Eerste waarde</th>
          </tr>
        </thead>
        <tbody>
          {used.map((column) => (
            <ColumnRow key={column.kolom} column={column} />
          ))}
          {unused.map((column) => (
            <ColumnRow key={column.kolom} column={column} />
          ))}
        </tbody>
      </WideTable>

      <RefusedTable refused={preview.afgewezen} total={preview.aantalAfgewezen} />
      <SampleRows preview={preview} />
    </StepSection>
  );
}

/** Said when the very same file was read in before and its casussen are still there. */
function useBefore({ sha256 }: ImportPreview): string | null {
  const { data } = useQuery('imports', null);
  const same = data?.find((record) => record.sha256 === sha256 && record.casussen > 0);
  if (same === undefined) return null;
  return `Precies dit bestand is al ingelezen (${same.bestand}, ${formatMoment(same.at)}). Slaat u het weer op, dan staan de casussen er dubbel in.`;
}

/** In words, because a bare percentage says more than is known. */
function certainty(value: number): string {
  if (value >= 0.95) return `zeker (${formatPercent(value, 0)})`;
  if (value >= 0.7) return `waarschijnlijk (${formatPercent(value, 0)})`;
  return `onzeker (${formatPercent(value, 0)})`;
}

function ColumnRow({ column }: { column: ColumnMapping }) {
  return (
    <tr>
      <td>{columnName(column.kolom)}</td>
      <td>{column.kop}</td>
      <td>
        {column.veld === null ? (
          <span className={css.soft}>niet gebruikt, wel bewaard</span>
        ) : (
          <strong>{casusField(column.veld).label}</strong>
        )}
      </td>
      <td className={css.short}>{column.veld === null ? '' : certainty(column.zekerheid)}</td>
      <td className={css.sample}>{column.voorbeeld}</td>
    </tr>
  );
}

function SampleRows({ preview }: { preview: ImportPreview }) {
  const fields = casusFieldDefinitions.filter((definition) =>
    preview.voorbeeldrijen.some((row) => row.velden[definition.veld] !== undefined),
  );
  if (preview.voorbeeldrijen.length === 0) return null;
  return (
    <>
      <h3>De eerste rijen</h3>
      <WideTable label="De eerste rijen">
        <thead>
          <tr>
            <th scope="col">Rij</th>
            {fields.map((definition) => (
              <th key={definition.veld} scope="col">
                {definition.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.voorbeeldrijen.map((row) => (
            <tr key={row.rij}>
              <td>{row.rij}</td>
              {fields.map((definition) => (
                <td key={definition.veld} className={css.sample}>
                  {row.velden[definition.veld]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </WideTable>
    </>
  );
}
