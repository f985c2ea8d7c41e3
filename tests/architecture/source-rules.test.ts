/**
 * What the source may not say. Each rule carries examples that it must find, so that a rule that
 * finds nothing any more fails too.
 */
import { describe, expect, test } from 'vitest';
import { filesBelow, isCode, isProduct, linesMatching } from './files';

interface Rule {
  name: string;
  /** Why, and what to do instead. */
  reason: string;
  applies: (file: string) => boolean;
  pattern: RegExp;
  /** Also looks in lines that are comment. */
  comments?: true;
  mustFind: string[];
  mustPass?: string[];
}

const inPage = (file: string): boolean => /^(renderer|shared)\//.test(file);
const inTests = (file: string): boolean => file.startsWith('tests/');

const rules: Rule[] = [
  {
    name: 'fields',
    reason: 'Chromium writes what is typed into its profile; use the field of renderer/ui.',
    applies: (file) => isProduct(file) && !file.startsWith('renderer/ui/'),
    pattern: /<(input|textarea)\b|createElement\(\s*['"](input|textarea)['"]|contentEditable/i,
    mustFind: ['<input value={x} />', '<textarea>', "createElement('input')", 'contentEditable'],
    mustPass: ['an input of 64 MB', 'HTMLInputElement'],
  },
  {
    name: 'style attributes',
    reason: 'The CSP refuses inline style; use a class or the style property.',
    applies: isProduct,
    pattern: /(attr|setAttribute)\(\s*['"]style['"]|cssText\s*=/,
    mustFind: ["node.attr('style', s)", 'el.setAttribute("style", s)', 'x.style.cssText = y'],
  },
  {
    name: 'markup from strings',
    reason: 'Text from a source may never become markup.',
    applies: isProduct,
    pattern:
      /dangerouslySetInnerHTML|\.(innerHTML|outerHTML)\s*=(?!=)|insertAdjacentHTML|document\.write/,
    mustFind: ['dangerouslySetInnerHTML={{', 'a.innerHTML = b', 'x.insertAdjacentHTML('],
    mustPass: ['a.innerHTML === b'],
  },
  {
    name: 'storage outside the vault',
    reason: 'Everything else that Chromium stores is readable on disk.',
    applies: inPage,
    pattern:
      /\b(localStorage|sessionStorage|serviceWorker)\b|\bcaches\.|history\.(pushState|replaceState)|document\.(cookie|title)\b/,
    mustFind: ['localStorage.x', 'caches.open(', 'history.pushState(', "document.title = 'x'"],
  },
  {
    name: 'network in the shell',
    reason: 'No layer opens a connection.',
    applies: (file) => /^(electron|shared)\//.test(file),
    pattern:
      /(?<![.\w])fetch\(|\b(XMLHttpRequest|WebSocket|EventSource|WebTransport)\b|\bnet\.request\b/,
    mustFind: ['await fetch(url)', 'new WebSocket(', 'net.request('],
    mustPass: ['handler.fetch(request)', 'this.prefetch(x)'],
  },
  {
    name: 'network in the page',
    reason: 'Only the store reads what ships with the program, from its own origin.',
    applies: (file) => file.startsWith('renderer/') && file !== 'renderer/store/start.ts',
    pattern: /(?<![.\w])fetch\(|\b(XMLHttpRequest|WebSocket|EventSource|WebTransport|sendBeacon)\b/,
    mustFind: ['fetch(url)', 'new EventSource(', 'navigator.sendBeacon('],
  },
  {
    name: 'code from strings',
    reason: 'The CSP refuses it, and a hostile file could use it.',
    applies: isProduct,
    pattern: /\bnew Function\(|(?<![.\w])eval\(|setTimeout\(\s*['"`]/,
    mustFind: ['new Function(', 'eval(code)', "setTimeout('x', 1)"],
  },
  {
    name: 'clock and chance',
    reason: 'Pure code gets clock and random as arguments.',
    applies: (file) => file.startsWith('shared/'),
    pattern: /Math\.random|Date\.now\(|new Date\(\)|performance\.now\(/,
    mustFind: ['Math.random()', 'Date.now()', 'new Date()'],
    mustPass: ['new Date(iso)'],
  },
  {
    name: 'workers',
    reason: 'The page starts all workers, in renderer/store: a worker cannot start one.',
    applies: (file) => isProduct(file) && !file.startsWith('renderer/store/'),
    pattern: /new (Shared)?Worker\(\s*(new URL|['"])/,
    mustFind: ["new Worker(new URL('./x.ts', import.meta.url))", "new SharedWorker('/x.js')"],
  },
  {
    name: 'SheetJS at once',
    reason: 'It is large and seldom needed: import() only, types excepted.',
    applies: isProduct,
    pattern: /^\s*import (?!type\b)[^(]*['"]xlsx['"]/,
    mustFind: ["import { read } from 'xlsx';", "import 'xlsx';"],
    mustPass: ["import type { WorkBook } from 'xlsx';", "const { read } = await import('xlsx');"],
  },
  {
    name: 'escapes from the compiler',
    reason: 'Types are what holds the layers together.',
    applies: isProduct,
    comments: true,
    pattern: /@ts-(ignore|nocheck|expect-error)|biome-ignore[^:]*noExplicitAny/,
    mustFind: ['// @ts-expect-error', '/* biome-ignore lint/suspicious/noExplicitAny: x */'],
  },
  {
    name: 'hooks in support',
    reason: 'Files share their support, so only the first would have it: use onTestFinished.',
    applies: (file) => inTests(file) && !/\.test\.tsx?$|\/support\/clean-page\.ts$/.test(file),
    pattern: /^(before|after)(Each|All)\(/,
    mustFind: ['afterEach(async () => {', 'beforeAll(start);'],
    mustPass: ['  beforeEach(make);'],
  },
  {
    name: 'imports in types',
    reason: 'The import rules do not see them; write an import type.',
    // The preload may import nothing of ours, so it ties its two channel names by type.
    applies: (file) => isProduct(file) && file !== 'electron/preload/index.ts',
    pattern: /\bimport\(\s*['"][^'"]+['"]\s*\)\s*\.\s*[A-Z]|typeof import\(/,
    mustFind: ["type X = import('./y').Z", "typeof import('./y')"],
    mustPass: ["const y = await import('./y')"],
  },
  {
    name: 'left for later',
    reason: 'Finish it, or leave it out.',
    applies: (file) => isProduct(file) || inTests(file),
    pattern: new RegExp(
      `\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')})\\b`,
    ),
    mustFind: [`// ${'TO' + 'DO'} later`],
  },
  {
    name: 'tests that do not run',
    reason: 'A test that is switched off proves nothing.',
    applies: inTests,
    pattern: new RegExp(
      `\\b(test|it|describe)\\.(${['on' + 'ly', 'to' + 'do', 'fix' + 'me'].join('|')})\\b`,
    ),
    mustFind: [`test.${'on' + 'ly'}('x', () => {})`],
  },
  {
    name: 'console in the product',
    reason: 'A log on a laptop keeps what the vault hides. The command line writes to its streams.',
    applies: isProduct,
    pattern: /\bconsole\.\w+\(/,
    mustFind: ['console.log(x)', 'console.error(e)'],
  },
];

const code = filesBelow().filter(isCode);

describe.each(rules)('$name', ({ reason, applies, pattern, comments, mustFind, mustPass = [] }) => {
  test('finds what it forbids, and no more', () => {
    for (const line of mustFind) expect(line).toMatch(pattern);
    for (const line of mustPass) expect(line).not.toMatch(pattern);
  });

  test(`is kept: ${reason}`, () => {
    const self = 'tests/architecture/source-rules.test.ts';
    const files = code.filter((file) => file !== self && applies(file));
    expect(files.length).toBeGreaterThan(0);
    expect(
      files.flatMap((file) => linesMatching(file, pattern, { comments: comments === true })),
    ).toEqual([]);
  });
});
