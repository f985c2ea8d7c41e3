/** The kinds of file a build of the page consists of; anything else is not served. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.draaiknop', 'application/octet-stream'],
  ['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
]);

/** Content type by extension, or null when this kind is never served. */
export function contentType(file: string): string | null {
  const dot = file.lastIndexOf('.');
  return dot < 0 ? null : (TYPES.get(file.slice(dot).toLowerCase()) ?? null);
}
