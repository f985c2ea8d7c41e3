import { describe, expect, test, vi } from 'vitest';
import { ConversationView } from '../../../../../renderer/features/importeren/conversation-view';
import type { ConversationPreview, SheetChoice } from '../../../../../shared/import/preview';
import { all, click, one, render } from '../../ui/dom';
import { sheet } from './fake';

const speaker = (sleutel: string, naam: string, vraagt: boolean) => ({
  sleutel,
  naam,
  beurten: 3,
  vraagt,
  reden: vraagt ? 'de meeste beurten eindigen met een vraagteken' : 'een ander de vragen stelt',
});
const preview: ConversationPreview = {
  eenheid: 'alinea',
  aantal: 12,
  sprekers: [speaker('i', 'Interviewer', true), speaker('r', 'Respondent', false)],
  reden: 'zes alinea’s met een naam beginnen',
  zekerheid: 0.95,
  vetIsVraag: false,
  beurten: [
    { van: 5, tot: 5, spreker: 'Interviewer', tijd: null, vraag: true, tekst: 'Waarom bleef u?' },
    { van: 6, tot: 8, spreker: 'Respondent', tijd: null, vraag: false, tekst: 'Om het team.' },
  ],
};
const choice: SheetChoice = {
  ...sheet().keuze,
  soort: 'interviews',
  kopregel: 0,
  kopregels: 0,
  gesprek: { indeling: 'beurten', vragers: ['i'] },
};
const box = (name: string) => {
  const found = all('label').find((label) => label.textContent?.startsWith(name));
  return found?.querySelector('input') as HTMLInputElement;
};

describe('a conversation', () => {
  test('tells its turns with their place, and which are questions', async () => {
    await render(<ConversationView preview={preview} choice={choice} onChange={vi.fn()} />);
    const rows = all<HTMLTableRowElement>('[aria-label="Eerste beurten"] tbody tr');
    expect(rows.map((row) => [...row.cells].map((cell) => cell.textContent))).toEqual([
      ['5', 'Interviewer', 'vraagWaarom bleef u?'],
      ['6 t/m 8', 'Respondent', 'Om het team.'],
    ]);
    expect(one('section').textContent).toContain('12 alinea’s, 2 sprekers');
  });

  test('who asks, and how it is divided, are a choice', async () => {
    const onChange = vi.fn();
    await render(<ConversationView preview={preview} choice={choice} onChange={onChange} />);
    expect([box('Interviewer').checked, box('Respondent').checked]).toEqual([true, false]);
    await click(box('Respondent'));
    expect(onChange.mock.lastCall?.[0].gesprek.vragers).toEqual(['i', 'r']);
    await click(box('Interviewer'));
    expect(onChange.mock.lastCall?.[0].gesprek.vragers).toEqual([]);
    await click(box('Elke alinea een beurt'));
    expect(onChange.mock.lastCall?.[0].gesprek.indeling).toBe('alineas');
  });

  test('who has no turn in this division cannot ask; two voices share a subtitle', async () => {
    const errors = vi.spyOn(console, 'error');
    const silent = { ...speaker('x', 'Moderator', false), beurten: 0 };
    const turn = { van: 1, tot: 1, tijd: '00:00:01', vraag: false, tekst: 'Ja.' };
    await render(
      <ConversationView
        preview={{
          ...preview,
          eenheid: 'ondertitel',
          sprekers: [...preview.sprekers, silent],
          beurten: [
            { ...turn, spreker: 'Interviewer' },
            { ...turn, spreker: 'Respondent' },
          ],
        }}
        choice={{ ...choice, gesprek: { indeling: 'alineas', vragers: [] } }}
        onChange={vi.fn()}
      />,
    );
    expect([box('Interviewer').disabled, box('Moderator').disabled]).toEqual([false, true]);
    expect(all('[aria-label="Eerste beurten"] tbody tr')).toHaveLength(2);
    expect(errors).not.toHaveBeenCalled();
    errors.mockRestore();
  });
});
