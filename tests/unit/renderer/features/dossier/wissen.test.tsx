/** Voorgoed wissen: what is looked at first, what is asked, and what is said of the back-ups. */
import { describe, expect, test, vi } from 'vitest';
import WissenScreen from '../../../../../renderer/features/dossier/wissen-screen';
import { type Session, SessionProvider } from '../../../../../renderer/store';
import { type Destination, NavigationProvider } from '../../../../../renderer/ui/navigation';
import { NoticesProvider } from '../../../../../renderer/ui/notices';
import { type BackupFolder, noBackups } from '../../../../../shared/backup/state';
import { failure, success } from '../../../../../shared/desktop/errors';
import {
  type Erasable,
  type ErasableCounts,
  erasedTypes,
} from '../../../../../shared/dossier/erasable-types';
import type { ErasurePreview } from '../../../../../shared/dossier/erasure-preview';
import type { DossierStatus } from '../../../../../shared/dossier/protocol';
import { button, click, field, one, render, settle, submit, text, type } from '../../ui/dom';
import { entry, sessionWith, status } from './session';

const counts = {
  ...(Object.fromEntries(erasedTypes.map((type) => [type, 0])) as ErasableCounts),
  sourceRow: 2,
};
const interview: Erasable = {
  id: 'u1',
  soort: 'interview',
  naam: 'adviseur, Molendrift',
  bron: 'gesprekken.xlsx, blad 1',
  aantallen: { ...counts, interview: 1, beurt: 3 },
};
const namesake: Erasable = { ...interview, id: 'u2', soort: 'organisatie', naam: 'Molendrift' };
const preview: ErasurePreview = {
  stap: status.seq,
  gekozen: [interview],
  aantallen: interview.aantallen,
  naamgenoten: [namesake],
  gesprekken: [],
  plekken: {
    aanpasbaar: {
      totaal: 1,
      rijen: [
        {
          record: { soort: 'beurt', id: 'b7', interview: 'i2' },
          titel: 'beurt 2, I-02',
          plaats: 'Tekst',
          voor: 'Zoals ',
          gevonden: 'adviseur, Molendrift',
          na: ' zei.',
          waarom: 'naam',
          aanpasbaar: true,
          ook: 0,
        },
      ],
    },
    vast: { totaal: 0, rijen: [] },
  },
};
const folder: BackupFolder = {
  map: 'tweede',
  pad: '/stick/Draaiknop-back-ups',
  bereikbaar: false,
  fout: null,
  verlaat: null,
  sleutelsAchter: false,
  momenten: [],
  onleesbaar: 0,
  gecontroleerd: null,
};

async function draw(
  parts: Partial<Session>,
  { to = { screen: 'wissen' }, now = status }: { to?: Destination; now?: DossierStatus } = {},
) {
  const go = vi.fn();
  const session = sessionWith(parts, {
    status: now,
    wisbaar: { total: 1, offset: 0, rows: [interview] },
    backups: { ...noBackups, mappen: [folder] },
  });
  await render(
    <SessionProvider session={session}>
      <NavigationProvider value={{ current: to, go }}>
        <NoticesProvider>
          <WissenScreen />
        </NoticesProvider>
      </NavigationProvider>
    </SessionProvider>,
  );
  await settle(3);
  return go;
}

