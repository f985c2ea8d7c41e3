/** How much memory the pages of a browser and their workers took, from /proc: Linux only. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** @param {number} pid @param {string} name */
const read = (pid, name) => readFileSync(`/proc/${pid}/${name}`, 'utf8');

/** @param {number} pid */
function parentOf(pid) {
  const stat = read(pid, 'stat');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/** The processes of pages, with their workers in them, of the browser with this profile. @param {string} profile */
function renderers(profile) {
  const found = [];
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    try {
      const pid = Number(name);
      if (!read(pid, 'cmdline').includes('--type=renderer')) continue;
      for (let above = parentOf(pid); above > 1; above = parentOf(above)) {
        if (!read(above, 'cmdline').includes(`--user-data-dir=${profile}`)) continue;
        found.push(pid);
        break;
      }
    } catch {
      // A process that ended while we looked.
    }
  }
  return found;
}

/** @param {number} pid @param {'VmRSS' | 'VmHWM'} which @returns {number} MB */
function megabytes(pid, which) {
  const found = new RegExp(`^${which}:\\s+(\\d+) kB`, 'm').exec(read(pid, 'status'));
  return Number(found?.[1] ?? 0) / 1000;
}

/**
 * Runs `work` and answers how far the fullest page rose above what it took before.
 * @template T
 * @param {string} profile
 * @param {() => Promise<T>} work
 * @returns {Promise<{result: T, rest: number, peak: number}>} MB; `peak` counts from 0
 */
export async function peakOf(profile, work) {
  const before = new Map();
  for (const pid of renderers(profile)) {
    // 5 sets the peak back to what is taken now (proc(5)).
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
    before.set(pid, megabytes(pid, 'VmRSS'));
  }
  const result = await work();
  let [rest, peak] = [0, 0];
  for (const pid of renderers(profile)) {
    const high = megabytes(pid, 'VmHWM');
    if (high <= peak) continue;
    peak = high;
    rest = before.get(pid) ?? 0;
  }
  return { result, rest, peak };
}
