import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  KeysDialog,
  type KeysTask,
} from '../../../../../../renderer/features/dossier/sleutels/keys-dialog';
import { type Session, SessionProvider } from '../../../../../../renderer/store';
import { NoticesProvider } from '../../../../../../renderer/ui/notices';
import { failure, type Result, success } from '../../../../../../shared/desktop/errors';
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
} from '../../../ui/dom';
import { entry, sessionWith, status } from '../session';

const OLD = 'vier losse woorden samen';
const NEW = 'paarse fiets onder zeven populieren';
const KEY = '7K3M-Q0XA-99TZ-HB2C-4D5E-MNP8-RS1T-VWXY-Z234';
const GROUPS = KEY.split('-');
const proof = { soort: 'wachtwoordzin', tekst: OLD } as const;

const onClose = vi.fn();
const changePassphrase = vi.fn<Session['changePassphrase']>();
const newRecoveryKey = vi.fn<Session['newRecoveryKey']>();
const confirmRecoveryKey = vi.fn<Session['confirmRecoveryKey']>();
const newKeys = vi.fn<Session['newKeys']>();
const sealAnew = vi.fn<Session['sealAnew']>();
const discardKeys = vi.fn<Session['discardKeys']>();
const rename = vi.fn<Session['rename']>();
const lock = vi.fn<Session['lock']>();

beforeEach(() => {
  vi.resetAllMocks();
  changePassphrase.mockResolvedValue(success({ genoteerd: true }));
  newRecoveryKey.mockResolvedValue(success({ herstelsleutel: KEY }));
  confirmRecoveryKey.mockResolvedValue(success({ genoteerd: true }));
  newKeys.mockResolvedValue(success({ herstelsleutel: KEY }));
  sealAnew.mockResolvedValue(success({ status, achtergebleven: [] }));
  discardKeys.mockResolvedValue(success(null));
  rename.mockResolvedValue(success(null));
});

/** @param recovery whether the dossier has a recovery key. */
async function open(task: KeysTask, recovery = true): Promise<void> {
  const parts = {
    list: async () => success([{ ...entry, herstelsleutel: recovery }]),
    lock,
    changePassphrase,
    newRecoveryKey,
    confirmRecoveryKey,
    newKeys,
    sealAnew,
    discardKeys,
    rename,
  };
  await render(
    <SessionProvider session={sessionWith(parts)}>
      <NoticesProvider>
        <KeysDialog task={task} id={entry.id} roepnaam="Proef" onClose={onClose} />
      </NoticesProvider>
    </SessionProvider>,
  );
  await settle(2);
}

async function typeSecrets(first = NEW, second = first): Promise<void> {
  await type(field('Wachtwoordzin van nu'), OLD);
  if (all('form input').length > 2) {
    await type(field('Nieuwe wachtwoordzin'), first);
    await type(field('Nog een keer'), second);
    // The estimator is fetched when it is first needed.
    if (first !== '') await until(() => !text().includes('Hier staat hoe moeilijk'));
  }
  await submit(one('form'));
  await settle(3);
}

/** Types both groups that are asked for. */
async function typeGroups(wrong = false): Promise<void> {
  await click(button('Ik heb de sleutel op papier'));
  for (const input of all<HTMLInputElement>('form input')) {
    const number = Number(/\d+/.exec(input.labels?.[0]?.textContent ?? '')?.[0]);
    await type(input, wrong ? 'FOUT' : (GROUPS[number - 1] as string));
  }
  await submit(one('form'));
  await settle(3);
}

