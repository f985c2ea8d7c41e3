import { describe, expect, it } from 'vitest';
import { type ErrorCode, type ErrorParams, errorCodes } from '../../../../shared/desktop/errors';
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

  it('tells what the reader of workbooks found, and where', () => {
    const wat = (code: ErrorCode, more: ErrorParams) =>
      errorText({ code, params: { bestand: 'a.xlsx', ...more } }).wat;
    expect(wat('werkmap-beschadigd', { waar: 'Blad1, cel B7', wat: 'de cel is afgekapt' })).toBe(
      '“a.xlsx” is beschadigd: Blad1, cel B7, de cel is afgekapt.',
    );
    expect(
      wat('werkmap-te-groot', {
        wat: 'het aantal cellen',
        waarde: '6.000.000',
        grens: '5.000.000',
      }),
    ).toContain('het aantal cellen is 6.000.000, de grens is 5.000.000.');
    expect(wat('geen-werkmap', { lijktOp: 'een webpagina (HTML)' })).toContain('een webpagina');
    expect(wat('geen-tabel', { blad: '' })).toContain('Op geen enkel blad is een tabel');
  });

  it('fits a file that was never there: a typing error on the command line', () => {
    const { wat, doe } = errorText({ code: 'bestand-verdwenen', params: { bestand: 'a.xlsx' } });
    expect(wat).toMatch(/^“a.xlsx” is er niet \(meer\)/);
    expect(doe).toMatch(/^Controleer de naam/);
  });

  it('tells that only the names are missing, also without a place', () => {
    const wat = (more: ErrorParams) =>
      errorText({ code: 'geen-tabel', params: { koppen: '“Nr” en “Knoppen”', ...more } }).wat;
    const rest = 'zijn herkend, maar een kolom met de naam van de casus ontbreekt.';
    expect(wat({})).toBe(`De koppen “Nr” en “Knoppen” ${rest}`);
    expect(wat({ rij: 3 })).toBe(`De koppen “Nr” en “Knoppen” op rij 3 ${rest}`);
  });

  it('tells a file that is no backup from one that is damaged on the way', () => {
    const wat = (stap: number) => errorText({ code: 'backup-onleesbaar', params: { stap } }).wat;
    expect(wat(0)).toContain('geen back-up van Draaiknop');
    expect(wat(12)).toContain('vanaf stap 12');
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
