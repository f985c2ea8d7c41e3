import { expect, test } from 'vitest';
import type { Uitgifte } from '../../../../shared/domain/uitgifte';
import { uitgifteText } from '../../../../shared/dossier/uitgifte-text';

const base: Uitgifte = {
  id: 'x',
  unit: 'dossier',
  soort: 'tabel',
  vorm: 'xlsx',
  bestemming: 'map',
  records: { casus: 42 },
  organisaties: 8,
  personen: null,
  vertrouwelijk: { openbaar: 0, intern: 0, totaal: 0, onbekend: 0 },
  onderdrukt: 0,
  volledig: false,
  persoonsgegevens: 0,
};

test.each<[Partial<Uitgifte>, string]>([
  [{ onderdrukt: 3 }, 'tabel met 42 casussen bewaard als werkmap, 3 waarden onderdrukt'],
  [{ vorm: 'csv', records: { casus: 1 } }, 'tabel met 1 casus bewaard als tekstbestand'],
  [
    { bestemming: 'wolk', records: { interview: 2, beurt: 30 }, persoonsgegevens: 1 },
    'tabel met 2 interviews bewaard als werkmap, in een map die ook buiten deze computer staat, met 1 mogelijk persoonsgegeven',
  ],
  [
    { soort: 'figuur', vorm: 'svg', records: { uitstroomcijfer: 5 }, volledig: true },
    'figuur over 5 cijfers bewaard als SVG, met alles wat anders onderdrukt wordt',
  ],
  [{ soort: 'figuur', vorm: 'png', records: {} }, 'figuur bewaard als PNG'],
  [
    { soort: 'klembord', vorm: 'tekst', bestemming: 'klembord', records: {}, persoonsgegevens: 2 },
    'tekst gekopieerd naar het klembord, met 2 mogelijke persoonsgegevens',
  ],
  [
    { soort: 'deling', vorm: 'draaiknop', bestemming: 'schijf', volledig: true },
    'verzegeld bestand met 42 casussen gemaakt om te delen, op een andere schijf',
  ],
  [
    { soort: 'alles', vorm: 'draaiknop', persoonsgegevens: 4 },
    'back-up van het hele dossier bewaard als verzegeld bestand',
  ],
  [
    {
      soort: 'alles',
      vorm: 'zip',
      records: { casus: 2, uitstroomcijfer: 3 },
      bestemming: 'netwerk',
    },
    'het hele dossier met 2 casussen en 3 cijfers leesbaar bewaard als zip-bestand, op een netwerkmap',
  ],
])('%o', (part, sentence) => {
  expect(uitgifteText({ ...base, ...part })).toBe(sentence);
});
