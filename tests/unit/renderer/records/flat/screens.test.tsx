/** The lists of the new kinds, on a dossier that is really there. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import CasussenScreen from '../../../../../renderer/features/casussen/casussen-screen';
import CodeboekScreen from '../../../../../renderer/features/codeboek/codeboek-screen';
import UitstroomScreen from '../../../../../renderer/features/uitstroom/uitstroom-screen';
import type { Destination } from '../../../../../renderer/ui/navigation';
import {
  all,
  button,
  click,
  field,
  one,
  press,
  render,
  submit,
  text,
  type,
  until,
} from '../../ui/dom';
import { dossierOf, layOut, OnDossier, sessionOn } from './dossier';

beforeEach(layOut);

const visible = (selector: string) =>
  all(selector).filter((element) => element.closest('[style*="display: none"]') === null);
const grid = () => visible('[role=grid]')[0] as HTMLElement;
const headings = () =>
  visible('[role=grid] thead th').map((heading) => heading.textContent?.trim() ?? '');
const rows = () =>
  visible('[role=grid] tbody tr').map((row) =>
    [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim() ?? ''),
  );
const title = () => visible('article')[0]?.getAttribute('aria-label');

const uitstroom = (to: Omit<Destination, 'screen'>, session = sessionOn(full)) =>
  render(
    <OnDossier session={session} to={{ screen: 'uitstroom', ...to }}>
      <UitstroomScreen />
    </OnDossier>,
  );

const full = dossierOf({
  dienstverband: [
    {
      ...{ pseudoniem: 'P-002', organisatie: 'Noord', functie: 'jeugdbeschermer' },
      ...{ start: '2020-09-01', reden: 'werkdruk' },
    },
    { pseudoniem: 'P-001', organisatie: 'Zuid', start: '2018', einde: '2021-02-28' },
  ],
  kostenpost: [
    { post: 'vacature', groep: 'recruitment', organisatie: 'Noord', totaal: 620.5 },
    { post: 'gesprekken', groep: 'recruitment', organisatie: 'Noord', uren: 12.5 },
    { post: 'exitgesprek', groep: 'uitstroom', organisatie: 'Noord', totaal: 1130 },
  ],
  vertrekreden: [
    {
      ...{ reden: 'werkdruk', onderzoek: 'Exit 2021', antwoordtype: 'meer', waarde: 34 },
      ...{ eenheid: 'procent', n: 12 },
    },
    { reden: 'reistijd', onderzoek: 'Exit 2021', waarde: { ontbreekt: 'onbekend' } },
  ],
});

describe('dienstverbanden', () => {
  test('stand by pseudoniem, with when they began and ended; no end is not said to be none', async () => {
    await uitstroom({ soort: 'dienstverband' });
    await until(() => rows().length === 2);
    expect(headings()).toEqual([
      ...['Pseudoniem', 'Organisatie', 'Functie', 'In dienst', 'Uit dienst', 'Vertrekreden'],
    ]);
    expect(rows()).toEqual([
      ['P-001', 'Zuid', '–niet genoemd', '2018', '2021-02-28', '–niet genoemd'],
      ['P-002', 'Noord', 'jeugdbeschermer', '2020-09-01', '–niet genoemd', 'werkdruk'],
    ]);
    expect(title()).toBe('P-001 (Zuid)');
  });

  test('are opened from elsewhere, and then found as they were left', async () => {
    await uitstroom({ soort: 'dienstverband', record: 'dienstverband0' });
    await until(() => title() === 'P-002 (jeugdbeschermer bij Noord)');
    await click(button(/^Kosten/));
    await until(() => title() === 'vacature, Noord');
    await click(button(/^Dienstverbanden/));
    await until(() => title() === 'P-002 (jeugdbeschermer bij Noord)');
  });

  test('are added by key: nothing nameless, and what is no number is said at its field', async () => {
    await uitstroom({ soort: 'dienstverband' });
    await until(() => rows().length === 2);
    await press(grid(), 'n');
    expect(one('dialog h2, dialog h1').textContent).toBe('Dienstverband toevoegen');
    await submit(one('dialog form'));
    expect(text()).toContain(
      'Vul ten minste één van deze velden in: Pseudoniem, Functie, Organisatie.',
    );
    await type(field('Pseudoniem'), 'P-003');
    await type(field('Fte'), '-1');
    await submit(one('dialog form'));
    expect(text()).toContain('Fte is een getal van 0 of hoger.');
    await type(field('Fte'), '0,8');
    await submit(one('dialog form'));
    await until(() => rows().length === 3);
    expect(title()).toBe('P-003');
    expect(text()).toContain('Dienstverband toegevoegd.');
  });

  test('one is copied and taken away', async () => {
    await uitstroom({ soort: 'dienstverband', record: 'dienstverband0' });
    await until(() => title() === 'P-002 (jeugdbeschermer bij Noord)');
    await click(button('Dupliceren'));
    await until(() => rows().length === 3);
    await click(button('Verwijderen'));
    await until(() => rows().length === 2);
    expect(text()).toContain('1 dienstverband verwijderd.');
  });

  test('of which there are none, say which sheet to read', async () => {
    const session = sessionOn(dossierOf({}));
    const onGo = vi.fn();
    await render(
      <OnDossier session={session} to={{ screen: 'uitstroom', soort: 'dienstverband' }} onGo={onGo}>
        <UitstroomScreen />
      </OnDossier>,
    );
    await until(() => text().includes('Nog geen dienstverbanden'));
    expect(text()).toContain('uitdraai van het personeelssysteem');
    await click(button('Werkmap inlezen'));
    expect(onGo).toHaveBeenCalledWith({ screen: 'bronnen' });
  });
});

describe('kosten', () => {
  test('stand as the source has them, with a line between its groups', async () => {
    await uitstroom({ soort: 'kostenpost' });
    await until(() => rows().length === 3);
    expect(rows()).toEqual([
      ['vacature', 'Recruitment', '–niet genoemd', '€ 620,50€620,50', 'Noord'],
      ['gesprekken', 'Recruitment', '12,5 uur12,5', '–niet genoemd', 'Noord'],
      ['exitgesprek', 'Uitstroom', '–niet genoemd', '€ 1.130€1.130', 'Noord'],
    ]);
    const begins = () => visible('tbody tr').map((row) => row.hasAttribute('data-begins'));
    expect(begins()).toEqual([false, false, true]);
    await click(visible('thead th')[0] as Element);
    await until(() => rows()[0]?.[0] === 'exitgesprek');
    expect(begins()).toEqual([false, false, false]);
    await click(button('Volgorde van de bron'));
    await until(() => rows()[0]?.[0] === 'vacature');
  });

  test('are what the source says: nothing is worked out, and what is not said is said', async () => {
    await uitstroom({ soort: 'kostenpost', record: 'kostenpost2' });
    await until(() => title() === 'exitgesprek, Noord');
    const about = visible('section[aria-label="Totale kosten"]')[0]?.textContent;
    expect(about).toContain('€ 1.130');
    expect(about).toContain('Waardoor is gedeeld, is niet genoemd');
  });
});

describe('vertrekredenen', () => {
  test('say whether several answers were possible, before they are laid side by side', async () => {
    await uitstroom({ soort: 'vertrekreden' });
    await until(() => title() === 'werkdruk, Exit 2021');
    const about = () => visible('section[aria-label="Hoe vaak genoemd"]')[0]?.textContent;
    expect(about()).toContain('34%');
    expect(about()).toContain('samen meer dan 100%');
    await click(visible('tbody tr')[1]?.querySelector('td') as Element);
    await until(() => title() === 'reistijd, Exit 2021');
    expect(about()).toContain('De waarde is onbekend, zegt de bron.');
    expect(about()).toContain('De bron zegt niet of er meer antwoorden mogelijk waren');
  });
});

describe('organisaties', () => {
  test('say what the dossier has of them by any of their names, and lead to it', async () => {
    const onGo = vi.fn();
    const state = dossierOf({
      organisatie: [{ naam: 'Instelling Noord', andereNamen: ['Noord'], status: 'gegevens' }],
      kostenpost: [
        { post: 'a', organisatie: 'Noord' },
        { post: 'b', organisatie: 'Zuid' },
      ],
      vertrekreden: [{ reden: 'x', organisatie: 'Instelling Noord' }],
    });
    await render(
      <OnDossier
        session={sessionOn(state)}
        to={{ screen: 'casussen', soort: 'organisatie' }}
        onGo={onGo}
      >
        <CasussenScreen />
      </OnDossier>,
    );
    await until(() => text().includes('1 kostenpost'));
    expect(text()).toContain('‘Instelling Noord’ of ‘Noord’');
    expect(text()).toContain('0 dienstverbanden');
    await click(button('Toon 1 kostenpost'));
    expect(onGo).toHaveBeenCalledWith({
      ...{ screen: 'uitstroom', soort: 'kostenpost' },
      waarden: { organisatie: ['Instelling Noord', 'Noord'] },
    });
  });
});

describe('the codebook', () => {
  const state = dossierOf({
    code: [
      { code: 'WE', naam: 'Werk' },
      { code: 'WE-1', naam: 'Caseload', ouder: 'WE' },
      { code: 'X-1', naam: 'Los', ouder: 'X' },
    ],
  });
  const codebook = (to: Omit<Destination, 'screen'>) =>
    render(
      <OnDossier session={sessionOn(state)} to={{ screen: 'codeboek', ...to }}>
        <CodeboekScreen />
      </OnDossier>,
    );

  test('begins with the two fixed schemes, which cannot be changed', async () => {
    await codebook({});
    await until(() => text().includes('Beroepsbevolking') || text().includes('beroepsbevolking'));
    const codes = (name: string) => visible(`section[aria-label="${name}"] li`);
    expect(codes('Draaiknoppen')).toHaveLength(7);
    expect(codes('Behoeften')).toHaveLength(3);
    await until(() => text().includes('nog niet toegekend'));
    expect(visible('section input, section textarea, section button')).toEqual([]);
  });

  test('has the codes as a tree; one whose parent is not there stands at the top and says so', async () => {
    await codebook({ soort: 'code' });
    await until(() => rows().length === 3);
    expect(rows().map(([naam]) => naam)).toEqual([
      'WEWerk',
      'niveau 2, WE-1Caseload',
      'X-1Losouder niet gevonden',
    ]);
    await click(visible('tbody tr')[2]?.querySelector('td') as Element);
    await until(() => title() === 'X-1 Los');
    expect(text()).toContain('een code die zo heet is er niet');
    await click(visible('tbody tr')[1]?.querySelector('td') as Element);
    await until(() => text().includes('Valt onder WE Werk'));
    await click(button('WE Werk'));
    await until(() => title() === 'WE Werk');
    expect(text()).toContain('Er valt 1 code onder.');
  });

  test('is a plain list when it is sorted by something else', async () => {
    await codebook({ soort: 'code' });
    await until(() => rows().length === 3);
    await click(visible('thead th')[0] as Element);
    await until(() => rows()[0]?.[0] === 'WE-1Caseload');
    expect(rows().map(([naam]) => naam)).toEqual(['WE-1Caseload', 'X-1Los', 'WEWerk']);
    await click(button('Als boom'));
    await until(() => rows()[0]?.[0] === 'WEWerk');
  });
});
