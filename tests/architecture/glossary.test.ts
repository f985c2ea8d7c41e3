/** Every noun that the code lists name stands in docs/woordenlijst.md. */
import { describe, expect, test } from 'vitest';
import { behoeften } from '../../shared/domain/behoefte';
import { casusFieldDefinitions, werelden } from '../../shared/domain/casus';
import { directionCodes, herkomstCodes, perspectiveCodes } from '../../shared/domain/coding';
import { draaiknoppen } from '../../shared/domain/draaiknop';
import { beurtFieldDefinitions, interviewFieldDefinitions } from '../../shared/domain/interview';
import {
  cijferFieldDefinitions,
  definities,
  uitstroomsoorten,
  zekerheden,
} from '../../shared/domain/uitstroomcijfer';
import { missingKinds } from '../../shared/domain/values';
import { read } from './files';

const glossary = read('docs/woordenlijst.md');
const lower = glossary.toLowerCase();

describe('woordenlijst', () => {
  test.each([
    ...casusFieldDefinitions.filter((d) => d.veld !== 'naam').map((d) => d.label),
    ...cijferFieldDefinitions.map((d) => d.label),
    ...interviewFieldDefinitions.map((d) => d.label),
    // The direction in which a respondent names something is the direction of the coding.
    ...beurtFieldDefinitions.map((d) => d.label),
    ...uitstroomsoorten.map((choice) => choice.label),
    // "A · bruto uitstroom": the letter stands behind the name.
    ...definities.map((choice) => choice.label.replace(/^. · /, '').replace(/ \(.*$/, '')),
    ...zekerheden.map((choice) => choice.label.replace(/,.*$/, '')),
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
