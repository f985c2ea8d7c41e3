/** Large workbooks to measure on: the same bytes in every run, with what real sheets look like. */
import { schrijfWerkmap } from '../../fixtures/voorbeeld/schrijf-werkmap.mjs';

const INTERVIEWS = 500;
const TURNS = 50;

const ORGANISATIES = 240;
const SECTOREN = ['jeugdzorg', 'vvt', 'gemeenten', 'onderwijs', 'politie'];
const COHORTEN = ['alle medewerkers', 'na 1 jaar', 'na 2 jaar', 'korter dan 5 jaar'];
const MATEN = ['uitstroompercentage', 'verloop', 'instroompercentage', 'verzuimpercentage'];

/** @param {readonly string[]} words @param {number} i */
const pick = (words, i) => words[i % words.length];

/** 100,000 uitstroomcijfers, or another number of them, of 240 organisations in 12 columns. */
export function largeCijfers(count = 100_000) {
  const koppen = [
    ...['Nummer', 'Organisatie', 'Sector', 'Populatie', 'Maat', 'Cohort', 'Periode', 'Jaar'],
    ...['Waarde', 'n', 'Bron', 'Opmerking'],
  ];
  const rij = (/** @type {number} */ i) => [
    `U${i + 1}`,
    `Organisatie ${i % ORGANISATIES}`,
    pick(SECTOREN, i),
    i % 3 === 0 ? 'cliëntgebonden personeel' : 'alle medewerkers',
    pick(MATEN, i >> 2),
    pick(COHORTEN, i >> 1),
    `${2010 + (i % 15)}/${2011 + (i % 15)}`,
    2010 + (i % 15),
    `${(i % 400) / 10}%`.replace('.', ','),
    20 + (i % 3000),
    `Jaarverslag ${2010 + (i % 15)}, organisatie ${i % ORGANISATIES}`,
    i % 5 === 0 ? 'Na de fusie is de telling veranderd; vergelijk met eerdere jaren kan niet.' : '',
  ];
  return workbook('Cijfers', koppen, count, rij);
}

/** 500 interviews of 50 turns, each turn with two knobs: 50,000 codings. */
export function largeInterviews() {
  const koppen = ['Interview', 'Rol', 'Organisatie', 'Spreker', 'Vraag', 'Tekst', 'Draaiknop'];
  const rij = (/** @type {number} */ i) => [
    `I-${Math.floor(i / TURNS) + 1}`,
    'adviseur',
    `Organisatie ${Math.floor(i / TURNS) % ORGANISATIES}`,
    'R1',
    `Vraag ${(i % TURNS) + 1}: wat maakt dat mensen blijven?`,
    `Antwoord ${i + 1}. Er is aandacht voor wie nieuw is, en voor wie al lang meedraait; de lijnen ` +
      'zijn kort, en wie iets wil leren krijgt daar de tijd voor.',
    `${1 + (i % 4)} EN 5`,
  ];
  return workbook('Gesprekken', koppen, INTERVIEWS * TURNS, rij);
}

/**
 * @param {string} naam @param {string[]} koppen @param {number} count
 * @param {(i: number) => (string | number)[]} rij
 */
function workbook(naam, koppen, count, rij) {
  const rijen = [koppen, ...Array.from({ length: count }, (_, i) => rij(i))];
  return schrijfWerkmap({ titel: 'Meting', bladen: [{ naam, rijen }] });
}
