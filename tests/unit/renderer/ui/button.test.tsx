import { expect, test, vi } from 'vitest';
import { Button, IconButton } from '../../../../renderer/ui/button';
import { button, click, one, render } from './dom';

test('a busy button keeps its place and takes no second click', async () => {
  const onClick = vi.fn();
  await render(<Button onClick={onClick}>Opslaan</Button>);
  await click(button('Opslaan'));
  await render(
    <Button busy onClick={onClick}>
      Opslaan
    </Button>,
  );
  const busy = button(/Opslaan/);
  expect(busy.getAttribute('aria-disabled')).toBe('true');
  expect(busy.disabled).toBe(false);
  expect(busy.textContent).toBe('Opslaan, bezig');
  await click(busy);
  expect(onClick).toHaveBeenCalledOnce();
});

test('a button that may not be used yet keeps saying so', async () => {
  await render(<Button aria-disabled>Opslaan</Button>);
  expect(button('Opslaan').getAttribute('aria-disabled')).toBe('true');
});

test('a busy button does not submit its form', async () => {
  const onSubmit = vi.fn((event: { preventDefault(): void }) => event.preventDefault());
  await render(
    <form onSubmit={onSubmit}>
      <Button submit busy>
        Verder
      </Button>
    </form>,
  );
  one<HTMLButtonElement>('button').click();
  expect(onSubmit).not.toHaveBeenCalled();
});

test('a button of one icon has a name and a tooltip', async () => {
  await render(<IconButton label="Sluiten" icon="sluit" pressed />);
  const icon = button('Sluiten');
  expect(icon.title).toBe('Sluiten');
  expect(icon.getAttribute('aria-pressed')).toBe('true');
  expect(icon.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
});
