import { useDeferredValue, useMemo, useState } from 'react';
import type { Chart } from '../../../shared/charts/chart';
import { type ChartName, chartNames, charts } from '../../../shared/charts/registry';
import type { MarkTarget } from '../../../shared/charts/scene';
import type { DossierStatus } from '../../../shared/dossier/protocol';
import { FigureView } from '../../charts/figure-view';
import { useThreshold } from '../../records/gate/use-threshold';
import { useDossier, useQuery } from '../../store';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNote } from '../../ui/error-note';
import { type Destination, useNavigation } from '../../ui/navigation';
import { ExportFigure } from './export-figure';
import { FigureList } from './figure-list';
import { OptionsForm } from './options-form';
import css from './verbanden.module.css';

type AllOptions = Record<ChartName, object>;

/** Each chart has its own data and options; the screen only hands them on. */
const declared = charts as unknown as Record<ChartName, Chart<unknown, object>>;

const defaults = Object.fromEntries(
  chartNames.map((naam) => [naam, declared[naam].opties.standaard]),
) as AllOptions;

/** Verbanden: relations as figures, what they rest on, and the way out to the report. */
export default function VerbandenScreen() {
  const { go } = useNavigation();
  const aantallen = useDossier()?.aantallen ?? null;
  const [chosen, setChosen] = useState<ChartName | null>(null);
  // Until somebody chooses: the first of which there is something to see.
  const naam = chosen ?? firstPresent(aantallen);
  const [options, setOptions] = useState(defaults);
  const chart = declared[naam];
  // Name and options together: those of one chart are no options of another.
  const [drempel] = useThreshold();
  const request = useMemo(
    () => ({ naam, opties: options[naam], ...(drempel === null ? {} : { drempel }) }),
    [naam, options, drempel],
  );
  const { data, failure } = useQuery('figuur', useDeferredValue(request));
  // The previous figure stays while options change, but never under the name of another.
  const figure = data?.naam === naam ? data : null;
  return (
    <div className={css.screen}>
      <header className={css.head}>
        <h1>Verbanden</h1>
        <p className={css.soft}>
          Elke figuur beantwoordt één vraag. Wat er getekend staat, opent de gegevens erachter.
        </p>
      </header>
      <FigureList chosen={naam} onChoose={setChosen} />
      {aantallen !== null && !present(chart, aantallen) ? (
        <EmptyState
          title={`Nog niets voor “${chart.titel}”`}
          action={
            <Button kind="primary" onClick={() => go({ screen: 'bronnen' })}>
              Werkmap inlezen
            </Button>
          }
        >
          Nodig: {chart.nodig.charAt(0).toLowerCase()}
          {chart.nodig.slice(1)}
        </EmptyState>
      ) : (
        <div className={css.columns}>
          <div className={css.figure} aria-busy={figure === null && failure === null}>
            {failure === null ? null : <ErrorNote failure={failure} />}
            {figure === null ? null : (
              // A new figure begins at its first place, without the table of another.
              <FigureView
                key={naam}
                figure={figure}
                onOpen={(target) => go(destinationOf(target))}
              />
            )}
          </div>
          <aside className={css.side} aria-label="Instellingen van de figuur">
            <section className={css.export} aria-label="Instellingen">
              <h3>Instellingen</h3>
              <OptionsForm
                fields={chart.opties.velden}
                options={options[naam]}
                onChange={(next) => setOptions({ ...options, [naam]: next })}
              />
            </section>
            {figure === null ? null : <ExportFigure figure={figure} request={request} />}
          </aside>
        </div>
      )}
    </div>
  );
}

/** The screen on which the records behind a mark are. */
export function destinationOf({ soort, ids }: MarkTarget): Destination {
  switch (soort) {
    case 'casus':
      return { screen: 'casussen', casussen: ids };
    case 'uitstroomcijfer':
      return { screen: 'uitstroom', cijfers: ids };
    case 'beurt':
      return { screen: 'interviews', beurten: ids };
  }
}

function firstPresent(counts: DossierStatus['aantallen'] | null): ChartName {
  const found =
    counts === null ? undefined : chartNames.find((naam) => present(declared[naam], counts));
  return found ?? chartNames[0] ?? 'casus-draaiknop';
}

function present({ van }: Pick<Chart<unknown, object>, 'van'>, counts: DossierStatus['aantallen']) {
  const of = {
    casus: counts.casussen,
    uitstroomcijfer: counts.cijfers,
    interview: counts.interviews,
    beurt: counts.beurten,
    organisatie: counts.organisaties,
    vertrekreden: counts.vertrekredenen,
    dienstverband: counts.dienstverbanden,
    kostenpost: counts.kostenposten,
    code: counts.codes,
  };
  return van.some((soort) => of[soort] > 0);
}
