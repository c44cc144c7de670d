/**
 * A search for the first of many words: a table of their first characters is looked at before any of them is tried.
 * @returns where in `[from, to)` one of the words begins, or -1
 */
export function wordFinder(words: Iterable<string>): (text: string, from?: number, to?: number) => number {
  /** 0, or where in `groups` the words stand that begin with the character. */
  const heads = new Uint16Array(0x10000);
  const groups: string[][] = [[]];
  for (const word of words) {
    const head = word.charCodeAt(0);
    heads[head] ||= groups.push([]) - 1;
    groups[heads[head]].push(word);
  }
  return (text, from = 0, to = text.length) => {
    for (let at = from; at < to; at++) {
      const head = heads[text.charCodeAt(at)];
      if (head === 0) continue;
      for (const word of groups[head]) if (text.startsWith(word, at)) return at;
    }
    return -1;
  };
}
