import { describe, expect, test, vi } from 'vitest';
import { read as readBySheetJs } from 'xlsx';
import { templateBytes, templateFile, templates } from '../../../../../shared/exchange/templates';
import { columnsOf, missingChoices } from '../../../../../shared/exchange/templates/columns';
import { headingRow } from '../../../../../shared/exchange/templates/fill-sheet';
import { Control } from '../../../../../shared/import/control';
import { readWorkbook } from '../../../../../shared/import/read-workbook';
import { descriptions } from '../../../../../shared/import/recognise/kinds';
import {
  choiceOf,
  fieldSynonyms,
  isChoiceField,
} from '../../../../../shared/import/values/choices';
import { statedMissing } from '../../../../../shared/import/values/missing';
import { partsOf } from '../../../../support/fill-template';
import { filled, imported, previewed } from './support';

// A busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 });

const hooks = { now: () => performance.now(), pause: async () => undefined };

test('there is a template for every kind of sheet that is recognised, under names that differ', () => {
  const soorten = new Set(templates.map(({ soort }) => soort));
  expect([...soorten].sort()).toEqual(descriptions.map(({ soort }) => soort).sort());
  expect(new Set(templates.map(templateFile)).size).toBe(templates.length);
  expect(new Set(templates.map(({ naam }) => naam)).size).toBe(templates.length);
});

describe.each(templates.map((each) => [each.naam, each] as const))(
  'the template %s',
  (_, template) => {
    const kolommen = columnsOf(template);

    test('is recognised without help, column for column, and brings nothing while it is empty', async () => {
      const bytes = await templateBytes(template);
      const { bladen } = await previewed(bytes);
      const [sheet, ...beside] = bladen;
      expect(sheet).toMatchObject({
        blad: template.blad,
        keuze: { soort: template.soort, kopregel: headingRow(template), kopregels: 1 },
        aantal: 0,
      });
      expect(sheet?.soorten[0]?.soort).toBe(template.soort);
      expect(sheet?.soorten[0]?.zekerheid).toBeGreaterThanOrEqual(0.9);
      expect(sheet?.kolommen.map(({ veld }) => veld)).toEqual(
        kolommen.map(({ definitie }) => definitie.veld),
      );
      for (const { keuze, waaromNiet, aantal } of beside) {
        expect([keuze.soort, aantal]).toEqual([null, 0]);
        expect(waaromNiet).toMatch(/^Dit blad hoort bij een sjabloon/);
      }
      expect((await imported(bytes)).rows).toEqual([]);
    });

    test('brings its examples where they are typed over, and not one is refused', async () => {
      const bytes = filled(template, await templateBytes(template), template.voorbeelden);
      const { bladen } = await previewed(bytes);
      expect(bladen[0]?.soorten[0]?.zekerheid).toBeGreaterThanOrEqual(0.9);
      const { sources, rows } = await imported(bytes);
      expect(sources.map(({ soort, blad, afgewezen }) => [soort, blad, afgewezen])).toEqual([
        [template.soort, template.blad, expect.any(Array)],
      ]);
      expect(rows).toHaveLength(template.voorbeelden.length);
      const typed = new Set(
        template.voorbeelden.flatMap((_, line) => Object.keys(rows[line] ?? {})),
      );
      const said = new Set(template.voorbeelden.flatMap((voorbeeld) => Object.keys(voorbeeld)));
      expect([...said].filter((veld) => !typed.has(veld))).toEqual([]);
      // Rows that stand there and were not filled in may be refused: they hold no value.
      const last = headingRow(template) + template.voorbeelden.length;
      const refused = sources.flatMap(({ afgewezen }) => afgewezen);
      expect(refused.filter(({ cel }) => Number(cel.replace(/\D/g, '')) <= last)).toEqual([]);
    });

    test('offers what its fields know, each with the kinds of missing, and the reader takes every word', async () => {
      const bytes = await templateBytes(template);
      const { bladen } = await readWorkbook(bytes, 'sjabloon.xlsx', new Control(hooks));
      const lists = bladen.find(({ naam }) => naam === 'Keuzes')?.rijen ?? [];
      const markup = partsOf(bytes)['xl/worksheets/sheet1.xml'] ?? '';
      const found = new Map(
        [
          ...markup.matchAll(
            /sqref="([A-Z]+)\d+:[A-Z]+\d+"><formula1>Keuzes!\$B\$(\d+):\$B\$(\d+)</g,
          ),
        ].map(([, column = '', from, to]) => [
          column,
          lists
            .filter(({ rij }) => rij >= Number(from) && rij <= Number(to))
            .map(({ cellen }) => cellen[1]),
        ]),
      );
      const letters = (index: number) =>
        (index < 26 ? '' : 'A') + String.fromCharCode(65 + (index % 26));
      for (const [index, { definitie, keuzes }] of kolommen.entries()) {
        const { veld, keuzes: own } = definitie;
        const offered = found.get(letters(index));
        if (own === undefined) {
          expect(offered, veld).toEqual(
            keuzes.length === 0 ? undefined : keuzes.map((k) => k.label),
          );
          continue;
        }
        expect(offered, veld).toEqual([...own, ...missingChoices].map(({ label }) => label));
        for (const { waarde, label } of own) {
          expect(isChoiceField(veld) && choiceOf(fieldSynonyms[veld], label), label).toBe(waarde);
        }
      }
      for (const { waarde, label } of missingChoices) expect(statedMissing(label)).toBe(waarde);
    });

    test('says in the help of its cells no more than fits, and explains every column', async () => {
      const parts = partsOf(await templateBytes(template));
      const help = parts['xl/worksheets/sheet1.xml'] ?? '';
      expect(help.match(/promptTitle=/g)).toHaveLength(kolommen.length);
      for (const [, title = '', text = ''] of help.matchAll(
        /promptTitle="([^"]*)" prompt="([^"]*)"/g,
      )) {
        expect(title.length).toBeLessThanOrEqual(32);
        expect(text.length, text).toBeLessThanOrEqual(255);
        expect(text, 'a sentence that was not cut').not.toContain('…');
      }
      const explained = parts['xl/worksheets/sheet2.xml'] ?? '';
      for (const { definitie } of kolommen) expect(explained).toContain(`(${definitie.label})`);
      expect(explained).toContain('schrijf onbekend');
      expect(explained).toContain('n.v.t.');
      expect(explained).toContain('geweigerd');
      expect(explained).toContain('Een deels ingevuld blad is welkom');
      expect(explained).toContain('Geen namen van personen');
    });

    test('is the same file each time, of nobody, in Dutch, and another reader opens it', async () => {
      const bytes = await templateBytes(template);
      expect(await templateBytes(template)).toEqual(bytes);
      const core = partsOf(bytes)['docProps/core.xml'] ?? '';
      expect(core).toContain('<dc:language>nl-NL</dc:language>');
      expect(core).not.toMatch(/creator|lastModifiedBy|created|modified/);
      const book = readBySheetJs(bytes, { cellFormula: true });
      expect(book.SheetNames[0]).toBe(template.blad);
      const heading = kolommen[0]?.definitie.label ?? '';
      expect(book.Sheets[template.blad]?.[`A${headingRow(template)}`]?.v).toContain(heading);
      for (const part of Object.values(partsOf(bytes))) expect(part).not.toMatch(/<f[ >]/);
    });
  },
);
