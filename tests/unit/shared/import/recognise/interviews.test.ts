import { describe, expect, test } from 'vitest';
import { merges, read } from './sheets';

const A = 'Omdat iemand vraagt hoe het gaat en er iets mee doet.';
const B = 'Vaak is er elders meer ruimte om door te groeien.';

describe('which interview a row is of', () => {
  test('its number; the rows below without one go on', async () => {
    const { velden, counted } = await read([
      ['Interview', 'Rol', 'Organisatie', 'Vraag', 'Antwoord'],
      ['I-01', 'directeur', 'Molendrift', 'Wat gaat goed?', A],
      [null, null, null, 'En wat niet?', B],
      ['I-02', 'adviseur', 'Raad', 'Wat gaat goed?', A],
      [null, 'adviseur', null, null, B],
    ]);
    expect(velden.map(({ interview }) => interview)).toEqual(['I-01', 'I-01', 'I-02', 'I-02']);
    expect([counted.aantal, counted.beurten]).toEqual([2, 4]);
    expect(counted.meldingen).toEqual([
      '2 beurten waarbij geen interview staat, horen bij het interview in de rijen erboven, omdat rol, organisatie en titel leeg of gelijk zijn.',
    ]);
  });

  test('without any number: another role or organisation begins a new one', async () => {
    const { velden, counted } = await read([
      ['Rol', 'Organisatie', 'Vraag', 'Antwoord'],
      ['directeur', 'Molendrift', 'Wat gaat goed?', A],
      ['directeur', 'Molendrift', 'En wat niet?', B],
      [null, null, 'Nog iets?', B],
      ['adviseur', 'Molendrift', 'Wat gaat goed?', A],
      ['directeur', 'Molendrift', 'Wat gaat goed?', A],
    ]);
    expect(velden.map(({ interview }) => interview)).toEqual([
      'rij 2',
      'rij 2',
      'rij 2',
      'rij 5',
      'rij 6',
    ]);
    expect(counted.aantal).toBe(3);
    expect(counted.meldingen).toEqual([
      '2 beurten waarbij geen interview staat, horen bij het interview in de rijen erboven, omdat rol, organisatie en titel leeg of gelijk zijn.',
      '3 interviews hebben geen nummer en heten naar de rij waarop het begint.',
    ]);
  });

  test('a number that comes back is the same interview', async () => {
    const { velden } = await read([
      ['Interview', 'Rol', 'Antwoord'],
      ['I-01', 'directeur', A],
      ['I-02', 'adviseur', B],
      ['I-01', null, B],
    ]);
    expect(velden.map(({ interview }) => interview)).toEqual(['I-01', 'I-02', 'I-01']);
  });

  test('under a heading between the rows nothing goes on with what stood above it', async () => {
    const { velden, counted } = await read(
      [
        ['Interview', 'Rol', 'Vraag', 'Antwoord'],
        ['I-01', 'directeur', 'Wat gaat goed?', A],
        ['Tweede gesprek'],
        [null, null, 'Wat gaat goed?', B],
      ],
      merges('A3:D3'),
    );
    expect(velden.map(({ interview }) => interview)).toEqual(['I-01', 'rij 4']);
    expect(counted.telling.overgeslagen).toBe(1);
  });

  test('what a later row says otherwise is refused; the first stays', async () => {
    const { velden, refused } = await read([
      ['Interview', 'Rol', 'Organisatie', 'Antwoord'],
      ['I-01', 'directeur', 'Molendrift', A],
      ['I-01', 'adviseur', 'Molendrift', B],
    ]);
    expect(velden[1]).toEqual({ interview: 'I-01', organisatie: 'Molendrift', tekst: B });
    expect(refused).toEqual([
      [
        'B3',
        'Bij interview I-01 stond eerder ‘directeur’; dat is aangehouden. Staan er twee personen in één interview, zet dan wie er spreekt in een kolom ‘Spreker’.',
      ],
    ]);
  });
});

