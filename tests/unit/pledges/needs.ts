/** What every match of a regular expression holds: for the tests of what is looked for before an expression is tried. */

interface Atom {
  /** The characters one of which stands here; null where it may be any other. */
  set: string[] | null;
  group: Atom[][] | null;
  optional: boolean;
}

/** Reads as much of the syntax as the rules use. Looks around hold nothing of the match. */
function parse(source: string): Atom[][] {
  let at = 0;
  const branches = (): Atom[][] => {
    const all: Atom[][] = [[]];
    while (at < source.length && source[at] !== ')') {
      if (source[at] === '|') {
        at++;
        all.push([]);
        continue;
      }
      const atom = one();
      const count = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(source.slice(at));
      if (count) at += count[0].length;
      if (atom === null) continue;
      if (count) atom.optional = count[0][0] === '*' || count[0][0] === '?' || count[1] === '0';
      all.at(-1)!.push(atom);
    }
    return all;
  };
  const one = (): Atom | null => {
    const c = source[at++];
    if (c === '^' || c === '$') return null;
    if (c === '(') {
      const around = /^\?(?:=|!|<=|<!)/.exec(source.slice(at));
      const plain = source.startsWith('?:', at);
      at += around ? around[0].length : plain ? 2 : 0;
      const group = branches();
      at++;
      return around ? null : { set: null, group, optional: false };
    }
    if (c === '[') {
      let set = '';
      for (; source[at] !== ']'; at++) set += source[at] === '\\' ? `\\${source[++at]}` : source[at];
      at++;
      return { set: /^\^|\\|.-./u.test(set) ? null : [...set], group: null, optional: false };
    }
    if (c === '\\') {
      const escaped = source[at++]!;
      return { set: /[a-zA-Z]/.test(escaped) ? null : [escaped], group: null, optional: false };
    }
    return { set: c === '.' ? null : [c!], group: null, optional: false };
  };
  return branches();
}

/** The branches no match of which need hold one of the words. */
function missing(branches: Atom[][], words: readonly string[]): Atom[][] {
  return branches.filter(atoms => {
    let run = '';
    for (const { set, group, optional } of atoms) {
      const holds =
        !optional &&
        ((group !== null && missing(group, words).length === 0) || set?.every(c => words.includes(c)));
      if (holds) return false;
      run = !optional && set?.length === 1 ? run + set[0] : '';
      if (words.some(word => run.includes(word))) return false;
    }
    return true;
  });
}

const show = (atoms: Atom[]): string =>
  atoms.map(({ set, group }) => set?.join('') ?? (group ? `(${group.map(show).join('|')})` : '.')).join('');

/** The alternatives of `form` that can match where none of the words stands: none, if the words are enough. */
export const everyMatchHolds = (form: RegExp, words: readonly string[]): string[] =>
  missing(parse(form.source), words).map(show);
