import { expect, test } from 'vitest';
import { conversationPreview } from '../../../../../../shared/import/recognise/conversation/describe';
import { readAsChosen, recogniseSheet } from '../../../../../../shared/import/recognise/reading';
import { lees } from '../../reading';

const TEXT = 'I: Waarom bleef u?\nR: Om het team.\nI: En daarvoor?\nR: Toen was er niets.\n';

test('why somebody asks is what was found, until a person says otherwise', async () => {
  const workbook = await lees(new TextEncoder().encode(TEXT), 'gesprek.txt');
  const [found] = recogniseSheet(workbook, 0);
  if (found === undefined) throw new Error('no conversation');
  const reasons = (vragers: string[]) => {
    const keuze = { ...found.keuze, gesprek: { indeling: 'beurten', vragers } };
    const { gesprek } = readAsChosen(found, keuze);
    if (gesprek === undefined) throw new Error('no conversation');
    return conversationPreview(gesprek).sprekers.map(({ reden }) => reden);
  };
  const [i, r] = found.gesprek?.bron.gevonden.sprekers.map(({ sleutel }) => sleutel) ?? [];
  if (i === undefined || r === undefined) throw new Error('no speakers');
  expect(reasons([i])).toEqual(['‘I’ de vragen stelt', 'een ander de vragen stelt']);
  expect(reasons([])).toEqual(['u dat hebt gekozen', 'u niemand hebt aangevinkt']);
  expect(reasons([r])).toEqual(['u dat hebt gekozen', 'u dat hebt gekozen']);
  expect(reasons([i, r])).toEqual(['‘I’ de vragen stelt', 'u dat hebt gekozen']);
});
