import { act, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { ProposalGroup } from '../../../../../../renderer/features/importeren/proposals/proposal';
import { Proposals } from '../../../../../../renderer/features/importeren/proposals/proposals';
import { all, button, click, one, render, text } from '../../../ui/dom';

const words = ['bevinding', 'bevindingen'] as const;

function group(decided: ReadonlySet<string>, decide: (cel: string) => void): ProposalGroup {
  const cells = ['C7', 'C9', 'C12'];
  const open = cells.filter((cel) => !decided.has(cel));
  return {
    key: 'jaar',
    titel: 'Een jaar dat nog niet geweest is',
    eenheid: ['cel', 'cellen'],
    totaal: cells.length,
    open: open.length,
    voorstellen: cells.map((cel) => ({
      key: `jaar ${cel}`,
      cel,
      was: '2034',
      wordt: '2024',
      reden: 'Dit jaar is nog niet geweest.',
      besluit: decided.has(cel) ? 'hersteld' : null,
      acties: decided.has(cel)
        ? [{ label: 'Terugdraaien', naam: `${cel} terugdraaien`, onDo: () => decide(cel) }]
        : [{ label: 'Herstel', naam: `${cel} herstellen`, onDo: () => decide(cel) }],
    })),
    acties: [{ label: 'Herstel alle 3', onDo: () => cells.forEach(decide) }],
  };
}

const onCell = vi.fn();
const onTakeBack = vi.fn();

function Screen() {
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const decide = (cel: string) => setDecided((before) => new Set(before).add(cel));
  return (
    <Proposals
      title="Controle"
      blad="Blad 1"
      groups={[group(decided, decide)]}
      said=""
      words={words}
      onCell={onCell}
      onTakeBack={onTakeBack}
    />
  );
}

const toggle = () => one<HTMLButtonElement>('button[aria-expanded]');

describe('proposals', () => {
  it('opens a group to its cells, and goes to a cell on the sheet', async () => {
    await render(<Screen />);
    expect(all('table')).toHaveLength(0);
    expect(text()).toContain('3 bevindingen om na te kijken');
    await click(toggle());
    expect(toggle().getAttribute('aria-expanded')).toBe('true');
    expect(all('tbody tr')).toHaveLength(3);
    await click(button("'Blad 1'!C7"));
    expect(onCell).toHaveBeenCalledWith('C7');
  });

  it('counts what is still open, and keeps the keyboard in the row that was decided', async () => {
    await render(<Screen />);
    await click(toggle());
    const first = one<HTMLButtonElement>('[aria-label="C7 herstellen"]');
    first.focus();
    await click(first);
    expect(text()).toContain('2 bevindingen om na te kijken');
    expect(text()).toContain('3 cellen, 2 nog open');
    expect(document.activeElement?.closest('tr')?.textContent).toContain('C7');
    await click(button('Herstel alle 3'));
    expect(text()).toContain('over alles is besloten');
  });

  it('takes back by Ctrl+Z wherever the focus is in it, and lets no one else hear it', async () => {
    await render(<Screen />);
    const outside = vi.fn();
    document.body.addEventListener('keydown', outside);
    const key = new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true });
    await act(async () => void toggle().dispatchEvent(key));
    expect(onTakeBack).toHaveBeenCalledOnce();
    document.body.removeEventListener('keydown', outside);
  });
});
