/**
 * Reads and parses the contents of a dossier that lie unsealed in IndexedDB: what opening a large
 * dossier is compared with. Knows nothing of the product, and does nothing but what has to be done:
 * one request for everything, one decoder, one parse for each piece.
 */

export interface Parsed {
  ms: number;
  entities: number;
  bytes: number;
}

addEventListener('message', () => {
  readAndParse().then(
    (parsed) => postMessage(parsed),
    (error: unknown) => postMessage({ fout: String((error as Error).stack ?? error) }),
  );
});

async function readAndParse(): Promise<Parsed> {
  const started = performance.now();
  const database = await settled(indexedDB.open('kaal'));
  const rows: { bytes: Uint8Array }[] = await settled(
    database.transaction('segmenten').objectStore('segmenten').getAll(),
  );
  const decoder = new TextDecoder();
  const byId = new Map<string, unknown>();
  let bytes = 0;
  for (const row of rows) {
    bytes += row.bytes.length;
    for (const entity of JSON.parse(decoder.decode(row.bytes)) as { id: string }[]) {
      byId.set(entity.id, entity);
    }
  }
  const ms = performance.now() - started;
  database.close();
  return { ms, entities: byId.size, bytes };
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
