/**
 * The promises per host: the tables and lists of docs/beveiliging.md, word for word; a test compares
 * them. A layer is "werkt, getest" only where a test of this product tries it in that host.
 */
export type Standing = 'getest' | 'afwezig' | 'ongeverifieerd';

export const standingLabels: Record<Standing, string> = {
  getest: 'werkt, getest',
  afwezig: 'bestaat hier niet',
  ongeverifieerd: 'niet geverifieerd',
};

export interface Layer {
  naam: string;
  uitleg: string;
  electron: Standing;
  chromium: Standing;
}

export interface LayerGroup {
  titel: string;
  lagen: readonly Layer[];
}

export const layerGroups: readonly LayerGroup[] = [
  {
    titel: 'Geen netwerk',
    lagen: [
      {
        naam: 'Regels voor de pagina (CSP)',
        uitleg: 'De pagina haalt alleen haar eigen bestanden op; geen ingevoegde code, geen eval.',
        electron: 'ongeverifieerd',
        chromium: 'getest',
      },
      {
        naam: 'Filter op elk verzoek',
        uitleg:
          'De schil beantwoordt elk verzoek van pagina en werkers zelf, van de schijf, of weigert het.',
        electron: 'ongeverifieerd',
        chromium: 'getest',
      },
      {
        naam: 'Andere protocollen',
        uitleg: 'Web- en bestandsadressen krijgen een weigering.',
        electron: 'ongeverifieerd',
        chromium: 'afwezig',
      },
      {
        naam: 'Namen opzoeken',
        uitleg:
          'Geen naam en geen adres is te bereiken, ook niet voor de browser zelf; ook geen proxy.',
        electron: 'ongeverifieerd',
        chromium: 'getest',
      },
      {
        naam: 'Geen netwerk in de schil',
        uitleg: 'De code van de schil bevat geen onderdeel dat een verbinding kan maken.',
        electron: 'getest',
        chromium: 'getest',
      },
      {
        naam: 'Geen open poort',
        uitleg:
          'Schil en venster praten door een pijp (Chromium) of binnen één programma (Electron).',
        electron: 'afwezig',
        chromium: 'getest',
      },
      {
        naam: 'Spellingcontrole uit',
        uitleg: 'Woordenlijsten worden anders opgehaald.',
        electron: 'ongeverifieerd',
        chromium: 'getest',
      },
      {
        naam: 'Geen bijwerking, geen storingsmelding',
        uitleg: 'Er is geen adres waar het programma iets heen stuurt of vandaan haalt.',
        electron: 'getest',
        chromium: 'getest',
      },
    ],
  },
  {
    titel: 'Het venster',
    lagen: [
      {
        naam: 'Afscherming van de pagina',
        uitleg: 'Zandbak van Chromium; de pagina heeft geen Node en alleen window.desktop.',
        electron: 'ongeverifieerd',
        chromium: 'getest',
      },
      {
        naam: 'Gescheiden wereld voor de brug',
        uitleg: 'De pagina kan de code van de brug niet aanraken.',
        electron: 'ongeverifieerd',
        chromium: 'afwezig',
      },
      {
        naam: 'Wie vraagt iets van de schil',
        uitleg:
          'Alleen het bovenste venster van de eigen pagina; elke vraag en elk antwoord gaat langs een schema.',
        electron: 'ongeverifieerd',
        chromium: 'getest',
      },
      {
        naam: 'Blijven waar je bent',
        uitleg: "Koppelingen, nieuwe vensters en ingesloten pagina's worden geweigerd.",
        electron: 'ongeverifieerd',
        chromium: 'getest',
      },
      {
        naam: 'Bestanden die u inleest',
        uitleg:
          "Gelezen in een eigen werker, binnen grenzen voor grootte en tijd. Macro's en formules worden nooit uitgevoerd, koppelingen nooit gevolgd; een formule geeft wat er het laatst bij was bewaard.",
        electron: 'ongeverifieerd',
        chromium: 'getest',
      },
      {
        naam: 'Toestemmingen',
        uitleg:
          'Camera, plaats, klembord lezen, meldingen en apparaten: geweigerd. Naar het klembord schrijven mag.',
        electron: 'ongeverifieerd',
        chromium: 'getest',
      },
      {
        naam: 'Geen downloads',
        uitleg:
          'Opslaan gaat langs de schil: onder een tijdelijke naam, en nooit over iets anders heen.',
        electron: 'ongeverifieerd',
        chromium: 'getest',
      },
      {
        naam: 'Eén venster per gegevensmap',
        uitleg:
          'Een tweede start haalt het eerste naar voren; de twee soorten houden elkaar buiten.',
        electron: 'ongeverifieerd',
        chromium: 'getest',
      },
      {
        naam: 'Vergrendelen met de computer',
        uitleg:
          'Bij slaapstand, en bij schermvergrendeling op Windows en macOS. Chromium merkt alleen slaapstand, bij het ontwaken.',
        electron: 'ongeverifieerd',
        chromium: 'ongeverifieerd',
      },
      {
        naam: 'Vergrendelen met een toets',
        uitleg:
          'De werkers stoppen en de pagina wordt leeg opnieuw geladen; van het dossier blijft niets in beeld of in de pagina.',
        electron: 'ongeverifieerd',
        chromium: 'getest',
      },
      {
        naam: 'Vergrendelen zonder gebruik',
        uitleg:
          'Na 5 tot 60 minuten, met een waarschuwing ervoor; uitzetten kan niet. Wat wordt bewaard, wordt eerst afgemaakt.',
        electron: 'ongeverifieerd',
        chromium: 'getest',
      },
      {
        naam: 'Schakelaars in het programmabestand',
        uitleg:
          'Geen vreemde code door omgevingsvariabelen of een debugger; alleen het eigen archief.',
        electron: 'ongeverifieerd',
        chromium: 'afwezig',
      },
      {
        naam: 'Beheerde browser',
        uitleg: 'Onder beleid van een ander (Chrome, Edge) gaat alleen het voorbeeld open.',
        electron: 'afwezig',
        chromium: 'ongeverifieerd',
      },
    ],
  },
  {
    titel: 'Op de schijf',
    lagen: [
      {
        naam: 'Verzegelde opslag',
        uitleg:
          'Alles in de opslag is versleuteld (AES-256-GCM); leesbaar zijn willekeurige nummers en volgnummers.',
        electron: 'ongeverifieerd',
        chromium: 'getest',
      },
      {
        naam: 'Na een harde stop',
        uitleg:
          'Wat een stroomstoring of een gestopt programma half geschreven achterliet, gaat van het einde van de opslag af voordat de browser die leest; wat als bewaard was getoond, blijft.',
        electron: 'ongeverifieerd',
        chromium: 'getest',
      },
      {
        naam: 'Sleutel uit de wachtwoordzin',
        uitleg:
          'Argon2id (64 MiB, drie rondes) buiten de pagina; te zwakke instellingen worden geweigerd.',
        electron: 'ongeverifieerd',
        chromium: 'getest',
      },
      {
        naam: 'Onthouden op deze computer',
        uitleg:
          'Op verzoek: een sleutel in de sleutelbos van het systeem, alleen als die er een echt bewaakt; nooit de enige weg.',
        electron: 'ongeverifieerd',
        chromium: 'afwezig',
      },
      {
        naam: 'Andere sleutels',
        uitleg:
          'Een andere wachtwoordzin of herstelsleutel vervangt één omhulsel van de sleutel; een nieuwe sleutel verzegelt alles opnieuw, nagelezen voordat het oude weggaat. Waar het ook wordt afgebroken, het dossier is geheel het oude of geheel het nieuwe.',
        electron: 'ongeverifieerd',
        chromium: 'getest',
      },
      {
        naam: 'Bestanden van de schil',
        uitleg:
          'Heel of niet: tijdelijk bestand, naar schijf, op zijn plaats. Alleen voor deze gebruiker leesbaar (Linux, macOS).',
        electron: 'getest',
        chromium: 'getest',
      },
      {
        naam: 'Back-ups',
        uitleg:
          'Verzegelde stappen, aan het eind van een bestand bijgeschreven en teruggelezen; één keer per week wordt alles gelezen. Een gewijzigde byte wordt geweigerd en benoemd. Wat wordt afgebroken, telt niet mee.',
        electron: 'getest',
        chromium: 'getest',
      },
      {
        naam: 'Gedeeld bestand',
        uitleg:
          'Een eigen gegevenssleutel en een eigen wachtwoordzin: het opent niets anders, en niets anders opent het. Wat voorgoed is gewist, zit er niet in.',
        electron: 'ongeverifieerd',
        chromium: 'getest',
      },
      {
        naam: 'Samenvoegen',
        uitleg:
          'Het hele bestand wordt gelezen en gecontroleerd voordat er iets verandert; daarna is het er helemaal of helemaal niet.',
        electron: 'ongeverifieerd',
        chromium: 'getest',
      },
      {
        naam: 'Persoonsgegevens vervangen',
        uitleg:
          'Bij het inlezen wordt elke cel en elke alinea nagelopen op wat naar een persoon wijst, voordat er iets is bewaard; u vervangt het door een rol of een pseudoniem, of laat het zo. Wat er stond, staat daarna alleen in de sleutel van pseudoniemen, per persoon verzegeld met een eigen sleutel: niet in de rijen zoals gelezen, een lijst, de geschiedenis, een gedeeld bestand, een verslag of ‘alles eruit’. Wat er niet uitziet als een persoonsgegeven, wordt niet gevonden.',
        electron: 'ongeverifieerd',
        chromium: 'getest',
      },
      {
        naam: 'Voorgoed wissen',
        uitleg:
          'Elk interview, elke organisatie in een bron en elke bron heeft een eigen sleutel. Na wissen staat die in geen bestand van gegevensmap, back-ups of profiel, en opent ook een oude back-up op deze computer het niet meer.',
        electron: 'ongeverifieerd',
        chromium: 'getest',
      },
      {
        naam: 'Wat de browser zelf onthoudt',
        uitleg:
          'Geen geschiedenis, wachtwoorden, invulhulp, vertaling; velden vragen niets te onthouden.',
        electron: 'ongeverifieerd',
        chromium: 'getest',
      },
    ],
  },
  {
    titel: 'Wat naar buiten gaat',
    lagen: [
      {
        naam: 'Eén poort',
        uitleg:
          'Elke tabel, figuur, kopie, back-up en elk gedeeld bestand krijgt een regel in de geschiedenis, voordat het bestand er staat. Een andere uitgang is er niet: een test zoekt ernaar.',
        electron: 'getest',
        chromium: 'getest',
      },
      {
        naam: 'Onderdrukken',
        uitleg:
          'Cijfers en interviews die intern zijn of alleen in een totaal mogen, groepen van minder dan 10 personen, en waaruit die te berekenen zijn, gaan niet mee, tenzij iemand dat kiest. Wat de bron openbaar maakte, blijft staan.',
        electron: 'getest',
        chromium: 'getest',
      },
      {
        naam: 'Persoonsgegevens',
        uitleg:
          'Wat eruitziet als een naam, e-mailadres, telefoonnummer, burgerservicenummer, rekeningnummer, adres, geboortedatum of profiel wordt geteld en aangewezen. Wat er niet zo uitziet, wordt niet gevonden.',
        electron: 'getest',
        chromium: 'getest',
      },
      {
        naam: 'Mappen die de computer verlaten',
        uitleg:
          'OneDrive, Dropbox, iCloud, Google Drive, SharePoint, netwerkmappen: genoemd voordat er iets is geschreven, herkend aan hun naam.',
        electron: 'ongeverifieerd',
        chromium: 'getest',
      },
      {
        naam: 'Klembord',
        uitleg:
          'Alleen schrijven, gewone tekst, met een regel in de geschiedenis; slepen en het menu van de browser zijn uit.',
        electron: 'ongeverifieerd',
        chromium: 'getest',
      },
      {
        naam: 'Papier',
        uitleg:
          'Alleen de herstelsleutel en het handboek; schermen van een dossier komen leeg op papier.',
        electron: 'ongeverifieerd',
        chromium: 'getest',
      },
    ],
  },
];

