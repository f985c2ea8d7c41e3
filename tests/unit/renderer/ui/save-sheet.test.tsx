import { describe, expect, test, vi } from 'vitest';
import { SaveSheet, type SheetTarget, type SheetWork } from '../../../../renderer/ui/save-sheet';
import type { SaveFolder } from '../../../../shared/desktop/contract';
import { failure, type Result, success } from '../../../../shared/desktop/errors';
import { errorText } from '../../../../shared/desktop/errors-nl';
import {
  all,
  button,
  choose,
  click,
  field,
  one,
  render,
  settle,
  submit,
  text,
  type,
  until,
} from './dom';

const folders: SaveFolder[] = [
  {
    id: 'documenten',
    naam: 'Documenten',
    pad: '/thuis/Documenten',
    verlaat: 'OneDrive',
    bestemming: 'wolk',
  },
  { id: 'usb', naam: 'USB-stick', pad: '/media/stick', verlaat: null, bestemming: 'schijf' },
];

interface Setup {
  offered?: typeof folders;
  answers: Result<{ pad: string } | null>[];
}

async function open({ offered = folders, answers }: Setup) {
  const save = vi.fn(async (_target: SheetTarget) => answers.shift() ?? failure('intern'));
  const onClose = vi.fn();
  await render(
    <SaveSheet
      title="Figuur opslaan"
      suggestion="figuur.png"
      folders={async () => success(offered)}
      save={save}
      onClose={onClose}
    />,
  );
  await settle();
  return { save, onClose };
}

test('offers folder and name, and saves there', async () => {
  const { save, onClose } = await open({ answers: [success({ pad: '/media/stick/kaart.png' })] });
  expect(text()).toContain('/thuis/Documenten');
  await choose(field('Map'), 'usb');
  await type(field('Bestandsnaam'), ' kaart.png ');
  await submit(one('form'));
  await settle();
  expect(save.mock.lastCall?.[0]).toEqual({ naam: 'kaart.png', folder: 'usb', overwrite: false });
  expect(onClose).toHaveBeenCalledWith('/media/stick/kaart.png');
});

test('asks before it replaces a file, and takes another name', async () => {
  const { save, onClose } = await open({
    answers: [
      failure('bestand-bestaat-al', { naam: 'figuur.png' }),
      success({ pad: '/thuis/Documenten/figuur.png' }),
    ],
  });
  await submit(one('form'));
  await settle();
  expect(text()).toContain('staat al een bestand met de naam “figuur.png”');
  expect(onClose).not.toHaveBeenCalled();
  await type(field('Bestandsnaam'), 'figuur 2.png');
  expect(text()).not.toContain('staat al een bestand');
  await type(field('Bestandsnaam'), 'figuur.png');
  await submit(one('form'));
  await settle();
  expect(save.mock.lastCall?.[0]).toEqual({
    naam: 'figuur.png',
    folder: 'documenten',
    overwrite: false,
  });
});

test('replaces only by the button that says so', async () => {
  const { save, onClose } = await open({
    answers: [failure('bestand-bestaat-al'), success({ pad: '/thuis/Documenten/figuur.png' })],
  });
  await submit(one('form'));
  await settle();
  await click(button('Het oude bestand vervangen'));
  await settle();
  expect(save.mock.calls.map(([target]) => target.overwrite)).toEqual([false, true]);
  expect(onClose).toHaveBeenCalledWith('/thuis/Documenten/figuur.png');
});

test('saves nothing without a name', async () => {
  const { save } = await open({ answers: [] });
  await type(field('Bestandsnaam'), '   ');
  await submit(one('form'));
  expect(save).not.toHaveBeenCalled();
  expect(text()).toContain('Vul een bestandsnaam in.');
});

test('another failure stands in the sheet, which stays open', async () => {
  const { onClose } = await open({ answers: [failure('schijf-vol')] });
  await submit(one('form'));
  await settle();
  expect(one('form [role=alert]:not(:empty)').textContent).toContain('De schijf is vol');
  expect(onClose).not.toHaveBeenCalled();
});

test('without folders the system asks: no sheet, one call', async () => {
  const { save, onClose } = await open({ offered: [], answers: [success(null)] });
  expect(save).toHaveBeenCalledOnce();
  expect(save.mock.lastCall?.[0]).toEqual({ naam: 'figuur.png', folder: null, overwrite: false });
  expect(all('dialog')).toEqual([]);
  expect(onClose).toHaveBeenCalledWith(null);
});

describe('a file that takes a while', () => {
  /** Saving that ends as the test says. */
  async function begin(offered: SaveFolder[]) {
    let work: SheetWork = { onProgress: () => undefined, signal: new AbortController().signal };
    let end: (result: Result<{ pad: string } | null>) => void = () => undefined;
    const onClose = vi.fn();
    const sheet = (
      <SaveSheet
        title="Kopie opslaan"
        suggestion="kopie.draaiknop"
        folders={async () => success(offered)}
        save={(_target, given) => {
          work = given;
          return new Promise((resolve) => {
            end = resolve;
          });
        }}
        onClose={onClose}
      />
    );
    await render(sheet);
    await settle();
    if (offered.length > 0) await submit(one('form'));
    const tell = (gedaan: number) =>
      work.onProgress({ zin: 'De kopie wordt gemaakt', gedaan, totaal: 8, perSeconde: null });
    return {
      work: () => work,
      end: (result: Parameters<typeof end>[0]) => end(result),
      tell,
      onClose,
    };
  }

  test.each<[string, SaveFolder[]]>([
    ['the sheet', folders],
    ['the system', []],
  ])(
    'says how far it is once it lasts, and stops at its button: asked by %s',
    async (_, offered) => {
      const { work, end, tell, onClose } = await begin(offered);
      tell(3);
      await settle();
      expect(text()).not.toContain('3 van 8');
      await until(() => text().includes('3 van 8'));
      tell(5);
      await until(() => text().includes('5 van 8'));
      await click(button('Stoppen'));
      expect(work().signal.aborted).toBe(true);
      end(failure('afgebroken'));
      await settle();
      expect(text()).not.toContain('van 8');
      expect(text()).toContain(errorText(failure('afgebroken')).wat);
      expect(onClose).not.toHaveBeenCalled();
    },
  );

  test('what is done at once shows nothing of it', async () => {
    const { end, tell, onClose } = await begin(folders);
    tell(3);
    end(success({ pad: '/media/stick/kopie.draaiknop' }));
    await settle();
    expect(onClose).toHaveBeenCalledWith('/media/stick/kopie.draaiknop');
    expect(text()).not.toContain('van 8');
  });

  test('ends with the sheet', async () => {
    const { work } = await begin(folders);
    await render(<p>Iets anders</p>);
    expect(work().signal.aborted).toBe(true);
  });
});