describe('another passphrase', () => {
  beforeEach(() => open('wachtwoordzin'));

  test('says what it does and what it does not, before anything is asked', () => {
    expect(text()).toContain('Wat het doet');
    expect(text()).toContain('gaan nog open met de wachtwoordzin van toen');
    expect(text()).toContain('maak dan een nieuwe sleutel');
  });

  test('goes with the old one to the session, and is told when it is done', async () => {
    await typeSecrets();
    expect(changePassphrase).toHaveBeenCalledWith({ geheim: proof, nieuw: NEW });
    expect(onClose).toHaveBeenCalledOnce();
    expect(text()).toContain('De wachtwoordzin is veranderd.');
  });

  test('that the history could not tell of is told here', async () => {
    changePassphrase.mockResolvedValue(success({ genoteerd: false }));
    await typeSecrets();
    expect(text()).toContain('In de geschiedenis kon dat niet worden gezet');
    expect(onClose).toHaveBeenCalledOnce();
  });

  test.each([
    ['easy to guess', 'wachtwoord', 'wachtwoord', 'te makkelijk te raden'],
    ['the one of now', OLD, OLD, 'Dit is de wachtwoordzin van nu'],
    ['not the same twice', NEW, `${NEW}!`, 'De twee zijn niet gelijk'],
    ['not there', '', '', 'Bedenk een wachtwoordzin'],
  ])('that is %s goes nowhere', async (_, first, second, sentence) => {
    await typeSecrets(first, second);
    expect(text()).toContain(sentence);
    expect(changePassphrase).not.toHaveBeenCalled();
  });

  test('with a wrong old one stays, says so at its field, and waits when it has to', async () => {
    changePassphrase.mockResolvedValue(failure('wachtwoordzin-onjuist', { wacht: 5 }));
    await typeSecrets();
    expect(text()).toContain('Deze wachtwoordzin past niet');
    expect(button(/Wacht nog/).disabled).toBe(true);
    expect(onClose).not.toHaveBeenCalled();
    await submit(one('form'));
    expect(changePassphrase).toHaveBeenCalledOnce();
  });

  test('can be asked for with the recovery key', async () => {
    await click(button('Wachtwoordzin vergeten?'));
    await type(field('Herstelsleutel'), KEY);
    await type(field('Nieuwe wachtwoordzin'), NEW);
    await type(field('Nog een keer'), NEW);
    await until(() => !text().includes('Hier staat hoe moeilijk'));
    await submit(one('form'));
    await settle(3);
    expect(changePassphrase).toHaveBeenCalledWith({
      geheim: { soort: 'herstelsleutel', tekst: KEY },
      nieuw: NEW,
    });
  });

  test('a full disk is told in a note of its own', async () => {
    changePassphrase.mockResolvedValue(failure('schijf-vol'));
    await typeSecrets();
    expect(one('dialog').textContent).toContain('De schijf is vol');
  });
});

describe('another recovery key', () => {
  beforeEach(async () => {
    await open('herstelsleutel');
    await typeSecrets();
  });

  test('is shown, and not in force before two groups were typed', async () => {
    expect(newRecoveryKey).toHaveBeenCalledWith(proof);
    expect(text()).toContain('Zolang u hem niet hebt bevestigd, geldt de oude.');
    await typeGroups(true);
    expect(confirmRecoveryKey).not.toHaveBeenCalled();
    expect(text()).toContain('Dit staat niet op het papier');
  });

  test('is in force once they were', async () => {
    await typeGroups();
    expect(confirmRecoveryKey).toHaveBeenCalledOnce();
    expect(onClose).toHaveBeenCalledOnce();
    expect(discardKeys).not.toHaveBeenCalled();
    expect(text()).toContain('De nieuwe herstelsleutel geldt');
  });

  test('is forgotten when the sheet is closed before that', async () => {
    await click(button('Sluiten'));
    expect(discardKeys).toHaveBeenCalledOnce();
    expect(onClose).toHaveBeenCalledOnce();
    expect(text()).toContain('de oude herstelsleutel blijft gelden');
  });

  test('is the only thing on the paper that the printer gets', () => {
    const papers = [...document.body.children].filter((child) =>
      child.matches('[aria-hidden=true]'),
    );
    expect(papers).toHaveLength(1);
    expect(papers[0]?.textContent).toContain('Dossier: Proef');
    for (const group of GROUPS) expect(papers[0]?.textContent).toContain(group);
  });
});

describe('a key', () => {
  test('that comes after the sheet was closed is forgotten', async () => {
    let made: (result: Result<{ herstelsleutel: string }>) => void = () => {};
    newRecoveryKey.mockImplementation(
      () =>
        new Promise((resolve) => {
          made = resolve;
        }),
    );
    await open('herstelsleutel');
    await typeSecrets();
    await click(button('Annuleren'));
    expect(onClose).toHaveBeenCalledOnce();
    // The worker does one after the other: what is still being made is forgotten then.
    expect(discardKeys).toHaveBeenCalledOnce();
    made(success({ herstelsleutel: KEY }));
    await settle(3);
    expect(discardKeys).toHaveBeenCalledOnce();
  });
});

