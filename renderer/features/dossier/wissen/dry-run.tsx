import { useState } from 'react';
import type { ErasurePreview } from '../../../../shared/dossier/erasure-preview';
import { Button } from '../../../ui/button';
import { Actions } from '../../../ui/form';
import { formatCount } from '../../../ui/format';
import { AlsoNamed } from './also-named';
import { EraseDialog } from './erase-dialog';
import { QuoteList } from './quote-list';
import type { Erasure } from './use-erasure';
import css from './wissen.module.css';
import { chosenText, countsText } from './words';

interface DryRunProps {
  erasure: Erasure;
  preview: ErasurePreview;
}

/** What would happen: what goes, what else is named so, and where it is quoted. */
export function DryRun({ erasure, preview }: DryRunProps) {
  const [asking, setAsking] = useState(false);
  const { gekozen, aantallen, naamgenoten, gesprekken, plekken } = preview;
  if (gekozen.length === 0) {
    return <p>Er is niets meer van over: het is al gewist, of niet meer in dit dossier.</p>;
  }
  const also = (ids: readonly string[]) => erasure.look([...gekozen.map(({ id }) => id), ...ids]);
  return (
    <>
      <p>
        Weg {gekozen.length === 1 ? 'gaat' : 'gaan'} {chosenText(gekozen)}:{' '}
        <strong>{gekozen.map(({ naam }) => naam).join(', ')}</strong>, met{' '}
        {countsText(
          aantallen,
          gekozen.map(({ soort }) => soort),
        )}
        . Ook wat de groep erbij schreef, zoals motivaties.
      </p>
      <AlsoNamed
        title="Dezelfde naam in een andere bron"
        uitleg="Elke bron heeft haar eigen sleutel. Deze blijven staan, tenzij u ze ook kiest."
        items={naamgenoten}
        onChoose={also}
      />
      <AlsoNamed
        title="Interviews en respondenten van deze organisatie"
        uitleg="Elk gesprek heeft een eigen sleutel. Deze blijven staan, tenzij u ze ook kiest."
        items={gesprekken}
        onChoose={also}
      />
      <h3>Eerst aan te passen: {formatCount(plekken.aanpasbaar.totaal, 'plek', 'plekken')}</h3>
      {plekken.aanpasbaar.totaal === 0 ? (
        <p className={css.soft}>
          {plekken.vast.totaal === 0
            ? 'In geen tekst die blijft, is een naam of aanhaling gevonden.'
            : 'In geen tekst die u kunt veranderen, is een naam of aanhaling gevonden.'}{' '}
          Bijnamen en tikfouten vindt Draaiknop niet.
        </p>
      ) : (
        <>
          <p className={css.soft}>
            Deze teksten blijven, en noemen het of halen het aan. Pas ze aan, of laat ze staan. Wat
            er eerder stond, blijft verzegeld in de geschiedenis, ook als u het verwijdert.
          </p>
          <QuoteList quotes={plekken.aanpasbaar} label="Plekken om aan te passen" />
        </>
      )}
      {plekken.vast.totaal === 0 ? null : (
        <>
          <h3>Blijft zoals het is: {formatCount(plekken.vast.totaal, 'plek', 'plekken')}</h3>
          <p className={css.soft}>
            Zo gelezen uit een bestand, of bewaard in de geschiedenis. Het gaat alleen weg als u ook
            wist waar het in staat: de hele bron, of dat interview of die organisatie.
          </p>
          <QuoteList quotes={plekken.vast} label="Plekken die blijven" />
        </>
      )}
      <Actions>
        <Button kind="danger" disabled={erasure.outdated} onClick={() => setAsking(true)}>
          Voorgoed wissen…
        </Button>
        <Button onClick={() => erasure.look()}>Opnieuw nakijken</Button>
        {erasure.outdated ? (
          <span role="status">Het dossier is intussen veranderd: kijk het opnieuw na.</span>
        ) : null}
      </Actions>
      {asking ? (
        <EraseDialog
          preview={preview}
          onClose={() => setAsking(false)}
          onErased={() => {
            setAsking(false);
            erasure.done();
          }}
        />
      ) : null}
    </>
  );
}
