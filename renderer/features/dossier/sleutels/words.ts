/**
 * What each way of replacing keys promises, in the words of the screen. What was opened from a shared
 * file has no recovery key until one is made (`recovery` false): then none is spoken of.
 */
interface Promised {
  does: readonly string[];
  doesNot: readonly string[];
}

/** What was opened from a shared file. */
export const NO_RECOVERY_KEY =
  'Dit dossier heeft nog geen herstelsleutel. Maak er een bij Sleutels, op Dossier: zonder de wachtwoordzin is het anders weg.';

export function passphraseEffects(recovery: boolean): Promised {
  return {
    does: [
      'Vanaf nu opent de nieuwe wachtwoordzin dit dossier op deze computer, en de oude niet meer.',
      recovery
        ? 'De herstelsleutel blijft dezelfde, en wat er in het dossier staat ook.'
        : 'Wat er in het dossier staat, blijft hetzelfde.',
    ],
    doesNot: [
      'Kopieën die u al hebt opgeslagen, gaan nog open met de wachtwoordzin van toen. Back-ups in de mappen van Draaiknop krijgen de nieuwe bij de volgende back-up.',
      'Er wordt niets opnieuw verzegeld. Kent iemand de oude wachtwoordzin die er niet meer bij mag, maak dan een nieuwe sleutel.',
    ],
  };
}

export function recoveryEffects(recovery: boolean): Promised {
  const stays = 'De wachtwoordzin blijft dezelfde, en wat er in het dossier staat ook.';
  return recovery
    ? {
        does: [
          'Er komt een nieuwe herstelsleutel. Hij geldt zodra u er twee groepen van hebt overgetypt; de oude opent dit dossier dan niet meer.',
          stays,
        ],
        doesNot: [
          'Kopieën die u al hebt opgeslagen, gaan nog open met de oude herstelsleutel. Zolang u die kopieën bewaart, is het oude papier nog geheim.',
          'Er wordt niets opnieuw verzegeld. Heeft iemand het oude papier die er niet meer bij mag, maak dan een nieuwe sleutel.',
        ],
      }
    : {
        does: [
          'Er komt een herstelsleutel. Hij geldt zodra u er twee groepen van hebt overgetypt, en opent dit dossier als u de wachtwoordzin kwijt bent.',
          stays,
        ],
        doesNot: ['Het gedeelde bestand en kopieën die er al zijn, opent hij niet.'],
      };
}

/** What the dialog says of a recovery key while it is made, shown and confirmed. */
export function recoveryWords(recovery: boolean) {
  return recovery
    ? {
        title: 'Nieuwe herstelsleutel',
        show: 'Nieuwe herstelsleutel tonen',
        shown: 'De nieuwe herstelsleutel',
        remark: 'Zolang u hem niet hebt bevestigd, geldt de oude.',
        done: 'De nieuwe herstelsleutel geldt; de oude opent dit dossier niet meer.',
        unchanged: 'Er is niets veranderd: de oude herstelsleutel blijft gelden.',
      }
    : {
        title: 'Herstelsleutel maken',
        show: 'Herstelsleutel tonen',
        shown: 'De herstelsleutel',
        remark: 'Hij geldt pas als u hem hebt bevestigd.',
        done: 'De herstelsleutel geldt.',
        unchanged: 'Er is niets veranderd: dit dossier heeft nog geen herstelsleutel.',
      };
}

export function newKeyEffects(recovery: boolean): Promised {
  return {
    does: [
      `Alles in dit dossier wordt opnieuw verzegeld. Er komt een nieuwe wachtwoordzin en een ${
        recovery
          ? 'nieuwe herstelsleutel; de oude openen dit dossier niet meer'
          : 'herstelsleutel; de oude wachtwoordzin opent dit dossier niet meer'
      }, en ook niet wat er nog bij komt.`,
      'Daarna komt er een nieuwe back-up in elke map waar Draaiknop nu bij kan, en gaan de oudere daar weg.',
      'Tot het laatst kunt u stoppen: dan is er niets veranderd. Valt de computer uit, dan is het dossier geheel het oude of geheel het nieuwe.',
      'Onthoudt deze computer de sleutel van dit dossier, dan vervalt dat. Zet het daarna weer aan als u wilt.',
    ],
    doesNot: [
      `Wat iemand al heeft, blijft met de oude ${
        recovery ? 'sleutels' : 'wachtwoordzin'
      } te lezen: een opgeslagen kopie, een back-up op een stick, een gedeeld bestand, dit dossier op een andere computer.`,
      'Wat iemand heeft gezien, blijft bekend.',
      'Bij kopieën die u zelf hebt opgeslagen en bij mappen die nu niet zijn aangesloten, kan Draaiknop niet. Die ruimt u zelf op.',
    ],
  };
}

/** Of sealing anew that was given up or failed. */
export function unchanged(recovery: boolean): string {
  return `Er is niets veranderd: de oude wachtwoordzin ${
    recovery ? 'en herstelsleutel gelden' : 'geldt'
  } nog.`;
}
