/** Whether the name of a sheet says whose interview is on it. */

const ANY_SHEET =
  /^(?:blad|sheet|werkblad|tabel|table|data|export|gegevens|antwoorden|answers|responses?|(?:alle )?(?:interviews?|gesprekken|transcripten|fragmenten))[\s_-]*\d*$/iu;

/** True of `Blad1` and `Interviews`, which any sheet may be called. */
export const namesNobody = (blad: string): boolean => ANY_SHEET.test(blad.trim());
