/** The keys of the open dossier: its own, and those of its units as the shell keeps them. */
import type { UnitKeys } from '../../../../shared/desktop/contract';
import { DOSSIER_UNIT } from '../../../../shared/domain/entities';
import type { DossierKeys } from '../../../../shared/vault/keys';
import type { Key } from '../../../../shared/vault/primitives';
import { type UnitRing, withoutUnits, withUnits } from '../../../../shared/vault/units';

export class KeyRing {
  readonly keys: DossierKeys;
  #ring: UnitRing;
  readonly #write: (units: UnitKeys) => Promise<void>;

  /** @param write resolves when the file of unit keys is durable. */
  constructor(keys: DossierKeys, ring: UnitRing, write: (units: UnitKeys) => Promise<void>) {
    this.keys = keys;
    this.#ring = ring;
    this.#write = write;
  }

  /** The key of a unit; undefined when there is none (any more). */
  keyOf(unit: string): Key | undefined {
    return unit === DOSSIER_UNIT ? this.keys.records : this.#ring.keys.get(unit);
  }

  isErased(unit: string): boolean {
    return this.#ring.erased.has(unit);
  }

  get erased(): ReadonlySet<string> {
    return this.#ring.erased;
  }

  /** The file as it is now kept by the shell. */
  get file(): UnitKeys {
    return this.#ring.file;
  }

  /** Makes keys for units that have none. They are durable before anything is sealed with them. */
  async ensure(units: Iterable<string>): Promise<void> {
    const missing = [...units].filter(
      (unit) => this.keyOf(unit) === undefined && !this.isErased(unit),
    );
    if (missing.length > 0) await this.#replace(await withUnits(this.keys, this.#ring, missing));
  }

  /** Loses the keys of these units for good; done when the file without them is durable. */
  async erase(units: Iterable<string>): Promise<void> {
    await this.#replace(await withoutUnits(this.keys, this.#ring, units));
  }

  async #replace(next: UnitRing): Promise<void> {
    await this.#write(next.file);
    this.#ring = next;
  }
}
