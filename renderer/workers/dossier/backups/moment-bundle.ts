/** A moment as a bundle: what sets a dossier back need not know how its steps were kept. */
import type { MomentIndex } from '../../../../shared/backup/moment';
import { readReeks } from '../../../../shared/backup/reeks-reading';
import { openSlot } from '../../../../shared/backup/slot';
import type { UnitKeys, VaultHeader } from '../../../../shared/desktop/contract';
import type { Bundle } from '../../../../shared/vault/bundle-reading';
import { type ByteSource, unreadable } from '../../../../shared/vault/frame-reading';
import { openUnitRing } from '../../../../shared/vault/units';

/** A moment with all that belongs to it. */
export interface OpenedMoment {
  index: MomentIndex;
  header: VaultHeader;
  units: UnitKeys;
  /** The bytes of the reeks that are its own. */
  source: ByteSource;
}

/** Its `read` rejects as that of a bundle, and may be called again. */
export function momentBundle({ index, header, units, source }: OpenedMoment): Bundle {
  return {
    header,
    units,
    steps: index.stap,
    async read(keys, sink, work) {
      const slot = await openSlot(keys, index);
      if (slot === null || !(await openUnitRing(keys, units)).sound) throw unreadable(0);
      await readReeks(source, slot, keys, sink, work);
      return { head: slot.head };
    },
  };
}
