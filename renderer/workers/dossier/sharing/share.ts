/**
 * Writes a shared file: the whole dossier, or a selection, as a dossier of its own with an id, a
 * data key and a passphrase of its own. It has no recovery key: who opens the file makes one of
 * theirs (docs/decisions/0111).
 */
import { CodedError } from '../../../../shared/desktop/errors';
import type { Bestemming } from '../../../../shared/domain/uitgifte';
import { prepareChange } from '../../../../shared/dossier/change';
import { eraseUnits } from '../../../../shared/dossier/erasure';
import { unitsOfKey } from '../../../../shared/dossier/pseudoniemen';
import { chosenRecords, type ShareChoice, selectionOf } from '../../../../shared/dossier/share';
import type { DossierState } from '../../../../shared/dossier/state';
import { createSharedVault } from '../../../../shared/vault/header';
import type { Dossier } from '../dossier';
import { newDossierId, newId } from '../ids';
import { deriveKek, newKdf } from '../kek';
import { mustBeStrong } from '../keys/strong';
import { type CopyTarget, type Time, writeFirstStep } from '../log';
import { saveThroughShell, type Write } from '../saving';
import type { Shell } from '../shell';
import { type LongWork, logWork } from '../work';
import type { ShareParams } from './protocol';

const WRITING = 'Het gedeelde bestand wordt verzegeld en geschreven';

interface ShareDeps {
  shell: Shell;
  time: Time;
  /** Tells in the history that it left; before the file is there for others. */
  note(bestemming: Bestemming): Promise<unknown>;
}

/**
 * null when the user cancelled the dialog. Throws 'naam-leeg', the code of a passphrase that is too
 * weak, 'niet-gevonden' when the selection is empty, 'afgebroken', 'record-beschadigd' or the codes
 * of the shell; then no file is left.
 */
export async function writeShare(
  { shell, time, note }: ShareDeps,
  dossier: Dossier,
  { target, keuze, roepnaam, passphrase }: ShareParams,
  work: LongWork,
): Promise<{ pad: string } | null> {
  // The example is sealed with a key that everybody has: nothing of it needs to be shared.
  if (dossier.kind === 'voorbeeld') throw new CodedError('ongeldige-vraag');
  const naam = roepnaam.normalize('NFC').trim();
  if (naam === '') throw new CodedError('naam-leeg');
  await mustBeStrong(passphrase);
  const write =
    keuze.soort === 'alles' ? wholeDossier(dossier, work) : selection(dossier, keuze, time, work);
  return saveThroughShell(shell, target, async (chunk, bestemming) => {
    work.progress({ zin: 'De sleutel wordt berekend', gedaan: 0, totaal: null, perSeconde: null });
    const kdf = newKdf();
    const kek = await deriveKek(shell, passphrase, kdf);
    const aangemaakt = time.now();
    const id = newDossierId();
    const { header, keys } = await createSharedVault(
      { version: 1, id, roepnaam: naam, aangemaakt, kdf },
      kek,
    );
    await write({ header, keys }, chunk);
    // From here on it is told, and there.
    if (work.signal.aborted) throw new CodedError('afgebroken');
    await note(bestemming);
  });
}

type WriteBundle = (target: CopyTarget, write: Write) => Promise<void>;

/** All but the key of pseudonyms: who is behind them stays here. */
function wholeDossier(dossier: Dossier, work: LongWork): WriteBundle {
  let on: DossierState | null = null;
  let key: ReadonlySet<string> = new Set();
  const staysHere = (unit: string): boolean => {
    if (on !== dossier.state) {
      on = dossier.state;
      key = unitsOfKey(on);
    }
    return key.has(unit);
  };
  return (target, write) => dossier.log.writeCopy(target, write, logWork(work, WRITING), staysHere);
}

/**
 * As it is when it is written: what is changed meanwhile is not in it. Erasing waits; what was
 * erased since it was asked for is not in it either.
 */
function selection(dossier: Dossier, keuze: ShareChoice, time: Time, work: LongWork): WriteBundle {
  mustHold(dossier.state, keuze);
  return (target, write) =>
    dossier.log.copy(async ({ ring }) => {
      const { state } = eraseUnits(dossier.state, ring.erased);
      mustHold(state, keuze);
      const coder = dossier.status.coder?.id ?? null;
      const operations = selectionOf(state, keuze, coder);
      const [latest] = await dossier.log.steps(state.seq, state.seq);
      const author = { coder, now: () => time.now(), newId };
      const details = latest === undefined ? {} : { ref: latest.id };
      const { summary } = prepareChange(author, 'selectie', operations, [], details);
      const step = { summary, operations, erased: state.erased };
      await writeFirstStep(target, step, write, time, logWork(work, WRITING));
    });
}

function mustHold(state: DossierState, keuze: ShareChoice): void {
  if (chosenRecords(state, keuze).length > 0) return;
  throw new CodedError('niet-gevonden', { soort: 'onderdeel' });
}
