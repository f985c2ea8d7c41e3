/** Every noun that the code lists name stands in docs/woordenlijst.md. */
import { describe, expect, test } from 'vitest';
import { behoeften } from '../../shared/domain/behoefte';
import { casusFieldDefinitions, werelden } from '../../shared/domain/casus';
import { directionCodes, herkomstCodes, perspectiveCodes } from '../../shared/domain/coding';
import { draaiknoppen } from '../../shared/domain/draaiknop';
import { missingKinds } from '../../shared/domain/values';
import { read } from './files';

const glossary = read('docs/woordenlijst.md');
const lower = glossary.toLowerCase();

describe('woordenlijst', () => {
  test.each([
    ...casusFieldDefinitions.filter((d) => d.veld !== 'naam').map((d) => d.label),
    ...werelden,
    ...herkomstCodes,
    ...directionCodes,
    ...perspectiveCodes,
    ...missingKinds,
  ])('%s', (word) => {
    expect(lower).toMatch(new RegExp(`\\b${word.toLowerCase()}\\b`));
  });

  test.each(draaiknoppen)('draaiknop $code has its name, definition and source', (knop) => {
    expect(glossary).toContain(`| draaiknop ${knop.code}, ${knop.naam} |`);
    expect(glossary).toContain(`| ${knop.bron} |`);
  });

  test.each(behoeften)('behoefte $code has its definition, shape and source', (behoefte) => {
    expect(glossary).toContain(
      `| behoefte ${behoefte.naam} | ${behoefte.definitie} Teken: ${behoefte.vorm}. | ${behoefte.bron} |`,
    );
  });
});
