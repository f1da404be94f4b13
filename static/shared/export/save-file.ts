/** How long the browser may take to begin with a file, in milliseconds. */
const KEPT_MS = 60_000;

/** Hands a text to the browser as a file to be saved. */
export function saveFile(name: string, text: string, type = 'text/csv;charset=utf-8'): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}

/** A file name of parts: what no file system minds. */
export function fileName(parts: readonly string[], extension: string): string {
  const safe = parts.map((part) => part.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-'));
  return `${safe.join('-')}.${extension}`;
}
