/**
 * Stands in for the electron package in unit tests (vitest resolves 'electron' to this file): it
 * remembers what was called and lets a test play the events. Typed against electron.d.ts, so that
 * it cannot drift from the real thing; anything it does not know throws.
 */
import type * as Electron from 'electron';

type Listener = (...args: never[]) => unknown;

/** Every call in order: `app.enableSandbox`, with its arguments. */
export const calls: { name: string; args: unknown[] }[] = [];
const listeners = new Map<string, Listener[]>();

/** Names of the calls so far. */
export const callNames = (): string[] => calls.map(({ name }) => name);
/** Arguments of each call of one name. */
export const callsOf = (name: string): unknown[][] =>
  calls.filter((call) => call.name === name).map(({ args }) => args);

/** Plays an event: `emit('webContents', 'will-navigate', event)`. Answers what listeners answer. */
export function emit(of: string, event: string, ...args: unknown[]): unknown[] {
  const heard = listeners.get(`${of}:${event}`) ?? [];
  return heard.map((listener) => listener(...(args as never[])));
}

/** What the next question to the fake system will be answered with. */
export const answers = {
  instanceLock: true,
  openDialog: { canceled: true, filePaths: [] as string[] },
  saveDialog: { canceled: true, filePath: '' },
  /** The button that is pressed. */
  messageBox: 0,
  dark: false,
  keychain: { available: true, backend: 'gnome_libsecret' as KeychainName, refusal: '' },
};
type KeychainName = ReturnType<typeof Electron.safeStorage.getSelectedStorageBackend>;

export function resetElectron(): void {
  calls.length = 0;
  listeners.clear();
  answers.instanceLock = true;
  answers.openDialog = { canceled: true, filePaths: [] };
  answers.saveDialog = { canceled: true, filePath: '' };
  answers.messageBox = 0;
  answers.dark = false;
  answers.keychain = { available: true, backend: 'gnome_libsecret', refusal: '' };
}

/** Remembers a call by name; the answer is up to the caller. */
function record(name: string, args: unknown[]): void {
  calls.push({ name, args });
}

/** A method that only remembers. */
const noted =
  (name: string) =>
  (...args: unknown[]): void =>
    record(name, args);

/** `on` and `once` of one emitter; they answer the emitter, which nothing here uses. */
function hear(of: string): (event: string, listener: Listener) => never {
  return (event, listener) => {
    record(`${of}.on`, [event]);
    const key = `${of}:${event}`;
    listeners.set(key, [...(listeners.get(key) ?? []), listener]);
    return undefined as never;
  };
}

/** A fake that answers an unknown name with an error instead of undefined. */
function strict<T extends object>(name: string, fake: T): T {
  return new Proxy(fake, {
    get(target, key, receiver) {
      // Asked by await and by the printer of a failed test.
      if (key === 'then' || typeof key === 'symbol') return undefined;
      if (!Reflect.has(target, key)) throw new Error(`fake electron has no ${name}.${String(key)}`);
      return Reflect.get(target, key, receiver);
    },
  });
}

export const app = strict('app', {
  enableSandbox: noted('app.enableSandbox'),
  setPath: noted('app.setPath'),
  getPath: (name) => `/fake/${name}`,
  requestSingleInstanceLock: () => {
    record('app.requestSingleInstanceLock', []);
    return answers.instanceLock;
  },
  whenReady: async () => record('app.whenReady', []),
  quit: noted('app.quit'),
  exit: noted('app.exit'),
  on: hear('app'),
  commandLine: strict('commandLine', {
    appendSwitch: noted('app.commandLine.appendSwitch'),
  } satisfies Pick<Electron.CommandLine, 'appendSwitch'>) as Electron.CommandLine,
} satisfies Pick<
  typeof Electron.app,
  | 'enableSandbox'
  | 'setPath'
  | 'getPath'
  | 'requestSingleInstanceLock'
  | 'whenReady'
  | 'quit'
  | 'exit'
  | 'on'
  | 'commandLine'
>);

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: noted('protocol.registerSchemesAsPrivileged'),
} satisfies Pick<typeof Electron.protocol, 'registerSchemesAsPrivileged'>);

