/** Names as their page writes them: what is read from the folded text of a Traditional page is Simplified. */

/** Names are taken from a page's first lines and its last ones. */
const HEAD = 12_000;
const TAIL = 1_000;

/**
 * Gives each of several names (林一、苏砚) back in the characters of the page.
 * @param simplify character for character; without it names stay as they are
 */
export function writtenIn(
  raw: string,
  simplify: ((text: string) => string) | undefined,
): (names: string | null) => string | null {
  if (simplify === undefined) return names => names;
  const shown = raw.length <= HEAD + TAIL ? raw : raw.slice(0, HEAD) + raw.slice(-TAIL);
  let simple: string | undefined;
  const written = (name: string): string => {
    simple ??= simplify(shown);
    // a name of two characters may be spaced out: 蘇　硯
    const form = [...name]
      .map(unit => (unit === ' ' ? '[ \\u3000]' : unit.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')))
      .join('[ \\u3000]*');
    const found = new RegExp(form).exec(simple);
    if (found === null) return name;
    const there = shown.slice(found.index, found.index + found[0].length);
    return found[0] === name || name.includes(' ')
      ? there.replace(/\u3000/g, ' ')
      : there.replace(/[ \u3000]/g, '');
  };
  return names => names?.split('、').map(written).join('、') ?? null;
}
