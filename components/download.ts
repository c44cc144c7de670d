/** Hands a file to the reader by a link with `download`, which needs no permission. */

/** How long the blob must outlive the click, ms: a browser that asks where to save reads it only after the answer. */
const KEEP = 60_000;

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
