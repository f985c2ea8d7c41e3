/** Names of files that the product saves: valid on Windows, macOS and Linux alike, and harmless. */

/** Device names that Windows gives a meaning, whatever their extension. */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/** What the product makes. Nothing that a system would run on a double click. */
const EXTENSIONS = /\.(svg|png|pdf|docx|html|txt|csv|xlsx|json|draaiknop|qdpx|zip)$/i;

/** Control characters, and marks that turn the direction of text ("fdp.exe" shown as "exe.pdf"). */
function isInvisible(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (
    code < 0x20 ||
    (code >= 0x7f && code <= 0x9f) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0xfeff
  );
}

/** Whether this is one plain file name that every system accepts, of a kind the product makes. */
export function isSafeFileName(name: string): boolean {
  return (
    EXTENSIONS.test(name) &&
    !RESERVED.test(name) &&
    !/[/\\:*?"<>|]/.test(name) &&
    !/^[\s.~-]|[\s.]$/.test(name) &&
    ![...name].some(isInvisible) &&
    new TextEncoder().encode(name).byteLength <= 200
  );
}
