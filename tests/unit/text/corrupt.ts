import iconv from 'iconv-lite';

/**
 * Does to a text what the copying machines did: something is put in between two bytes that look like one character
 * but belong to two, and the result is decoded as GBK with `?` for every byte that lost its partner.
 */

interface Insertion {
  /** The two bytes searched for, at an odd position. */
  bytes: number;
  /** ASCII that takes their place (a mark) or is put in behind them (a reading). */
  text: string;
  replace: boolean;
}

/** Decoders of the old kind swallow some ASCII bytes behind a lone first byte. */
function decodeLoosely(bytes: Buffer): string {
  let out = '';
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i];
    if (lead < 0x80) {
      out += String.fromCharCode(lead);
      i++;
      continue;
    }
    const trail = bytes[i + 1];
    if (trail >= 0x40 && trail !== 0x7f && trail !== 0xff) {
      out += iconv.decode(bytes.subarray(i, i + 2), 'gbk');
      i += 2;
      continue;
    }
    out += '?';
    i += '(<'.includes(String.fromCharCode(trail)) || (trail >= 0x30 && trail <= 0x39) ? 2 : 1;
  }
  return out;
}

function corrupt(text: string, insertion: Insertion): string {
  const source = iconv.encode(text, 'gbk');
  const out: number[] = [];
  let aligned = true;
  for (let i = 0; i < source.length; i++) {
    const straddles = !aligned && source[i] >= 0x80 && ((source[i] << 8) | source[i + 1]) === insertion.bytes;
    if (straddles && source[i + 1] >= 0x80) {
      if (!insertion.replace) out.push(source[i], source[i + 1]);
      out.push(...iconv.encode(insertion.text, 'latin1'));
      i++;
      continue;
    }
    if (aligned) aligned = source[i] < 0x80;
    else aligned = true;
    out.push(source[i]);
  }
  return decodeLoosely(Buffer.from(out));
}

/** A half-width mark where the bytes of its full-width twin straddled two characters: `。”` → `?!…`. */
export function cutAtMark(text: string, mark: '!' | ';' | '?'): string {
  const bytes = { '!': 0xa3a1, ';': 0xa3bb, '?': 0xa3bf }[mark];
  return corrupt(text, { bytes, text: mark, replace: true });
}

/**
 * A bracketed reading behind two bytes that look like `character`. Readings are given without tones here, as ASCII,
 * and get their tone afterwards: `qu` → `qū` by `toned`.
 */
export function cutAtReading(text: string, character: string, plain: string, toned: string): string {
  const pair = iconv.encode(character, 'gbk');
  const bytes = (pair[0] << 8) | pair[1];
  const cut = corrupt(text, { bytes, text: `(${plain})`, replace: false });
  return cut.replaceAll(`${plain})`, `${toned})`);
}
