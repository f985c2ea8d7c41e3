/** Erasing for good: the dry run, and the thing itself. */
import { CodedError } from '../../../../shared/desktop/errors';
import { summarise } from '../../../../shared/dossier/change';
import { erasureCounts, unitsWith } from '../../../../shared/dossier/erasable';
import type { MethodContext, MethodGroup } from '../methods';
import { openHeader } from '../opening';
import { previewErasure } from './preview';
import type { ErasingMethods } from './protocol';

export function erasingMethods({ deps, clock, open }: MethodContext): MethodGroup<ErasingMethods> {
  const { shell, time } = deps;
  return {
    wisVoorbeeld: ({ onderdelen }, work) =>
      previewErasure(open(), onderdelen, work, { now: clock, pause: time.pause }),

    /**
     * Throws what the vault says of a secret that is wrong, 'niet-gevonden' when nothing of it is
     * there, or the codes of Log.erase; then nothing is erased.
     */
    async wissen({ onderdelen, geheim }) {
      const dossier = open();
      // What the example holds is in memory only: there is no key to lose.
      if (dossier.kind !== 'eigen') throw new CodedError('ongeldige-vraag');
      // Only to see that it is right: the keys are in use already.
      await openHeader(shell, await shell.invoke('vault.read', { id: dossier.id }), geheim);
      const step = await dossier.erase((state, author) => {
        if (author.coder === null) throw new CodedError('naam-leeg', { reden: 'niemand' });
        const units = unitsWith(state, onderdelen);
        if (units.size === 0) throw new CodedError('niet-gevonden', { soort: 'onderdeel' });
        const subjects = [...units].sort().map((id) => ({ type: 'unit' as const, id }));
        const counts = erasureCounts(state, units);
        return { units, summary: summarise(author, 'wissen', counts, subjects) };
      });
      return { stap: step?.seq ?? null };
    },
  };
}
