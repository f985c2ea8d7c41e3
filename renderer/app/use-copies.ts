import { useEffect } from 'react';
import type { Settings } from '../../shared/desktop/contract';
import { MAX_COPIED } from '../../shared/gate/request';
import { errorSentence, type Session, useSession } from '../store';
import { useNotice } from '../ui/notices';

/** Parts of the page in which nothing of a dossier stands, such as the handbook. */
const NO_DOSSIER = '[data-geen-dossier]';
/** Fields of which what is typed can be copied; a passphrase cannot. */
const TYPED = 'textarea, input:not([type="password"])';

/**
 * What is copied or dragged out of an open dossier leaves it. A copy is plain text, nothing else of
 * the page goes with it, and the history gets a line; what cannot be noted is taken off the clipboard
 * again. Dragging a selection into another program is not possible, and neither is the browser's own
 * menu, which can print and save the page; in fields that menu stays.
 */
export function useCopies(platform: string): void {
  const session = useSession();
  const notice = useNotice();
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      const text = copiedText(event);
      if (text === '') return;
      if (!(event.target instanceof Element && event.target.matches(TYPED))) {
        event.preventDefault();
        event.clipboardData?.setData('text/plain', text);
      }
      void session.noteCopied(text.slice(0, MAX_COPIED)).then(async (noted) => {
        if (noted.ok) return sayOnce(session, (said) => notice({ text: said }), platform);
        await navigator.clipboard.writeText('').catch(() => undefined);
        notice({
          text: `Niet gekopieerd, want het kon niet in de geschiedenis komen. ${errorSentence(noted)}`,
          tone: 'error',
        });
      });
    };
    const onDrag = (event: DragEvent) => event.preventDefault();
    const onMenu = (event: MouseEvent) => {
      if (!(event.target instanceof Element && event.target.closest(TYPED))) event.preventDefault();
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('dragstart', onDrag);
    document.addEventListener('contextmenu', onMenu);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('dragstart', onDrag);
      document.removeEventListener('contextmenu', onMenu);
    };
  }, [session, notice, platform]);
}

/** The selected text that is about to be copied; '' when nothing of a dossier is in it. */
function copiedText({ target }: ClipboardEvent): string {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) {
    // What somebody looks for was typed for this moment; it is no part of the dossier.
    if (!target.matches(TYPED) || target.type === 'search') return '';
    return target.value.slice(target.selectionStart ?? 0, target.selectionEnd ?? 0);
  }
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0) return '';
  const within = selection.getRangeAt(0).commonAncestorContainer;
  const element = within instanceof Element ? within : within.parentElement;
  return element?.closest(NO_DOSSIER) == null ? selection.toString() : '';
}

/** That the system may keep it is said once on a computer. */
async function sayOnce(
  session: Pick<Session, 'settings' | 'saveSettings'>,
  say: (text: string) => void,
  platform: string,
): Promise<void> {
  const now = await session.settings();
  if (!now.ok || now.value.klembordGezegd === true) return;
  say(`Gekopieerd als gewone tekst, en genoteerd in de geschiedenis. ${kept(platform)}`);
  const settings: Settings = { ...now.value, klembordGezegd: true };
  await session.saveSettings(settings);
}

function kept(platform: string): string {
  if (platform === 'win32') {
    return 'Let op: Windows kan bewaren wat u kopieert, en het naar uw andere apparaten sturen (Instellingen, Systeem, Klembord).';
  }
  if (platform === 'darwin') {
    return 'Let op: macOS kan wat u kopieert naar uw andere Apple-apparaten sturen (Handoff).';
  }
  return 'Let op: een klembordbeheerder kan bewaren wat u kopieert.';
}