/** Handlers that a session was given, for a test to ask. */
export const sessionHandlers: {
  request?: (details: unknown, callback: (answer: unknown) => void) => void;
  permission?: Parameters<Electron.Session['setPermissionRequestHandler']>[0];
  permissionCheck?: Parameters<Electron.Session['setPermissionCheckHandler']>[0];
  device?: Parameters<Electron.Session['setDevicePermissionHandler']>[0];
  displayMedia?: Parameters<Electron.Session['setDisplayMediaRequestHandler']>[0];
  schemes: Map<string, (request: { url: string; method: string }) => Promise<Response> | Response>;
} = { schemes: new Map() };

const defaultSession = strict('session', {
  setSpellCheckerEnabled: noted('session.setSpellCheckerEnabled'),
  setSpellCheckerDictionaryDownloadURL: noted('session.setSpellCheckerDictionaryDownloadURL'),
  setPermissionRequestHandler: (handler) => {
    record('session.setPermissionRequestHandler', [handler]);
    sessionHandlers.permission = handler;
  },
  setPermissionCheckHandler: (handler) => {
    record('session.setPermissionCheckHandler', [handler]);
    sessionHandlers.permissionCheck = handler;
  },
  setDevicePermissionHandler: (handler) => {
    record('session.setDevicePermissionHandler', [handler]);
    sessionHandlers.device = handler;
  },
  setDisplayMediaRequestHandler: (handler) => {
    record('session.setDisplayMediaRequestHandler', [handler]);
    sessionHandlers.displayMedia = handler;
  },
  on: hear('session'),
  webRequest: strict('webRequest', {
    onBeforeRequest: (...args: unknown[]) => {
      record('session.webRequest.onBeforeRequest', args);
      sessionHandlers.request = args[0] as NonNullable<typeof sessionHandlers.request>;
    },
  } satisfies Pick<Electron.WebRequest, 'onBeforeRequest'>) as Electron.WebRequest,
  protocol: strict('session.protocol', {
    handle: (scheme, handler) => {
      record('session.protocol.handle', [scheme]);
      sessionHandlers.schemes.set(scheme, handler as never);
    },
  } satisfies Pick<Electron.Protocol, 'handle'>) as Electron.Protocol,
} satisfies Pick<
  Electron.Session,
  | 'setSpellCheckerEnabled'
  | 'setSpellCheckerDictionaryDownloadURL'
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'on'
  | 'webRequest'
  | 'protocol'
>) as unknown as Electron.Session;

export const session = strict('session', {
  defaultSession,
} satisfies Pick<typeof Electron.session, 'defaultSession'>);

/** The handlers of ipcMain by channel. */
export const ipcHandlers = new Map<string, (event: unknown, ...args: unknown[]) => unknown>();

export const ipcMain = strict('ipcMain', {
  handle: (channel, listener) => {
    record('ipcMain.handle', [channel]);
    ipcHandlers.set(channel, listener as (event: unknown, ...args: unknown[]) => unknown);
  },
} satisfies Pick<typeof Electron.ipcMain, 'handle'>);

const contents = {
  on: hear('webContents'),
  send: noted('webContents.send'),
  setWindowOpenHandler: (handler) => {
    record('webContents.setWindowOpenHandler', [handler]);
  },
  setWebRTCIPHandlingPolicy: noted('webContents.setWebRTCIPHandlingPolicy'),
} satisfies Pick<
  Electron.WebContents,
  'on' | 'send' | 'setWindowOpenHandler' | 'setWebRTCIPHandlingPolicy'
>;

export const webContents = strict('webContents', contents) as unknown as Electron.WebContents;

export const BrowserWindow = class {
  readonly webContents = webContents;
  on = hear('window');
  once = hear('window');
  show = noted('window.show');
  focus = noted('window.focus');
  restore = noted('window.restore');
  reload = noted('window.reload');
  isMinimized = () => true;
  isDestroyed = () => false;
  constructor(options?: Electron.BrowserWindowConstructorOptions) {
    record('new BrowserWindow', [options]);
    const window = strict('window', this satisfies Partial<Electron.BrowserWindow>);
    // What a class answers must be itself or an object: the one that throws on unknown names.
    // biome-ignore lint/correctness/noConstructorReturn: the proxy is the window
    return window;
  }
  async loadURL(url: string): Promise<void> {
    record('window.loadURL', [url]);
    // Electron announces the contents of each window, to whoever guards them.
    emit('app', 'web-contents-created', {}, webContents);
  }
};

