/**
 * The Dutch sentences of every error code: what is wrong (and where), and what to do about it.
 * Parameters carry numbers and names of files, folders, sheets or cells; a sentence stays whole
 * when a parameter is missing, because a code may come from a place that does not know it.
 */
import { getal, megabytes, naam, seconden, vrijeRuimte, wacht, woorden, zin } from './error-params';
import type { ErrorCode, ErrorParams, Failure } from './errors';

export interface ErrorText {
  /** What is wrong, and where. */
  wat: string;
  /** What the reader can do now. */
  doe: string;
}

/** Nothing to undo or do again; or something, but not the step that was meant. */
function anders({ reden }: ErrorParams, wat: string): ErrorText {
  return reden === 'anders'
    ? { wat: 'Dit is al anders: er kwam iets na.', doe: 'Kijk in de geschiedenis.' }
    : { wat, doe: 'In de geschiedenis staat wat er eerder is gebeurd.' };
}

/** What is wrong with a recovery key, as far as it shows before any lock is tried. */
function herstelsleutel(params: ErrorParams): string {
  switch (params.reden) {
    case 'onvolledig':
      return 'Deze herstelsleutel is niet compleet: het zijn negen groepen van vier tekens.';
    case 'geen':
      return 'Hier is nog geen herstelsleutel van gemaakt.';
    case 'tikfout':
      return 'In deze herstelsleutel zit een tikfout.';
    default:
      return 'Deze herstelsleutel past niet op dit dossier.';
  }
}

/** The program that is needed, where a newer dossier says which. */
function versie(params: ErrorParams): string {
  const vanaf = woorden(params, 'vanaf', '');
  return vanaf === '' ? 'die nieuwere versie' : `Draaiknop ${vanaf} of een nieuwere versie`;
}

/** ": blad1.xml, de inhoud is afgekapt", as far as the reader knows. */
function waar(params: ErrorParams): string {
  const parts = [woorden(params, 'waar', ''), woorden(params, 'wat', '')].filter((w) => w !== '');
  return parts.length === 0 ? ' of onvolledig' : `: ${parts.join(', ')}`;
}

/** ": het aantal cellen is 9.000.000, de grens is 5.000.000", as far as the reader knows. */
function maat(params: ErrorParams): string {
  const grens = woorden(params, 'grens', '');
  if (grens === '') return '';
  const waarde = woorden(params, 'waarde', '');
  const wat = woorden(params, 'wat', 'het bestand');
  return waarde === '' ? ` (grens: ${grens})` : `: ${wat} is ${waarde}, de grens is ${grens}`;
}

/** A conversation in text, not a workbook: the reader says so. */
const isDocument = ({ als, bestand }: ErrorParams): boolean =>
  als === 'docx' ||
  (als === undefined && /\.(docx?|odt|rtf|txt|md|vtt|srt)$/i.test(String(bestand)));

/** What can be read nowhere as cells or text: another file is what helps. */
const isPicture = ({ lijktOp }: ErrorParams): boolean =>
  lijktOp === 'een afbeelding' || lijktOp === 'een PDF';

/** What did not happen for want of room, and what is still there. */
function gevolg(params: ErrorParams): string {
  switch (params.gevraagd) {
    case 'openen':
      return 'Het dossier is niet geopend; er is niets veranderd.';
    case 'inlezen':
      return 'Er is niets ingelezen.';
    case 'terugzetten':
      return 'Er is niets teruggezet.';
    case 'verzegelen':
      return 'Er is niets opnieuw verzegeld; de oude sleutel geldt nog.';
    case 'samenvoegen':
      return 'Er is niets samengevoegd.';
    default:
      return `${zin(naam(params, 'bestand', 'de laatste wijziging'))} is niet bewaard; wat er al stond wel.`;
  }
}

function gevonden({ soort }: ErrorParams): string {
  if (soort === 'casus') return 'Deze casus';
  if (soort === 'codering') return 'Deze toekenning';
  return soort === 'suggestie' ? 'Deze suggestie' : 'Dit';
}

