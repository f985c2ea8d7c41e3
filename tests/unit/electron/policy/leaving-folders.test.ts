import { describe, expect, it } from 'vitest';
import { leavingName, leavingOf } from '../../../../electron/policy/leaving-folders';

type Case = readonly [path: string, verlaat: string | null, bestemming: string];

const windows: Record<string, string> = {
  OneDrive: 'C:\\Users\\u\\Wolkje',
  OneDriveCommercial: 'D:\\Werk\\OD',
  SystemDrive: 'C:',
  HOMEDRIVE: 'H:',
  HOMESHARE: '\\\\server\\homes\\u',
};

const onWindows: readonly Case[] = [
  ['C:\\Users\\u\\Documents', null, 'map'],
  ['C:\\Users\\u\\Documents\\OneDriveloos', null, 'map'],
  ['C:\\Users\\u\\Wolkje\\Rapport', 'OneDrive', 'wolk'],
  ['C:\\Users\\u\\Wolkje', 'OneDrive', 'wolk'],
  ['C:\\Users\\u\\Wolkjes', null, 'map'],
  ['c:/users/u/wolkje/x.xlsx', 'OneDrive', 'wolk'],
  ['D:\\Werk\\OD\\x', 'OneDrive', 'wolk'],
  ['C:\\Users\\u\\OneDrive - Gemeente\\Documenten', 'OneDrive', 'wolk'],
  ['C:\\Users\\u\\Dropbox (Werk)\\x', 'Dropbox', 'wolk'],
  ['C:\\Users\\u\\iCloudDrive', 'iCloud', 'wolk'],
  ['G:\\Mijn Drive\\x', 'Google Drive', 'wolk'],
  ['G:\\Shared drives\\team', 'Google Drive', 'wolk'],
  ['C:\\Users\\u\\Jeugdzorg\\Project - Documenten', 'SharePoint', 'wolk'],
  ['\\\\groep.sharepoint.com@SSL\\DavWWWRoot', 'SharePoint', 'wolk'],
  ['\\\\server\\delen\\x', 'een netwerkmap', 'netwerk'],
  ['//server/delen', 'een netwerkmap', 'netwerk'],
  ['\\\\?\\UNC\\server\\delen', 'een netwerkmap', 'netwerk'],
  ['\\\\?\\C:\\Users\\u\\Documents', null, 'map'],
  ['\\\\wsl.localhost\\Debian\\home\\u', null, 'map'],
  ['H:\\stukken', 'een netwerkmap', 'netwerk'],
  ['E:\\stick', null, 'schijf'],
];

const onMac: readonly Case[] = [
  ['/Users/u/Documents', null, 'map'],
  ['/Users/u/Library/Mobile Documents/com~apple~CloudDocs/x', 'iCloud', 'wolk'],
  ['/Users/u/Library/CloudStorage/OneDrive-Gemeente/x', 'OneDrive', 'wolk'],
  ['/Users/u/Library/CloudStorage/GoogleDrive-groep/x', 'Google Drive', 'wolk'],
  ['/Users/u/Library/CloudStorage/Box-Box', 'Box', 'wolk'],
  ['/Users/u/Dropbox/x', 'Dropbox', 'wolk'],
  ['/Volumes/STICK/x', null, 'schijf'],
  ['/Volumes/GoogleDrive/x', 'Google Drive', 'wolk'],
  ['/Network/Servers/x', 'een netwerkmap', 'netwerk'],
  ['/Users/u/Dropbox-oud', null, 'map'],
];

const onLinux: readonly Case[] = [
  ['/home/u/Documenten', null, 'map'],
  ['/home/u/Dropbox', 'Dropbox', 'wolk'],
  ['/home/u/OneDrive/x', 'OneDrive', 'wolk'],
  ['/home/u/SURFdrive/project', 'SURFdrive', 'wolk'],
  ['/home/u/Nextcloud/x', 'Nextcloud', 'wolk'],
  ['/run/user/1000/gvfs/smb-share:server=s,share=d/x', 'een netwerkmap', 'netwerk'],
  ['/run/user/1000/gvfs/google-drive:host=x/y', 'Google Drive', 'wolk'],
  ['/run/user/1000/gvfs/mtp:host=telefoon/x', null, 'schijf'],
  ['/media/u/STICK', null, 'schijf'],
  ['/run/media/u/STICK', null, 'schijf'],
  ['/home/u/notities over Dropbox', null, 'map'],
];

describe.each([
  ['win32', windows, onWindows],
  ['darwin', {}, onMac],
  ['linux', {}, onLinux],
] as const)('on %s', (platform, env, cases) => {
  it.each(cases)('%s leaves by %s', (path, verlaat, bestemming) => {
    expect(leavingOf(path, env, platform)).toEqual({ verlaat, bestemming });
    expect(leavingName(path, env, platform)).toBe(verlaat);
  });
});

describe('without variables', () => {
  it('does not take every folder for one that OneDrive keeps', () => {
    expect(leavingName('C:\\Users\\u', { OneDrive: '' }, 'win32')).toBeNull();
  });

  it('reads names of variables in any case', () => {
    expect(leavingName('X:\\w\\a', { ONEDRIVE: 'X:\\w' }, 'win32')).toBe('OneDrive');
  });
});
