/**
 * Onthouden op deze computer: a dossier is opened with a key that the keychain of the system
 * guards. The shell makes that key and gives it to the dossier worker sealed to the worker's
 * ephemeral public key (shared/vault/transit.ts); the page passes on what it cannot read.
 */
import { z } from '../schema';
import { dossierId, none } from './parts';

/**
 * echt: there is a keychain that guards a key; geen: this computer has none that does, now;
 * niet-hier: this window has no way to a keychain at all.
 */
export const keychainKinds = ['echt', 'geen', 'niet-hier'] as const;

/** The data key, wrapped with the key that the keychain guards (shared/vault/header.ts); base64. */
const wrap = z.string().min(1).max(400);
const publicKey = z.string().max(200);
const envelope = { publicKey: z.string(), sealedKey: z.string() };

export const keychainContract = {
  'keychain.state': {
    request: z.strictObject({ id: dossierId }),
    response: z.strictObject({ sleutelbos: z.enum(keychainKinds), onthouden: z.boolean() }),
  },
  /**
   * A fresh key for this dossier, sealed by the keychain and held until `keychain.keep`; nothing is
   * written. 'sleutelbos-ontbreekt', 'sleutelbos-nu-niet' (it did not seal).
   */
  'keychain.make': {
    request: z.strictObject({ id: dossierId, publicKey }),
    response: z.strictObject(envelope),
  },
  /** Writes the key that was made last with what it wraps. 'ongeldige-vraag' when none was made. */
  'keychain.keep': { request: z.strictObject({ id: dossierId, wrap }), response: none },
  /**
   * The key that is kept, and what it wraps. 'onthouden-vervallen' when there is none,
   * 'sleutelbos-nu-niet' (kept: it may open later), 'sleutelbos-weigert' (forgotten: it never will).
   */
  'keychain.recall': {
    request: z.strictObject({ id: dossierId, publicKey }),
    response: z.strictObject({ ...envelope, wrap }),
  },
  /** Also when nothing is kept. 'opslag-mislukt' when it could not be taken away. */
  'keychain.forget': { request: z.strictObject({ id: dossierId }), response: none },
} as const;

export type KeychainState = z.infer<(typeof keychainContract)['keychain.state']['response']>;
