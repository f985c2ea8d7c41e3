/** Sharing a dossier or a part of it, and merging what comes back. */
import { CodedError } from '../../../../shared/desktop/errors';
import type { Bestemming } from '../../../../shared/domain/uitgifte';
import { uitgifteOf } from '../../../../shared/gate/reporting';
import { passageOf } from '../../../../shared/gate/request';
import { openWithPassphrase } from '../../../../shared/vault/header';
import type { Dossier } from '../dossier';
import { mustFit } from '../free-space';
import { noteUitgifte } from '../gate/note';
import { gateAnswer } from '../gate/report';
import { deriveKek } from '../kek';
import { mustBeStrong } from '../keys/strong';
import type { MethodContext, MethodGroup } from '../methods';
import { Merging } from './merging';
import { readCopy } from './other-copy';
import type { SharingMethods } from './protocol';
import { writeShare } from './share';

export function sharingMethods({ deps, clock, open }: MethodContext): MethodGroup<SharingMethods> {
  const { shell, time } = deps;
  let merging: Merging | null = null;

  /** What was read for the dossier that is open; it may have been opened anew since. */
  function read(): Merging {
    if (merging === null || merging.dossier.id !== open().id) {
      throw new CodedError('ongeldige-vraag');
    }
    return merging;
  }

  function mine(): Dossier {
    const dossier = open();
    // The example is gone when it closes: nothing that matters should be brought into it.
    if (dossier.kind !== 'eigen') throw new CodedError('ongeldige-vraag');
    return dossier;
  }

  return {
    async delenMag({ passphrase }) {
      const { id } = mine();
      await mustBeStrong(passphrase);
      const header = await shell.invoke('vault.read', { id });
      const kek = await deriveKek(shell, passphrase, header.kdf);
      const opens = await openWithPassphrase(header, kek).then(
        () => true,
        (error: unknown) => {
          if (error instanceof CodedError && error.code === 'wachtwoordzin-onjuist') return false;
          throw error;
        },
      );
      if (opens) throw new CodedError('wachtwoordzin-geweigerd', { reden: 'dezelfde' });
      return null;
    },
    delen(params, work) {
      const dossier = open();
      const wat = { soort: 'deling', keuze: params.keuze } as const;
      const note = async (bestemming: Bestemming) => {
        const report = await dossier.steps.with((steps) => gateAnswer(dossier, wat, steps));
        const how = { soort: wat.soort, vorm: 'draaiknop', bestemming } as const;
        await noteUitgifte(dossier, uitgifteOf(report, passageOf(wat), how));
      };
      return writeShare({ shell, time, note }, dossier, params, work);
    },
    async samenvoegenLezen(params, work) {
      const dossier = mine();
      merging = null;
      await mustFit(shell, params.file.size, { gevraagd: 'samenvoegen' });
      const other = await readCopy(shell, params, work);
      merging = await Merging.of(dossier, other, { time, clock }, work);
      return merging.report;
    },
    samenvoegenConflicten: async ({ offset, limit }) => read().conflicts(offset, limit),
    async samenvoegen(choices, work) {
      const now = await read().onto(open(), work);
      const result = await now.apply(choices, work);
      merging = null;
      return result;
    },
    async samenvoegenLaten() {
      merging = null;
      return null;
    },
  };
}
