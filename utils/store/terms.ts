/**
 * The words of the search. Chinese has no spaces, so pairs of neighbouring characters and single ones are its terms.
 *
 * A page's terms are kept as a signature (a Bloom filter), not in an index with an entry for each: a page may have
 * thousands of terms, and with an entry each it took ten times as long to store and several times the disk (measured
 * in Chromium and Firefox), while the signatures of a thousand pages are read and tested in a tenth of a second.
 * A hit in the signature is a candidate, `includes` on the folded text decides.
 */

export type Simplify = (text: string) => string;

/** 萬(wàn): copied pages carry the reading behind a character; nobody types it into a search. */
const PINYIN = /(?<=\p{Script=Han})[(（][a-zà-ÿāēīōūǎěǐǒǔǖǘǚǜḿńňǹ]{1,6}[)）]/giu;
const SPACE = /[\s\u200b-\u200d\u2060\ufeff]+/g;

/**
 * Text as it is compared: full-width and compatibility forms as usual ones, lower case, without bracketed pinyin
 * and white space, Simplified where `simplify` is given.
 */
export function searchKey(text: string, simplify?: Simplify | null): string {
  const plain = text.replace(PINYIN, '').normalize('NFKC').toLowerCase().replace(SPACE, '');
  return simplify ? simplify(plain) : plain;
}

/** The longest query that is looked at, in UTF-16 units: who pastes a page means its beginning. */
const MAX_QUERY = 200;

/** The words of a query, each folded; all of them must be found. */
export function queryWords(query: string, simplify?: Simplify | null): string[] {
  const words = query
    .slice(0, MAX_QUERY)
    .split(/\s+/)
    .map(word => searchKey(word, simplify));
  return [...new Set(words.filter(word => word !== ''))];
}

/**
 * Single characters and pairs of a folded text; of digits and Latin letters also runs of three and four, because
 * every pair of digits stands on every page. Lines do not run into each other.
 */
export function termsOf(text: string, into = new Set<string>()): Set<string> {
  for (const line of text.split('\n')) {
    let before = '';
    let run = '';
    for (const character of line) {
      into.add(character);
      if (before !== '') into.add(before + character);
      before = character;
      run = character <= '\x7f' ? (run + character).slice(-4) : '';
      if (run.length > 2) into.add(run).add(run.slice(-3));
    }
  }
  return into;
}

/** Two bit positions for a term: FNV-1a over its UTF-16 units, and the same stirred once more. */
function bitsOf(term: string): [number, number] {
  let hash = 0x811c9dc5;
  for (let i = 0; i < term.length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 15;
  const other = Math.imul(hash ^ (hash >>> 13), 0x85ebca6b);
  return [hash >>> 0, (other ^ (other >>> 16)) >>> 0];
}

/** Sets the bits of terms in a signature that is there already. */
export function addTerms(signature: Uint8Array, terms: Iterable<string>): void {
  const mask = signature.length * 8 - 1;
  for (const term of terms) for (const bit of bitsOf(term)) signature[(bit & mask) >>> 3] |= 1 << (bit & 7);
}

/** So many bits are set that a term would often be found by mistake: the signature should be made anew, larger. */
export function isCrowded(signature: Uint8Array): boolean {
  let set = 0;
  for (const byte of signature) for (let bits = byte; bits !== 0; bits &= bits - 1) set++;
  return set > signature.length * 3;
}

/** The signature of a set of terms: 8 to 16 bits for each, so that at most one in twenty is found by mistake. */
export function signatureOf(terms: ReadonlySet<string>): Uint8Array {
  let length = 64;
  while (length < terms.size) length *= 2;
  const signature = new Uint8Array(length);
  addTerms(signature, terms);
  return signature;
}

/** False only where the term is certainly not among those the signature was made of. */
export function mayHold(signature: Uint8Array, term: string): boolean {
  const mask = signature.length * 8 - 1;
  return bitsOf(term).every(bit => (signature[(bit & mask) >>> 3] & (1 << (bit & 7))) !== 0);
}
