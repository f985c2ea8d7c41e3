/**
 * Runs in the page before any other script, in the place of Electron's preload environment. It
 * takes the raw binding out of the page's reach, gives the preload a `require` that knows only
 * 'electron', and carries answers and commands in. The host fills in the words that begin with a
 * dollar sign (bridge.ts). Plain JavaScript, because it is sent as text.
 */
(() => {
  const binding = globalThis.$BINDING;
  delete globalThis.$BINDING;
  if (typeof binding !== 'function') return;
  if (window !== window.top || location.origin !== '$ORIGIN') return;

  const { parse, stringify } = JSON;
  const waiting = new Map();
  const listeners = new Set();
  let lastId = 0;

  const encode = (value) => {
    if (value instanceof Uint8Array) {
      let text = '';
      for (let at = 0; at < value.length; at += 8192) {
        text += String.fromCharCode(...value.subarray(at, at + 8192));
      }
      return { $u8: btoa(text) };
    }
    if (Array.isArray(value)) return value.map(encode);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, inner]) => [key, encode(inner)]);
    const encoded = Object.fromEntries(entries);
    return entries.some(([key]) => key.startsWith('$')) ? { $o: encoded } : encoded;
  };

  const decode = (value) => {
    if (Array.isArray(value)) return value.map(decode);
    if (typeof value !== 'object' || value === null) return value;
    if (typeof value.$u8 === 'string') {
      return Uint8Array.from(atob(value.$u8), (character) => character.charCodeAt(0));
    }
    const inside = typeof value.$o === 'object' && value.$o !== null ? value.$o : value;
    return Object.fromEntries(Object.entries(inside).map(([key, inner]) => [key, decode(inner)]));
  };

  const ipcRenderer = {
    invoke: (line, channel, request) =>
      new Promise((resolve) => {
        lastId += 1;
        waiting.set(lastId, resolve);
        binding(stringify({ id: lastId, line, channel, request: encode(request) }));
      }),
    on: (line, listener) => listeners.add({ line, listener }),
    off: (line, listener) => {
      for (const known of listeners) {
        if (known.line === line && known.listener === listener) listeners.delete(known);
      }
    },
  };

  const receive = (text) => {
    const message = parse(text);
    if (message.line !== undefined) {
      for (const { line, listener } of [...listeners]) {
        if (line === message.line) listener({}, message.command);
      }
      return;
    }
    waiting.get(message.id)?.(decode(message.result));
    waiting.delete(message.id);
  };
  Object.defineProperty(globalThis, '$RECEIVER', { value: receive });

  const contextBridge = {
    exposeInMainWorld: (name, api) => {
      Object.defineProperty(globalThis, name, { value: Object.freeze(api), enumerable: true });
    },
  };

  const require = (name) => {
    if (name === 'electron') return { contextBridge, ipcRenderer };
    throw new Error(`A preload may ask for 'electron' only, not for '${name}'`);
  };
  const module = { exports: {} };
  $PRELOAD(require, module, module.exports);
})();