describe('a new key', () => {
  beforeEach(async () => {
    await open('nieuwe-sleutel');
  });

  test('says what it cannot do', () => {
    expect(text()).toContain('Wat iemand al heeft, blijft met de oude sleutels te lezen');
    expect(text()).toContain('Wat iemand heeft gezien, blijft bekend');
  });

  test('seals nothing before the recovery key was confirmed', async () => {
    await typeSecrets();
    expect(newKeys).toHaveBeenCalledWith({ geheim: proof, nieuw: NEW });
    expect(text()).toContain('Er is nog niets veranderd');
    await typeGroups(true);
    expect(sealAnew).not.toHaveBeenCalled();
    await click(button('Sluiten'));
    expect(discardKeys).toHaveBeenCalledOnce();
    expect(text()).toContain('de oude wachtwoordzin en herstelsleutel gelden nog');
  });

  test('tells what is left to do when all is sealed anew', async () => {
    const left = '/media/stick/Draaiknop-back-ups';
    sealAnew.mockResolvedValue(success({ status, achtergebleven: [left] }));
    await typeSecrets();
    await typeGroups();
    expect(text()).toContain('Alles is opnieuw verzegeld');
    expect(text()).toContain(`In ${left} staan nog back-ups onder de oude sleutel`);
    expect(onClose).not.toHaveBeenCalled();
    await click(button('Klaar'));
    expect(onClose).toHaveBeenCalledOnce();
    expect(discardKeys).not.toHaveBeenCalled();
  });

  test.each(['Stoppen', 'Sluiten'])('shows how far it is and can be stopped: %s', async (way) => {
    let end: (result: Result<never>) => void = () => {};
    sealAnew.mockImplementation(({ onProgress, signal }) => {
      onProgress({
        zin: 'Alles wordt opnieuw verzegeld',
        gedaan: 43,
        totaal: 100,
        perSeconde: null,
      });
      signal.addEventListener('abort', () => end(failure('afgebroken')));
      return new Promise((resolve) => {
        end = resolve;
      });
    });
    await typeSecrets();
    await typeGroups();
    expect(text()).toContain('43 van 100');
    await click(button(way));
    await settle(3);
    expect(onClose).not.toHaveBeenCalled();
    expect(text()).toContain('Er is niets veranderd');
    await click(button('Laten zoals het was'));
    expect(discardKeys).toHaveBeenCalledOnce();
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('that failed can be tried again with the same key', async () => {
    sealAnew.mockResolvedValueOnce(failure('schijf-vol'));
    await typeSecrets();
    await typeGroups();
    expect(text()).toContain('Opnieuw verzegelen is niet gelukt');
    expect(one('dialog').textContent).toContain('De schijf is vol');
    await click(button('Nog eens proberen'));
    await settle(3);
    expect(sealAnew).toHaveBeenCalledTimes(2);
    expect(text()).toContain('Alles is opnieuw verzegeld');
  });

  test.each(['Vergrendelen', 'Sluiten'])(
    'of which nobody can tell whether it is in force promises nothing, and locks: %s',
    async (way) => {
      sealAnew.mockResolvedValue(failure('dossier-gesloten'));
      await typeSecrets();
      await typeGroups();
      expect(text()).toContain('probeer eerst de nieuwe wachtwoordzin');
      expect(text()).not.toContain('Er is niets veranderd');
      await click(button(way));
      expect(lock).toHaveBeenCalledOnce();
      expect(discardKeys).not.toHaveBeenCalled();
    },
  );
});

describe('a dossier without recovery key', () => {
  test.each<KeysTask>(['wachtwoordzin', 'herstelsleutel', 'nieuwe-sleutel'])(
    'is not told of one that never was: %s',
    async (task) => {
      await open(task, false);
      expect(() => button('Wachtwoordzin vergeten?')).toThrow();
      expect(text()).not.toMatch(
        /oude (herstelsleutel|papier)|De herstelsleutel blijft|de oude openen/,
      );
    },
  );

  test('is sealed anew with its first one', async () => {
    await open('nieuwe-sleutel', false);
    await typeSecrets();
    await typeGroups();
    expect(text()).toContain('Alles is opnieuw verzegeld');
    expect(text()).toContain('de oude wachtwoordzin niet meer');
    expect(text()).not.toContain('Vernietig het papier');
  });

  test('keeps its passphrase when that is given up', async () => {
    await open('nieuwe-sleutel', false);
    await typeSecrets();
    await click(button('Sluiten'));
    expect(text()).toContain('Er is niets veranderd: de oude wachtwoordzin geldt nog.');
  });

  test('gets one', async () => {
    await open('herstelsleutel', false);
    expect(one('dialog h2').textContent).toBe('Herstelsleutel maken');
    await typeSecrets();
    expect(text()).toContain('Hij geldt pas als u hem hebt bevestigd.');
    await typeGroups();
    expect(text()).toContain('De herstelsleutel geldt.');
  });
});

describe('another roepnaam', () => {
  beforeEach(() => open('roepnaam'));

  test('is given, and closes', async () => {
    expect(field('Roepnaam van het dossier').value).toBe('Proef');
    await type(field('Roepnaam van het dossier'), 'Behoud');
    await submit(one('form'));
    await settle(2);
    expect(rename).toHaveBeenCalledWith('Behoud');
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('that is refused stays, with the reason', async () => {
    rename.mockResolvedValue(failure('naam-leeg'));
    await submit(one('form'));
    await settle(2);
    expect(onClose).not.toHaveBeenCalled();
    expect(field('Roepnaam van het dossier').getAttribute('aria-invalid')).toBe('true');
  });
});
