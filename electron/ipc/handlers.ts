/** Which service answers which channel. No decisions here. */
import type { AppInfo, SaveFolder } from '../../shared/desktop/contract';
import type { DiskState } from '../../shared/desktop/disk-contract';
import type { Backups } from '../services/backups';
import type { DossierFiles } from '../services/dossier-files';
import type { Kdf } from '../services/kdf';
import type { Keychain } from '../services/keychain';
import type { SaveFiles } from '../services/save-files';
import type { SettingsFile } from '../services/settings';
import type { Handlers } from './router';

export interface Services {
  info(): Promise<AppInfo>;
  settings: SettingsFile;
  dossiers: DossierFiles;
  backups: Backups;
  kdf: Kdf;
  keychain: Keychain;
  saves: SaveFiles;
  saveFolders(): Promise<SaveFolder[]>;
  /** Of the folder of this dossier; null: of the data folder. */
  disk(id: string | null): Promise<DiskState>;
}

export function createHandlers(services: Services): Handlers {
  const { info, settings, dossiers, backups, kdf, keychain, saves, saveFolders, disk } = services;
  const done = () => null;
  return {
    'app.info': () => info(),
    'settings.read': () => settings.read(),
    'settings.write': (request) => settings.write(request.settings).then(done),
    'vault.list': () => dossiers.list(),
    'vault.read': ({ id }) => dossiers.readHeader(id),
    'vault.create': ({ header, units }) => dossiers.create(header, units).then(done),
    'vault.rewrap': ({ header }) => dossiers.rewrap(header).then(done),
    // First forgotten: what this computer remembered must not outlive the key it belongs to.
    'vault.switch': ({ header, units, sentinel }) =>
      keychain
        .forget(header.id)
        .then(() => dossiers.switchTo(header, units, sentinel))
        .then(done),
    'vault.rename': ({ id, roepnaam }) => dossiers.rename(id, roepnaam).then(done),
    'kdf.derive': (request) => kdf.derive(request),
    'units.read': ({ id }) => dossiers.readUnits(id),
    // Whatever was erased here is erased in every back-up that can be reached.
    'units.write': ({ units }) =>
      dossiers
        .writeUnits(units)
        .then(() => backups.follow(units))
        .then(done),
    'sentinel.read': ({ id }) => dossiers.readSentinel(id),
    'sentinel.write': ({ sentinel }) => dossiers.writeSentinel(sentinel).then(done),
    'backup.list': (request) => backups.list(request),
    'backup.begin': (request) => backups.begin(request),
    'backup.append': (request) => backups.append(request).then(done),
    'backup.commit': (request) => backups.commit(request),
    'backup.abort': (request) => backups.abort(request).then(done),
    'backup.read': (request) => backups.read(request),
    'backup.open': (request) => backups.open(request),
    'backup.checked': (request) => backups.checked(request).then(done),
    'backup.choose': (request) => backups.choose(request),
    'backup.forget': (request) => backups.forget(request).then(done),
    'save.folders': () => saveFolders(),
    'save.begin': (request) => saves.begin(request),
    'save.write': ({ token, bytes }) => saves.write(token, bytes).then(done),
    'save.end': ({ token }) => saves.end(token),
    'save.abort': ({ token }) => saves.abort(token).then(done),
    'disk.free': ({ id }) => disk(id),
    'keychain.state': ({ id }) => keychain.state(id),
    'keychain.make': (request) => keychain.make(request),
    'keychain.keep': (request) => keychain.keep(request).then(done),
    'keychain.recall': (request) => keychain.recall(request),
    'keychain.forget': ({ id }) => keychain.forget(id).then(done),
  };
}
