import { expect, test, vi } from 'vitest';
import { GateSheet } from '../../../../../renderer/records/gate/gate-sheet';
import { SessionProvider } from '../../../../../renderer/store';
import type { Session } from '../../../../../renderer/store/types';
import type { SheetTarget } from '../../../../../renderer/ui/save-sheet';
import type { SaveFolder, Settings } from '../../../../../shared/desktop/contract';
import { failure, success } from '../../../../../shared/desktop/errors';
import type { Passage } from '../../../../../shared/gate/passage';
import type { GateReport } from '../../../../../shared/gate/report';
import type { GateRequest } from '../../../../../shared/gate/request';
import { all, button, choose, click, field, one, render, settle, submit, text } from '../../ui/dom';

const report: GateReport = {
  records: { uitstroomcijfer: 12 },
  organisaties: 3,
  organisatiesIn: 'velden',
  personen: { minst: 5, meest: 1204 },
  metPersonen: { noemen: 5, van: 12 },
  vertrouwelijk: { openbaar: 8, intern: 1, totaal: 1, onbekend: 2 },
  achter: {
    totaal: 3,
    eerste: [
      { soort: 'uitstroomcijfer', id: 'a', naam: 'uitstroom bij Noord', reden: 'totaal' },
      { soort: 'uitstroomcijfer', id: 'b', naam: 'uitstroom bij Zuid', reden: 'klein' },
    ],
    redenen: { totaal: 1, klein: 2 },
  },
  openbaarKlein: { totaal: 0, eerste: [] },
  afleidbaar: 1,
  zonderN: 4,
  zonderEenheid: 0,
  meegaand: null,
  geschiedenis: null,
  persoonsgegevens: {
    totaal: 1,
    eerste: [
      {
        ...{ soort: 'naam', tekst: 'mevrouw A…' },
        waar: { soort: 'uitstroomcijfer', id: 'a', naam: 'uitstroom bij Noord', veld: 'Opmerking' },
      },
    ],
  },
  drempel: 10,
};

const folders: SaveFolder[] = [
  { id: 'werk', naam: 'Werk', pad: '/thuis/OneDrive', verlaat: 'OneDrive', bestemming: 'wolk' },
  { id: 'map', naam: 'Map hier', pad: '/thuis/map', verlaat: null, bestemming: 'map' },
];

interface Setup {
  offered?: SaveFolder[];
  answer?: GateReport;
  props?: { sealed?: boolean; complete?: string };
}

async function open({ offered = folders, answer = report, props = {} }: Setup = {}) {
  let settings: Settings = { version: 1, vergrendelNa: 15 };
  const asked: GateRequest[] = [];
  const session = {
    folders: async () => success(offered),
    settings: async () => success(settings),
    saveSettings: vi.fn(async (chosen: Settings) => {
      settings = chosen;
      return success(null);
    }),
    ask: async (_query: 'poort', params: GateRequest) => {
      asked.push(params);
      return success(answer);
    },
  };
  const save = vi.fn(async (_target: SheetTarget, _passage: Passage) =>
    success({ pad: '/thuis/map/cijfers.xlsx' }),
  );
  const onClose = vi.fn();
  await render(
    <SessionProvider session={session as unknown as Session}>
      <GateSheet
        title="Tabel opslaan"
        suggestion="cijfers.xlsx"
        remark="Alle 12 cijfers."
        request={(poort) => ({ soort: 'alles', poort })}
        save={save}
        onClose={onClose}
        {...props}
      />
    </SessionProvider>,
  );
  await settle();
  return { asked, save, onClose, session };
}

const radio = (name: string): HTMLInputElement =>
  all('label')
    .find((label) => label.textContent?.startsWith(name))
    ?.querySelector('input') as HTMLInputElement;

test('says what leaves: how much, about whom, how guarded, and what looks personal', async () => {
  await open();
  for (const words of [
    'Alle 12 cijfers.',
    '12 cijfers',
    '3 als organisatie ingevuld',
    '5 van de 12 cijfers noemen hoeveel personen: van 5 tot 1.204',
    '8 openbaar, 1 intern, 1 alleen in een totaal en 2 niet vermeld (12 cijfers)',
    'mogelijk op 1 plaats',
    'naam mevrouw A…: Opmerking van uitstroom bij Noord',
    'Bij 4 percentages staat niet van hoeveel personen',
    'uitstroom bij Zuid: minder dan 10 personen',
    'En nog 1.',
    '1 waarde is ook dan te berekenen',
  ]) {
    expect(text()).toContain(words);
  }
});

