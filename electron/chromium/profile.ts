/** The profile of the Chromium host: what Chromium would like to remember is switched off. */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PRIVATE_FOLDER, writeFileAtomic } from '../services/atomic-file';

/**
 * Chromium's own settings, by their path in the file `Preferences`. Only ones that it keeps there as
 * they are: a name that it has given up would make every start write the file, and wait for the disk.
 */
const PREFERENCES = {
  alternate_error_pages: { enabled: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  bookmark_bar: { show_on_all_tabs: false },
  browser: {
    check_default_browser: false,
    enable_spellchecking: false,
    has_seen_welcome_page: true,
  },
  credentials_enable_autosignin: false,
  credentials_enable_service: false,
  dns_prefetching: { enabled: false },
  download: { prompt_for_download: true },
  history: { saving_disabled: true },
  intl: { accept_languages: 'nl-NL,nl', selected_languages: 'nl-NL,nl' },
  net: { network_prediction_options: 2 },
  payments: { can_make_payment_enabled: false },
  profile: { password_manager_enabled: false },
  safebrowsing: { enabled: false, enhanced: false },
  search: { suggest_enabled: false },
  signin: { allowed: false, allowed_on_next_startup: false },
  spellcheck: { dictionaries: [], use_spelling_service: false },
  translate: { enabled: false },
} as const;

type Tree = { [key: string]: unknown };

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `wanted` laid over `found`; whatever else Chromium keeps in the file stays. */
export function mergePreferences(found: Tree, wanted: Tree): Tree {
  const merged: Tree = { ...found };
  for (const [key, value] of Object.entries(wanted)) {
    const old = merged[key];
    merged[key] = isTree(value) ? mergePreferences(isTree(old) ? old : {}, value) : value;
  }
  return merged;
}

async function readTree(file: string): Promise<Tree> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    return isTree(value) ? value : {};
  } catch {
    // No profile yet, or a damaged file, which Chromium would replace by its defaults.
    return {};
  }
}

/** Makes the profile folder and its settings, before Chromium starts. */
export async function prepareProfile(folder: string): Promise<void> {
  const inside = join(folder, 'Default');
  await mkdir(inside, { recursive: true, mode: PRIVATE_FOLDER });
  const file = join(inside, 'Preferences');
  const found = await readTree(file);
  const merged = mergePreferences(found, PREFERENCES);
  const text = JSON.stringify(merged);
  if (text !== JSON.stringify(found)) await writeFileAtomic(file, text);
}
