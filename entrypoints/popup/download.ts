/** Hands a file to the reader by a link with `download`, which needs no permission. */

/** How long the blob must outlive the click, ms: a browser that asks where to save reads it only after the answer. */
const KEEP = 60_000;

/** Characters no file system wants in a name, and the length old ones allow. */
export function fileName(stem: string, extension: string): string {
  const clean = stem
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a file name may not hold them
    .replace(/[\\/:*?"<>|\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const short = [...clean].slice(0, 60).join('').trim();
  return `${short || 'duixian'}.${extension}`;
}

export function download(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  // Firefox follows only links that are in the document
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEEP);
}