/**
 * A person answers later than the turn in which they were asked: code that asks again and again must
 * not keep the test that watches it from running.
 */
const aPerson = (): Promise<void> => new Promise((answered) => setImmediate(answered));

export const dialog = strict('dialog', {
  showErrorBox: noted('dialog.showErrorBox'),
  showSaveDialog: async (...args: unknown[]) => {
    record('dialog.showSaveDialog', args);
    await aPerson();
    return answers.saveDialog;
  },
  showMessageBox: async (...args: unknown[]) => {
    record('dialog.showMessageBox', args);
    await aPerson();
    return { response: answers.messageBox, checkboxChecked: false };
  },
  showOpenDialog: async (...args: unknown[]) => {
    record('dialog.showOpenDialog', args);
    await aPerson();
    return answers.openDialog;
  },
} satisfies Pick<
  typeof Electron.dialog,
  'showErrorBox' | 'showMessageBox' | 'showOpenDialog' | 'showSaveDialog'
>);

export const Menu = strict('Menu', {
  buildFromTemplate: (template) => {
    record('Menu.buildFromTemplate', [template]);
    return { template } as unknown as Electron.Menu;
  },
  setApplicationMenu: noted('Menu.setApplicationMenu'),
} satisfies Pick<typeof Electron.Menu, 'buildFromTemplate' | 'setApplicationMenu'>);

export const powerMonitor = strict('powerMonitor', {
  on: hear('powerMonitor'),
} satisfies Pick<typeof Electron.powerMonitor, 'on'>);

/** The keychain of Electron, its asynchronous calls only: the others are on their way out. */
export const safeStorage = strict('safeStorage', {
  getSelectedStorageBackend: () => {
    record('safeStorage.getSelectedStorageBackend', []);
    return answers.keychain.backend;
  },
  isAsyncEncryptionAvailable: async () => answers.keychain.available,
  encryptStringAsync: async (text) => {
    record('safeStorage.encryptStringAsync', []);
    return Buffer.from(`v11${text}`);
  },
  decryptStringAsync: async (sealed) => {
    record('safeStorage.decryptStringAsync', []);
    const { refusal } = answers.keychain;
    if (refusal !== '') throw new Error(refusal);
    return { shouldReEncrypt: false, result: sealed.toString('utf8', 3) };
  },
} satisfies Pick<
  typeof Electron.safeStorage,
  | 'getSelectedStorageBackend'
  | 'isAsyncEncryptionAvailable'
  | 'encryptStringAsync'
  | 'decryptStringAsync'
>);

export const nativeTheme = strict('nativeTheme', {
  get shouldUseDarkColors() {
    return answers.dark;
  },
} satisfies Pick<typeof Electron.nativeTheme, 'shouldUseDarkColors'>);

/** What the preload gave to the page. */
export const exposed = new Map<string, unknown>();

export const contextBridge = strict('contextBridge', {
  exposeInMainWorld: (name, api) => {
    record('contextBridge.exposeInMainWorld', [name]);
    exposed.set(name, api);
  },
} satisfies Pick<typeof Electron.contextBridge, 'exposeInMainWorld'>);

export const ipcRenderer = strict('ipcRenderer', {
  invoke: async (...args: unknown[]) => {
    record('ipcRenderer.invoke', args);
    return { ok: true, value: null };
  },
  on: hear('ipcRenderer'),
  off: (channel: string, listener: Listener) => {
    record('ipcRenderer.off', [channel]);
    const key = `ipcRenderer:${channel}`;
    listeners.set(
      key,
      (listeners.get(key) ?? []).filter((known) => known !== listener),
    );
    return undefined as never;
  },
} satisfies Pick<typeof Electron.ipcRenderer, 'invoke' | 'on' | 'off'>);