const texts: Record<ErrorCode, (params: ErrorParams) => ErrorText> = {
  'ongeldige-vraag': () => ({
    wat: 'Het programma kreeg een opdracht die het niet begrijpt. Er is niets veranderd.',
    doe: 'Vergrendel het dossier en ontgrendel het opnieuw. Gebeurt het weer, start dan het programma opnieuw.',
  }),
  'onbekende-afzender': () => ({
    wat: 'Een opdracht kwam niet van het venster van Draaiknop en is geweigerd.',
    doe: 'Sluit het programma en start het opnieuw.',
  }),
  intern: () => ({
    wat: 'Er ging iets mis in het programma zelf. Wat al bewaard was, staat er nog.',
    doe: 'Probeer het nog eens. Lukt het weer niet, start dan het programma opnieuw.',
  }),

  'wachtwoordzin-onjuist': (p) => ({
    wat: 'Deze wachtwoordzin past niet.',
    doe: `Let op hoofdletters, spaties en de toetsenbordindeling.${p.zonder === 'herstelsleutel' ? '' : ' Weet u hem niet meer, gebruik dan de herstelsleutel.'}${wacht(p)}`,
  }),
  'wachtwoordzin-geweigerd': ({ reden }) =>
    reden === 'dezelfde'
      ? { wat: 'Dit is de wachtwoordzin die het dossier al heeft.', doe: 'Kies een andere.' }
      : {
          wat: 'Deze wachtwoordzin is te makkelijk te raden.',
          doe: 'Voeg een paar woorden toe die niet bij elkaar horen.',
        },
  'herstelsleutel-onjuist': (p) => ({
    wat: herstelsleutel(p),
    doe:
      p.reden === 'geen'
        ? 'Alleen de wachtwoordzin opent het.'
        : `Vergelijk groep voor groep met het papier waarop hij staat.${wacht(p)}`,
  }),
  'even-wachten': (p) => ({
    wat: 'Na een paar onjuiste pogingen moet er even gewacht worden.',
    doe: `Probeer het ${seconden(p, 'wacht') === null ? 'zo dadelijk' : `over ${seconden(p, 'wacht')}`} opnieuw.`,
  }),
  'kluis-onleesbaar': (p) => ({
    wat: `Het sleutelbestand van ${naam(p, 'naam', 'dit dossier')} is beschadigd of niet te lezen.`,
    doe: 'Zet het dossier terug uit een back-up: daarin staan de sleutels ook.',
  }),
  'kluis-bestaat-al': (p) => {
    const hier = getal(p, 'stap');
    const daar = getal(p, 'backupStap');
    const stappen =
      hier === null || daar === null
        ? ''
        : ` Hier is het bij stap ${hier}, in de back-up bij stap ${daar}.`;
    return {
      wat: `Het dossier ${naam(p, 'naam', 'uit deze back-up')} staat al op deze computer.${stappen} Er is niets overschreven.`,
      doe: 'Kies het dossier in de lijst om verder te werken met wat hier staat, of laat de back-up ervoor in de plaats komen.',
    };
  },
  'kluis-niet-gevonden': () => ({
    wat: 'Dit dossier staat niet meer op deze computer.',
    doe: 'Kies een ander dossier in de lijst, of open een back-up.',
  }),
  'kluis-nieuwer': (p) => ({
    wat: `${zin(naam(p, 'bestand', naam(p, 'naam', 'dit dossier')))} is bewaard met een nieuwere versie van Draaiknop dan deze en is niet geopend. Er is niets aan veranderd.`,
    doe: `Open het met ${versie(p)}. Hoe u die installeert, staat in het handboek onder “Bijwerken”.`,
  }),
  'sleutelparameters-geweigerd': (p) => ({
    wat: `De sleutelgegevens in ${naam(p, 'bestand', 'dit bestand')} vallen buiten de veilige grenzen. Misschien is eraan geknoeid.`,
    doe: 'Gebruik een back-up die op een andere plek is bewaard.',
  }),
  'elders-open': () => ({
    wat: 'Dit dossier is al open in een ander venster.',
    doe: 'Werk verder in dat venster, of vergrendel het daar en probeer het hier opnieuw.',
  }),
  'sleutelbos-ontbreekt': () => ({
    wat: 'Deze computer heeft nu geen sleutelbos die een sleutel echt bewaakt. Er is niets onthouden.',
    doe: 'Open het dossier met de wachtwoordzin. Op Linux helpt het om u aan te melden bij een bureaublad met GNOME-sleutelbos of KWallet.',
  }),
  'sleutelbos-nu-niet': () => ({
    wat: 'De sleutelbos van deze computer geeft de sleutel van dit dossier nu niet. Misschien is hij vergrendeld, of bent u aangemeld bij een ander bureaublad.',
    doe: 'Vul de wachtwoordzin in. Wat onthouden was, blijft onthouden: een volgende keer kan het weer zonder.',
  }),
  'sleutelbos-weigert': () => ({
    wat: 'De sleutelbos van deze computer kan de onthouden sleutel niet openen: die is met een ander account of op een andere computer bewaard.',
    doe: 'Vul de wachtwoordzin in. Draaiknop is de onthouden sleutel vergeten; bij Dossier kunt u hem opnieuw laten onthouden.',
  }),
  'onthouden-vervallen': () => ({
    wat: 'Wat deze computer van dit dossier onthield, past er niet meer op: het dossier heeft sindsdien een andere sleutel.',
    doe: 'Vul de wachtwoordzin in. Draaiknop is de onthouden sleutel vergeten; bij Dossier kunt u hem opnieuw laten onthouden.',
  }),

  'schijf-vol': (p) => {
    const nodig = megabytes(p, 'nodig');
    const vrij = vrijeRuimte(p);
    const vol =
      nodig === null || vrij === null
        ? 'De schijf is vol.'
        : `Er is te weinig ruimte op de schijf: ${vrij} vrij, ongeveer ${nodig} nodig.`;
    const tekort = megabytes({ nodig: Number(p.nodig ?? 0) - Number(p.vrij ?? 0) }, 'nodig');
    return {
      wat: `${vol} ${gevolg(p)}`,
      doe: `Maak ${tekort === null ? 'ruimte' : `minstens ${tekort}`} vrij en probeer het opnieuw.`,
    };
  },
  'map-alleen-lezen': (p) =>
    p.gevraagd === 'openen'
      ? {
          wat: `In de map van dit dossier mag niet worden geschreven: ${naam(p, 'pad', 'de gegevensmap')}. Het is niet geopend, want wijzigingen zouden half bewaard blijven.`,
          doe: 'Zorg dat u in die map mag schrijven en probeer het opnieuw. Staat hij op een stick of een netwerkschijf, kijk dan of die op alleen-lezen staat.',
        }
      : {
          wat: `In ${naam(p, 'pad', 'deze map')} mag niet worden geschreven.`,
          doe: 'Kies een andere map, of zorg dat u hier mag schrijven.',
        },
  'opslag-mislukt': (p) => ({
    wat:
      p.gevraagd === 'openen'
        ? `Dit dossier is niet geopend: schrijven in de map ervan lukt niet (${naam(p, 'pad', 'de gegevensmap')}).`
        : `${zin(naam(p, 'bestand', 'de wijziging'))} kon niet worden bewaard.`,
    doe: 'Kijk of de schijf nog bereikbaar is en ruimte heeft, en probeer het opnieuw.',
  }),
  'opslag-leeg': (p) => {
    const stap = getal(p, 'stap');
    return {
      wat: `De opslag van dit dossier is leeg${stap === null ? '' : `, maar hoort tot stap ${stap} te komen`}.`,
      doe: 'Zet het dossier terug naar een back-up.',
    };
  },
  'record-beschadigd': (p) => {
    const stap = getal(p, 'stap');
    return {
      wat: `${stap === null ? 'Een deel van dit dossier' : `Stap ${stap} van dit dossier`} is beschadigd. Wat ervoor staat is te lezen; wijzigen kan niet.`,
      doe: 'Zet het dossier terug naar een back-up, of bekijk eerst wat er te lezen is.',
    };
  },
  'dossier-gesloten': () => ({
    wat: 'Er is geen dossier open.',
    doe: 'Ontgrendel eerst een dossier.',
  }),
  gewist: () => ({
    wat: 'Dit is voorgoed gewist en kan niet meer worden getoond.',
    doe: 'Kies iets anders.',
  }),

  'bestand-verdwenen': (p) => ({
    wat: `${zin(naam(p, 'bestand', 'het bestand'))} is er niet (meer), of is veranderd nadat het gekozen werd.`,
    doe: 'Controleer de naam en de map, of kies het bestand opnieuw.',
  }),
  'bestand-bestaat-al': (p) => ({
    wat: `In deze map staat al een bestand met de naam ${naam(p, 'naam', 'die u koos')}.`,
    doe: 'Kies een andere naam, of kies ervoor het te vervangen.',
  }),
  'bestand-geweigerd': (p) => ({
    wat: `${zin(naam(p, 'naam', 'deze bestandsnaam'))} kan hier niet worden gebruikt.`,
    doe: 'Kies een naam zonder schuine strepen en bijzondere tekens, en een van de mappen uit de lijst.',
  }),
  'backup-onleesbaar': (p) => {
    const bestand = zin(naam(p, 'bestand', 'dit bestand'));
    const stap = p.stap === 0 ? null : getal(p, 'stap');
    return {
      wat:
        stap === null
          ? `${bestand} is geen back-up van Draaiknop, of het begin ervan is beschadigd.`
          : `${bestand} is beschadigd: vanaf stap ${stap} klopt de verzegeling niet.`,
      doe: 'Kies een bestand dat eindigt op .draaiknop, of gebruik een eerdere back-up.',
    };
  },
  'backup-onvolledig': (p) => ({
    wat: `De back-up ${naam(p, 'bestand', 'in dit bestand')} is niet compleet: het einde ontbreekt.`,
    doe: 'Kopieer het bestand opnieuw van de plek waar het vandaan komt, of gebruik een eerdere back-up.',
  }),
  afgebroken: () => ({
    wat: 'Gestopt. Er is niets veranderd.',
    doe: 'Begin opnieuw wanneer u wilt.',
  }),

  'geen-werkmap': (p) => ({
    wat: `${zin(naam(p, 'bestand', 'dit bestand'))} is geen werkmap en geen gesprek dat Draaiknop leest, maar lijkt op ${woorden(p, 'lijktOp', 'iets anders')}.`,
    doe: isPicture(p)
      ? 'Vraag om het bestand waar dit van gemaakt is, uit Excel of Word, en kies dat.'
      : isDocument(p)
        ? 'Staat er een gesprek in, open het dan in Word of LibreOffice en bewaar het als .docx. Staat er een tabel in, bewaar die dan als .xlsx.'
        : 'Open het in Excel of LibreOffice en bewaar het als .xlsx, of kies een ander bestand.',
  }),
  'werkmap-leeg': (p) => ({
    wat: `${zin(naam(p, 'bestand', 'deze werkmap'))} bevat geen gegevens.`,
    doe: isDocument(p)
      ? 'Kijk of het juiste bestand gekozen is, en of er tekst in staat en geen foto van tekst.'
      : 'Kijk of het juiste bestand gekozen is, en of er rijen in staan: op dit blad, of op een ander.',
  }),
  'werkmap-versleuteld': (p) => ({
    wat: `${zin(naam(p, 'bestand', 'deze werkmap'))} is beveiligd met een wachtwoord.`,
    doe: 'Open het bestand in het programma waarmee het is gemaakt en haal het wachtwoord eraf (Excel en Word: Bestand, Info, Beveiligen; LibreOffice: Opslaan als, zonder wachtwoord). Kies het dan opnieuw.',
  }),
  'werkmap-vergrendeld': (p) => ({
    wat: `${zin(naam(p, 'bestand', 'deze werkmap'))} is in gebruik door een ander programma, meestal Excel.`,
    doe: 'Sluit de werkmap daar en kies hem opnieuw.',
  }),
  'werkmap-beschadigd': (p) => ({
    wat: `${zin(naam(p, 'bestand', 'deze werkmap'))} is beschadigd${waar(p)}.`,
    doe: isDocument(p)
      ? 'Open het document in Word, laat dat herstellen, bewaar als .docx en kies het opnieuw.'
      : 'Open de werkmap in Excel, laat die herstellen, bewaar als .xlsx en kies hem opnieuw.',
  }),
  'werkmap-te-groot': (p) => ({
    wat: `${zin(naam(p, 'bestand', 'deze werkmap'))} is groter dan Draaiknop veilig kan lezen${maat(p)}.`,
    doe: isDocument(p)
      ? 'Verdeel het document over meer bestanden, of haal eruit wat geen gesprek is.'
      : 'Bewaar alleen het blad met de tabel in een nieuwe werkmap, zonder lege rijen en opmaak eronder.',
  }),
  'werkmap-te-traag': (p) => ({
    wat: `Het lezen van ${naam(p, 'bestand', 'deze werkmap')} duurde ${seconden(p, 'seconden') === null ? 'te lang' : `langer dan ${seconden(p, 'seconden')}`} en is gestopt. Er is niets bewaard.`,
    doe: 'Bewaar alleen het blad met de tabel in een nieuwe werkmap en kies die.',
  }),
  'gebied-geweigerd': (p) => {
    const gebied = woorden(p, 'gebied', '');
    const deel = gebied === '' ? 'Dit deel van het blad' : `Het deel ${gebied}`;
    const ander = woorden(p, 'ander', 'een andere tabel');
    const kies = 'Kies een ander deel van het blad, of maak eerst de andere tabel kleiner.';
    switch (p.reden) {
      case 'leeg':
        return { wat: `${deel} is leeg.`, doe: 'Kies een deel van het blad waar cellen staan.' };
      case 'koppen':
        return { wat: `${deel} bevat alle koppen van ${ander}.`, doe: kies };
      case 'te-veel':
        return {
          wat: 'Op één blad kunnen niet meer tabellen worden gekozen.',
          doe: 'Haal eerst een tabel weg die u niet nodig hebt.',
        };
      case 'draaien':
        return {
          wat: 'Dit blad is te groot om met de velden onder elkaar te lezen: dat kan tot 1.024 rijen en 250.000 cellen.',
          doe: 'Zet de tabel op een eigen blad, of verwissel rijen en kolommen in Excel (Plakken speciaal, Transponeren).',
        };
      case 'enige':
        return {
          wat: 'Dit is de enige tabel op dit blad; die kan niet weg.',
          doe: 'Kies bij “Lezen als” voor “niet inlezen” om dit blad over te slaan.',
        };
      default:
        return { wat: `${deel} overlapt ${ander}.`, doe: kies };
    }
  },
  'geen-tabel': (p) => {
    const blad = naam(p, 'blad', '');
    const koppen = woorden(p, 'koppen', '');
    if (koppen !== '') {
      const rij = getal(p, 'rij');
      const plek = `${blad === '' ? '' : ` op blad ${blad}`}${rij === null ? '' : ` op rij ${rij}`}`;
      return {
        wat: `De koppen ${koppen}${plek} zijn herkend, maar een kolom met de naam van de casus ontbreekt.`,
        doe: 'Geef de kolom met de namen een kop als “Casus”, “Praktijk”, “Naam”, “Project” of “Titel”, of kies een ander blad.',
      };
    }
    const waar = blad === '' ? 'Op geen enkel blad is een tabel' : `Op blad ${blad} is geen tabel`;
    return {
      wat: `${waar} gevonden: er is geen rij met koppen zoals “Casus”, “Organisatie” of “Draaiknop”.`,
      doe: 'Zet boven de kolommen een rij met koppen, of kies een ander blad.',
    };
  },
  'soort-niet-ondersteund': (p) => ({
    wat: `${zin(naam(p, 'bestand', 'dit bestand'))} is van een soort die Draaiknop nog niet leest${typeof p.soort === 'string' ? `: ${p.soort}` : ''}.`,
    doe: 'Open het in Excel of LibreOffice, bewaar het als .xlsx en kies dat.',
  }),

  'figuur-te-hoog': () => ({
    wat: 'Deze figuur is te hoog voor een PNG.',
    doe: 'Kies minder werelden of één regel voor de casussen zonder label, of bewaar de figuur als SVG.',
  }),
  'niet-gevonden': (p) => ({
    wat: `${gevonden(p)} is er niet meer: intussen veranderd of verwijderd.`,
    doe: 'Kijk in de geschiedenis wat er gebeurd is.',
  }),
  'niets-ongedaan': (p) => anders(p, 'Er is niets om ongedaan te maken.'),
  'niets-opnieuw': (p) => anders(p, 'Er is niets om opnieuw te doen.'),
  'naam-leeg': (p) =>
    p.reden === 'niemand'
      ? {
          wat: 'Het dossier weet nog niet wie u bent; bij elke wijziging staat wie haar deed.',
          doe: 'Ga naar Dossier en vul bij “U werkt als” een naam of rol in.',
        }
      : {
          wat: 'De naam is nog leeg.',
          doe: 'Vul een naam of rol in, zoals “onderzoeker”.',
        },
};

/** What is wrong and what to do, in Dutch, for any failure. */
export function errorText(failure: Pick<Failure, 'code' | 'params'>): ErrorText {
  return texts[failure.code](failure.params);
}

/** Both sentences in one line, for a status line or the standard error of a command. */
export function errorSentence(failure: Pick<Failure, 'code' | 'params'>): string {
  const { wat, doe } = errorText(failure);
  return `${wat} ${doe}`;
}
