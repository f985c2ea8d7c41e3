import type { ReactNode } from 'react';
import { type SheetKind, sheetKinds } from '../../../shared/domain/provenance';
import css from './invitation.module.css';
import { StepSection } from './step-section';

interface InvitationProps {
  /** Nothing was ever read in here: the lesson stands open. */
  isFirst: boolean;
  /** The buttons. */
  ways: ReactNode;
}

/** The empty screen: how to begin, what can be read, and what a good table looks like. */
export function Invitation({ isFirst, ways }: InvitationProps) {
  return (
    <StepSection kind="invitation" label="Bestanden inlezen">
      <h2>Lees uw bestanden in</h2>
      <p>
        Kies een of meer bestanden, sleep ze hierheen, of kopieer cellen in Excel en druk hier op
        Ctrl+V. Een werkmap of tabel kan (.xlsx, .xlsm, .xlsb, .xls, .ods, .csv), en ook een
        uitgewerkt gesprek (.docx, .txt, .md) of ondertitels (.vtt, .srt). U ziet eerst wat er wordt
        herkend en verbetert dat waar nodig. Pas als u op opslaan drukt, komt het in het dossier,
        als één stap die u ongedaan kunt maken.
      </p>
      <div className={css.ways}>{ways}</div>
      <p className={css.soft}>
        Niets verlaat deze computer. Het bestand zelf verandert niet en macro’s worden nooit
        uitgevoerd.
      </p>
      {isFirst ? (
        <Lesson />
      ) : (
        <details className={css.more}>
          <summary>Wat kan ik inlezen?</summary>
          <Lesson />
        </details>
      )}
    </StepSection>
  );
}

interface KindLesson {
  title: string;
  text: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

const lessons: Readonly<Record<SheetKind, KindLesson>> = {
  casussen: {
    title: 'Casussen',
    text: 'Eén rij per praktijk of organisatie. Er is een kolom met de naam; een draaiknoplabel mag.',
    head: ['Praktijk', 'Werkgever', 'Draaiknop'],
    rows: [
      ['Vast team', 'Zorggroep Oost', '5'],
      ['Basisbanen', 'Gemeente Laag', '2 EN 5'],
    ],
  },
  uitstroomcijfers: {
    title: 'Uitstroomcijfers',
    text: 'Eén rij per cijfer, met over wie, wat, wanneer en hoeveel. ‘bijna 30%’ of ‘15 à 20’ mag.',
    head: ['Organisatie', 'Maat', 'Periode', 'Waarde'],
    rows: [
      ['Zorggroep Oost', 'verloop', '2024', '17%'],
      ['Gemeente Laag', 'verloop', '2024', 'bijna 9%'],
    ],
  },
  interviews: {
    title: 'Interviews',
    text: 'Eén rij per beurt; rijen met hetzelfde nummer zijn één interview. Noem rollen, geen namen.',
    head: ['Interview', 'Spreker', 'Tekst'],
    rows: [
      ['I-01', 'onderzoeker', 'Waarom bleef u?'],
      ['I-01', 'adviseur', 'Om het team.'],
    ],
  },
  dienstverbanden: {
    title: 'Dienstverbanden',
    text: 'Eén rij per dienstverband, zoals uit het personeelssysteem. Laat naam en BSN liever weg.',
    head: ['Nummer', 'In dienst', 'Uit dienst'],
    rows: [
      ['P-014', '01-09-2020', '31-03-2022'],
      ['P-015', '15-01-2021', ''],
    ],
  },
  vertrekredenen: {
    title: 'Vertrekredenen',
    text: 'Eén rij per reden, met hoe vaak die is genoemd. Jaren of groepen naast elkaar mag ook.',
    head: ['Reden', '2018', '2020'],
    rows: [
      ['Werkdruk', '52%', '48%'],
      ['n', '185', '210'],
    ],
  },
  rekentool: {
    title: 'Kosten (rekentool)',
    text: 'De rekentool: één rij per post, in groepen. Totalen worden nagerekend, niet overgenomen.',
    head: ['Post', '# uur', '€ uurtarief', 'Totale kosten'],
    rows: [
      ['Brieven selecteren', '6', '45', '€ 270'],
      ['Exitgesprek', '2', '45', '€ 90'],
    ],
  },
  organisaties: {
    title: 'Organisaties',
    text: 'Eén rij per organisatie, met sector, omvang en hoe ver het vragen is gekomen.',
    head: ['Naam', 'Sector', 'Medewerkers'],
    rows: [
      ['Zorggroep Oost', 'ouderenzorg', '1.200'],
      ['Gemeente Laag', 'gemeenten', '340'],
    ],
  },
  codeboek: {
    title: 'Codeboek',
    text: 'Eén rij per code; niveaus met nummers, ingesprongen of in kolommen. Ook uit MAXQDA en ATLAS.ti.',
    head: ['Code', 'Naam', 'Definitie'],
    rows: [
      ['1', 'Werkdruk', 'Meer werk dan tijd'],
      ['1.1', 'Administratie', 'Tijd aan registreren'],
    ],
  },
};

function Lesson() {
  return (
    <div className={css.lesson}>
      <h3>Soorten tabellen</h3>
      <div className={css.kinds}>
        {sheetKinds.map((soort) => (
          <KindCard key={soort} lesson={lessons[soort]} />
        ))}
      </div>
      <h3>Zo leest een tabel het best</h3>
      <ul>
        <li>
          De koppen staan op één rij, of op twee; titels en uitleg erboven mogen blijven staan.
        </li>
        <li>De woorden in de koppen zijn van u. Wat niet wordt herkend, wijst u zelf aan.</li>
        <li>
          Elke rij gaat over één ding. Totalen, lege rijen en noten worden overgeslagen en geteld.
        </li>
        <li>Een lege cel blijft onbekend; vul geen nul in voor wat u niet weet.</li>
      </ul>
    </div>
  );
}

function KindCard({ lesson: { title, text, head, rows } }: { lesson: KindLesson }) {
  return (
    <section className={css.kind} aria-label={title}>
      <h4>{title}</h4>
      <p>{text}</p>
      <table className={css.example}>
        <caption>Voorbeeld</caption>
        <thead>
          <tr>
            {head.map((kop) => (
              <th key={kop} scope="col">
                {kop}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join()}>
              {row.map((cell, index) => (
                <td key={head[index]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