describe('erasing for good', () => {
  test('nothing is chosen, so there is nothing to look at', async () => {
    await draw({});
    expect(button('Nakijken wat er weggaat').disabled).toBe(true);
    expect(text()).toContain('Nog niets gekozen');
  });

  test('who came from an interview sees at once what goes, and what still names it', async () => {
    const previewErasure = vi.fn(async () => success(preview));
    const go = await draw({ previewErasure }, { to: { screen: 'wissen', wissen: 'i1' } });
    expect(previewErasure.mock.calls[0]?.at(0)).toEqual(['i1']);
    expect(text()).toContain('Weg gaat 1 interview: adviseur, Molendrift');
    await click(button('Ga naar beurt 2, I-02, Tekst'));
    expect(go).toHaveBeenCalledWith({ screen: 'interviews', interview: 'i2', beurt: 'b7' });
    await click(button('Ook kiezen: Molendrift uit gesprekken.xlsx, blad 1'));
    expect(previewErasure.mock.calls[1]?.at(0)).toEqual(['u1', 'u2']);
  });

  test('nothing found is said of what was looked through, and leads to the roepnaam', async () => {
    const [place] = preview.plekken.aanpasbaar.rijen;
    const empty = { totaal: 0, rijen: [] };
    const found = { totaal: 1, rijen: place === undefined ? [] : [{ ...place, record: null }] };
    const answers = [
      { aanpasbaar: empty, vast: empty },
      { aanpasbaar: empty, vast: found },
      { aanpasbaar: found, vast: empty },
    ];
    const previewErasure = async () =>
      success({ ...preview, plekken: answers.shift() ?? preview.plekken });
    const go = await draw({ previewErasure }, { to: { screen: 'wissen', wissen: 'i1' } });
    expect(text()).toContain('In geen tekst die blijft, is een naam');
    await click(button('Opnieuw nakijken'));
    expect(text()).toContain('In geen tekst die u kunt veranderen, is een naam');
    await click(button('Opnieuw nakijken'));
    expect(text()).not.toContain('In geen tekst');
    await click(button('Ga naar beurt 2, I-02, Tekst'));
    expect(go).toHaveBeenCalledWith({ screen: 'dossier' });
  });

  test('what respondents of an organisation said stays unless they are chosen too, all at once', async () => {
    const chosen: (readonly string[])[] = [];
    const respondents = Array.from({ length: 12 }, (_, at) => ({
      ...interview,
      id: `r${at}`,
      naam: `respondent ${at + 1}`,
    }));
    const previewErasure: Session['previewErasure'] = async (ids) => {
      chosen.push(ids);
      return success({ ...preview, gekozen: [namesake], naamgenoten: [], gesprekken: respondents });
    };
    await draw({ previewErasure }, { to: { screen: 'wissen', wissen: 'u2' } });
    expect(text()).toContain('Interviews en respondenten van deze organisatie');
    expect(text()).toContain('Hierboven staan de eerste 10.');
    await click(button('Alle 12 ook kiezen'));
    await settle(2);
    expect(chosen.at(-1)).toEqual(['u2', ...respondents.map(({ id }) => id)]);
  });

  test('another choice while it is being looked at stands', async () => {
    const asked: AbortSignal[] = [];
    const answers: ((preview: ErasurePreview) => void)[] = [];
    const previewErasure: Session['previewErasure'] = (_ids, work) => {
      asked.push(work.signal);
      return new Promise((resolve) => {
        answers.push((value) => resolve(success(value)));
      });
    };
    await draw({ previewErasure }, { to: { screen: 'wissen', wissen: 'i9' } });
    await click(one('fieldset input'));
    expect(asked[0]?.aborted).toBe(true);
    answers[0]?.({ ...preview, gekozen: [namesake] });
    await settle(3);
    expect(text()).toContain('Gekozen: 1 interview.');
    expect(text()).not.toContain('Weg gaat');
  });

  test('cannot be put away once it has begun: that would only seem to stop it', async () => {
    let answer: (result: Awaited<ReturnType<Session['erase']>>) => void = () => undefined;
    const erase: Session['erase'] = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    const previewErasure = async () => success(preview);
    await draw({ previewErasure, erase }, { to: { screen: 'wissen', wissen: 'i1' } });
    await click(button('Voorgoed wissen…'));
    await settle(2);
    await type(field('Wachtwoordzin'), 'paarse fiets');
    await submit(one('dialog form'));
    expect(button('Niet wissen').disabled).toBe(true);
    await click(button('Sluiten'));
    expect(one('dialog').textContent).toContain('Niet te beloven');
    answer(failure('schijf-vol'));
    await settle(2);
    await click(button('Niet wissen'));
    expect(document.querySelector('dialog')).toBeNull();
  });

  test('what was looked at before the dossier changed cannot be erased', async () => {
    const previewErasure = async () => success({ ...preview, stap: status.seq - 1 });
    await draw({ previewErasure }, { to: { screen: 'wissen', wissen: 'i1' } });
    expect(button('Voorgoed wissen…').disabled).toBe(true);
    expect(text()).toContain('kijk het opnieuw na');
  });

  test('asks the passphrase, names the folder that is not there, and says what was done', async () => {
    const answers = [failure('wachtwoordzin-onjuist'), success({ stap: null })];
    const erase = vi.fn(async () => answers.shift() ?? failure('intern'));
    const previewErasure = async () => success(preview);
    await draw({ previewErasure, erase }, { to: { screen: 'wissen', wissen: 'i1' } });
    await click(button('Voorgoed wissen…'));
    await settle(2);
    const dialog = one('dialog');
    expect(dialog.textContent).toContain('/stick/Draaiknop-back-ups: niet bereikbaar');
    expect(dialog.textContent).toContain('1 plek blijft staan');
    await submit(one('dialog form'));
    expect(erase).not.toHaveBeenCalled();
    await type(field('Wachtwoordzin'), 'mis');
    await submit(one('dialog form'));
    await settle(2);
    expect(one('dialog').textContent).toContain('Deze wachtwoordzin past niet');
    await type(field('Wachtwoordzin'), 'paarse fiets');
    await submit(one('dialog form'));
    await settle(2);
    expect(erase).toHaveBeenLastCalledWith({
      onderdelen: ['u1'],
      geheim: { soort: 'wachtwoordzin', tekst: 'paarse fiets' },
    });
    expect(text()).toContain('Voorgoed gewist: 1 interview.');
    expect(text()).toContain('bij de volgende keer openen');
    expect(text()).toContain('Nog niets gekozen');
  });

  test('speaks of no recovery key where there is none', async () => {
    const previewErasure = async () => success(preview);
    const list = async () => success([{ ...entry, herstelsleutel: false }]);
    const erase = async () => failure('wachtwoordzin-onjuist');
    await draw({ previewErasure, list, erase }, { to: { screen: 'wissen', wissen: 'i1' } });
    await click(button('Voorgoed wissen…'));
    await settle(2);
    expect(() => button('Wachtwoordzin vergeten?')).toThrow();
    await type(field('Wachtwoordzin'), 'mis');
    await submit(one('dialog form'));
    await settle(2);
    expect(one('dialog').textContent).toContain('Deze wachtwoordzin past niet');
    expect(one('dialog').textContent).not.toContain('herstelsleutel');
  });

  test('is not for the example, nor for what is damaged', async () => {
    await draw({}, { now: { ...status, kind: 'voorbeeld' } });
    expect(text()).toContain('alleen in het geheugen');
    const schade = { stap: 3, soort: 'deel' as const, gelezenTot: 2, verwacht: 9 };
    await draw({}, { now: { ...status, schade } });
    expect(text()).toContain('Zet het eerst terug');
  });
});
