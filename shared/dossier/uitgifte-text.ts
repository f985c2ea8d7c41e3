/** What left, as a line of the history: what, how much, in which form. Never a name or a value. */
import { recordTypes, recordWords } from '../domain/record';
import { type Bestemming, SEALED, type Uitgifte } from '../domain/uitgifte';

const forms: Readonly<Record<string, string>> = {
  xlsx: 'als werkmap',
  csv: 'als tekstbestand',
  svg: 'als SVG',
  png: 'als PNG',
  zip: 'als zip-bestand',
  docx: 'als Word-document',
  pdf: 'als PDF',
  html: 'als webpagina',
  map: 'als losse bestanden in een map',
};

const places: Partial<Record<Bestemming, string>> = {
  schijf: 'op een andere schijf',
  wolk: 'in een map die ook buiten deze computer staat',
  netwerk: 'op een netwerkmap',
};

/** "tabel met 42 casussen bewaard als werkmap, 3 waarden onderdrukt". */
export function uitgifteText(uitgifte: Uitgifte): string {
  const { vorm, onderdrukt, volledig, persoonsgegevens } = uitgifte;
  const held =
    onderdrukt > 0
      ? `${count(onderdrukt, 'waarde', 'waarden')} onderdrukt`
      : volledig
        ? 'met alles wat anders onderdrukt wordt'
        : null;
  const personal =
    persoonsgegevens > 0
      ? `met ${count(persoonsgegevens, 'mogelijk persoonsgegeven', 'mogelijke persoonsgegevens')}`
      : null;
  // What only its passphrase opens says nothing to whoever has the file.
  const parts = vorm === SEALED ? [] : [held, personal];
  const place = places[uitgifte.bestemming] ?? null;
  return [opening(uitgifte), place, ...parts].filter((part) => part !== null).join(', ');
}

function opening({ soort, vorm, records }: Uitgifte): string {
  const form = forms[vorm] ?? `als ${vorm}`;
  switch (soort) {
    case 'tabel':
      return `tabel${withRecords(records)} bewaard ${form}`;
    case 'figuur':
      return `figuur${withRecords(records, 'over')} bewaard ${form}`;
    case 'afdruk':
      return 'afgedrukt';
    case 'klembord':
      return 'tekst gekopieerd naar het klembord';
    case 'deling':
      return `verzegeld bestand${withRecords(records)} gemaakt om te delen`;
    case 'alles':
      return vorm === SEALED
        ? 'back-up van het hele dossier bewaard als verzegeld bestand'
        : `het hele dossier${withRecords(records)} leesbaar bewaard ${form}`;
    case 'verslag':
      return `verslag${withRecords(records, 'over')} bewaard ${form}`;
    case 'afgewezen':
      return `afgewezen rijen bewaard ${form}`;
  }
}

/** " met 42 casussen"; the beurten of an interview go with it. */
function withRecords(records: Uitgifte['records'], word = 'met'): string {
  const parts = recordTypes.flatMap((type) => {
    const number = records[type] ?? 0;
    if (number === 0 || (type === 'beurt' && (records.interview ?? 0) > 0)) return [];
    return [count(number, ...recordWords[type])];
  });
  if (parts.length === 0) return '';
  const [last] = parts.splice(-1);
  return ` ${word} ${parts.length === 0 ? last : `${parts.join(', ')} en ${last}`}`;
}

function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('nl-NL')} ${number === 1 ? one : many}`;
}