/** What is promised. */
export const kept: readonly string[] = [
  'Een vergrendeld dossier op een verloren of gestolen computer is niet te lezen zonder wachtwoordzin of herstelsleutel. Hetzelfde geldt voor een gekopieerde gegevensmap en een gekopieerde back-up.',
  'Aan een bewaard deel knoeien wordt gemerkt: het wordt geweigerd en benoemd, niet getoond.',
  'Wat als bewaard wordt getoond, is er na een stroomstoring nog.',
  'Na een nieuwe sleutel openen de oude wachtwoordzin en herstelsleutel dit dossier niet meer, en ook niet wat er daarna bij komt.',
  'Wat voorgoed is gewist, kan niemand meer lezen uit dit dossier en uit de back-upmappen die toen bereikbaar waren, ook niet met de wachtwoordzin. De geschiedenis zegt wat voor onderdeel het was, hoeveel, wanneer en door wie.',
  'Foutmeldingen van de schil bevatten een code, een aantal of een tijd; nooit een naam, een pad of inhoud.',
];

/** And what is not. */
export const notKept: readonly string[] = [
  'Bescherming tegen een schadelijk programma of een beheerder op deze computer zolang het dossier open is, of tegen wie meekijkt.',
  'Bescherming van een gedeeld bestand tegen wie het bestand én zijn wachtwoordzin heeft: die ziet alles wat erin zit, en kan het bewaren en doorgeven. Wat gedeeld is, is niet terug te halen; ook een nieuwe sleutel verandert daar niets aan.',
  'Dat een andere wachtwoordzin of een nieuwe sleutel terugwerkt: een back-up, een kopie of een gedeeld bestand van daarvoor gaat nog open met wat toen gold, zo ook wat ervan op de schijf nog niet is overschreven. Wat iemand heeft gezien, blijft bekend.',
  'Bescherming tegen een wachtwoordzin die te raden is. Wie wachtwoordzin én herstelsleutel kwijt is, kan er niet meer in, en niemand anders ook.',
  'Dat het geheugen nooit op de schijf komt (wisselbestand, slaapstand): versleutel daarvoor de hele schijf.',
  'Bestanden die u zelf opslaat: die staan onverzegeld op de plek die u koos. De poort houdt achter wat zij kent; zij weegt niet wat iemand uit de rest kan opmaken.',
  'Dat wat voorgoed is gewist ook weg is uit bestanden die eerder naar buiten gingen, uit kopieën en gedeelde bestanden van daarvoor (een gedeeld bestand gaat overal open met zijn eigen wachtwoordzin, ook op deze computer, als een ander dossier; een kopie waar dit dossier niet staat), of uit een back-upmap die niet was aangesloten. Of uit wat anderen erover schreven: het scherm wijst die plekken eerst aan.',
  'Dat elke map die de computer verlaat wordt herkend: een netwerkschijf met een eigen letter ziet eruit als een schijf.',
  'Dat wat u kopieert op deze computer blijft: Windows kan het klembord bewaren en naar andere apparaten sturen.',
  'Dat het terugzetten van opslag en wachter tegelijk wordt gemerkt. Het ontgrendelscherm toont daarom de laatste wijziging.',
  'De roepnaam van een dossier, de datum waarop het is gemaakt, het aantal stappen en het moment van de laatste zijn zonder wachtwoordzin te lezen.',
  'In een map met back-ups zijn de roepnaam, de tijden, het aantal stappen, de reden, de grootte en de versie van het programma zonder wachtwoordzin te lezen, en met welke computer ze zijn gemaakt als een willekeurig nummer.',
  'Knoeien met het programma zelf: de schakelaars maken dat moeilijker, niet onmogelijk, en op Linux doet de controle van het archief niets.',
];
