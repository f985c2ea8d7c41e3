/**
 * Whether a file in a folder leaves this computer: folders that a program keeps equal to a cloud, and
 * folders that are on another computer. Decided by the path alone, so it knows what has a name: a
 * network drive under a letter of its own, or a cloud folder with another name, looks like a disk.
 */
import type { Bestemming } from '../../shared/domain/uitgifte';

export interface Leaving {
  /** "OneDrive", "een netwerkmap": what takes it from this computer; null = nothing that we know of. */
  verlaat: string | null;
  bestemming: Extract<Bestemming, 'map' | 'schijf' | 'wolk' | 'netwerk'>;
}

/** What decides besides the path: names of variables as Windows writes them, in any case. */
export type Environment = Readonly<Record<string, string | undefined>>;

const NETWORK: Leaving = { verlaat: 'een netwerkmap', bestemming: 'netwerk' };
const cloud = (verlaat: string): Leaving => ({ verlaat, bestemming: 'wolk' });

/** Names of folders that these programs make, in full; "OneDrive - Gemeente" and "Dropbox (Werk)" too. */
const CLOUDS: readonly (readonly [name: string, folder: RegExp])[] = [
  ['OneDrive', /^onedrive(?: - .+)?$/],
  ['Dropbox', /^dropbox(?: \(.+\))?$/],
  ['iCloud', /^(?:icloud ?drive|icloud ?photos|com~apple~clouddocs)$/],
  [
    'Google Drive',
    /^(?:google ?drive|googledrive-.+|my drive|mijn drive|shared drives|gedeelde drives)$/,
  ],
  ['SharePoint', /^(?:sharepoint(?: - .+)?|.+ - (?:documenten|documents|gedeelde documenten))$/],
  ['SURFdrive', /^surfdrive$/],
  ['Nextcloud', /^nextcloud$/],
  ['ownCloud', /^owncloud$/],
  ['Box', /^box(?: sync)?$/],
  ['Proton Drive', /^proton ?drive$/],
];

/** Windows tells where OneDrive keeps its folders. */
const ONEDRIVE = ['onedrive', 'onedriveconsumer', 'onedrivecommercial'];

/** `path` is a folder or a file in it, absolute. */
export function leavingOf(path: string, env: Environment, platform: NodeJS.Platform): Leaving {
  const windows = platform === 'win32';
  const plain = windows ? windowsPath(path) : path;
  const share = windows ? shareOf(plain, env) : mountedShare(plain);
  if (share !== null) return share;
  const named = cloudOf(plain, env, platform);
  if (named !== null) return cloud(named);
  return { verlaat: null, bestemming: onOtherDisk(plain, env, platform) ? 'schijf' : 'map' };
}

/** The name alone, as the screens say it. */
export function leavingName(
  path: string,
  env: Environment,
  platform: NodeJS.Platform,
): string | null {
  return leavingOf(path, env, platform).verlaat;
}

/** One kind of slash, and without the prefix for long paths. */
function windowsPath(path: string): string {
  return path
    .replaceAll('/', '\\')
    .replace(/^\\\\[?.]\\UNC\\/i, '\\\\')
    .replace(/^\\\\[?.]\\/, '');
}

function variable(env: Environment, name: string): string {
  for (const [key, value] of Object.entries(env)) {
    if (key.toLowerCase() === name && value !== undefined) return value;
  }
  return '';
}

function inside(path: string, folder: string): boolean {
  const [below, above] = [path, folder].map((one) => one.replace(/[\\/]+$/, '').toLowerCase()) as [
    string,
    string,
  ];
  return (
    above !== '' &&
    (below === above || /^[\\/]/.test(below.slice(above.length))) &&
    below.startsWith(above)
  );
}

/** `\\server\share`, and a home folder that is one under a letter. */
function shareOf(path: string, env: Environment): Leaving | null {
  const server = /^\\\\([^\\]+)/.exec(path)?.[1]?.toLowerCase();
  if (server !== undefined) {
    // Linux on this very computer.
    if (server === 'wsl$' || server === 'wsl.localhost') return null;
    return server.includes('sharepoint.com') ? cloud('SharePoint') : NETWORK;
  }
  const home = variable(env, 'homeshare') === '' ? '' : variable(env, 'homedrive');
  return inside(path, home) ? NETWORK : null;
}

/** What GNOME mounts for a user says by its name where it is from; macOS and autofs have a place. */
function mountedShare(path: string): Leaving | null {
  const mount = /\/(?:\.?gvfs)\/([a-z-]+):/.exec(path)?.[1];
  if (mount !== undefined) {
    if (mount === 'google-drive') return cloud('Google Drive');
    if (mount === 'onedrive') return cloud('OneDrive');
    return mount === 'mtp' || mount === 'gphoto2' ? null : NETWORK;
  }
  return /^\/(?:net|Network)\//.test(path) ? NETWORK : null;
}

function cloudOf(path: string, env: Environment, platform: NodeJS.Platform): string | null {
  if (platform === 'win32' && ONEDRIVE.some((name) => inside(path, variable(env, name)))) {
    return 'OneDrive';
  }
  if (platform === 'darwin') {
    if (/\/Library\/Mobile Documents(?:\/|$)/.test(path)) return 'iCloud';
    // "OneDrive-Gemeente", "Dropbox", "Box-Box": the program before the dash.
    const provider = /\/Library\/CloudStorage\/([^/-]+)/.exec(path)?.[1];
    if (provider !== undefined) return provider === 'GoogleDrive' ? 'Google Drive' : provider;
  }
  for (const segment of path.split(/[\\/]/)) {
    const folder = segment.toLowerCase();
    for (const [name, pattern] of CLOUDS) if (pattern.test(folder)) return name;
  }
  return null;
}

/** A stick or a second disk: it may be carried away, and that is what it is for. */
function onOtherDisk(path: string, env: Environment, platform: NodeJS.Platform): boolean {
  if (platform !== 'win32') {
    return /^\/(?:Volumes|media|run\/media|mnt)\/|\/\.?gvfs\/(?:mtp|gphoto2):/.test(path);
  }
  const system = (variable(env, 'systemdrive') || 'C:').toLowerCase();
  const drive = /^[a-z]:/i.exec(path)?.[0].toLowerCase();
  return drive !== undefined && drive !== system;
}
