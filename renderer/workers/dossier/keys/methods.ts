/** Other keys for the open dossier: passphrase, recovery key, or everything sealed anew. */
import type { VaultHeader } from '../../../../shared/desktop/contract';
import { CodedError } from '../../../../shared/desktop/errors';
import { prepareChange } from '../../../../shared/dossier/change';
import type { ChangeKind } from '../../../../shared/dossier/operations';
import {
  type KnownSecret,
  type NewVault,
  nextVault,
  openWith,
  withPassphrase,
  withRecoveryKey,
} from '../../../../shared/vault/header';
import type { Dossier } from '../dossier';
import { mustFit } from '../free-space';
import { deriveKek, knownSecret, newKdf } from '../kek';
import { Turns } from '../log/turns';
import type { MethodContext, MethodGroup } from '../methods';
import type { LongWork } from '../work';
import type { KeysMethods, TypedSecret } from './protocol';
import { resealDossier } from './resealing';
import { mustBeStrong } from './strong';

/** Made and shown, but in force only when it was confirmed. */
type Pending =
  | { soort: 'herstelsleutel'; header: VaultHeader }
  | { soort: 'generatie'; vault: Pick<NewVault, 'header' | 'keys'> };

export function keysMethods({
  deps,
  open,
  opened,
  keeper,
}: MethodContext): MethodGroup<KeysMethods> {
  const { shell } = deps;
  /** One at a time: each writes what it read of the header, and forgets what another made. */
  const turns = new Turns();
  let pending: Pending | null = null;

  /** The open dossier, when its keys can be replaced. */
  function own(): Dossier {
    const dossier = open();
    // The key of the example is for everybody to read.
    if (dossier.kind !== 'eigen') throw new CodedError('ongeldige-vraag');
    const { damage } = dossier.log;
    if (damage !== null) throw new CodedError('record-beschadigd', { stap: damage.stap });
    return dossier;
  }

  /** What was made and not yet confirmed. */
  function made<S extends Pending['soort']>(soort: S) {
    if (pending?.soort !== soort) throw new CodedError('ongeldige-vraag');
    return pending as Extract<Pending, { soort: S }>;
  }

  const headerOf = ({ id }: Dossier) => shell.invoke('vault.read', { id });

  /** The key of a new passphrase. Throws 'wachtwoordzin-geweigerd' when it is easy or the old one. */
  async function newPassphrase(header: VaultHeader, geheim: TypedSecret, nieuw: string) {
    await mustBeStrong(nieuw);
    const secret = await knownSecret(shell, header, geheim);
    // Right or wrong first: a wrong secret learns nothing about the passphrase.
    await openWith(header, secret);
    if (await opens(header, geheim, nieuw)) {
      throw new CodedError('wachtwoordzin-geweigerd', { reden: 'dezelfde' });
    }
    const kdf = newKdf();
    return { secret, kdf, kek: await deriveKek(shell, nieuw, kdf) };
  }

  /** Whether the passphrase is the one in force. */
  async function opens(header: VaultHeader, geheim: TypedSecret, nieuw: string): Promise<boolean> {
    if (geheim.soort === 'wachtwoordzin') {
      return geheim.tekst.normalize('NFKC') === nieuw.normalize('NFKC');
    }
    const secret: KnownSecret = {
      soort: 'wachtwoordzin',
      kek: await deriveKek(shell, nieuw, header.kdf),
    };
    return openWith(header, secret).then(
      () => true,
      () => false,
    );
  }

  /**
   * Back-ups under the new keys in the place of those under the old; the folders in which old ones
   * may be left. Stopping it leaves them: the keys themselves are replaced by then.
   */
  async function renewBackups(work: LongWork): Promise<string[]> {
    work.progress({
      zin: 'De back-ups worden vernieuwd',
      gedaan: 0,
      totaal: null,
      perSeconde: null,
    });
    try {
      return await keeper().renew(work);
    } catch {
      return open().backups.mappen.map(({ pad }) => pad);
    }
  }

  /** Tells the history; false when that did not go, which changes nothing of what was done. */
  async function told(dossier: Dossier, kind: ChangeKind): Promise<{ genoteerd: boolean }> {
    try {
      await dossier.change((_state, author) => prepareChange(author, kind, [], []));
      return { genoteerd: true };
    } catch {
      return { genoteerd: false };
    }
  }

  return {
    changePassphrase: ({ geheim, nieuw }) =>
      turns.run(async () => {
        const dossier = own();
        pending = null;
        const header = await headerOf(dossier);
        const { secret, kdf, kek } = await newPassphrase(header, geheim, nieuw);
        const changed = await withPassphrase(header, secret, kdf, kek);
        await shell.invoke('vault.rewrap', { header: changed });
        return told(dossier, 'wachtwoordzin');
      }),

    newRecoveryKey: ({ geheim }) =>
      turns.run(async () => {
        const dossier = own();
        pending = null;
        const old = await headerOf(dossier);
        const secret = await knownSecret(shell, old, geheim);
        const { header, herstelsleutel } = await withRecoveryKey(old, secret);
        pending = { soort: 'herstelsleutel', header };
        return { herstelsleutel };
      }),

    confirmRecoveryKey: () =>
      turns.run(async () => {
        const dossier = own();
        const { header } = made('herstelsleutel');
        await shell.invoke('vault.rewrap', { header });
        pending = null;
        return told(dossier, 'herstelsleutel');
      }),

    newKeys: ({ geheim, nieuw }) =>
      turns.run(async () => {
        const dossier = own();
        pending = null;
        const header = await headerOf(dossier);
        const { secret, kdf, kek } = await newPassphrase(header, geheim, nieuw);
        const { herstelsleutel, ...vault } = await nextVault(header, secret, kdf, kek);
        pending = { soort: 'generatie', vault };
        return { herstelsleutel };
      }),

    reseal: (_params, work) =>
      turns.run(async () => {
        const dossier = own();
        const { vault } = made('generatie');
        // Until it is done the old stands beside the new, and then the first back-up under it.
        await mustFit(shell, 2 * sizeOf(dossier), { gevraagd: 'verzegelen' });
        const status = await opened(() => resealDossier(deps, dossier, vault, work), dossier);
        pending = null;
        return { status, achtergebleven: await renewBackups(work) };
      }),

    discardKeys: () =>
      turns.run(async () => {
        pending = null;
        return null;
      }),

    async rename({ roepnaam }) {
      const dossier = open();
      if (dossier.kind !== 'eigen') throw new CodedError('ongeldige-vraag');
      const naam = roepnaam.normalize('NFC').trim();
      if (naam === '') throw new CodedError('naam-leeg');
      await shell.invoke('vault.rename', { id: dossier.id, roepnaam: naam });
      dossier.rename(naam);
      return null;
    },
  };
}

/** Bytes of the sealed steps, as its back-ups tell; 0 as long as there is none. */
function sizeOf({ backups }: Dossier): number {
  return Math.max(
    0,
    ...backups.mappen.flatMap(({ momenten }) => momenten.map(({ bytes }) => bytes)),
  );
}
