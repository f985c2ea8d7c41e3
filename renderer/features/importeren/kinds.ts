/** The kinds of sheet in words, and their fields grouped by what a record is about. */
import { casusFieldDefinitions } from '../../../shared/domain/casus';
import { codeFieldDefinitions } from '../../../shared/domain/code';
import { dienstverbandFieldDefinitions } from '../../../shared/domain/dienstverband';
import type { FieldDefinition } from '../../../shared/domain/field';
import { beurtFieldDefinitions, interviewFieldDefinitions } from '../../../shared/domain/interview';
import { kostenpostFieldDefinitions } from '../../../shared/domain/kostenpost';
import { organisatieFieldDefinitions } from '../../../shared/domain/organisatie';
import { type SheetKind, sheetKinds } from '../../../shared/domain/provenance';
import { cijferFieldDefinitions } from '../../../shared/domain/uitstroomcijfer';
import { vertrekredenFieldDefinitions } from '../../../shared/domain/vertrekreden';

export interface KindWords {
  label: string;
  /** Of a number of records. */
  one: string;
  many: string;
  /** What one row of such a sheet becomes. */
  row: string;
  /** Its rows may print labels of draaiknoppen and behoeften. */
  labels: boolean;
  /** "Bekijk de casussen". */
  view: string;
}

export const kindWords: Readonly<Record<SheetKind, KindWords>> = {
  casussen: {
    label: 'casussen',
    one: 'casus',
    many: 'casussen',
    row: 'een casus',
    labels: true,
    view: 'Bekijk de casussen',
  },
  uitstroomcijfers: {
    label: 'uitstroomcijfers',
    one: 'cijfer',
    many: 'cijfers',
    row: 'een cijfer',
    labels: false,
    view: 'Bekijk de cijfers',
  },
  interviews: {
    label: 'interviews',
    one: 'interview',
    many: 'interviews',
    row: 'een beurt',
    labels: true,
    view: 'Bekijk de interviews',
  },
  dienstverbanden: {
    label: 'dienstverbanden',
    one: 'dienstverband',
    many: 'dienstverbanden',
    row: 'een dienstverband',
    labels: false,
    view: 'Bekijk de dienstverbanden',
  },
  vertrekredenen: {
    label: 'vertrekredenen',
    one: 'vertrekreden',
    many: 'vertrekredenen',
    row: 'een vertrekreden',
    labels: false,
    view: 'Bekijk de vertrekredenen',
  },
  rekentool: {
    label: 'kosten (rekentool)',
    one: 'kostenpost',
    many: 'kostenposten',
    row: 'een kostenpost',
    labels: false,
    view: 'Bekijk de kosten',
  },
  organisaties: {
    label: 'organisaties',
    one: 'organisatie',
    many: 'organisaties',
    row: 'een organisatie',
    labels: false,
    view: 'Bekijk de organisaties',
  },
  codeboek: {
    label: 'codeboek',
    one: 'code',
    many: 'codes',
    row: 'een code',
    labels: false,
    view: 'Bekijk het codeboek',
  },
};

/** Of each kind nothing yet. */
export function noRecords(): Record<SheetKind, number> {
  return Object.fromEntries(sheetKinds.map((soort) => [soort, 0])) as Record<SheetKind, number>;
}

export interface FieldGroup {
  naam: string;
  velden: readonly string[];
}

