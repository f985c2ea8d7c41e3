/** A reeks in a folder of the shell, as a source of bytes. */
import type { BackupFolderName } from '../../../../shared/backup/state';
import { MAX_CHUNK_BYTES } from '../../../../shared/desktop/limits';
import type { ByteSource } from '../../../../shared/vault/frame-reading';
import type { Shell } from '../shell';

export interface ReeksInFolder {
  id: string;
  map: BackupFolderName;
  reeks: string;
}

/** @param size bytes that are wanted; where the reeks ends before, reading gives fewer. */
export function shellSource(shell: Shell, where: ReeksInFolder, size: number): ByteSource {
  return {
    size,
    async read(from, to) {
      const buffer = new Uint8Array(to - from);
      let at = 0;
      while (at < buffer.length) {
        const van = from + at;
        const tot = Math.min(van + MAX_CHUNK_BYTES, to);
        const { bytes } = await shell.invoke('backup.read', { ...where, van, tot });
        buffer.set(bytes, at);
        at += bytes.length;
        if (bytes.length < tot - van) break;
      }
      return buffer.slice(0, at);
    },
  };
}
