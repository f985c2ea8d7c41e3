/** What of vertrekredenen, kostenposten, dienstverbanden and organisaties may not leave. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HIDDEN } from '../../../../shared/gate/guarded';
import { maskingOf } from '../../../../shared/gate/masking';
import { add, held, leaving, stateOf } from './records';

describe('vertrekredenen', () => {
  test('are held back by what their source asks, by n and by the persons behind a percentage', () => {
    const state = stateOf(
      add('vertrekreden', 'intern', {
        reden: 'loon',
        waarde: 40,
        n: 400,
        vertrouwelijkheid: 'intern',
      }),
      add('vertrekreden', 'n', { reden: 'rust', waarde: 50, n: 8, groep: 'staf' }),
      add('vertrekreden', 'personen', { reden: 'reistijd', waarde: 2, n: 110, groep: 'zorg' }),
      add('vertrekreden', 'bijna allen', { reden: 'werk', waarde: 95, n: 110, groep: 'jeugd' }),
      add('vertrekreden', 'aantal', { reden: 'x', waarde: 4, eenheid: 'personen', groep: 'a' }),
      add('vertrekreden', 'genoeg', { reden: 'y', waarde: 20, n: 110, groep: 'b' }),
      add('vertrekreden', 'zonder n', { reden: 'z', waarde: 2, groep: 'c' }),
      add('vertrekreden', 'openbaar', {
        ...{ reden: 'q', waarde: 2, n: 20, groep: 'd', vertrouwelijkheid: 'openbaar' },
      }),
    );
    expect(held(state)).toEqual({
      ...{ intern: 'intern', n: 'klein', personen: 'klein', 'bijna allen': 'klein' },
      aantal: 'klein',
    });
    expect(leaving(state, 'n')).toMatchObject({ reden: 'rust', waarde: HIDDEN, n: '< 10' });
    expect(leaving(state, 'aantal')).toMatchObject({ waarde: '< 10', operator: 'minder' });
    expect(leaving(state, 'personen')).toMatchObject({ waarde: HIDDEN, n: 110 });
    expect(leaving(state, 'intern')).toMatchObject({ reden: 'loon', waarde: HIDDEN, n: HIDDEN });
    expect(held(state, { drempel: 5 })).not.toHaveProperty('bijna allen');
  });

  test('of few say their number in no field that may repeat it', () => {
    const state = stateOf(
      add('vertrekreden', 'a', {
        ...{ reden: 'loon', eenheid: 'personen', waarde: 4, waardeMax: 6, rang: 2 },
        ...{ waardetekst: 'vier tot zes', opmerking: 'vier, misschien zes' },
        ...{ groep: 'de 6 van team oost', populatie: 'vertrokken: 6', vraag: 'Waarom ging u?' },
        ...{ steekproef: '6 gesprekken', bron: 'verslag, 6 van 6', document: 'de 6 vertrekkers' },
      }),
      add('vertrekreden', 'b', {
        ...{ reden: 'rust', waarde: 50, n: 7, groep: 'staf', vraag: 'Waarom gingen deze 7?' },
      }),
    );
    const small = leaving(state, 'a');
    expect(small).toMatchObject({ waarde: '< 10', operator: 'minder', vraag: 'Waarom ging u?' });
    for (const veld of [
      ...(['waardeMax', 'waardetekst', 'rang', 'opmerking', 'groep', 'populatie'] as const),
      ...(['steekproef', 'bron', 'document'] as const),
    ]) {
      expect(small[veld], veld).toBe(HIDDEN);
    }
    expect(leaving(state, 'b')).toMatchObject({ n: '< 10', vraag: HIDDEN });
  });

  const answers = (antwoordtype: string) =>
    stateOf(
      add('vertrekreden', 'werkdruk', { reden: 'werkdruk', waarde: 61, n: 100, antwoordtype }),
      add('vertrekreden', 'loon', { reden: 'loon', waarde: 34, n: 100, antwoordtype }),
      add('vertrekreden', 'verhuizing', { reden: 'verhuizing', waarde: 5, n: 100, antwoordtype }),
    );

  test('with one answer each are 100% together: the next smallest goes with the small one', () => {
    expect(held(answers('een'))).toEqual({ verhuizing: 'klein', loon: 'afleidbaar' });
  });

  test('with more answers each are no whole, also when they happen to be 100%', () => {
    expect(held(answers('meer'))).toEqual({ verhuizing: 'klein' });
  });

  test('of another inquiry, question or year give nothing away', () => {
    for (const apart of ['onderzoek', 'vraag', 'jaar', 'organisatie'] as const) {
      const value = apart === 'jaar' ? 2019 : 'een ander';
      const state = stateOf(
        add('vertrekreden', 'a', { reden: 'werkdruk', waarde: 61, n: 100 }),
        add('vertrekreden', 'b', { reden: 'loon', waarde: 34, n: 100, [apart]: value }),
        add('vertrekreden', 'c', { reden: 'verhuizing', waarde: 5, n: 100 }),
      );
      expect(held(state), apart).toEqual({ c: 'klein' });
    }
  });

  test('how many were asked of a small group is not to be had from the other groups', () => {
    const asked = (id: string, groep: string, n: number, reden = 'loon') =>
      add('vertrekreden', id, { reden, groep, n, waarde: 40, antwoordtype: 'meer' });
    const state = stateOf(
      asked('alle', 'alle ondervraagden', 107),
      asked('zorg', 'zorg', 60),
      asked('jeugd', 'jeugd', 40),
      asked('staf', 'staf', 7),
      // The group that is hidden for another says its n at each of its reasons.
      asked('jeugd rust', 'jeugd', 40, 'rust'),
      asked('zorg rust', 'zorg', 60, 'rust'),
    );
    expect(held(state)).toMatchObject({ staf: 'klein', jeugd: 'afleidbaar' });
    const [jeugd, rust] = [leaving(state, 'jeugd'), leaving(state, 'jeugd rust')];
    expect([jeugd.n, rust.n]).toEqual([HIDDEN, HIDDEN]);
    expect(leaving(state, 'zorg rust').n).toBe(60);
    expect(leaving(state, 'alle').n).toBe(107);
  });

  test('whatever the numbers: what is small never stands, and no sum of one inquiry gives it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 3, maxLength: 7 }),
        fc.constantFrom(5, 10, 20),
        (sizes, drempel) => {
          const total = sizes.reduce((sum, one) => sum + one, 0);
          const state = stateOf(
            ...[total, ...sizes].map((waarde, index) =>
              add('vertrekreden', `${index}`, {
                ...{ reden: index === 0 ? 'totaal' : `reden ${index}`, waarde },
                eenheid: 'personen',
              }),
            ),
          );
          const gone = held(state, { drempel });
          sizes.forEach((size, index) => {
            if (size < drempel) expect(gone).toHaveProperty(`${index + 1}`);
          });
          const hidden = Object.keys(gone).length;
          if (hidden > 0) expect(hidden).toBeGreaterThan(1);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('kostenposten', () => {
  const post = { post: 'advertenties', totaal: 12_000, uren: 40, tarief: 52 } as const;

  test('about few who were hired or left say neither how many nor what they cost', () => {
    const state = stateOf(
      add('kostenpost', 'a', { ...post, aangenomen: 4, vertrokken: 40 }),
      add('kostenpost', 'b', { ...post, organisatie: 'Zuid', aangenomen: 30, vertrokken: 40 }),
      add('kostenpost', 'c', { ...post, organisatie: 'West', aangenomen: 30, vertrokken: 3 }),
      add('kostenpost', 'd', { ...post, organisatie: 'Oost' }),
    );
    expect(held(state)).toEqual({ a: 'klein', c: 'klein' });
    expect(leaving(state, 'a')).toMatchObject({
      ...{ post: 'advertenties', aangenomen: '< 10', vertrokken: 40 },
      ...{ totaal: HIDDEN, uren: HIDDEN, tarief: HIDDEN },
    });
    expect(leaving(state, 'a')).not.toHaveProperty('oop');
    expect(leaving(state, 'c')).toMatchObject({ aangenomen: 30, vertrokken: '< 10' });
  });

  test('that are intern say nothing of it, and what their source published stands', () => {
    const few = { ...post, aangenomen: 3 } as const;
    const state = stateOf(
      add('kostenpost', 'intern', { ...few, aangenomen: 80, vertrouwelijkheid: 'intern' }),
      add('kostenpost', 'open', { ...few, organisatie: 'Zuid', vertrouwelijkheid: 'openbaar' }),
    );
    expect(held(state)).toEqual({ intern: 'intern' });
    expect(leaving(state, 'intern')).toMatchObject({ totaal: HIDDEN, aangenomen: HIDDEN });
    expect(leaving(state, 'open')).toMatchObject({ totaal: 12_000, aangenomen: 3 });
  });

  test('of few who left say no costs of any sort: each is one of the figures that tell', () => {
    const state = stateOf(
      add('kostenpost', 'a', {
        ...{ ...post, oop: 800, vertrokken: 3, opmerking: 'drie van team 4' },
        ...{ post: 'advertenties: 12000', representatief: 'ja, 12000', functie: 'zorg 12000' },
        ...{ bron: '12000 volgens de boekhouding', document: 'kosten 12000' },
      }),
    );
    for (const veld of ['post', 'representatief', 'functie', 'bron', 'document']) {
      expect(leaving(state, 'a')[veld], veld).toBe(HIDDEN);
    }
    expect(leaving(state, 'a')).toMatchObject({
      ...{ totaal: HIDDEN, uren: HIDDEN, tarief: HIDDEN, oop: HIDDEN, opmerking: HIDDEN },
    });
  });

  test('about few say how many and at what rate in none of their words either', () => {
    const state = stateOf(
      add('kostenpost', 'a', {
        ...{ ...post, vertrokken: 3, functie: 'de 3 van team oost', document: 'exit 2023' },
        ...{ representatief: 'naar 3 vertrekkers', bron: 'HR: 52 euro per uur, 40 uur' },
      }),
    );
    expect(leaving(state, 'a')).toMatchObject({
      ...{ functie: HIDDEN, representatief: HIDDEN, bron: HIDDEN },
      ...{ post: 'advertenties', document: 'exit 2023' },
    });
  });

  test('that may be known in a total only do not say how many were hired', () => {
    const state = stateOf(
      add('kostenpost', 'a', { ...post, aangenomen: 80, vertrouwelijkheid: 'totaal' }),
    );
    expect(held(state)).toEqual({ a: 'totaal' });
    expect(leaving(state, 'a')).toMatchObject({ totaal: HIDDEN, aangenomen: HIDDEN });
  });

  test('lines that are a total together do not give one of them', () => {
    const line = (id: string, totaal: number, more = {}) =>
      add('kostenpost', id, { post: id, totaal, ...more });
    const state = stateOf(
      line('totaal', 30_000),
      line('werving', 18_000),
      line('inwerken', 9_000),
      line('afscheid', 3_000, { vertrouwelijkheid: 'intern' }),
    );
    expect(held(state)).toEqual({ afscheid: 'intern', inwerken: 'afleidbaar' });
  });

  test('the same number at every line of a year is one number: functies add up, lines do not', () => {
    const at = (id: string, functie: string, aangenomen: number) =>
      add('kostenpost', id, { post: id, functie, aangenomen });
    const state = stateOf(
      at('alle 1', 'alle functies', 64),
      at('alle 2', 'alle functies', 64),
      at('zorg 1', 'zorg', 36),
      at('zorg 2', 'zorg', 36),
      at('staf 1', 'staf', 24),
      at('staf 2', 'staf', 24),
      at('hr 1', 'hr', 4),
    );
    expect(held(state)).toEqual({
      ...{ 'hr 1': 'klein', 'staf 1': 'afleidbaar', 'staf 2': 'afleidbaar' },
    });
    expect(leaving(state, 'staf 2').aangenomen).toBe(HIDDEN);
  });
});

test.each([
  ['vertrekreden', 'groep'],
  ['vertrekreden', 'organisatie'],
  ['kostenpost', 'functie'],
  ['kostenpost', 'organisatie'],
] as const)('a %s of one %s is not to be had from the others and their total', (type, veld) => {
  const one = (id: string, amount: number, more = {}) =>
    type === 'vertrekreden'
      ? add(type, id, {
          ...{ reden: 'loon', eenheid: 'personen', antwoordtype: 'meer', waarde: amount },
          ...{ [veld]: id, ...more },
        })
      : add(type, id, { post: 'werving', totaal: amount, [veld]: id, ...more });
  const state = stateOf(
    one('alle samen', 100),
    one('eerste', 55),
    one('tweede', 30),
    one('derde', 15, { vertrouwelijkheid: 'intern' }),
  );
  expect(held(state)).toEqual({ derde: 'intern', tweede: 'afleidbaar' });
});

test('a dienstverband is one person: nothing of it leaves, whatever its source allows', () => {
  const velden = { pseudoniem: 'P-1', start: '2020-09-01', einde: '2023-01-31' } as const;
  const state = stateOf(
    add('dienstverband', 'a', { ...velden, vertrouwelijkheid: 'openbaar' }),
    add('dienstverband', 'b', { start: '2021-02-01' }),
  );
  expect(held(state)).toEqual({ a: 'persoon', b: 'persoon' });
  // Also which fields are filled would say something: who has no last day still works there.
  for (const id of ['a', 'b']) expect(leaving(state, id)).toEqual({ pseudoniem: HIDDEN });
});

describe('an organisatie', () => {
  const state = stateOf(
    add('organisatie', 'stil', {
      ...{ naam: 'De Stille Haven', andereNamen: ['DSH', 'Stille Haven Zorg'], code: '12' },
      ...{ medewerkers: 400, status: 'gegevens', vertrouwelijkheid: 'intern' },
    }),
    add('organisatie', 'klein', { naam: 'Kleinhuis', medewerkers: 6, fte: 4.2, regio: 'Oost' }),
    add('organisatie', 'open', { naam: 'Noord', medewerkers: 300 }),
    add('vertrekreden', 'r', {
      reden: 'loon',
      organisatie: 'dsh',
      waarde: 30,
      n: 300,
      bron: 'DSH, HR',
    }),
    add('vertrekreden', 'openbaar', {
      ...{ reden: 'loon', organisatie: 'De stille haven', waarde: 30, n: 300, jaar: 2020 },
      vertrouwelijkheid: 'openbaar',
    }),
    add('uitstroomcijfer', 'u', { organisatie: 'DE STILLE HAVEN', waarde: 40, n: 400 }),
    add('casus', 'c', { code: '001', naam: 'De Stille Haven', aanpak: 'tijd', bron: 'verslag' }),
    add('casus', 'd', { code: '002', naam: 'Noord' }),
    add('interview', 'i', { interview: 'I-1', organisatie: 'Stille  Haven Zorg', rol: 'adviseur' }),
  );

  test('that is not to be named keeps its name to itself, everywhere', () => {
    expect(held(state)).toEqual({
      ...{ stil: 'intern', r: 'intern', u: 'intern', c: 'intern', i: 'intern', klein: 'klein' },
    });
    for (const id of ['stil', 'r', 'u', 'c', 'i']) {
      expect(JSON.stringify(leaving(state, id))).not.toMatch(/haven|dsh/i);
    }
    expect(leaving(state, 'stil')).toMatchObject({ code: '12', status: 'gegevens' });
    expect(leaving(state, 'r')).toMatchObject({ reden: 'loon', organisatie: HIDDEN, bron: HIDDEN });
    // Of a casus the names only: it says nothing of what may be told of it.
    expect(leaving(state, 'c')).toMatchObject({ code: '001', naam: HIDDEN, aanpak: 'tijd' });
    // What it published itself names it.
    expect(leaving(state, 'openbaar')).toMatchObject({
      organisatie: 'De stille haven',
      waarde: 30,
    });
  });

  test('of few persons leaves without their number', () => {
    expect(leaving(state, 'klein')).toMatchObject({
      ...{ naam: 'Kleinhuis', medewerkers: '< 10', fte: '< 10', regio: 'Oost' },
    });
  });

  test('of few persons does not say it in its words either', () => {
    const words = stateOf(
      add('organisatie', 'k', {
        ...{ naam: 'Kleinhuis', medewerkers: 6, fte: 4.2, opmerking: 'zes mensen, soms zeven' },
        ...{ soort: 'huis met 6 medewerkers', statusreden: 'te klein', bron: 'gesprek, 4,2 fte' },
      }),
    );
    expect(leaving(words, 'k')).toMatchObject({
      ...{ opmerking: HIDDEN, soort: HIDDEN, bron: HIDDEN },
      ...{ naam: 'Kleinhuis', statusreden: 'te klein' },
    });
  });

  test('of a name as short as a word counts only where it stands alone', () => {
    const short = stateOf(
      add('organisatie', 'o', { naam: 'UW', vertrouwelijkheid: 'totaal' }),
      add('casus', 'a', { naam: 'uw', bron: 'uw brief' }),
    );
    expect(leaving(short, 'a')).toEqual({ naam: HIDDEN, bron: 'uw brief' });
  });
});

test('a code always may go', () => {
  const state = stateOf(add('code', 'k', { code: 'WE-12', naam: 'tijd', definitie: 'ruimte' }));
  expect(held(state)).toEqual({});
});

test('five thousand vertrekredenen of one inquiry are weighed in no time', () => {
  const state = stateOf(
    ...Array.from({ length: 5_000 }, (_, index) => {
      const groep = Math.floor(index / 40);
      return add('vertrekreden', `v${index}`, {
        ...{ reden: `reden ${index % 40}`, groep: `groep ${groep}`, n: 5 + groep },
        ...{ waarde: index % 97, antwoordtype: 'meer' },
      });
    }),
  );
  const started = performance.now();
  const masking = maskingOf(state, { drempel: 10 });
  const gone = [...state.entities.vertrekreden.values()].filter(
    ({ value }) => masking.reason('vertrekreden', value) !== null,
  );
  expect(performance.now() - started).toBeLessThan(10_000);
  // Of the five groups of fewer than ten all forty reasons, and of others the rare ones.
  expect(gone.length).toBeGreaterThan(200);
}, 30_000);
