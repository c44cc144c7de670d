import { HAN, isHan } from './chars.ts';
import { type Gbk, loadGbk } from './gbk.ts';
import { LOST } from './lexicon/lost.ts';
import { isBroken } from './loss.ts';
import type { Edit } from './map.ts';
import { isLost, type MendOptions, SIGNS } from './mojibake.ts';
import { Plausibility } from './plausible.ts';

/** Marks → [byte the character before it lost, byte the character behind it lost]. */
const MARKS: Readonly<Record<string, readonly ['a3' | 'a1', number]>> = {
  '!': ['a3', 0xa1],
  '！': ['a3', 0xa1],
  ';': ['a3', 0xbb],
  '；': ['a3', 0xbb],
  '?': ['a3', 0xbf],
  '？': ['a3', 0xbf],
  '。': ['a1', 0xa3],
};

const SUSPECT = new RegExp(SIGNS, 'g');
/** Any mark before Han characters: for pages known to be broken, and those whose kind often is. */
const SUSPECT_ALL = new RegExp(`${SIGNS}|[?!！;；？](?=[${HAN}]{2})`, 'g');

const LONGEST_RUN = 400;
const SHORT_RUN = 40;
/** A lone letter glued between Han characters: the second half of one. */
const HALF = new RegExp(`[${HAN}]{1,12}[A-Za-z](?=[${HAN}(])`, 'y');
const ANY_LEAD = Array.from({ length: 0x7e }, (_, i) => 0x81 + i);
const ORPHAN = /\(?((?:[a-z\u00e0-\u01dc\u0251\u0261]|[\u0300-\u030c]){1,7})\)/y;
const TONED = /[\u00e0-\u01dc]|[\u0300-\u030c]/;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** The orphaned reading (a bracket that lost its opening) at `at`, tone mark and all; null where there is none. */
function orphanAt(text: string, at: number): { reading: string; end: number } | null {
  ORPHAN.lastIndex = at;
  const hit = ORPHAN.exec(text);
  return hit && TONED.test(hit[1]) ? { reading: hit[1], end: at + hit[0].length } : null;
}

interface Run {
  /** The run's bytes, the completing one included. */
  bytes: number[];
  end: number;
  completed: boolean;
  /** Ends at a lost byte. */
  lost: boolean;
  /** Longer than it was read. */
  cut: boolean;
}

function readRun(text: string, from: number, gbk: Gbk, longest = LONGEST_RUN): Run {
  const bytes: number[] = [];
  const limit = Math.min(text.length, from + longest);
  let at = from;
  for (; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) {
      if (code >= 0x40 && code < 0x7f)
        return { bytes: [...bytes, code], end: at + 1, completed: true, lost: false, cut: false };
      break;
    }
    const pair = gbk.bytesOf(code);
    if (pair === 0) break;
    bytes.push(pair >> 8, pair & 0xff);
  }
  const lost = at < text.length && isLost(text.charCodeAt(at));
  return { bytes, end: at, completed: false, lost, cut: at === limit && limit < text.length && !lost };
}

/** Decodes `lead` + the run's bytes; null where two bytes are no character. */
function decode(lead: number, bytes: number[], gbk: Gbk): string | null {
  let out = '';
  let pending = lead;
  for (let i = 0; i < bytes.length; i += 2) {
    const unit = gbk.unitOf(pending, bytes[i]);
    if (unit === 0) return null;
    out += String.fromCharCode(unit);
    pending = i + 1 < bytes.length ? bytes[i + 1] : 0;
  }
  return out;
}

/**
 * The mark that is due behind `text` and begins with byte `lead`: ” is A1 B1, full-width ) is A3 A9, and what ends
 * a line with A1 is 。 (A1 A3).
 */
function closing(text: string, lead: number, last: boolean): string {
  const near = text.slice(Math.max(0, text.length - 80));
  const line = near.lastIndexOf('\n');
  const open = (mark: string): number => near.lastIndexOf(mark);
  if (lead === 0xa1 && open('“') > Math.max(open('”'), line)) return '”';
  if (lead === 0xa3 && Math.max(open('('), open('（')) > Math.max(open(')'), open('）'), line)) return ')';
  return lead === 0xa1 && last ? '。' : '';
}

/** Does a line end at `at`? */
function endsLine(text: string, at: number): boolean {
  return at >= text.length || text.charCodeAt(at) === 0x0a;
}

