/** "uitstroom-jeugdzorg 2026-11-21 1703.draaiknop". */
export function backupName(roepnaam: string, now: Date): string {
  return fileName(roepnaam, now, 'draaiknop');
}

/** A name with the time in it: sorts by time, safe in every file system. */
export function fileName(naam: string, now: Date, extension: string): string {
  const plain = naam
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('nl')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${plain || 'dossier'} ${day} ${two(now.getHours())}${two(now.getMinutes())}.${extension}`;
}
