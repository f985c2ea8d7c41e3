/** @param {readonly number[]} values @param {number} p 0 to 100; nearest rank */
function percentile(values, p) {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.max(1, Math.ceil((p / 100) * sorted.length));
  return sorted[rank - 1];
}

/** @param {readonly number[]} times */
export const spread = (times) => ({
  p50: percentile(times, 50),
  p95: percentile(times, 95),
  max: Math.max(...times),
});

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
