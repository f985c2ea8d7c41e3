import { describe, expect, test, vi } from 'vitest';
import { ShareForm } from '../../../../../../renderer/features/dossier/delen/share-form';
import {
  firstChoice,
  shareChoice,
} from '../../../../../../renderer/features/dossier/delen/share-form-choice';
import { type Session, SessionProvider } from '../../../../../../renderer/store';
import { NoticesProvider } from '../../../../../../renderer/ui/notices';
import { failure, success } from '../../../../../../shared/desktop/errors';
import { sharedTypes } from '../../../../../../shared/dossier/share';
import type { GateReport } from '../../../../../../shared/gate/report';
import { all, click, field, one, render, settle, submit, text, type, until } from '../../../ui/dom';
import { sessionWith, status } from '../session';

const PASSPHRASE = 'zeven paarse fietsen wachten geduldig';
const report: GateReport = {
  records: { casus: 29 },
  organisaties: 12,
  organisatiesIn: 'velden',
  personen: null,
  metPersonen: { noemen: 0, van: 0 },
  vertrouwelijk: { openbaar: 0, intern: 0, totaal: 0, onbekend: 0 },
  achter: { totaal: 0, eerste: [], redenen: {} },
  openbaarKlein: { totaal: 0, eerste: [] },
  afleidbaar: 0,
  zonderN: 0,
  zonderEenheid: 0,
  meegaand: null,
  geschiedenis: null,
  persoonsgegevens: { totaal: 0, eerste: [] },
  drempel: 10,
};
const source = {
  id: 'i1',
  bestand: 'casussen.xlsx',
  blad: 'Blad1',
  soort: 'casussen' as const,
  sha256: '',
  at: '',
  wie: null,
  aantal: 29,
  afgewezen: 0,
};

const onShared = vi.fn();

async function draw(
  marked: readonly string[] = [],
  mayShareWith: Session['mayShareWith'] = async () => success(null),
  aantallen = status.aantallen,
) {
  onShared.mockClear();
  const share = vi.fn<Session['share']>(async () => success({ pad: '/stick/x.draaiknop' }));
  const folders = [{ id: 'stick', naam: 'Stick', pad: '/stick', verlaat: null }];
  const session = sessionWith(
    { share, mayShareWith, folders: async () => success(folders) as never },
    { imports: [source], poort: report },
  );
  await render(
    <SessionProvider session={session}>
      <NoticesProvider>
        <ShareForm status={{ ...status, aantallen }} marked={marked} onShared={onShared} />
      </NoticesProvider>
    </SessionProvider>,
  );
  await settle(2);
  return share;
}

async function passphrase(text = PASSPHRASE): Promise<void> {
  await type(field('Wachtwoordzin van dit bestand'), text);
  await type(field('Nog een keer'), text);
}

describe('what is shared', () => {
  const imports = ['i1', 'i2'];

  test('is everything, or what was marked, or a part by kind and source', () => {
    expect(shareChoice(firstChoice([]), imports, [])).toEqual({ soort: 'alles' });
    expect(shareChoice(firstChoice(['a']), imports, ['a'])).toMatchObject({
      soort: 'selectie',
      imports: null,
      ids: ['a'],
    });
    const part = { ...firstChoice([]), soort: 'deel' } as const;
    expect(shareChoice(part, imports, [])).toMatchObject({ imports: null, ids: null });
    expect(shareChoice({ ...part, zonder: ['i1'] }, imports, [])).toMatchObject({
      imports: ['i2', null],
    });
    expect(shareChoice({ ...part, soorten: [] }, imports, [])).toBeNull();
    expect(shareChoice({ ...part, zonder: ['i1', 'i2', null] }, imports, [])).toBeNull();
  });
});

describe('the form', () => {
  test('offers the kinds that there is something of, with how many', async () => {
    await draw([], undefined, { ...status.aantallen, casussen: 0, dienstverbanden: 42, codes: 1 });
    await click(
      all('label').find((label) => label.textContent?.startsWith('Een deel')) as HTMLElement,
    );
    const [soort] = all('fieldset fieldset');
    expect(soort?.textContent).toBe(
      'SoortDienstverbanden42 dienstverbanden: elk is één persoonCodes van een codeboek1 code',
    );
  });

  test('asks for a passphrase that is strong enough, twice, before anything else happens', async () => {
    const share = await draw();
    await submit(one('form'));
    expect(text()).toContain('Bedenk een wachtwoordzin.');
    await passphrase('welkom01');
    await until(() => text().includes('Makkelijk te raden'));
    await submit(one('form'));
    expect(text()).toContain('Deze is te makkelijk te raden');
    expect(all('dialog')).toEqual([]);
    expect(share).not.toHaveBeenCalled();
  });

  test('opens the gate, which holds nothing back, and shares', async () => {
    const share = await draw(['a', 'b']);
    expect(text()).toContain('De 2 regels die u in een lijst selecteerde');
    await passphrase();
    await until(() => text().includes('Sterk'));
    await submit(one('form'));
    await until(() => text().includes('29 casussen'));
    expect(text()).not.toContain('Onderdrukken:');
    await submit(one('dialog form'));
    await settle(3);
    expect(share).toHaveBeenCalledWith(
      expect.objectContaining({ folder: 'stick' }),
      {
        keuze: {
          soort: 'selectie',
          soorten: sharedTypes,
          imports: null,
          ids: ['a', 'b'],
        },
        roepnaam: status.naam,
        passphrase: PASSPHRASE,
      },
      expect.anything(),
    );
    expect(text()).toContain('Gedeeld bestand bewaard: /stick/x.draaiknop');
    expect(all('dialog')).toEqual([]);
    expect(onShared).toHaveBeenCalledOnce();
  });

  test('refuses the passphrase of the dossier itself before the gate opens', async () => {
    const asked: string[] = [];
    const share = await draw([], async (passphrase) => {
      asked.push(passphrase);
      return failure('wachtwoordzin-geweigerd', { reden: 'dezelfde' });
    });
    await passphrase();
    await until(() => text().includes('Sterk'));
    await submit(one('form'));
    await until(() => text().includes('Dit is de wachtwoordzin die het dossier al heeft.'));
    expect(asked).toEqual([PASSPHRASE]);
    expect(all('dialog')).toEqual([]);
    expect(share).not.toHaveBeenCalled();
  });

  test('says when nothing is chosen', async () => {
    await draw();
    await click(all('input[type=radio]')[1] as Element);
    for (const box of all<HTMLInputElement>('fieldset fieldset input[type=checkbox]').slice(0, 3)) {
      await click(box);
    }
    await passphrase();
    await until(() => text().includes('Sterk'));
    await submit(one('form'));
    expect(text()).toContain('Kies minstens één soort en één bron.');
    expect(all('dialog')).toEqual([]);
  });
});
