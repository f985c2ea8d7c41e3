import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../../../shared/desktop/errors';
import { errorSentence, errorText } from '../../../../shared/desktop/errors-nl';

const params = {
  naam: 'Uitstroom zuid',
  bestand: 'casussen.xlsx',
  blad: 'Blad1',
  pad: '/tmp/uitvoer',
  soort: '.pdf',
  grens: '64 MB',
  stap: 1204,
  backupStap: 12,
  wacht: 4.2,
  nodig: 12_400_001,
};

describe('the Dutch sentences of the error codes', () => {
  it.each(errorCodes)('%s is whole, with and without parameters', (code) => {
    for (const given of [{}, params]) {
      const { wat, doe } = errorText({ code, params: given });
      for (const sentence of [wat, doe]) {
        expect(sentence).toMatch(/^[A-Z“]/);
        expect(sentence).toMatch(/\.$/);
        expect(sentence).not.toMatch(/undefined|null|NaN|\[object|“”| {2}/);
      }
      expect(errorSentence({ code, params: given })).toBe(`${wat} ${doe}`);
    }
  });

  it('writes numbers as a Dutch reader expects them and rounds up what must be waited or freed', () => {
    expect(errorText({ code: 'record-beschadigd', params }).wat).toContain('Stap 1.204 ');
    expect(errorText({ code: 'even-wachten', params }).doe).toContain('over 5 seconden');
    expect(errorText({ code: 'even-wachten', params: { wacht: 1 } }).doe).toContain('1 seconde ');
    expect(errorText({ code: 'schijf-vol', params }).doe).toContain('minstens 13 MB');
  });

  it('names the file, the sheet and the dossier it is about', () => {
    expect(errorText({ code: 'geen-werkmap', params }).wat).toMatch(/^“casussen.xlsx” is/);
    expect(errorText({ code: 'geen-tabel', params }).wat).toContain('“Blad1”');
    expect(errorText({ code: 'kluis-bestaat-al', params }).wat).toContain('“Uitstroom zuid”');
  });

  it('tells a typing error from the key of another dossier', () => {
    const wat = (reden: string) =>
      errorText({ code: 'herstelsleutel-onjuist', params: { reden } }).wat;
    expect(wat('tikfout')).toContain('tikfout');
    expect(wat('onvolledig')).toContain('negen groepen van vier');
    expect(wat('anders')).toContain('past niet op dit dossier');
  });

  it('tells of the wait after a wrong passphrase only when there is one', () => {
    expect(errorText({ code: 'wachtwoordzin-onjuist', params: {} }).doe).not.toContain('Wacht ');
    expect(errorText({ code: 'wachtwoordzin-onjuist', params }).doe).toContain('Wacht 5 seconden');
  });
});
