/**
 * The text of a table's file, as spreadsheets save it: UTF-8 or UTF-16 with their marks, UTF-8 without, else Windows-1252,
 * which Excel writes in Western Europe. Undefined where the bytes are no text at all, as those of a picture.
 */
export function decodeTable(bytes: Uint8Array): string | undefined {
  const text = decode(bytes);
  return text.includes("\u0000") || text.includes("\u001a") ? undefined : text;
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
