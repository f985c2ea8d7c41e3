import { powerMonitor } from 'electron';

/** Calls `lock` when the user goes away: the screen locks, the computer sleeps or switches user. */
export function lockWithComputer(lock: () => void): void {
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('suspend', lock);
  powerMonitor.on('user-did-resign-active', lock);
}
