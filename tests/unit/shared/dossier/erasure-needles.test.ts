import { describe, expect, test } from 'vitest';
import { Needles } from '../../../../shared/dossier/erasure-needles';

const talk = 'Ik ben gebleven omdat de nieuwe teamleider elke week vroeg hoe het met mij ging.';

function looking(fill: (needles: Needles) => void): (text: string) => string | null {
  const needles = new Needles();
  fill(needles);
  return (text) => {
    const found = needles.find(text);
    return found === null ? null : `${found.waarom}: ${text.slice(found.start, found.end)}`;
  };
}

describe('a name', () => {
  const find = looking((needles) => needles.addName('Zorggroep  Één & Twee'));
  test.each([
    ['Bij zorggroep een en twee', null],
    ['Bij ZORGGROEP EEN, TWEE.', 'naam: ZORGGROEP EEN, TWEE'],
    ['Over Zorggroep Één & Twee gesproken', 'naam: Zorggroep Één & Twee'],
    ['Zorggroep Éénentwee', null],
    ['', null],
  ])('in %j', (text, expected) => expect(find(text)).toBe(expected));

  test('that is short is found only as it is written', () => {
    const short = looking((needles) => needles.addName('UW'));
    expect(short('Wat vindt u van uw werk?')).toBeNull();
    expect(short('Het team van UW werkte mee.')).toBe('naam: UW');
  });

  test('of signs and numbers only is not looked for', () => {
    const number = looking((needles) => {
      needles.addName('7');
      needles.addName(' - ');
    });
    expect(number('7 van de 10 - ')).toBeNull();
    expect(new Needles().empty).toBe(true);
  });
});

describe('a passage', () => {
  const find = looking((needles) => needles.addText(talk));

  test('of eight words in a row is found, as far as it goes', () => {
    const text =
      'Iemand zei: "gebleven omdat de nieuwe teamleider elke week vroeg hoe het" en dat was mooi.';
    expect(find(text)).toBe('passage: gebleven omdat de nieuwe teamleider elke week vroeg hoe het');
  });

  test('of seven is not, nor are its words in another order', () => {
    expect(find('gebleven omdat de nieuwe teamleider elke week')).toBeNull();
    expect(find(talk.split(' ').reverse().join(' '))).toBeNull();
  });

  test('that somebody marked is found from three words on', () => {
    const marked = looking((needles) => {
      needles.addQuote('vroeg hoe het');
      needles.addQuote('te kort');
    });
    expect(marked('Zij vroeg, hoe het ging')).toBe('passage: vroeg, hoe het');
    expect(marked('Dat is te kort')).toBeNull();
  });

  test('a name comes before a passage', () => {
    const both = looking((needles) => {
      needles.addText(talk);
      needles.addName('Molendrift');
    });
    expect(both(`${talk} Molendrift`)).toBe('naam: Molendrift');
  });
});

test('a million words are looked through in seconds, and a long text is no problem', () => {
  const words = Array.from({ length: 200_000 }, (_, i) => `woord${(i * 7919) % 5003}`);
  const text = words.join(' ');
  const find = looking((needles) => needles.addText(text));
  const started = performance.now();
  expect(find(words.slice(150_000, 150_020).join(' '))).toMatch(/^passage: /);
  expect(find(words.toReversed().join(' '))).toBeNull();
  expect(performance.now() - started).toBeLessThan(20_000);
});
