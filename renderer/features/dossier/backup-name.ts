/** "uitstroom-jeugdzorg 2026-11-21 1703.draaiknop": sorts by time, safe in every file system. */
export function backupName(roepnaam: string, now: Date): string {
  const plain = roepnaam
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('nl')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${plain || 'dossier'} ${day} ${two(now.getHours())}${two(now.getMinutes())}.draaiknop`;
}
