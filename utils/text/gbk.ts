/** GBK both ways, made from the platform's own decoder on first use: no table in the bundle. */
export interface Gbk {
  /** UTF-16 unit → lead byte << 8 | trail byte; 0 where GBK has no two bytes for it. */
  bytesOf(unit: number): number;
  /** Two bytes → UTF-16 unit; 0 where they are no character, or a private one. */
  unitOf(lead: number, trail: number): number;
}

let gbk: Gbk | null = null;

/** Builds the tables (some 24 000 pairs) from `TextDecoder('gb18030')`; null where the platform has none. */
export function loadGbk(): Gbk | null {
  if (gbk) return gbk;
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder('gb18030');
  } catch {
    return null;
  }
  const toBytes = new Uint16Array(0x10000);
  const toUnit = new Uint16Array(0x10000);
  const row = new Uint8Array(2 * 190);
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    let n = 0;
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      row[n++] = lead;
      row[n++] = trail;
    }
    // Every two bytes of GB18030 are one unit of the BMP (some of them private use).
    const units = decoder.decode(row);
    if (units.length !== 190) continue;
    let k = 0;
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const unit = units.charCodeAt(k++);
      if (unit < 0x80 || unit === 0xfffd) continue;
      if (toBytes[unit] === 0) toBytes[unit] = (lead << 8) | trail;
      // Shifted text may show private characters; no text is made of them.
      if (unit < 0xe000 || unit > 0xf8ff) toUnit[(lead << 8) | trail] = unit;
    }
  }
  gbk = {
    bytesOf: unit => toBytes[unit],
    unitOf: (lead, trail) => toUnit[(lead << 8) | trail],
  };
  return gbk;
}
