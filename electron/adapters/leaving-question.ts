/** Asks, in the system's own dialog, about a folder that leaves the computer: before a byte is written. */
import { type BrowserWindow, dialog } from 'electron';
import { leavingOfFolder } from '../services/leaving';

/** hier: take it all the same; andere: choose once more; niet: leave it. */
export type LeavingAnswer = 'hier' | 'andere' | 'niet';

const ANSWERS: readonly LeavingAnswer[] = ['hier', 'andere', 'niet'];

/** 'hier' without a question for a folder that stays, as far as its path tells. */
export async function askAboutLeaving(
  window: BrowserWindow,
  folder: string,
  { take, detail }: { take: string; detail: string },
): Promise<LeavingAnswer> {
  const { verlaat } = await leavingOfFolder(folder);
  if (verlaat === null) return 'hier';
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Deze map verlaat de computer',
    message: `Deze map hoort bij ${verlaat}.`,
    detail,
    buttons: [take, 'Een andere map kiezen', 'Annuleren'],
    defaultId: 1,
    cancelId: 2,
    noLink: true,
  });
  return ANSWERS[response] ?? 'niet';
}
