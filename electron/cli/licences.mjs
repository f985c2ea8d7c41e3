/**
 * The packages whose code goes into the program, with their licences: read from node_modules when
 * the product is built, shown in the program under "Over Draaiknop". The build itself checks that it
 * bundled nothing else.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file in out/renderer that the page asks for. */
export const LICENCES_FILE = 'licenties.json';

const SOURCES = ['electron', 'renderer', 'shared'];
const SOURCE = /\.(?:ts|tsx|css)$/;
/** Specifiers of imports that stay after the types are gone, and of addresses in a style sheet. */
const IMPORTS = [
  /(?:^|\n)\s*(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'([^'.][^']*)'/g,
  /\bimport\(\s*'([^'.][^']*)'\s*\)/g,
  /\burl\("([^".#][^":]*)"\)/g,
];

/**
 * @typedef {object} Licence
 * @property {string} naam of the package
 * @property {string} versie
 * @property {string} licentie SPDX
 * @property {string} tekst the whole licence
 */

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The package of a specifier: '@a/b/c' → '@a/b'. @param {string} specifier */
function packageOf(specifier) {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** @param {string} root @param {string} name */
function manifestOf(root, name) {
  return JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
}

/**
 * Names of the packages that the product is made of: what its sources import, what those depend on,
 * and Electron around it.
 *
 * @param {string} root of the checkout
 */
export function bundledPackages(root) {
  /** @type {Set<string>} */
  const found = new Set();
  /** @param {string} name */
  const add = (name) => {
    if (found.has(name)) return;
    found.add(name);
    // Electron's own dependencies fetch its binary; they are no part of it.
    if (name === 'electron') return;
    for (const needed of Object.keys(manifestOf(root, name).dependencies ?? {})) add(needed);
  };
  for (const file of SOURCES.flatMap((folder) => filesBelow(join(root, folder)))) {
    const text = readFileSync(file, 'utf8');
    for (const pattern of IMPORTS) {
      for (const [, specifier] of text.matchAll(pattern)) {
        if (specifier !== undefined && !specifier.startsWith('node:')) add(packageOf(specifier));
      }
    }
  }
  return [...found].sort();
}

/**
 * Throws for a package without a licence: it may not be bundled.
 *
 * @param {string} root
 * @returns {Licence[]}
 */
export function licences(root) {
  return bundledPackages(root).map((naam) => {
    const { version, license } = manifestOf(root, naam);
    const folder = join(root, 'node_modules', naam);
    const file = readdirSync(folder).find((name) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(name));
    if (file === undefined || typeof license !== 'string') throw new Error(`${naam}: no licence`);
    const tekst = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
    return { naam, versie: version, licentie: license, tekst };
  });
}

/** What the page shows: the licence of Draaiknop itself, and of what it is made of. @param {string} root */
export function licenceFile(root) {
  const eigen = readFileSync(join(root, 'LICENSE'), 'utf8').replaceAll('\r\n', '\n').trim();
  return { eigen, pakketten: licences(root) };
}

/** The package in node_modules that a module is of, or null. @param {string} id */
export function packageOfModule(id) {
  const inside = id.replaceAll('\\', '/').split('/node_modules/').slice(1).at(-1);
  return inside === undefined ? null : packageOf(inside);
}

/**
 * A Vite plugin: refuses to bundle what is not in the list, and writes the list beside the page.
 *
 * @param {string} root
 * @param {{ write?: boolean }} [options] write: this build makes the page
 * @returns {import('vite').Plugin}
 */
export function licencesPlugin(root, { write = false } = {}) {
  const known = new Set(bundledPackages(root));
  return {
    name: 'draaiknop-licenties',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        for (const id of chunk.type === 'chunk' ? chunk.moduleIds : []) {
          const name = packageOfModule(id);
          if (name !== null && !known.has(name)) {
            this.error(
              `${name} is bundled, but its licence is not shown (electron/cli/licences.mjs)`,
            );
          }
        }
      }
      if (!write) return;
      this.emitFile({
        type: 'asset',
        fileName: LICENCES_FILE,
        source: `${JSON.stringify(licenceFile(root))}\n`,
      });
    },
  };
}
