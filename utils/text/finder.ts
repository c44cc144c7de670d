/**
 * A search for the first of many words: a table of their first characters is looked at before any of them is tried.
 * @returns where in `[from, to)` one of the words begins, or -1
 */
export function wordFinder(words: Iterable<string>): (text: string, from?: number, to?: number) => number {
  const heads = new Uint8Array(0x10000);
  const byHead = new Map<number, string[]>();
  for (const word of words) {
    const head = word.charCodeAt(0);
    heads[head] = 1;
    byHead.set(head, [...(byHead.get(head) ?? []), word]);
  }
  return (text, from = 0, to = text.length) => {
    for (let at = from; at < to; at++) {
      const head = text.charCodeAt(at);
      if (heads[head] === 0) continue;
      for (const word of byHead.get(head) ?? []) if (text.startsWith(word, at)) return at;
    }
    return -1;
  };
}
