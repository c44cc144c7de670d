/**
 * The words of the search. Chinese has no spaces, so the index holds pairs of neighbouring characters and single
 * ones; a hit in the index is a candidate, `includes` on the folded text decides.
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

/** Single characters and pairs of a folded text; lines do not run into each other. */
export function termsOf(text: string, into = new Set<string>()): Set<string> {
  for (const line of text.split('\n')) {
    let before = '';
    for (const character of line) {
      into.add(character);
      if (before !== '') into.add(before + character);
      before = character;
    }
  }
  return into;
}

/** The terms that narrow a search for `word` down best: its pairs, or the character it consists of. */
export function probesOf(word: string): string[] {
  const terms = [...termsOf(word)];
  const pairs = terms.filter(term => [...term].length === 2);
  return pairs.length > 0 ? pairs : terms;
}
