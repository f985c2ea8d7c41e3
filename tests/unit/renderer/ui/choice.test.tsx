import { act } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { Radio, Select } from '../../../../renderer/ui/choice';
import { DropArea, FileButton } from '../../../../renderer/ui/file-button';
import { all, choose, click, field, one, render } from './dom';

describe('Select', () => {
  const options = [
    { value: '', label: 'niet gebruiken' },
    { value: 'naam', label: 'Casus', group: 'Wie en wat' },
    { value: 'bron', label: 'Bron', group: 'Waar het staat' },
    { value: 'code', label: 'Nummer', group: 'Wie en wat' },
  ];

  test('puts options under the name of their group, those without one first', async () => {
    await render(<Select label="Veld" value="naam" options={options} onChange={vi.fn()} />);
    const [first, ...groups] = [...field('Veld').children];
    expect(first?.textContent).toBe('niet gebruiken');
    expect(groups.map((group) => [group.getAttribute('label'), group.textContent])).toEqual([
      ['Wie en wat', 'CasusNummer'],
      ['Waar het staat', 'Bron'],
    ]);
  });

  test('gives the value that was chosen, and is described by a text elsewhere', async () => {
    const onChange = vi.fn();
    await render(
      <Select
        label="Veld"
        value="naam"
        options={options}
        describedBy="uitleg"
        onChange={onChange}
      />,
    );
    expect(field('Veld').getAttribute('aria-describedby')).toBe('uitleg');
    await choose(field('Veld'), 'bron');
    expect(onChange).toHaveBeenCalledWith('bron');
  });
});

test('a Radio says when it is chosen, and is one of its group', async () => {
  const onChoose = vi.fn();
  await render(
    <>
      <Radio group="rij" label="Rij 1" checked onChoose={vi.fn()} />
      <Radio group="rij" label="Rij 2" checked={false} onChoose={onChoose} />
    </>,
  );
  const radios = all<HTMLInputElement>('input');
  expect(radios.map(({ name, checked }) => [name, checked])).toEqual([
    ['rij', true],
    ['rij', false],
  ]);
  await click(radios[1] as HTMLInputElement);
  expect(onChoose).toHaveBeenCalledOnce();
});

describe('files', () => {
  const files = ['een.xlsx', 'twee.xlsx'].map((name) => new File(['x'], name));
  const names = (onFile: ReturnType<typeof vi.fn>) =>
    onFile.mock.calls.map(([file]) => (file as File).name);

  test('the button hears of each chosen file, and of the same one again', async () => {
    const onFile = vi.fn();
    await render(
      <FileButton accept={['.xlsx']} multiple onFile={onFile}>
        Kies
      </FileButton>,
    );
    const input = one<HTMLInputElement>('input[type=file]');
    expect(input.multiple).toBe(true);
    Object.defineProperty(input, 'files', { value: files });
    await act(async () => {
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(names(onFile)).toEqual(['een.xlsx', 'twee.xlsx']);
    expect(input.value).toBe('');
  });

  test('very many are heard too, in a task after the one in which they were chosen', async () => {
    const onFile = vi.fn();
    await render(
      <FileButton accept={['.xlsx']} multiple onFile={onFile}>
        Kies
      </FileButton>,
    );
    const many = Array.from({ length: 21 }, (_, i) => new File([], `${i}.xlsx`));
    const input = one<HTMLInputElement>('input[type=file]');
    Object.defineProperty(input, 'files', { value: many });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    expect(onFile).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(onFile).toHaveBeenCalledTimes(21));
  });

  test.each([
    [true, ['een.xlsx', 'twee.xlsx']],
    [false, ['een.xlsx']],
  ])('dropped with several allowed: %s', async (multiple, expected) => {
    const onFile = vi.fn();
    await render(
      <DropArea invitation="Laat los" multiple={multiple} onFile={onFile}>
        hier
      </DropArea>,
    );
    const drop = new Event('drop', { bubbles: true, cancelable: true });
    Object.assign(drop, { dataTransfer: { files, types: ['Files'] } });
    await act(async () => {
      one('[data-invitation]').dispatchEvent(drop);
    });
    expect(names(onFile)).toEqual(expected);
    expect(drop.defaultPrevented).toBe(true);
  });
});
