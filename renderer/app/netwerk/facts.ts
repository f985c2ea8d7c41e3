/**
 * The promises per host, in plain Dutch: the same table as docs/beveiliging.md. A layer is only
 * "werkt, getest" where a test of this product tries it in that host.
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

export const layers: readonly Layer[] = [
  {
    naam: 'Regels voor de pagina',
    uitleg: 'De pagina mag alleen haar eigen bestanden ophalen; elk ander adres wordt geweigerd.',
    electron: 'ongeverifieerd',
    chromium: 'getest',
  },
  {
    naam: 'Filter op elk verzoek',
    uitleg: 'De schil beantwoordt elk verzoek van de pagina zelf, van de schijf, of weigert het.',
    electron: 'ongeverifieerd',
    chromium: 'getest',
  },
  {
    naam: 'Andere protocollen',
    uitleg: 'Webadressen en bestandsadressen bestaan niet voor de pagina.',
    electron: 'ongeverifieerd',
    chromium: 'afwezig',
  },
  {
    naam: 'Namen opzoeken',
    uitleg:
      'Geen enkele naam van een computer op internet kan worden opgezocht, ook niet door het venster zelf.',
    electron: 'ongeverifieerd',
    chromium: 'getest',
  },
  {
    naam: 'Geen netwerk in de schil',
    uitleg:
      'Het deel dat bestanden leest en schrijft, bevat geen onderdeel dat een verbinding kan maken.',
    electron: 'getest',
    chromium: 'getest',
  },
  {
    naam: 'Geen open poort',
    uitleg: 'Schil en venster praten door een pijp; van buiten is er niets om mee te verbinden.',
    electron: 'afwezig',
    chromium: 'getest',
  },
  {
    naam: 'Toestemmingen',
    uitleg: 'Camera, microfoon, plaats, meldingen en lezen van het klembord zijn geweigerd.',
    electron: 'ongeverifieerd',
    chromium: 'getest',
  },
  {
    naam: 'Spellingcontrole',
    uitleg: 'Staat uit: woordenlijsten worden anders opgehaald, en teksten soms verstuurd.',
    electron: 'ongeverifieerd',
    chromium: 'getest',
  },
];

export const kept: readonly string[] = [
  'Raakt de computer kwijt terwijl het dossier vergrendeld is, of de computer uit staat, dan is er niets te lezen.',
  'Een andere gebruiker van deze computer kan het dossier niet lezen.',
  'Een gekopieerde gegevensmap of een gekopieerde back-up is zonder wachtwoordzin niet te openen.',
  'Is er aan een bewaard deel geknoeid, dan wordt het geweigerd en benoemd, niet getoond.',
];

export const notKept: readonly string[] = [
  'Tegen een schadelijk programma of een beheerder op deze computer zolang het dossier open is.',
  'Tegen een wachtwoordzin die te raden is.',
  'Wat het besturingssysteem van het geheugen op schijf zet (wisselbestand, slaapstand), als de schijf niet versleuteld is.',
  'Bestanden die u zelf opslaat, zoals een figuur: die staan onverzegeld op de plek die u koos.',
  'Schermafdrukken, en wie meekijkt.',
  'Zonder wachtwoordzin en zonder herstelsleutel: dan kan niemand helpen.',
];
