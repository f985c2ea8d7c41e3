/**
 * Who may import what. The table `zones` is the rule; everything else in this file turns it into
 * dependency-cruiser's own form. tests/architecture/import-rules.test.ts plants a violation of every
 * rule and expects it to be found.
 *
 * The parser is swc, because dependency-cruiser cannot use TypeScript 7. It does not tell
 * `import type` from `import`, so the rules hold for types too. And it reads .tsx as .ts (17.4.3):
 * the patch below tells swc which of the two a file is.
 */
const swc = require('@swc/core');

const { parseFileSync } = swc;
swc.parseFileSync = (file, options) =>
  parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') });

/** Pure libraries: no clock, no network, no globals. */
const PURE = [
  'd3-array',
  'd3-force',
  'd3-sankey',
  'd3-scale',
  'd3-shape',
  'immutable',
  '@noble/hashes',
  '@zxcvbn-ts/core',
];
const REACT = ['react', 'react-dom'];
/** Node core without anything that can open a socket. */
const CORE_WITHOUT_NETWORK =
  '^(?!(http|https|http2|net|tls|dgram|dns|dns/promises|inspector|inspector/promises|cluster)$).*$';

/**
 * `tree`: folders it may import besides itself. `packages`: npm packages. `core`: pattern of Node
 * core modules. What is not named is refused.
 */
const zones = [
  { name: 'shared', path: '^shared/', tree: [], packages: PURE },
  {
    name: 'services',
    path: '^electron/services/',
    tree: ['^shared/', '^electron/policy/'],
    packages: ['hash-wasm'],
    core: CORE_WITHOUT_NETWORK,
  },
  {
    name: 'policy',
    path: '^electron/policy/',
    tree: ['^shared/'],
    packages: [],
    core: CORE_WITHOUT_NETWORK,
  },
  {
    name: 'ipc',
    path: '^electron/ipc/',
    tree: ['^shared/', '^electron/(services|policy)/'],
    packages: [],
    core: CORE_WITHOUT_NETWORK,
  },
  {
    name: 'adapters',
    path: '^electron/adapters/',
    tree: ['^shared/', '^electron/(services|policy|ipc)/'],
    packages: ['electron'],
    core: CORE_WITHOUT_NETWORK,
  },
  {
    name: 'main',
    path: '^electron/main/',
    tree: ['^shared/', '^electron/(services|policy|ipc|adapters)/'],
    packages: ['electron'],
    core: CORE_WITHOUT_NETWORK,
  },
  {
    name: 'preload',
    path: '^electron/preload/',
    tree: ['^shared/desktop/'],
    packages: ['electron'],
  },
  {
    name: 'chromium',
    path: '^electron/chromium/',
    tree: ['^shared/', '^electron/(services|policy|ipc)/'],
    packages: [],
    core: CORE_WITHOUT_NETWORK,
  },
  {
    name: 'cli',
    path: '^electron/cli/',
    tree: ['^shared/', '^electron/(services|policy|ipc|chromium)/'],
    packages: [],
    core: CORE_WITHOUT_NETWORK,
  },
  {
    name: 'ui',
    path: '^renderer/ui/',
    tree: ['^shared/'],
    packages: [...REACT, ...PURE, '@tanstack/react-virtual', '@fontsource-variable/source-sans-3'],
  },
  {
    name: 'charts',
    path: '^renderer/charts/',
    tree: ['^shared/', '^renderer/ui/'],
    packages: [...REACT, ...PURE],
  },
  {
    name: 'workers',
    path: '^renderer/workers/',
    tree: ['^shared/'],
    packages: ['dexie', ...PURE],
  },
  {
    name: 'store',
    path: '^renderer/store/',
    tree: [
      '^shared/',
      // Of a worker only what is said over the wire.
      '^renderer/workers/[^/]+/protocol\\.ts$',
      // The example dossier is a fixture and part of the product.
      '^fixtures/voorbeeld/voorbeeld\\.draaiknop$',
    ],
    packages: REACT,
  },
  {
    name: 'records',
    path: '^renderer/records/',
    tree: ['^shared/', '^renderer/(ui|charts|store)/'],
    packages: REACT,
  },
  {
    name: 'features',
    path: '^renderer/features/',
    tree: ['^shared/', '^renderer/(ui|charts|store|records)/'],
    // Turns of an interview differ in height: they are laid out by the same library as the grid.
    packages: [...REACT, ...PURE, '@tanstack/react-virtual'],
  },
  {
    name: 'app',
    path: '^renderer/(app/|[^/]+$)',
    tree: ['^shared/', '^renderer/(ui|charts|store|records|features)/'],
    packages: REACT,
  },
];

