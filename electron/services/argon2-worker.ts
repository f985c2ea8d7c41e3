/// <reference path="./raw-sources.d.ts" />
/**
 * Argon2id in a thread of its own, so that the window keeps answering. The thread is started from
 * source text: the same bundle then works from a folder, from the packaged archive and in tests,
 * where a path to a separate script would differ each time.
 */
import { Worker } from 'node:worker_threads';

/** Runs in the thread after the library's own UMD source; `hashwasm` is what that exports. */
const DRIVER = `
const { parentPort, workerData } = require('node:worker_threads');
hashwasm.argon2id({ ...workerData, hashLength: 32, outputType: 'binary' }).then((key) => {
  workerData.password.fill(0);
  parentPort.postMessage(key);
});
`;

export interface Argon2Parameters {
  password: Uint8Array;
  salt: Uint8Array;
  /** KiB. */
  memorySize: number;
  iterations: number;
  parallelism: number;
}

/** The 32 bytes that Argon2id (version 1.3) makes. Rejects when the thread fails. */
export async function argon2id(parameters: Argon2Parameters): Promise<Uint8Array<ArrayBuffer>> {
  // Loaded when first needed: the start of the program does not wait for it.
  const { default: library } = await import('hash-wasm/dist/argon2.umd.min.js?raw');
  const source = `const hashwasm = {};
(function (module, exports) { ${library}
}).call(globalThis, { exports: hashwasm }, hashwasm);
${DRIVER}`;
  const worker = new Worker(source, { eval: true, workerData: parameters });
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`argon2 thread ended with ${code}`)));
    });
  } finally {
    await worker.terminate();
  }
}
