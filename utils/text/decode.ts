/** Bytes of a web page or text file to text: finds the encoding as browsers do, and where the page lies about it. */
import { detect } from 'chardet';

export interface DecodedPage {
  text: string;
  /** WHATWG name: utf-8, gb18030, big5, shift_jis … */
  encoding: string;
}

const NOT_TEXT = 'not a text or HTML file';
/** Controls other than white space: no text has many. */
const CONTROL = /(?!\s)\p{Cc}/gu;
const UNDECODED = /\ufffd/g;
/** Browsers look for a declaration in the first kilobyte; real pages have it later behind comments. */
const HEAD = 2048;
const SAMPLE = 200_000;
/** Characters that run through any Chinese text; a wrong decoding gives rare ones. */
const COMMON =
  '的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联权往展该领传近留红治决周保达办運這個來們為國時會說過對發學開動長現點無將還於見進實務區產業與後經門東鎮縣書萬億';
const COMMON_SET = new Set(COMMON);

/**
 * Decodes a page. Order: byte order mark; the declared charset if the bytes bear it out; strict UTF-8; the most
 * plausible of GB18030, Big5, Shift_JIS, EUC-KR. Throws an Error ("not a text or HTML file …") for binary input.
 */
export function decodePage(bytes: Uint8Array): DecodedPage {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decode(bytes, 'utf-8');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be');
  const wide = utf16(bytes);
  if (wide !== null) return decode(bytes, wide);
  refuseBinary(bytes);
  if (isStrict(bytes, 'utf-8')) return decode(bytes, 'utf-8');
  const declared = declaredEncoding(bytes);
  const candidates = [
    ...new Set([declared, guess(bytes), 'gb18030', 'big5', 'utf-8', 'shift_jis', 'euc-kr']),
  ].filter(name => name !== null);
  const sample = bytes.subarray(0, SAMPLE);
  let best: { name: string; score: number } | null = null;
  for (const name of candidates) {
    const score = plausibility(sample, name) + (name === declared ? 0.1 : 0);
    if (best === null || score > best.score + 1e-9) best = { name, score };
  }
  const decoded = decode(bytes, best === null ? 'utf-8' : best.name);
  return decoded;
}

function decode(bytes: Uint8Array, encoding: string): DecodedPage {
  const text = new TextDecoder(encoding).decode(bytes);
  const sample = text.slice(0, SAMPLE);
  const isNoise = share(sample, CONTROL) > 0.01 || share(sample, UNDECODED) > 0.1;
  if (isNoise) throw new Error(NOT_TEXT);
  return { text, encoding };
}

/** Names what binary files are where their first bytes tell. */
function refuseBinary(bytes: Uint8Array): void {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  const kinds: [string, string][] = [
    ['%PDF-', 'PDF'],
    ['\x89PNG', 'PNG image'],
    ['\xff\xd8\xff', 'JPEG image'],
    ['GIF8', 'GIF image'],
    ['PK\x03\x04', 'ZIP archive, or a Word or Excel file'],
    ['\xd0\xcf\x11\xe0', 'old Word or Excel file'],
    ['\x1f\x8b', 'gzip archive'],
    ['Rar!', 'RAR archive'],
    ['7z\xbc\xaf', '7-Zip archive'],
    ['SQLite format 3', 'SQLite database'],
  ];
  const kind = kinds.find(([magic]) => head.startsWith(magic));
  if (kind !== undefined) throw new Error(`${NOT_TEXT}: it is a ${kind[1]}`);
  if (/^RIFF....WEBP/s.test(head)) throw new Error(`${NOT_TEXT}: it is a WebP image`);
  let zeros = 0;
  const size = Math.min(bytes.length, 65_536);
  for (let i = 0; i < size; i += 1) if (bytes[i] === 0) zeros += 1;
  // A stray NUL happens in copied pages; more mean another kind of file.
  if (zeros > size / 200) throw new Error(`${NOT_TEXT}: it holds binary data`);
}

/** UTF-16 without a byte order mark: ASCII markup or digits leave zeros at every other place. */
function utf16(bytes: Uint8Array): string | null {
  const size = Math.min(bytes.length, 4096) & ~1;
  if (size < 64) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < size; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  const half = size / 2;
  const isMarkup = (at: number) => bytes[at] === 0x3c || bytes[at] === 0x0a || bytes[at] === 0x20;
  if (odd > half * 0.3 && odd > even * 8 && isMarkup(0)) return 'utf-16le';
  if (even > half * 0.3 && even > odd * 8 && isMarkup(1)) return 'utf-16be';
  return null;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const match =
    /<meta[^>]{0,300}charset\s*=\s*["']?\s*([\w-]+)/i.exec(head) ??
    /<\?xml[^>]{0,200}encoding\s*=\s*["']([\w-]+)/i.exec(head);
  return match === null ? null : known(match[1]);
}

function guess(bytes: Uint8Array): string | null {
  const name = detect(bytes.subarray(0, SAMPLE));
  return name === null ? null : known(name);
}

/** The WHATWG name of a label; GBK and GB2312 are read as their superset; null for unknown ones and for UTF-16. */
function known(label: string): string | null {
  try {
    const name = new TextDecoder(label).encoding;
    if (name.startsWith('utf-16')) return null;
    return name === 'gbk' ? 'gb18030' : name;
  } catch {
    return null;
  }
}

function isStrict(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** How much a decoding looks like running text: share of common characters, less what cannot be right. */
function plausibility(bytes: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(bytes);
  let common = 0;
  let foreign = 0;
  let wrong = 0;
  for (const char of text) {
    const code = char.codePointAt(0) as number;
    if (code < 0x80) continue;
    foreign += 1;
    if (COMMON_SET.has(char) || '，。、；：？！“”（）《》　'.includes(char)) common += 1;
    else if (code >= 0x3041 && code <= 0x30fe) common += 1;
    else if (code >= 0xac00 && code <= 0xd7a3) common += encoding === 'euc-kr' ? 0.3 : 1;
    if (code === 0xfffd || (code >= 0x80 && code < 0xa0) || (code >= 0xe000 && code < 0xf900)) wrong += 1;
  }
  return foreign === 0 ? 0 : (common - 2 * wrong) / foreign;
}

/** How much of `text` is `characters`; a handful is nothing. */
function share(text: string, characters: RegExp): number {
  const found = text.match(characters)?.length ?? 0;
  return found <= 8 ? 0 : found / text.length;
}
