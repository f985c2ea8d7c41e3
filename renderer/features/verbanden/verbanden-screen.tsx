import { useDeferredValue, useState } from 'react';
import { charts } from '../../../shared/charts/registry';
import { FigureView } from '../../charts/figure-view';
import { useDossier, useQuery } from '../../store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNote } from '../../ui/error-note';
import { useNavigation } from '../../ui/navigation';
import { ExportFigure } from './export-figure';
import { OptionsForm } from './options-form';
import css from './verbanden.module.css';

const chart = charts['casus-draaiknop'];

/** Verbanden: one relation as a figure, what it rests on, and the way out to the report. */
export default function VerbandenScreen() {
  const { go } = useNavigation();
  const [options, setOptions] = useState(chart.opties.standaard);
  const opties = useDeferredValue(options);
  const { data, failure } = useQuery('figuur', { naam: 'casus-draaiknop', opties });
  const casussen = useDossier()?.aantallen.casussen ?? null;
  return (
    <div className={css.screen}>
      <header className={css.head}>
        <h1>{chart.titel}</h1>
        <p className={css.soft}>{chart.vraag}</p>
      </header>
      {casussen === 0 ? (
        <EmptyState
          title="Nog geen figuur"
          action={
            <Button kind="primary" onClick={() => go({ screen: 'bronnen' })}>
              Werkmap inlezen
            </Button>
          }
        >
          {chart.nodig}
        </EmptyState>
      ) : (
        <div className={css.columns}>
          <div className={css.figure} aria-busy={data === null && failure === null}>
            {failure === null ? null : <ErrorNote failure={failure} />}
            {data === null ? null : (
              <FigureView
                figure={data}
                onOpen={(target) => go({ screen: 'casussen', casussen: target.ids })}
              />
            )}
          </div>
          <aside className={css.side} aria-label="Instellingen van de figuur">
            <section className={css.export} aria-label="Instellingen">
              <h3>Instellingen</h3>
              <OptionsForm fields={chart.opties.velden} options={options} onChange={setOptions} />
            </section>
            {data === null ? null : <ExportFigure figure={data} breedteCm={opties.breedteCm} />}
          </aside>
        </div>
      )}
    </div>
  );
}
