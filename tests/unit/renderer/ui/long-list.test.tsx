import { beforeEach, expect, test, vi } from 'vitest';
import { LongList, type LongListHandle } from '../../../../renderer/ui/long-list';
import { all, render, until } from './dom';

/** happy-dom lays nothing out: every item, and the window, as high as this. */
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(100);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(100);
});

interface Given {
  total?: number;
  kept?: number | null;
  known?: (index: number) => boolean;
  onNeed?: (range: { offset: number; limit: number }) => void;
  handle?: (handle: LongListHandle | null) => void;
}

const nothing = () => {};

function List({ total = 250, kept = null, known = () => true, onNeed, handle }: Given) {
  return (
    <LongList
      ref={handle ?? nothing}
      label="Beurten"
      total={total}
      keyAt={(index) => `b${index}`}
      estimate={() => 100}
      kept={kept}
      onNeed={onNeed ?? nothing}
    >
      {(index) => (known(index) ? <p>beurt {index}</p> : null)}
    </LongList>
  );
}

const shown = () => all('li p').map((item) => item.textContent);

/** Draws, and waits until the window was measured. */
async function draw(given: Given = {}): Promise<void> {
  await render(<List {...given} />);
  await until(() => all('li').length > 0);
}

test('only what is in view exists, and each says which of all it is', async () => {
  await draw();
  expect(shown().length).toBeGreaterThan(0);
  expect(shown().length).toBeLessThan(20);
  const [first] = all('li');
  expect(first?.getAttribute('aria-posinset')).toBe('1');
  expect(first?.getAttribute('aria-setsize')).toBe('250');
});

test('what is worked on stays, wherever it stands, until it is gone', async () => {
  await draw({ kept: 200 });
  expect(shown().at(-1)).toBe('beurt 200');
  await draw({ kept: 200, total: 150 });
  expect(shown()).not.toContain('beurt 200');
});

test('asks for the pages of what is drawn, the last one no longer than it is', async () => {
  const onNeed = vi.fn();
  await draw({ kept: 240, onNeed, known: (index) => index < 100 });
  expect(onNeed.mock.calls.map(([range]) => range)).toEqual([
    { offset: 0, limit: 100 },
    { offset: 200, limit: 50 },
  ]);
  // The item that is on its way has its place already.
  expect(all('li').at(-1)?.dataset.index).toBe('240');
  expect(shown()).not.toContain('beurt 240');
});

test('gives its owner the element to look in', async () => {
  let found: LongListHandle | null = null;
  await draw({
    handle: (given) => {
      found = given ?? found;
    },
  });
  const element = (found as LongListHandle | null)?.element;
  expect(element?.querySelector('ol')?.getAttribute('aria-label')).toBe('Beurten');
});