/**
 * Finds byte-split stretches and mends those that can be mended with confidence.
 * @param text half-width brackets, bracketed pinyin already out
 */
export function mend(text: string, { hant, readings, simplify, thorough, perhaps }: MendOptions): Edit[] {
  if (perhaps && !isBroken(text)) return [];
  const gbk = loadGbk();
  if (!gbk) return [];
  let model: Plausibility | null = null;
  const plausible = (): Plausibility => {
    model ??= new Plausibility(text, hant, gbk, simplify);
    return model;
  };
  const edits: Edit[] = [];

  /** The character before a mark that lost its second byte `trail`, by its neighbours; `next` as repaired. */
  const lostBefore = (at: number, trail: 'a3' | 'a1', next: string): string => {
    const before = text.charAt(at - 1);
    const word = LOST[trail].find(
      ([, left, right]) => (before && left.includes(before)) || (next && right?.includes(next)),
    );
    if (word) return word[0];
    // Words of the page itself: both pairs must be known.
    for (let lead = 0xb0; lead <= 0xf7 && next; lead++) {
      const c = String.fromCharCode(gbk.unitOf(lead, trail === 'a3' ? 0xa3 : 0xa1));
      if (plausible().has(before + c) && plausible().has(c + next)) return c;
    }
    return trail === 'a3' && next !== '。' ? '。' : '?';
  };

  /** The character with this reading on the page and this first byte. */
  const named = (reading: string, lead: number): string => {
    for (const c of readings.get(reading) ?? '') if (gbk.bytesOf(c.charCodeAt(0)) >> 8 === lead) return c;
    return '';
  };

  /**
   * The last character of a run that nothing completes has lost its second byte, shown or not. Its own reading behind
   * it can name it, or a closing mark that is due.
   */
  const lastOf = (run: Run, at: number, written: string): { text: string; end: number } => {
    const lead = run.bytes[run.bytes.length - 1];
    const orphan = run.lost ? orphanAt(text, run.end + 1) : null;
    if (orphan) return { text: named(orphan.reading, lead) || '?', end: orphan.end };
    const last = endsLine(text, run.lost ? run.end + 1 : run.end);
    const due = closing(text.slice(Math.max(0, at - 80), at) + written, lead, last);
    if (due) return { text: due, end: run.lost ? run.end + 1 : run.end };
    return { text: run.lost ? '' : '?', end: run.end };
  };

  /** Puts the character before a mark (`trail`, if there is one) and `fresh` where the run was shown, if that reads better. */
  const accept = (at: number, run: Run, trail: 'a3' | 'a1' | null, shown: string, fresh: string): boolean => {
    const better = plausible().score(fresh, false);
    if (better < 0.2 || better < plausible().score(shown, true) + 0.3) return false;
    const before = trail === null ? '' : lostBefore(at, trail, fresh[0]);
    const tail = run.completed ? { text: '', end: run.end } : lastOf(run, at, before + fresh);
    edits.push({ start: at, end: tail.end, text: before + fresh + tail.text });
    return true;
  };

  /** Kind 1: `?!闭聊绢^`. True where mended. */
  const mendMark = (at: number, mark: number): boolean => {
    const [trail, lead] = MARKS[text[mark]];
    const run = readRun(text, mark + 1, gbk, mark === at ? SHORT_RUN : LONGEST_RUN);
    if (run.bytes.length === 0) {
      // Both neighbours lost a byte: only a closing mark that is due, or a character by its reading, can be told.
      const ends = endsLine(text, run.end);
      if (mark === at || !(run.lost || ends)) return false;
      const orphan = run.lost ? orphanAt(text, run.end + 1) : null;
      const due = orphan
        ? named(orphan.reading, lead)
        : closing(text.slice(Math.max(0, at - 80), at), lead, run.lost && endsLine(text, run.end + 1));
      if (!due) return false;
      // The lost byte may have taken a digit along: it stays, as a mark of doubt.
      const digit = isDigit(text.charCodeAt(run.end + 1));
      const end = orphan ? orphan.end : run.lost && !digit ? run.end + 1 : run.end;
      edits.push({ start: at, end, text: lostBefore(at, trail, due) + due });
      return true;
    }
    // A mark before a Latin word is a mark; one letter may be half a character (??h委 = 。縣委).
    if (run.bytes.length === 1 && (mark === at || isLatin(text.charCodeAt(run.end)))) return false;
    if (run.cut) return false;
    const shown = text.slice(mark + 1, run.end);
    const fresh = decode(lead, run.bytes, gbk);
    if (fresh !== null && accept(at, run, trail, shown, fresh)) return true;
    // A mirror may have turned the broken text into Traditional characters afterwards: 闭聊绢^ → 閉聊絹^.
    const plain = simplify ? simplify(shown) : shown;
    if (plain === shown) return false;
    const again = readRun(plain, 0, gbk);
    const other = again.end === plain.length ? decode(lead, again.bytes, gbk) : null;
    return other !== null && accept(at, run, trail, shown, other);
  };

  /** Kind 2: `或?qū)W` and `日?qǐng)?bào)`. True where mended. */
  const mendReading = (at: number, reading: string, from: number): boolean => {
    const previous = gbk.bytesOf(text.charCodeAt(at - 1)) & 0xff;
    if (previous === 0) return false;
    const leads: number[] = [];
    for (const c of readings.get(reading) ?? '') {
      const bytes = gbk.bytesOf(c.charCodeAt(0));
      if (bytes >> 8 === previous) leads.push(bytes & 0xff);
    }
    const sure = leads.length > 0;
    if (!sure) for (let lead = 0x81; lead <= 0xfe; lead++) if (gbk.unitOf(previous, lead)) leads.push(lead);
    // The second byte may be lost to the character's own reading: then that reading names it.
    if (isLost(text.charCodeAt(from))) {
      const own = orphanAt(text, from + 1);
      if (!own) return false;
      for (const lead of leads) {
        const c = named(own.reading, lead);
        if (c === '') continue;
        edits.push({ start: at, end: own.end, text: c });
        return true;
      }
      return false;
    }
    const run = readRun(text, from, gbk);
    if (run.bytes.length === 0 || (!run.completed && !sure)) return false;
    return mendRun(at, run, leads, text.slice(from, run.end));
  };

  /** A run behind an unknown lead byte: the best of the candidates, if it is good. */
  const mendRun = (at: number, run: Run, leads: number[], shown: string): boolean => {
    if (run.cut) return false;
    const fitting = leads.filter(lead => gbk.unitOf(lead, run.bytes[0]) !== 0);
    const heads = fitting.map(lead => String.fromCharCode(gbk.unitOf(lead, run.bytes[0]))).join('');
    const best = plausible().best(text.charAt(at - 1), heads);
    if (best < 0) return false;
    const fresh = decode(fitting[best], run.bytes, gbk);
    return fresh !== null && accept(at, run, null, shown, fresh);
  };

  /** Is a mark before Han characters worth a try? Where the page is known to break: if these look odd. */
  const isWorth = (at: number): boolean => {
    if (!thorough) return true;
    HALF.lastIndex = at + 1;
    return HALF.test(text) || plausible().hasRare(text.slice(at + 1, at + 5));
  };

  const suspect = thorough ? SUSPECT_ALL : SUSPECT;
  suspect.lastIndex = 0;
  for (let hit = suspect.exec(text); hit; hit = suspect.exec(text)) {
    const at = hit.index;
    const code = text.charCodeAt(at);
    const count = edits.length;
    const orphan = isLost(code) ? orphanAt(text, at + 1) : null;
    if (orphan) {
      // The reading goes in any case; if need be the byte stays lost.
      if (!mendReading(at, orphan.reading, orphan.end)) edits.push({ start: at, end: orphan.end, text: '?' });
    } else if (isLost(code) && text.charAt(at + 1) in MARKS) {
      mendMark(at, at + 1);
    } else if (isHan(text.charCodeAt(at + 1))) {
      // The mark itself, its lost byte gone without a trace; else, for `?`, a byte lost for a reason unknown.
      const mended = code !== 0xfffd && isWorth(at) && mendMark(at, at);
      if (!mended && isLost(code)) {
        const run = readRun(text, at + 1, gbk);
        if (run.completed) mendRun(at, run, ANY_LEAD, text.slice(at + 1, run.end));
      }
    }
    suspect.lastIndex = edits.length > count ? edits[edits.length - 1].end : at + 1;
  }
  return edits;
}
