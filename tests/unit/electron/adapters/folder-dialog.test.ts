/** The second folder for back-ups, chosen in the system's own dialog. */
import { beforeEach, expect, test, vi } from 'vitest';
import { chooseFolderByDialog } from '../../../../electron/adapters/folder-dialog';
import { answers, callsOf, resetElectron } from '../../../support/fake-electron';

beforeEach(resetElectron);

const window = {} as Parameters<typeof chooseFolderByDialog>[0] extends () => infer W ? W : never;
const choose = () => chooseFolderByDialog(() => window)();
const folder = (pad: string) => {
  answers.openDialog = { canceled: false, filePaths: [pad] };
};

test('a folder that stays is taken without a question', async () => {
  folder('/media/stick');
  expect(await choose()).toBe('/media/stick');
  expect(callsOf('dialog.showMessageBox')).toEqual([]);
});

test('nothing is taken when the user cancels', async () => {
  answers.openDialog = { canceled: true, filePaths: [] };
  expect(await choose()).toBeNull();
});

test('a folder that leaves the computer is asked about, and may be taken or left', async () => {
  folder('/thuis/Dropbox');
  answers.messageBox = 0;
  expect(await choose()).toBe('/thuis/Dropbox');
  expect(callsOf('dialog.showMessageBox')).toEqual([
    [
      window,
      expect.objectContaining({
        message: 'Deze map hoort bij Dropbox.',
        detail: expect.stringContaining('De back-ups zijn verzegeld'),
        defaultId: 1,
      }),
    ],
  ]);
  answers.messageBox = 2;
  expect(await choose()).toBeNull();
});

test('another one may be chosen instead', async () => {
  folder('/thuis/Dropbox');
  answers.messageBox = 1;
  const chosen = choose();
  await vi.waitFor(() => expect(callsOf('dialog.showOpenDialog').length).toBeGreaterThan(1));
  folder('/media/stick');
  expect(await chosen).toBe('/media/stick');
});
