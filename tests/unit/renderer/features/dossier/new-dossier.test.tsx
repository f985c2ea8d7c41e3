import { beforeEach, describe, expect, test, vi } from 'vitest';
import { NewDossier } from '../../../../../renderer/features/dossier/new-dossier';
import type { PendingDossier } from '../../../../../renderer/store';
import { failure, type Result, success } from '../../../../../shared/desktop/errors';
import {
  all,
  button,
  click,
  field,
  one,
  render,
  settle,
  submit,
  text,
  type,
  until,
} from '../../ui/dom';
import { status } from './session';

const KEY = '7K3M-Q0XA-99TZ-HB2C-4D5E-MNP8-RS1T-VWXY-Z234';
const GROUPS = KEY.split('-');
const PASSPHRASE = 'paarse fiets onder zeven populieren';

const confirm = vi.fn<PendingDossier['confirm']>();
const cancel = vi.fn();
const onDone = vi.fn();
const onCancel = vi.fn();
const make = vi.fn<(input: unknown) => Promise<Result<PendingDossier>>>();

beforeEach(async () => {
  vi.resetAllMocks();
  confirm.mockResolvedValue(success(status));
  make.mockResolvedValue(success({ herstelsleutel: KEY, confirm, cancel }));
  await render(
    <NewDossier
      title="Nieuw dossier"
      lead="Een dossier."
      make={make}
      onDone={onDone}
      onCancel={onCancel}
    />,
  );
});

async function names() {
  await type(field('Wie bent u?'), ' onderzoeker 2 ');
  await type(field('Roepnaam van het dossier'), 'Proef');
  await submit(one('form'));
}
async function passphrase(first = PASSPHRASE, second = first) {
  await type(field('Wachtwoordzin'), first);
  await type(field('Nog een keer'), second);
  // The estimator is fetched when it is first needed.
  await until(() => !text().includes('Hier staat hoe moeilijk'));
  await submit(one('form'));
  await settle(2);
}
/** The fields that ask for a group, with the group that belongs there. */
function asked() {
  return all<HTMLInputElement>('form input').map((input) => {
    const number = Number(/\d+/.exec(input.labels?.[0]?.textContent ?? '')?.[0]);
    return { input, group: GROUPS[number - 1] as string };
  });
}

describe('who and what', () => {
  test('asks for both, each at its own field', async () => {
    await submit(one('form'));
    expect(text()).toContain('Vul een naam of rol in.');
    expect(text()).toContain('Geef het dossier een roepnaam.');
    expect(text()).toContain('Stap 1 van 3');
  });

  test('warns that the roepnaam is readable without the passphrase', () => {
    expect(text()).toContain('te lezen zonder wachtwoordzin');
  });
});

describe('the passphrase', () => {
  test('must be the same twice', async () => {
    await names();
    await passphrase(PASSPHRASE, `${PASSPHRASE}!`);
    expect(text()).toContain('De twee zijn niet gelijk');
    expect(make).not.toHaveBeenCalled();
  });

  test('may not be easy to guess', async () => {
    await names();
    await passphrase('wachtwoord');
    expect(text()).toContain('te makkelijk te raden');
    expect(make).not.toHaveBeenCalled();
  });

  test('goes with name and roepnaam to the session', async () => {
    await names();
    await passphrase();
    expect(make).toHaveBeenCalledWith({
      roepnaam: 'Proef',
      coder: 'onderzoeker 2',
      passphrase: PASSPHRASE,
    });
  });

  test('a failure stands here, and going back loses nothing', async () => {
    make.mockResolvedValue(failure('schijf-vol'));
    await names();
    await passphrase();
    expect(text()).toContain('De schijf is vol');
    await click(button('Terug'));
    expect(field('Wie bent u?').value).toBe('onderzoeker 2');
  });
});

describe('the recovery key', () => {
  beforeEach(async () => {
    await names();
    await passphrase();
  });

  test('is shown in nine groups, with what printing means', () => {
    const shown = one('ol[aria-label^=Herstelsleutel]');
    expect([...shown.children].map((item) => item.textContent)).toEqual(GROUPS);
    expect(text()).toContain('Wat u afdrukt, verlaat deze computer');
  });

  test('is gone from the screen while two groups are asked', async () => {
    await click(button('Ik heb de sleutel op papier'));
    const main = one('main').cloneNode(true) as HTMLElement;
    // What the printer gets is not on screen.
    main.querySelector('[aria-hidden=true] ol')?.remove();
    expect(main.querySelector('ol')).toBeNull();
    expect(asked()).toHaveLength(2);
  });

  test('the dossier is made only when both groups are right', async () => {
    await click(button('Ik heb de sleutel op papier'));
    const [first, second] = asked();
    await type(first?.input as Element, first?.group ?? '');
    await type(second?.input as Element, 'FOUT');
    await submit(one('form'));
    expect(confirm).not.toHaveBeenCalled();
    expect(all('[aria-invalid=true]')).toEqual([second?.input]);
    await type(second?.input as Element, second?.group.toLowerCase() ?? '');
    await submit(one('form'));
    await settle(2);
    expect(confirm).toHaveBeenCalledOnce();
    expect(onDone).toHaveBeenCalledWith(status);
  });

  test('a failure at the last step keeps the key within reach', async () => {
    confirm.mockResolvedValue(failure('schijf-vol'));
    await click(button('Ik heb de sleutel op papier'));
    for (const { input, group } of asked()) await type(input, group);
    await submit(one('form'));
    await settle(2);
    expect(text()).toContain('De schijf is vol');
    expect(onDone).not.toHaveBeenCalled();
    await click(button('De sleutel nog eens bekijken'));
    expect(text()).toContain(GROUPS[0]);
  });

  test('going back to the start throws the unmade dossier away', async () => {
    await click(button('Terug naar het begin'));
    expect(cancel).toHaveBeenCalledOnce();
    expect(onCancel).toHaveBeenCalledOnce();
    expect(confirm).not.toHaveBeenCalled();
  });
});
