/** The kinds of sheet in words, and their fields grouped by what a record is about. */
import { casusFieldDefinitions } from '../../../shared/domain/casus';
import type { FieldDefinition } from '../../../shared/domain/field';
import { beurtFieldDefinitions, interviewFieldDefinitions } from '../../../shared/domain/interview';
import type { SheetKind } from '../../../shared/domain/provenance';
import { cijferFieldDefinitions } from '../../../shared/domain/uitstroomcijfer';
import type { ScreenId } from '../../ui/navigation';

export interface KindWords {
  label: string;
  /** Of a number of records. */
  one: string;
  many: string;
  /** What one row of such a sheet becomes. */
  row: string;
  screen: ScreenId;
  /** "Bekijk de casussen". */
  view: string;
}

export const kindWords: Readonly<Record<SheetKind, KindWords>> = {
  casussen: {
    label: 'casussen',
    one: 'casus',
    many: 'casussen',
    row: 'een casus',
    screen: 'casussen',
    view: 'Bekijk de casussen',
  },
  uitstroomcijfers: {
    label: 'uitstroomcijfers',
    one: 'cijfer',
    many: 'cijfers',
    row: 'een cijfer',
    screen: 'uitstroom',
    view: 'Bekijk de cijfers',
  },
  interviews: {
    label: 'interviews',
    one: 'interview',
    many: 'interviews',
    row: 'een beurt',
    screen: 'interviews',
    view: 'Bekijk de interviews',
  },
};

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
};

/** All fields that a sheet of a kind may fill; those of an interview and of a beurt share no name. */
export const kindFields: Readonly<Record<SheetKind, readonly FieldDefinition[]>> = {
  casussen: casusFieldDefinitions,
  uitstroomcijfers: cijferFieldDefinitions,
  interviews: [...interviewFieldDefinitions, ...beurtFieldDefinitions],
};

/** The word of a field on screen; a field that is not known here as it is called. */
export function fieldLabel(soort: SheetKind, veld: string): string {
  return kindFields[soort].find((definition) => definition.veld === veld)?.label ?? veld;
}
