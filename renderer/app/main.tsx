import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Desktop } from '../../shared/desktop/contract';
import { startSession } from '../store';
import '../ui/base.css';
import { App } from './app';
import { Stopped } from './stopped';
import { createWorkCounter } from './work';

declare global {
  interface Window {
    /** Exposed by the preload; absent when the page is opened outside the product. */
    desktop?: Desktop;
  }
}

// A file dropped beside its place must not replace the page.
for (const type of ['dragover', 'drop'] as const) {
  window.addEventListener(type, (event) => event.preventDefault());
}

const container = document.getElementById('root');
if (container === null) throw new Error('no #root in index.html');
const root = createRoot(container);
const shell = window.desktop;
if (shell === undefined) root.render(<Stopped reason="geen-schil" />);
else {
  const { work, ofShell, ofSession } = createWorkCounter();
  const session = ofSession(startSession(ofShell(shell)));
  const app = <App session={session} work={work} onShellCommand={shell.onCommand} />;
  // Now, and not in a turn of its own: before that the browser would lay out and paint an empty page.
  flushSync(() => root.render(app));
}
