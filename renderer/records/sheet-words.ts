/** What a picture of a sheet says in words: for who listens, and of what is not in it. */
import { AROUND, type LineState, type SheetAround } from '../../shared/dossier/sheet-around';
import { formatNumber } from '../ui/format';

/** Characters of the cell that the caption repeats. */
const MAX_SAID = 200;

/** Beside the number of a line that is no record; null = nothing to say. */
export const stateTags: Readonly<Record<LineState, string | null>> = {
  record: null,
  titel: 'titel',
  groepskop: 'kop',
  kop: 'kop',
  'herhaalde kop': 'kop, herhaald',
  tussenkop: 'tussenkop',
  totaal: 'totaal',
  noot: 'noot',
  afgewezen: 'afgewezen',
  'zonder antwoord': 'geen antwoord',
  'zonder cijfer': 'geen cijfer',
  'zonder tekst': 'geen tekst',
  weggelaten: 'weggelaten',
  leeg: 'leeg',
  weg: 'niet meer bewaard',
  onbekend: 'niet bewaard',
};

/** In the place of the cells of a line that has none here. */
export const lineWords: Readonly<Partial<Record<LineState, string>>> = {
  leeg: 'lege rij',
  weg: 'niet meer bewaard',
  onbekend: 'niet bewaard',
  weggelaten: 'weggelaten bij het inlezen',
};

/** "Blad Verloop van verloop.xlsx: rij 3 t/m 7, kolom A t/m E. In cel B5 staat: 17." */
export function captionOf(around: SheetAround, deze: NonNullable<SheetAround['deze']>): string {
  const { bestand, blad, vorm, adres, lijnen, velden, gedraaid } = around;
  const line = lijnen[deze.lijn];
  const text = deze.veld === null ? null : (line?.cellen[deze.veld]?.tekst ?? null);
  const says = text === null ? 'is leeg' : `zegt: ${text.slice(0, MAX_SAID)}`;
  if (vorm !== null) return `${bestand} rond ${vorm} ${line?.teken ?? ''}`;
  const near = lijnen.filter(({ rij }) => rij >= (line?.rij ?? 0) - AROUND.lines);
  const lines = `${gedraaid ? 'kolom' : 'rij'} ${near[0]?.teken ?? ''} t/m ${near.at(-1)?.teken ?? ''}`;
  const fields = `${gedraaid ? 'rij' : 'kolom'} ${velden[0]?.teken ?? ''} t/m ${velden.at(-1)?.teken ?? ''}`;
  const cell = deze.veld === null ? '' : ` Cel ${adres} ${says}`;
  return `Blad ${blad} van ${bestand}: ${lines}, ${fields}.${cell}`;
}

/** Fields that the picture leaves out; null when it has all. */
export function restWords({ voor, na, gedraaid, vorm }: SheetAround): string | null {
  if (vorm !== null || voor + na === 0) return null;
  const [one, more] = gedraaid ? ['rij', 'rijen'] : ['kolom', 'kolommen'];
  const noun = (count: number) => (count === 1 ? one : more);
  const before = `${formatNumber(voor)} ${noun(voor)} ${gedraaid ? 'erboven' : 'links'}`;
  const after = `${formatNumber(na)} ${noun(na)} ${gedraaid ? 'eronder' : 'rechts'}`;
  const parts = [...(voor > 0 ? [before] : []), ...(na > 0 ? [after] : [])];
  return `Niet in beeld: ${parts.join(' en ')} van de tabel.`;
}

/** Why lines are not there; null when all are. */
export function lostWords({ lijnen, vorm }: SheetAround): string | null {
  if (vorm !== null) return null;
  const states = new Set(lijnen.map(({ staat }) => staat));
  if (states.has('weg')) {
    return '‘Niet meer bewaard’ is wat er in het bestand stond, en hier gewist of weggehaald is.';
  }
  if (states.has('onbekend')) {
    return 'Dit is ingelezen toen Draaiknop alleen rijen bewaarde waar een gegeven van kwam: ‘niet bewaard’ was leeg, of een rij zonder gegeven.';
  }
  return null;
}
