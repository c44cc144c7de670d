/** Steps that every reader of a text takes, in one place. */

/** The last `count` characters before `at`, fewer at the text's beginning. */
export const upTo = (text: string, at: number, count: number): string =>
  text.slice(Math.max(0, at - count), at);

/** The sticky form as it stands at `at`. */
export function matchAt(form: RegExp, text: string, at: number): RegExpExecArray | null {
  form.lastIndex = at;
  return form.exec(text);
}

/** Does the sticky form stand at `at`? */
export const meets = (form: RegExp, text: string, at: number): boolean => matchAt(form, text, at) !== null;

/** The UTF-16 units of single characters. */
export const codes = (characters: string): number[] => [...characters].map(c => c.charCodeAt(0));

/** A table of UTF-16 units: what each character is, as the bits of all rows that name it. */
export function classes(...rows: readonly (readonly [bits: number, characters: string])[]): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [bits, characters] of rows) for (const code of codes(characters)) table[code] |= bits;
  return table;
}

/** The next `count` characters from `at`, fewer at the text's end. */
export const ahead = (text: string, at: number, count: number): string => text.slice(at, at + count);

/** What stands between two offsets. */
export const within = (text: string, { start, end }: { start: number; end: number }): string =>
  text.slice(start, end);
