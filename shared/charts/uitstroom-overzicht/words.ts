/** What the overview says. A range of figures, never an order of organisations. */
import { axisGroups, contradictions } from '../cijfers/compare';
import { type CijferInput, type FigureCijfer, organisationOf } from '../cijfers/data';
import { type Drawn, leftText, leftWhy, organisationsText } from '../cijfers/drawn';
import { bannerOf, cap, groupName, moment, nothing } from '../cijfers/words';
import { aantal, opsomming } from '../dutch';

/** "van 0,9% tot 23%", or the one value that there is. */
function span(cijfers: readonly FigureCijfer[]): string {
  const low = cijfers.reduce((a, b) => ((b.waarde ?? 0) < (a.waarde ?? 0) ? b : a));
  const high = cijfers.reduce((a, b) =>
    (b.max ?? b.waarde ?? 0) > (a.max ?? a.waarde ?? 0) ? b : a,
  );
  return low === high ? low.gesproken : `van ${low.gesproken} tot ${high.gesproken}`;
}

export function finding(drawn: Drawn, input: CijferInput): string {
  const { maat, getallen } = drawn;
  if (getallen.length === 0) return nothing(drawn, input);
  const axes = axisGroups(getallen);
  const found = axes.reduce((sum, { cijfers }) => sum + contradictions(cijfers).length, 0);
  const where = `${cap(maat ?? '')} bij ${organisationsText(getallen)}`;
  const [only] = axes;
  const what =
    axes.length === 1 && only !== undefined
      ? `${aantal(getallen.length, 'cijfer', 'cijfers')}, ${span(only.cijfers)}`
      : `${aantal(getallen.length, 'cijfer', 'cijfers')} in ${axes.length} soorten of eenheden`;
  const against = found === 0 ? '' : `, met ${aantal(found, 'tegenspraak', 'tegenspraken')}`;
  const left = leftText(drawn);
  return `${where}: ${what}${against}${left === null ? '' : `; ${left}`}`;
}

export function describe(drawn: Drawn): string {
  const { getallen: shown, woorden } = drawn;
  if (shown.length === 0 && woorden.length === 0) {
    return 'Een lege figuur: er zijn geen cijfers om te tonen.';
  }
  const axes = axisGroups(shown);
  const sentences = [
    `Puntgrafiek met ${aantal(shown.length, 'cijfer', 'cijfers')} met de maat “${drawn.maat ?? ''}”, één rij per cijfer, per organisatie en in de volgorde van de bron.`,
  ];
  for (const axis of axes) {
    const banner = bannerOf(axis.cijfers);
    const warning = banner === null ? '' : ` ${banner.kop}. ${banner.uitleg}`;
    const values = [...new Set(axis.cijfers.map(organisationOf))].map((name) => {
      const own = axis.cijfers.filter((one) => organisationOf(one) === name);
      return `${name}: ${opsomming(own.map((one) => `${one.gesproken} (${moment(one) ?? 'zonder jaar'})`))}`;
    });
    sentences.push(`${cap(groupName(axis))}.${warning} ${values.join('; ')}.`);
  }
  if (woorden.length > 0) {
    sentences.push(
      `${aantal(woorden.length, 'cijfer staat', 'cijfers staan')} er alleen in woorden.`,
    );
  }
  const left = leftWhy(drawn);
  if (left !== null) sentences.push(`${cap(left)}.`);
  return sentences.join(' ');
}