test('holds back unless somebody chooses otherwise', async () => {
  const { save, onClose } = await open();
  expect(radio('Onderdrukken: 3 waarden').checked).toBe(true);
  expect(text()).toContain('1 alleen in een totaal en 2 met minder dan 10 personen');
  await choose(field('Map'), 'map');
  await submit(one('form'));
  await settle();
  expect(save.mock.lastCall?.slice(0, 2)).toEqual([
    { naam: 'cijfers.xlsx', folder: 'map', overwrite: false },
    { drempel: 10, volledig: false },
  ]);
  expect(onClose).toHaveBeenCalledWith('/thuis/map/cijfers.xlsx');
});

test('lets everything go after one deliberate choice', async () => {
  const { save } = await open();
  await click(radio('Alles laten staan'));
  await submit(one('form'));
  await settle();
  expect(save.mock.lastCall?.[1]).toEqual({ drempel: 10, volledig: true });
});

test('keeps another threshold for this computer, and asks again with it', async () => {
  const { asked, save, session } = await open();
  await choose(field('Een groep is klein onder'), '20');
  await settle();
  expect(session.saveSettings).toHaveBeenCalledWith({ version: 1, vergrendelNa: 15, drempel: 20 });
  expect(asked.at(-1)).toEqual({ soort: 'alles', poort: { drempel: 20, volledig: false } });
  await submit(one('form'));
  await settle();
  expect(save.mock.lastCall?.[1]).toEqual({ drempel: 20, volledig: false });
});

test('names the folder that leaves the computer before anything is written', async () => {
  await open();
  expect(text()).toContain('Deze map hoort bij OneDrive');
  await choose(field('Map'), 'map');
  expect(text()).not.toContain('OneDrive');
});

test('with a dialog of the system the report comes first, then the dialog', async () => {
  const { save } = await open({ offered: [] });
  expect(save).not.toHaveBeenCalled();
  await click(radio('Alles laten staan'));
  await click(button('Map kiezen en opslaan'));
  await settle();
  expect(save.mock.lastCall?.slice(0, 2)).toEqual([
    { naam: 'cijfers.xlsx', folder: null, overwrite: false },
    { drempel: 10, volledig: true },
  ]);
});

test('what goes as a whole or not at all waits for that to be said, and says so', async () => {
  const { save } = await open({ props: { complete: 'Ik laat alles gaan.' } });
  expect(button('Opslaan').disabled).toBe(true);
  expect(text()).toContain('Kruis hierboven aan dat alles naar buiten gaat');
  expect(text()).not.toContain('bezig');
  await submit(one('form'));
  await settle();
  expect(save).not.toHaveBeenCalled();
  const box = one<HTMLInputElement>('input[type=checkbox]');
  await click(box);
  expect(text()).not.toContain('Kruis hierboven');
  await submit(one('form'));
  await settle();
  expect(save.mock.lastCall?.[1]).toEqual({ drempel: 10, volledig: true });
});

test('of what is sealed nothing is held back, and nothing is asked', async () => {
  const { save } = await open({ props: { sealed: true } });
  expect(all('input[type=radio]')).toEqual([]);
  await submit(one('form'));
  await settle();
  expect(save.mock.lastCall?.[1]).toEqual({ drempel: 10, volledig: true });
});

test('says so when there is nothing to hold back, and that nobody says how many persons', async () => {
  await open({
    answer: {
      ...report,
      ...{ personen: null, metPersonen: { noemen: 0, van: 12 }, afleidbaar: 0, zonderN: 0 },
      achter: { totaal: 0, eerste: [], redenen: {} },
      persoonsgegevens: { totaal: 0, eerste: [] },
    },
  });
  expect(text()).toContain('geen cijfer noemt een groep van minder dan 10 personen.');
  expect(text()).toContain('Personenniet vermeld');
  expect(text()).toContain('geen gevonden');
  expect(all('input[type=radio]')).toEqual([]);
});

test('claims no more than is known when a number does not say what it counts', async () => {
  const achter = { totaal: 0, eerste: [], redenen: {} };
  await open({ answer: { ...report, achter, zonderN: 0, zonderEenheid: 12 } });
  expect(text()).toContain('Voor zover na te gaan is er niets te onderdrukken');
  expect(text()).not.toContain('geen cijfer noemt een groep');
  expect(text()).toContain(
    'Bij 12 getallen staat niet wat ze tellen; onder 10 kan dat een aantal personen zijn.',
  );
});

