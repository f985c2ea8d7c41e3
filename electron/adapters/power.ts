import { powerMonitor } from 'electron';

/**
 * Calls `lock` when the user goes away: the computer sleeps, the screen locks (Windows and macOS:
 * on Linux Electron does not hear of it) or another user comes forward (macOS).
 */
export function lockWithComputer(lock: () => void): void {
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('suspend', lock);
  powerMonitor.on('user-did-resign-active', lock);
}