describe('a turn', () => {
  test('needs a question or a text', async () => {
    const { rows, refused, counted } = await read([
      ['Interview', 'Vraag', 'Antwoord', 'Opmerking'],
      ['I-01', 'Wat gaat goed?', null, null],
      ['I-01', null, A, null],
      ['I-01', null, null, 'stilte'],
    ]);
    expect(rows.map(({ rij }) => rij)).toEqual([2, 3]);
    expect(refused).toEqual([['C4', expect.stringContaining('geen vraag en geen tekst')]]);
    expect(counted.telling).toEqual({ gelezen: 3, overgenomen: 2, afgewezen: 1, overgeslagen: 0 });
  });

  test('is never taken for a total or a note, whatever is said', async () => {
    const { rows } = await read([
      ['Interview', 'Spreker', 'Antwoord'],
      ['I-01', 'R1', A],
      [null, null, 'Totaal anders dan ik dacht.'],
      [null, null, 'Bron: mijn collega zei het.'],
      [null, null, '* lacht *'],
    ]);
    expect(rows.map(({ rij }) => rij)).toEqual([2, 3, 4, 5]);
  });

  test('keeps who speaks in the text, unless a column says the same', async () => {
    const { velden, counted } = await read([
      ['Interview', 'Spreker', 'Antwoord'],
      ['I-01', 'R1', `R1: ${A}`],
      ['I-01', 'R2', `R1: ${A}`],
      ['I-01', null, `R1: ${A}`],
    ]);
    expect(velden.map(({ tekst }) => tekst)).toEqual([A, `R1: ${A}`, `R1: ${A}`]);
    expect(counted.meldingen).toEqual([
      'Bij 1 beurt is de spreker aan het begin van de tekst weggelaten, omdat de kolom met de spreker hetzelfde zegt.',
    ]);
  });

  test('a merged organisation and question count for each row', async () => {
    const { velden, rows } = await read(
      [
        ['Interview', 'Organisatie', 'Vraag', 'Spreker', 'Antwoord'],
        ['I-01', 'Raad', 'Wat gaat goed?', 'R1', A],
        [null, null, null, 'R2', B],
      ],
      merges('A2:A3', 'B2:B3', 'C2:C3'),
    );
    expect(velden[1]).toEqual({
      interview: 'I-01',
      organisatie: 'Raad',
      vraag: 'Wat gaat goed?',
      spreker: 'R2',
      tekst: B,
    });
    expect(rows[1]?.cellen[1]).toBe('Raad (samengevoegd, uit B2)');
  });
});

test('a column that may name persons is pointed at before anything is stored', async () => {
  const { counted, rows } = await read([
    ['Interview', 'Naam', 'Antwoord'],
    ['I-01', 'iemand', A],
  ]);
  expect(rows[0]?.velden).toEqual({ interview: 'I-01', tekst: A });
  expect(counted.meldingen).toEqual([
    'Kolom B (‘Naam’) wordt geen veld, maar blijft wel bewaard bij de rij. Staan er gegevens van personen in, haal de kolom dan eerst uit het bestand.',
  ]);
});

describe('labels and who gave them', () => {
  const HEAD = ['Interview', 'Antwoord', 'Draaiknop', 'Behoefte'];

  test('one mark on all labels fills the herkomst', async () => {
    const { rows, counted, refused } = await read([
      HEAD,
      ['I-01', A, 'K5 (a), K4 (a)', 'GG (a), ED (a)'],
      ['I-01', A, 'K5, K4 (a)', null],
      ['I-01', A, null, 'GG, EH (e via r.12)'],
      ['I-01', A, '5', 'gezien en gehoord worden'],
    ]);
    expect(
      rows.map(({ knobCodes, needCodes, velden }) => [knobCodes, needCodes, velden.labelherkomst]),
    ).toEqual([
      [['5', '4'], ['gezien_gehoord', 'ertoe_doen'], 'analist'],
      [['5', '4'], [], 'analist'],
      [[], ['gezien_gehoord', 'erbij_horen'], 'tekst'],
      [['5'], ['gezien_gehoord'], undefined],
    ]);
    expect(refused).toEqual([]);
    expect(counted.meldingen).toEqual([
      'Bij 3 beurten is de herkomst van de labels gelezen uit het teken (a) of (e) erachter.',
    ]);
    expect(counted.labels).toEqual({ records: 3, coderingen: 10, zonderLabel: 1 });
  });

  test('different marks in one cell or one row are refused with what to do; the text is kept', async () => {
    const { rows, refused } = await read([
      HEAD,
      ['I-01', A, 'K5 (a), K3 (e)', null],
      ['I-01', A, 'K5 (a), K3', null],
      ['I-01', A, '5', 'GG (a)'],
      ['I-01', A, 'K9 (a)', null],
    ]);
    expect(rows.map(({ knobCodes, needCodes }) => [knobCodes, needCodes])).toEqual([
      [[], []],
      [[], []],
      [['5'], []],
      [[], []],
    ]);
    expect(rows.map(({ velden }) => velden.labelherkomst)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(rows[0]?.velden.draaiknoplabel).toBe('K5 (a), K3 (e)');
    expect(refused.map(([cel, reden]) => [cel, /Splits|twee rijen/.test(reden)])).toEqual([
      ['C2', true],
      ['C3', true],
      ['D4', true],
      ['C5', false],
    ]);
  });

  test('a column for the herkomst decides, and a mark may not contradict it', async () => {
    const { rows, refused } = await read([
      [...HEAD, 'Herkomst van het label'],
      ['I-01', A, '5', 'GG (a)', 'analist'],
      ['I-01', A, '5 (e)', null, 'gedrukt'],
    ]);
    expect(rows[0]).toMatchObject({
      knobCodes: ['5'],
      needCodes: ['gezien_gehoord'],
      velden: { labelherkomst: 'analist' },
    });
    expect(rows[1]).toMatchObject({ knobCodes: [], velden: { labelherkomst: 'gedrukt' } });
    expect(refused).toEqual([['C3', expect.stringContaining('zegt ‘gedrukt’')]]);
  });
});
