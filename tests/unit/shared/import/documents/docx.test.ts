/** The text of a Word document, as somebody who reads it sees it. */
import { describe, expect, test } from 'vitest';
import {
  alinea,
  run,
  tabel,
  tekstvak,
  verwijderd,
} from '../../../../../fixtures/soorten/schrijf-docx.mjs';
import { docx, texts } from './made';

describe('text', () => {
  test('spaces are kept where the document says so, and only there', async () => {
    const body =
      '<w:p><w:r><w:t> a </w:t></w:r><w:r><w:t xml:space="preserve"> b </w:t></w:r><w:r><w:t>c</w:t></w:r></w:p>';
    expect(texts(await docx(body))).toEqual(['a b c']);
  });

  test('tabs, breaks, hyphens and symbols', async () => {
    const body =
      '<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:sym w:font="Wingdings" w:char="F0E0"/><w:sym w:char="E001"/></w:r></w:p>';
    const read = await docx(body);
    expect(texts(read)).toEqual(['a\tb\nc-d→□']);
    expect(read.meldingen.join(' ')).toContain('symboollettertype');
  });

  test('entities, CDATA and other prefixes', async () => {
    expect(
      texts(await docx('<x:p><x:r><x:t>&lt;a&gt; &#233;<![CDATA[<b>]]></x:t></x:r></x:p>')),
    ).toEqual(['<a> é<b>']);
  });

  test('a deleted paragraph mark joins two paragraphs; at the end it joins nothing', async () => {
    const gone = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>';
    expect(texts(await docx(`<w:p>${gone}${run('een ')}</w:p>${alinea('twee')}`))).toEqual([
      'een twee',
    ]);
    expect(texts(await docx(`${alinea('een')}<w:p>${gone}${run('twee')}</w:p>`))).toEqual([
      'een',
      'twee',
    ]);
  });

  test('moved text is where it went, deleted and hidden text and field codes are not there', async () => {
    const body = [
      `<w:p><w:moveFrom w:id="1">${run('oud')}</w:moveFrom>${run('blijft')}</w:p>`,
      `<w:p><w:moveTo w:id="2">${run('nieuw')}</w:moveTo>${verwijderd('weg')}</w:p>`,
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>${run('3')}</w:p>`,
      alinea([run('niet', { opmaak: '<w:vanish/>' }), run('wel')]),
    ].join('');
    const read = await docx(body);
    expect(texts(read)).toEqual(['blijft', 'nieuw', '3', 'wel']);
    expect(read.meldingen.filter((text) => /verwijdering|verborgen/.test(text))).toHaveLength(2);
  });

  test('a text box is read once, after the paragraph that holds it', async () => {
    expect(
      texts(
        await docx(`<w:p>${run('een')}${tekstvak('vak')}${run(' meer')}</w:p>${alinea('twee')}`),
      ),
    ).toEqual(['een meer', 'vak', 'twee']);
  });

  test('bold by itself, by its style, and not by its style', async () => {
    const { alineas } = await docx(
      [
        alinea([run('Vet', { vet: true }), run(' niet')]),
        alinea('Vraag?', { stijl: 'Vraag' }),
        alinea([run('Niet vet', { opmaak: '<w:b w:val="0"/>' })], { stijl: 'Vraag' }),
        alinea('Kop', { stijl: 'Kop1' }),
      ].join(''),
    );
    expect(alineas.map(({ vet, stijl }) => [vet, stijl])).toEqual([
      [3, null],
      [6, null],
      [0, null],
      [3, 'kop'],
    ]);
  });

  test('headers are said and not read', async () => {
    const read = await docx(alinea('Tekst'), true);
    expect(texts(read)).toEqual(['Tekst']);
    expect(read.meldingen).toContain('Niet overgenomen: kopteksten en voetteksten.');
  });
});

describe('tables', () => {
  const spoken = async (rijen: (string | string[])[][]) =>
    (await docx(tabel(rijen))).alineas.map(({ spreker, tijd, tekst }) => [spreker, tijd, tekst]);

  test('who, when and what, known by what stands in them', async () => {
    expect(
      await spoken([
        ['1', 'I', 'Hoe gaat het met u?', '00:01'],
        ['2', 'R1', 'Goed, dank u wel.', '00:03'],
        ['3', 'I', 'En met de anderen?', '00:05'],
        ['4', 'R1', 'Ook goed.', '00:08'],
      ]),
    ).toEqual([
      ['I', '00:01', 'Hoe gaat het met u?'],
      ['R1', '00:03', 'Goed, dank u wel.'],
      ['I', '00:05', 'En met de anderen?'],
      ['R1', '00:08', 'Ook goed.'],
    ]);
  });

  test('a question and its answer beside each other', async () => {
    expect(
      await spoken([
        ['Vraag', 'Antwoord'],
        ['Hoe?', 'Zo.'],
        ['Waarom?', 'Daarom.'],
      ]),
    ).toEqual([
      ['Vraag', null, 'Hoe?'],
      ['Antwoord', null, 'Zo.'],
      ['Vraag', null, 'Waarom?'],
      ['Antwoord', null, 'Daarom.'],
    ]);
  });

  test('pairs above a conversation read as lines, other tables as rows', async () => {
    expect(
      await spoken([
        ['Datum', '12 maart'],
        ['Functie:', 'teamleider'],
      ]),
    ).toEqual([
      [null, null, 'Datum: 12 maart'],
      [null, null, 'Functie: teamleider'],
    ]);
    expect(
      await spoken([
        ['a', 'b', 'c'],
        ['d', 'e', 'f'],
      ]),
    ).toEqual([
      [null, null, 'a\tb\tc'],
      [null, null, 'd\te\tf'],
    ]);
  });

  test('a deleted row is not there, and a table in a cell is read in it', async () => {
    const deleted = tabel([['weg']]).replace('<w:tr>', '<w:tr><w:trPr><w:del w:id="1"/></w:trPr>');
    const nested = tabel([['a']]).replace('</w:tc>', `${tabel([['b']])}</w:tc>`);
    expect(texts(await docx(`${deleted}${nested}`))).toEqual(['a', 'b']);
  });
});

describe('what is wrong', () => {
  test.each([
    ['an end tag of something else', '<w:p><w:r></w:p></w:r>'],
    ['an end that is missing', '<w:p><w:r>'],
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><w:p/>'],
    ['depth', '<w:sdt>'.repeat(1_000) + '</w:sdt>'.repeat(1_000)],
  ])('%s is damage', async (_, body) => {
    await expect(docx(body)).rejects.toMatchObject({ code: 'werkmap-beschadigd' });
  });
  test('no words is an empty document', async () => {
    await expect(docx('<w:p/>')).rejects.toMatchObject({ code: 'werkmap-leeg' });
  });
});
