/** Runs one measurement in a worker, as the product does, and answers with its numbers. */
import type { Measurement, MeasurementName } from './worker';

declare global {
  interface Window {
    measure(name: MeasurementName): Promise<Measurement>;
  }
}

window.measure = (name) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Measurement | { fout: string }>) => {
      worker.terminate();
      if ('fout' in data) reject(new Error(data.fout));
      else resolve(data);
    });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.postMessage(name);
  });
