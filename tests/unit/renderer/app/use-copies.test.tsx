import { beforeEach, expect, test, vi } from 'vitest';
import { useCopies } from '../../../../renderer/app/use-copies';
import { SessionProvider } from '../../../../renderer/store';
import type { Session } from '../../../../renderer/store/types';
import { Field } from '../../../../renderer/ui/field';
import { NoticesProvider } from '../../../../renderer/ui/notices';
import type { Settings } from '../../../../shared/desktop/contract';
import { failure, type Result, success } from '../../../../shared/desktop/errors';
import { field, one, render, settle, text } from '../ui/dom';

let settings: Settings;
let noted: Result<{ seq: number }>;
const noteCopied = vi.fn(async (_text: string) => noted);
const session = {
  noteCopied,
  settings: async () => success(settings),
  saveSettings: async (chosen: Settings) => {
    settings = chosen;
    return success(null);
  },
} as unknown as Session;

function Page({ platform }: { platform: string }) {
  useCopies(platform);
  return (
    <>
      <p id="tekst">Molendrift heeft 4 vertrokkenen.</p>
      <p id="hulp" data-geen-dossier>
        Zo werkt het.
      </p>
      <Field label="Zoeken" kind="search" value="zoekwoord" onChange={() => undefined} />
      <Field label="Opmerking" value="een opmerking" onChange={() => undefined} />
      <Field label="Zin" kind="password" value="geheim" onChange={() => undefined} />
    </>
  );
}

async function open(platform = 'linux') {
  await render(
    <SessionProvider session={session}>
      <NoticesProvider>
        <Page platform={platform} />
      </NoticesProvider>
    </SessionProvider>,
  );
}

beforeEach(() => {
  settings = { version: 1, vergrendelNa: 15 };
  noted = success({ seq: 1 });
  noteCopied.mockClear();
  document.getSelection()?.removeAllRanges();
});

/** As Ctrl+C does it; answers what came on the clipboard. */
async function copy(target: Element, kind: 'copy' | 'cut' = 'copy') {
  const put = new Map<string, string>();
  const event = new Event(kind, { bubbles: true, cancelable: true });
  Object.assign(event, {
    clipboardData: { setData: (type: string, data: string) => put.set(type, data) },
  });
  target.dispatchEvent(event);
  await settle();
  return { put: Object.fromEntries(put), prevented: event.defaultPrevented };
}

function select(element: Element): void {
  const range = document.createRange();
  range.selectNodeContents(element);
  document.getSelection()?.addRange(range);
}

test('what is copied is plain text, and noted', async () => {
  await open();
  select(one('#tekst'));
  const { put, prevented } = await copy(one('#tekst'));
  expect(prevented).toBe(true);
  expect(put).toEqual({ 'text/plain': 'Molendrift heeft 4 vertrokkenen.' });
  expect(noteCopied).toHaveBeenCalledWith('Molendrift heeft 4 vertrokkenen.');
});

test.each(['copy', 'cut'] as const)(
  '%s in a field is noted too, as the field does it',
  async (kind) => {
    await open();
    const remark = field('Opmerking') as HTMLInputElement;
    remark.setSelectionRange(4, 13);
    const { prevented } = await copy(remark, kind);
    expect(prevented).toBe(false);
    expect(noteCopied).toHaveBeenCalledWith('opmerking');
  },
);

test('nothing of a dossier: the handbook, what somebody looks for, no selection at all', async () => {
  await open();
  await copy(one('#tekst'));
  const search = field('Zoeken') as HTMLInputElement;
  search.setSelectionRange(0, 4);
  await copy(search);
  select(one('#hulp'));
  const { prevented } = await copy(one('#hulp'));
  expect(prevented).toBe(false);
  expect(noteCopied).not.toHaveBeenCalled();
});

test('that the system may keep it is said once', async () => {
  await open('win32');
  select(one('#tekst'));
  await copy(one('#tekst'));
  expect(text()).toContain('Windows kan bewaren wat u kopieert');
  expect(settings).toEqual({ version: 1, vergrendelNa: 15, klembordGezegd: true });
  await open('darwin');
  await copy(one('#tekst'));
  expect(text()).not.toContain('macOS');
});

test('what cannot be noted is taken off the clipboard', async () => {
  const writeText = vi.fn(async () => undefined);
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  noted = failure('schijf-vol');
  await open();
  select(one('#tekst'));
  await copy(one('#tekst'));
  expect(writeText).toHaveBeenCalledWith('');
  expect(text()).toContain('Niet gekopieerd');
});

test('nothing can be dragged out, and the menu of the browser stays away, but not in fields', async () => {
  await open();
  const at = (target: Element, kind: string) => {
    const event = new Event(kind, { bubbles: true, cancelable: true });
    target.dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(at(one('#tekst'), 'dragstart')).toBe(true);
  expect(at(one('#tekst'), 'contextmenu')).toBe(true);
  expect(at(field('Opmerking'), 'contextmenu')).toBe(false);
});
