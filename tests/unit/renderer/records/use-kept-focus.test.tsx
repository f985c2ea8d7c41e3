import { useRef } from 'react';
import { expect, test } from 'vitest';
import { useKeptFocus } from '../../../../renderer/records/use-kept-focus';
import { button, render, settle } from '../ui/dom';

function Area({ rows, sections = true }: { rows: readonly string[]; sections?: boolean }) {
  const area = useRef<HTMLDivElement>(null);
  useKeptFocus(area);
  return (
    <>
      <button type="button">elders</button>
      <div ref={area} tabIndex={-1} id="vlak">
        {sections ? (
          <section aria-label="Lijst">
            <button type="button">eerste</button>
            {rows.map((row) => (
              <button key={row} type="button">
                {row}
              </button>
            ))}
          </section>
        ) : null}
      </div>
    </>
  );
}

test('what goes away leaves the focus in its section, else in the area', async () => {
  await render(<Area rows={['a', 'b']} />);
  button('a').focus();
  await render(<Area rows={['b']} />);
  await settle();
  expect(document.activeElement).toBe(button('eerste'));
  await render(<Area rows={[]} sections={false} />);
  await settle();
  expect(document.activeElement?.id).toBe('vlak');
});

test('what has the focus elsewhere, or stays, is left alone', async () => {
  await render(<Area rows={['a', 'b']} />);
  button('a').focus();
  button('elders').focus();
  await render(<Area rows={['b']} />);
  await settle();
  expect(document.activeElement).toBe(button('elders'));
  button('b').focus();
  await render(<Area rows={['b', 'c']} />);
  await settle();
  expect(document.activeElement).toBe(button('b'));
});
