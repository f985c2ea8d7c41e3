/** A sheet to fill in, as markup: compared with what the format asks for, part by part. */
import { describe, expect, test } from 'vitest';
import type { SheetForm } from '../../../../../shared/exchange/xlsx/form';
import { type Sheet, sheetMarkup } from '../../../../../shared/exchange/xlsx/sheet';
import { styleIndex, stylesMarkup } from '../../../../../shared/exchange/xlsx/styles';

const markupOf = (sheet: Partial<Sheet> & { formulier: SheetForm }): string =>
  [...sheetMarkup({ naam: 'Blad', kolommen: [], regels: 3, rijen: [], ...sheet })].join('');

/** A line per element, so that a difference can be read. */
const lines = (markup: string): string[] => markup.replace(/>(?=<)/g, '>\n').split('\n');

describe('a sheet to fill in', () => {
  test('has its parts in the order of the format', () => {
    const markup = markupOf({
      kolommen: [
        { breedte: 20, stijl: 'invulTekst' },
        { breedte: 11, stijl: 'invulGetal' },
      ],
      rijen: [
        [{ waarde: 'Sjabloon & zo', stijl: 'titel' }],
        [],
        [
          { waarde: 'Organisatie', stijl: 'kopNodig' },
          { waarde: 'Waarde', stijl: 'kopMag' },
        ],
        [
          { waarde: null, stijl: 'vakTekst' },
          { waarde: 17.5, stijl: 'vakGetal' },
        ],
      ],
      formulier: {
        vast: 3,
        samengevoegd: ['A4:A5'],
        hoogten: new Map([[4, 34]]),
        hulp: [
          { gebied: 'A4:A9', titel: 'Organisatie', tekst: 'Wie "het" is & waar.' },
          {
            gebied: 'B4:B9',
            titel: 'Waarde',
            tekst: 'Een getal.',
            keuzes: { cellen: 'Keuzes!$B$4:$B$9', vragen: 'Niet in de lijst. Klopt dat?' },
          },
          {
            gebied: 'C4:C9',
            titel: 'Maat',
            tekst: 'Kies of schrijf.',
            keuzes: { cellen: 'Keuzes!$B$10:$B$12', vragen: null },
          },
        ],
        tekstgetallen: 'A3:B9',
        afdruk: { liggend: true, eenBlad: true },
      },
    });
    expect(lines(markup)).toMatchInlineSnapshot(`
      [
        "<?xml version="1.0" encoding="UTF-8" standalone="yes"?>",
        "<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">",
        "<sheetPr>",
        "<pageSetUpPr fitToPage="1"/>",
        "</sheetPr>",
        "<sheetViews>",
        "<sheetView workbookViewId="0">",
        "<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>",
        "</sheetView>",
        "</sheetViews>",
        "<cols>",
        "<col min="1" max="1" width="20" style="8" customWidth="1"/>",
        "<col min="2" max="2" width="11" style="9" customWidth="1"/>",
        "</cols>",
        "<sheetData>",
        "<row r="1" ht="24" customHeight="1">",
        "<c r="A1" s="4" t="inlineStr">",
        "<is>",
        "<t xml:space="preserve">Sjabloon &amp; zo</t>",
        "</is>",
        "</c>",
        "</row>",
        "<row r="2">",
        "</row>",
        "<row r="3">",
        "<c r="A3" s="6" t="inlineStr">",
        "<is>",
        "<t xml:space="preserve">Organisatie</t>",
        "</is>",
        "</c>",
        "<c r="B3" s="7" t="inlineStr">",
        "<is>",
        "<t xml:space="preserve">Waarde</t>",
        "</is>",
        "</c>",
        "</row>",
        "<row r="4" ht="34" customHeight="1">",
        "<c r="A4" s="10"/>",
        "<c r="B4" s="11">",
        "<v>17.5</v>",
        "</c>",
        "</row>",
        "</sheetData>",
        "<mergeCells count="1">",
        "<mergeCell ref="A4:A5"/>",
        "</mergeCells>",
        "<dataValidations count="3">",
        "<dataValidation allowBlank="1" showInputMessage="1" promptTitle="Organisatie" prompt="Wie &quot;het&quot; is &amp; waar." sqref="A4:A9"/>",
        "<dataValidation type="list" errorStyle="warning" showErrorMessage="1" errorTitle="Waarde" error="Niet in de lijst. Klopt dat?" allowBlank="1" showInputMessage="1" promptTitle="Waarde" prompt="Een getal." sqref="B4:B9">",
        "<formula1>Keuzes!$B$4:$B$9</formula1>",
        "</dataValidation>",
        "<dataValidation type="list" allowBlank="1" showInputMessage="1" promptTitle="Maat" prompt="Kies of schrijf." sqref="C4:C9">",
        "<formula1>Keuzes!$B$10:$B$12</formula1>",
        "</dataValidation>",
        "</dataValidations>",
        "<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>",
        "<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="1"/>",
        "<ignoredErrors>",
        "<ignoredError sqref="A3:B9" numberStoredAsText="1"/>",
        "</ignoredErrors>",
        "</worksheet>",
      ]
    `);
  });

  test('cuts help at a word where the format has no room for it', () => {
    const tekst = `${'woord '.repeat(60)}`;
    const markup = markupOf({
      formulier: {
        vast: 0,
        hulp: [{ gebied: 'A1', titel: 'Een titel die echt veel te lang is', tekst }],
      },
    });
    const [, titel = '', help = ''] = /promptTitle="([^"]*)" prompt="([^"]*)"/.exec(markup) ?? [];
    expect(titel).toBe('Een titel die echt veel te…');
    expect(help.length).toBeLessThanOrEqual(255);
    expect(help).toMatch(/woord…$/);
  });

  test('is as long as it is, where one page is not asked for, and stays in place where nothing is fixed', () => {
    const markup = markupOf({
      formulier: { vast: 0, afdruk: { liggend: false, eenBlad: false } },
    });
    expect(markup).toContain('orientation="portrait" fitToWidth="1" fitToHeight="0"');
    expect(markup).not.toContain('<pane');
  });
});

describe('the looks of cells', () => {
  test('are as many as they say, each with a font, a fill and a border that is there', () => {
    const count = (name: string) =>
      Number(new RegExp(`<${name} count="(\\d+)"`).exec(stylesMarkup)?.[1]);
    const [all = ''] = /<cellXfs.*<\/cellXfs>/.exec(stylesMarkup) ?? [];
    const looks = [...all.matchAll(/<xf ([^>]*)>/g)].map(([, attributes = '']) => attributes);
    expect(looks).toHaveLength(count('cellXfs'));
    expect(styleIndex('vakVast')).toBe(looks.length - 1);
    for (const look of looks) {
      const at = (name: string) => Number(new RegExp(`${name}="(\\d+)"`).exec(look)?.[1]);
      expect(at('fontId')).toBeLessThan(count('fonts'));
      expect(at('fillId')).toBeLessThan(count('fills'));
      expect(at('borderId')).toBeLessThan(count('borders'));
    }
    // Words typed there stay words: "1-5" is no first of May.
    expect(looks[styleIndex('invulTekst')]).toContain('numFmtId="49"');
    expect(looks[styleIndex('invulGetal')]).toContain('numFmtId="0"');
  });
});