/** In the order in which somebody who maps a sheet looks for them. */
export const fieldGroups: Readonly<Record<SheetKind, readonly FieldGroup[]>> = {
  casussen: [
    { naam: 'Wat en wie', velden: ['naam', 'organisatie', 'doelgroep', 'code', 'ouder'] },
    { naam: 'Waar en wanneer', velden: ['wereld', 'sector', 'type', 'periode', 'regio', 'land'] },
    {
      naam: 'Inhoud',
      velden: ['aanpak', 'werkzameElementen', 'context', 'resultaat', 'kerncijfers'],
    },
    { naam: 'Labels', velden: ['draaiknoplabel', 'behoeftelabel'] },
    { naam: 'Overdracht', velden: ['overdraagbaarheid', 'overdraagbaarheidsniveau'] },
    { naam: 'Bron', velden: ['bron', 'bronplaats', 'opmerking'] },
  ],
  uitstroomcijfers: [
    { naam: 'Over wie', velden: ['organisatie', 'sector', 'populatie', 'cohort'] },
    { naam: 'Wat is gemeten', velden: ['maat', 'uitstroomsoort', 'definitie', 'richting'] },
    {
      naam: 'Het cijfer',
      velden: ['waarde', 'waardeMax', 'waardetekst', 'eenheid', 'operator'],
    },
    { naam: 'Wanneer', velden: ['periode', 'jaar'] },
    { naam: 'Hoe betrouwbaar', velden: ['n', 'steekproef', 'zekerheid'] },
    { naam: 'Vergelijken', velden: ['vergelijkgroep', 'rang'] },
    {
      naam: 'Bron',
      velden: ['code', 'bron', 'document', 'bronplaats', 'vertrouwelijkheid', 'opmerking'],
    },
  ],
  interviews: [
    {
      naam: 'Het interview',
      velden: ['interview', 'titel', 'rol', 'organisatie', 'datum', 'vorm'],
    },
    { naam: 'De beurt', velden: ['volgnr', 'spreker', 'vraag', 'tekst', 'themas', 'cijfers'] },
    {
      naam: 'Labels',
      velden: ['draaiknoplabel', 'behoeftelabel', 'labelherkomst', 'polariteit'],
    },
    {
      naam: 'Bron',
      velden: ['bron', 'plaats', 'vertrouwelijkheid', 'toelichting', 'opmerking'],
    },
  ],
  dienstverbanden: [
    { naam: 'Wie en waar', velden: ['pseudoniem', 'organisatie', 'afdeling', 'functie'] },
    { naam: 'Contract', velden: ['contract', 'fte'] },
    { naam: 'Wanneer', velden: ['start', 'einde', 'peildatum'] },
    { naam: 'Vertrek', velden: ['reden', 'bestemming'] },
    { naam: 'Bron', velden: ['bron', 'vertrouwelijkheid', 'opmerking'] },
  ],
  vertrekredenen: [
    { naam: 'De reden', velden: ['reden', 'rang'] },
    {
      naam: 'Het cijfer',
      velden: ['waarde', 'waardeMax', 'waardetekst', 'eenheid', 'operator'],
    },
    { naam: 'Het onderzoek', velden: ['onderzoek', 'organisatie', 'vraag', 'antwoordtype'] },
    { naam: 'Wie antwoordden', velden: ['populatie', 'groep', 'n', 'steekproef'] },
    { naam: 'Wanneer', velden: ['jaar', 'periode'] },
    {
      naam: 'Bron',
      velden: ['bron', 'document', 'bronplaats', 'zekerheid', 'vertrouwelijkheid', 'opmerking'],
    },
  ],
  rekentool: [
    { naam: 'De post', velden: ['groep', 'post'] },
    { naam: 'De kosten', velden: ['uren', 'tarief', 'oop', 'totaal'] },
    { naam: 'Voor wie', velden: ['organisatie', 'functie', 'jaar', 'representatief'] },
    { naam: 'Gedeeld door', velden: ['noemer', 'aangenomen', 'vertrokken'] },
    {
      naam: 'Bron',
      velden: ['bron', 'document', 'bronplaats', 'zekerheid', 'vertrouwelijkheid', 'opmerking'],
    },
  ],
  organisaties: [
    { naam: 'Wie', velden: ['naam', 'andereNamen', 'code'] },
    { naam: 'Wat voor organisatie', velden: ['wereld', 'sector', 'soort', 'regio'] },
    { naam: 'Hoe groot', velden: ['medewerkers', 'fte', 'financiering'] },
    { naam: 'Benadering', velden: ['status', 'statusreden', 'benaderd', 'contactrol'] },
    { naam: 'Bron', velden: ['bron', 'bronplaats', 'vertrouwelijkheid', 'opmerking'] },
  ],
  codeboek: [
    { naam: 'De code', velden: ['code', 'naam', 'ouder', 'codeboek'] },
    { naam: 'Wat hij betekent', velden: ['definitie', 'wel', 'niet', 'voorbeeld'] },
    { naam: 'Bron', velden: ['bron', 'bronplaats', 'opmerking'] },
  ],
};

/** All fields that a sheet of a kind may fill; those of an interview and of a beurt share no name. */
export const kindFields: Readonly<Record<SheetKind, readonly FieldDefinition[]>> = {
  casussen: casusFieldDefinitions,
  uitstroomcijfers: cijferFieldDefinitions,
  interviews: [...interviewFieldDefinitions, ...beurtFieldDefinitions],
  dienstverbanden: dienstverbandFieldDefinitions,
  vertrekredenen: vertrekredenFieldDefinitions,
  rekentool: kostenpostFieldDefinitions,
  organisaties: organisatieFieldDefinitions,
  codeboek: codeFieldDefinitions,
};

/** The word of a field on screen; a field that is not known here as it is called. */
export function fieldLabel(soort: SheetKind, veld: string): string {
  return kindFields[soort].find((definition) => definition.veld === veld)?.label ?? veld;
}
