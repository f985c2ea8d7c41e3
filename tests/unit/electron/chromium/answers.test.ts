import { expect, test } from 'vitest';
import { prepareAnswers } from '../../../../electron/chromium/answers';
import { CHROMIUM_ORIGIN } from '../../../../electron/policy/origins';
import type { StaticRequest } from '../../../../electron/services/static-files';

const PAGE = 'https://draaiknop.invalid/';
const HTML = `<script type="module" crossorigin src="./assets/a.js"></script>
<link rel="stylesheet" href="/assets/a.css"><link rel="icon" href="data:,">
<a href="https://example.com/">elders</a>`;

function setUp() {
  const asked: StaticRequest[] = [];
  const answers = prepareAnswers(async (request) => {
    asked.push(request);
    const body = new TextEncoder().encode(request.url === PAGE ? HTML : request.url);
    return { status: 200, headers: { A: 'b' }, body: new Uint8Array(body) };
  }, CHROMIUM_ORIGIN);
  return { asked, answers };
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

test('what the start page names is read before it is asked for, and only that', async () => {
  const { asked } = setUp();
  await settled();
  expect(asked.map(({ url }) => url)).toEqual([PAGE, `${PAGE}assets/a.js`, `${PAGE}assets/a.css`]);
});

test('is given as Chromium takes it, without reading it again', async () => {
  const { asked, answers } = setUp();
  await settled();
  const before = asked.length;
  expect(await answers({ method: 'GET', url: `${PAGE}assets/a.js` })).toEqual({
    responseCode: 200,
    responseHeaders: [{ name: 'A', value: 'b' }],
    body: Buffer.from(`${PAGE}assets/a.js`).toString('base64'),
  });
  expect(asked).toHaveLength(before);
});

test('a page that is loaded again is read again', async () => {
  const { asked, answers } = setUp();
  await answers({ method: 'GET', url: PAGE });
  await settled();
  const before = asked.length;
  await answers({ method: 'GET', url: PAGE });
  expect(asked).toHaveLength(before + 1);
});

test('another method never gets what was prepared', async () => {
  const { asked, answers } = setUp();
  await settled();
  await answers({ method: 'POST', url: PAGE });
  expect(asked.at(-1)).toEqual({ method: 'POST', url: PAGE });
});