const packagePattern = (names) => `(^|/)node_modules/(${names.join('|')})/`;
const OWN = '^(electron|renderer|shared|tests|fixtures)/';

function zoneRules({ name, path, tree, packages, core }) {
  const rule = (suffix, comment, to) => ({
    name: `${name}-${suffix}`,
    comment,
    severity: 'error',
    from: { path },
    to,
  });
  return [
    rule('tree', `${name} may import: ${[path, ...tree].join(' ')}`, {
      path: OWN,
      pathNot: [path, ...tree].join('|'),
    }),
    rule('packages', `${name} may import the packages: ${packages.join(', ') || 'none'}`, {
      path: '(^|/)node_modules/',
      // zod and xlsx have a door of their own, below.
      pathNot: packagePattern([...packages, 'zod', 'xlsx']),
    }),
    rule('core', `${name} may import of Node core: ${core ?? 'nothing'}`, {
      dependencyTypes: ['core'],
      ...(core === undefined ? {} : { pathNot: core }),
    }),
  ];
}

const doors = [
  {
    name: 'zod-door',
    comment:
      'zod only through shared/schema.ts, which sets jitless first: the CSP refuses new Function.',
    severity: 'error',
    from: { path: OWN, pathNot: '^shared/schema\\.ts$|^tests/' },
    to: { path: packagePattern(['zod']) },
  },
  {
    name: 'xlsx-door',
    comment: 'SheetJS is fed only by shared/import, behind its limits.',
    severity: 'error',
    from: { path: OWN, pathNot: '^shared/import/|^tests/' },
    to: { path: packagePattern(['xlsx']) },
  },
  {
    name: 'feature-inside',
    comment: 'Another feature is used through its index, never its inside.',
    severity: 'error',
    from: { path: '^renderer/features/([^/]+)/' },
    to: {
      path: '^renderer/features/',
      pathNot: '^renderer/features/($1/|[^/]+/index\\.tsx?$)',
    },
  },
  {
    name: 'app-features-inside',
    comment: 'The app uses a feature through its index, and loads its screens lazily by file.',
    severity: 'error',
    from: { path: '^renderer/(app/|[^/]+$)' },
    to: {
      path: '^renderer/features/',
      pathNot: '^renderer/features/[^/]+/(index\\.tsx?|[a-z-]+-screen\\.tsx)$',
    },
  },
  {
    name: 'no-cycles',
    comment: 'A cycle means that two files are one, or that a third is missing.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphans',
    comment: 'A file that nobody imports and that is no entry is dead.',
    severity: 'error',
    from: {
      orphan: true,
      path: '^(electron|renderer|shared)/',
      pathNot:
        '\\.d\\.ts$|\\.css$|^electron/preload/index\\.ts$|^renderer/workers/[^/]+/index\\.ts$',
    },
    to: {},
  },
  {
    name: 'no-unresolvable',
    comment: 'Relative imports without extension, no aliases; a package must be installed.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
];

module.exports = {
  forbidden: [...zones.flatMap(zoneRules), ...doors],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default'],
      mainFields: ['module', 'main'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json', '.css'],
    },
  },
};