test('says where was looked, and what the history still holds', async () => {
  await open({
    answer: {
      ...report,
      organisaties: 0,
      meegaand: { bronrijen: 240, gevonden: 1 },
      geschiedenis: { gegevens: 30_000, bronrijen: 30_001 },
    },
  });
  expect(text()).toContain('mogelijk op 1 plaats, waarvan 1 in wat met de velden meegaat');
  expect(text()).toContain(
    'in 240 bronrijen zoals ingelezen (ook kolommen die niet zijn gebruikt)',
  );
  expect(text()).toContain(
    'De geschiedenis gaat mee, met wat is teruggenomen of verwijderd (30.000 gegevens en 30.001 bronrijen) en wat eerder in velden stond; daarin is niet naar persoonsgegevens gezocht.',
  );
  expect(text()).toContain(
    'geen als organisatie ingevuld; in andere velden is niet naar namen gezocht',
  );
});

const small: GateReport['openbaarKlein'] = {
  totaal: 51,
  eerste: [{ id: 'p', naam: 'instroom bij West' }],
};

test('small groups that a source published stay, and that is said where nothing is held back', async () => {
  const achter = { totaal: 0, eerste: [], redenen: {} };
  const vertrouwelijk = { openbaar: 12, intern: 0, totaal: 0, onbekend: 0 };
  await open({ answer: { ...report, vertrouwelijk, achter, openbaarKlein: small } });
  expect(text()).toContain('Vertrouwelijkheidopenbaar (12 cijfers)');
  expect(text()).toContain('Voor zover na te gaan is er niets te onderdrukken');
  expect(text()).toContain('51 cijfers over minder dan 10 personen zijn openbaar en blijven staan');
  expect(text()).toContain('instroom bij West');
  expect(text()).toContain('En nog 50.');
  expect(text()).not.toContain('geen cijfer noemt een groep');
});

test('and where other values are held back', async () => {
  await open({ answer: { ...report, openbaarKlein: small } });
  expect(text()).toContain('Onderdrukken: 3 waarden');
  expect(text()).toContain('51 cijfers over minder dan 10 personen zijn openbaar en blijven staan');
});

test('a report that cannot be made is said, and nothing can be saved', async () => {
  const { save } = await (async () => {
    const opened = await open();
    opened.session.ask = async () => failure('intern') as never;
    return opened;
  })();
  await choose(field('Een groep is klein onder'), '30');
  await settle();
  await submit(one('form'));
  await settle();
  expect(save).not.toHaveBeenCalled();
});

const nothingHeld = { totaal: 0, eerste: [], redenen: {} };

test('of dienstverbanden says that each is a person, and that nothing of them leaves', async () => {
  await open({
    answer: {
      ...report,
      records: { dienstverband: 42 },
      personen: null,
      metPersonen: { noemen: 0, van: 0 },
      vertrouwelijk: { openbaar: 2, intern: 0, totaal: 0, onbekend: 40 },
      achter: {
        ...{ totaal: 42, redenen: { persoon: 42 } },
        eerste: [{ soort: 'dienstverband', id: 'a', naam: 'P-014', reden: 'persoon' }],
      },
      ...{ afleidbaar: 0, zonderN: 0 },
    },
  });
  expect(radio('Onderdrukken: 42 dienstverbanden').checked).toBe(true);
  for (const words of [
    '42 dienstverbanden, elk van één persoon',
    '2 openbaar en 40 niet vermeld (42 dienstverbanden)',
    'Elke rij is één persoon. Van een dienstverband staat er alleen dat het er is',
    'P-014: elke rij is één persoon',
  ]) {
    expect(text()).toContain(words);
  }
  // No threshold changes it.
  expect(text()).not.toContain('Een groep is klein onder');
});

test('names kinds beside each other, and one of them by its own name', async () => {
  const records = { vertrekreden: 3, kostenpost: 2, dienstverband: 1 };
  await open({
    answer: {
      ...{ ...report, records, personen: { minst: 40, meest: 120 } },
      ...{ metPersonen: { noemen: 4, van: 5 }, achter: nothingHeld, afleidbaar: 0, zonderN: 0 },
    },
  });
  expect(text()).toContain(
    '1 dienstverband, elk van één persoon; 4 van de 5 gegevens noemen hoeveel personen: van 40 tot 120',
  );
  expect(text()).toContain('en geen gegeven noemt een groep van minder dan 10 personen.');
});

test('says nothing of persons where nothing is about persons', async () => {
  await open({
    answer: {
      ...{ ...report, records: { code: 12 }, personen: null, metPersonen: { noemen: 0, van: 0 } },
      ...{ vertrouwelijk: { openbaar: 0, intern: 0, totaal: 0, onbekend: 0 } },
      ...{ achter: nothingHeld, afleidbaar: 0, zonderN: 0 },
    },
  });
  expect(text()).toContain('12 codes');
  expect(text()).not.toContain('Personen');
  expect(all('fieldset')).toEqual([]);
});
