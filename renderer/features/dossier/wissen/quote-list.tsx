import type { QuoteList as Quotes } from '../../../../shared/dossier/erasure-preview';
import type { QuotePlace } from '../../../../shared/dossier/erasure-quotes';
import { recordPlace } from '../../../records/places';
import { Button } from '../../../ui/button';
import { formatCount, formatNumber } from '../../../ui/format';
import { type Destination, useNavigation } from '../../../ui/navigation';
import css from './wissen.module.css';

const why: Readonly<Record<QuotePlace['waarom'], string>> = {
  naam: 'naam',
  passage: 'dezelfde woorden',
  cel: 'afgewezen cel van een rij die weggaat',
};

/** Texts that stay and name or quote what goes. */
export function QuoteList({ quotes, label }: { quotes: Quotes; label: string }) {
  const { go } = useNavigation();
  const told = quotes.rijen.reduce((sum, { ook }) => sum + 1 + ook, 0);
  const more = quotes.totaal - told;
  return (
    <>
      <ul className={css.quotes} aria-label={label}>
        {quotes.rijen.map((place, index) => {
          const to = destinationOf(place);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew as a whole.
            <li key={index} className={css.quote}>
              <div>
                <strong>{place.titel}</strong>
                <span className={css.soft}>
                  {' · '}
                  {place.plaats}
                  {' · '}
                  {why[place.waarom]}
                </span>
                <p className={css.words}>
                  {place.voor}
                  <mark>{place.gevonden}</mark>
                  {place.na}
                </p>
                {place.ook === 0 ? null : (
                  <p className={css.soft}>
                    Precies deze woorden staan op nog {formatCount(place.ook, 'plek', 'plekken')}:
                    waarschijnlijk een vaste zin.
                  </p>
                )}
              </div>
              {to === null ? null : (
                <Button
                  kind="quiet"
                  aria-label={`Ga naar ${place.titel}, ${place.plaats}`}
                  onClick={() => go(to)}
                >
                  Ga erheen
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {more > 0 ? (
        <p className={css.soft}>
          En nog {formatNumber(more)}: kijk opnieuw na als deze klaar zijn.
        </p>
      ) : null}
    </>
  );
}

function destinationOf({ record, aanpasbaar }: QuotePlace): Destination | null {
  // Of what can be changed, only the roepnaam is of no record.
  if (record === null) return aanpasbaar ? { screen: 'dossier' } : null;
  if (record.soort !== 'beurt') return recordPlace(record.soort, record.id);
  return {
    screen: 'interviews',
    ...(record.interview === null ? {} : { interview: record.interview }),
    beurt: record.id,
  };
}
