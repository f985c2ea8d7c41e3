import { act } from 'react';
import { expect, test } from 'vitest';
import { KeysSection } from '../../../../../../renderer/features/dossier/sleutels/keys-section';
import { SessionProvider } from '../../../../../../renderer/store';
import { NoticesProvider } from '../../../../../../renderer/ui/notices';
import { success } from '../../../../../../shared/desktop/errors';
import { all, button, click, one, render, settle, text } from '../../../ui/dom';
import { entry, sessionWith } from '../session';

test.each([
  ['Andere wachtwoordzin…', 'Andere wachtwoordzin'],
  ['Nieuwe herstelsleutel…', 'Nieuwe herstelsleutel'],
  ['Nieuwe sleutel…', 'Nieuwe sleutel'],
])('%s opens what it says', async (label, title) => {
  await render(
    <SessionProvider session={sessionWith({ discardKeys: async () => success(null) })}>
      <NoticesProvider>
        <KeysSection id={entry.id} roepnaam="Proef" />
      </NoticesProvider>
    </SessionProvider>,
  );
  await click(button(label));
  expect(one('dialog h2').textContent).toBe(title);
  await act(async () => button('Annuleren').click());
  expect(all('dialog')).toHaveLength(0);
});

test('of a dossier from a shared file says that there is no recovery key, and offers to make it', async () => {
  const list = async () => success([{ ...entry, herstelsleutel: false }]);
  await render(
    <SessionProvider session={sessionWith({ list })}>
      <NoticesProvider>
        <KeysSection id={entry.id} roepnaam="Proef" />
      </NoticesProvider>
    </SessionProvider>,
  );
  await settle(2);
  expect(text()).toContain('Dit dossier heeft nog geen herstelsleutel.');
  await click(button('Herstelsleutel maken…'));
  await settle(2);
  expect(text()).not.toContain('de oude opent dit dossier dan niet meer');
  expect(() => button('Wachtwoordzin vergeten?')).toThrow();
});
