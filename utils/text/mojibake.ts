import { HAN, isHan } from './chars.ts';
import { type Gbk, loadGbk } from './gbk.ts';
import { LOST } from './lexicon/lost.ts';
import type { Edit } from './map.ts';
import type { Readings } from './pinyin.ts';
import { Plausibility } from './plausible.ts';

/**
 * Text of copied pages that was cut at bytes inside GBK without minding character borders. Two kinds, one cure:
 *
 * 1. A mark was put in (or normalised) where the bytes of full-width ！ (A3 A1), ； (A3 BB), ？ (A3 BF) or 。 (A1 A3)
 *    straddled two characters: the first lost its second byte and became `?`, the next one lost its first.
 * 2. A reading was put behind two bytes that straddled two characters (或學 = BB[F2 8C]57 holds 驅 = F28C, so that
 *    `(qū)` came in between): `?qū)` stands for the first byte, `(` having been eaten with it.
 *
 * In both everything behind is shifted by one byte until a byte below 0x80 completes a pair. The cure: the lost lead
 * byte put before the run's bytes, decoded again, and accepted only where that reads better than what stood there.
 */

/** Marks → [byte the character before it lost, byte the character behind it lost]. */
const MARKS: Readonly<Record<string, readonly [0xa3 | 0xa1, number]>> = {
  '!': [0xa3, 0xa1],
  '！': [0xa3, 0xa1],
  ';': [0xa3, 0xbb],
  '；': [0xa3, 0xbb],
  '?': [0xa3, 0xbf],
  '？': [0xa3, 0xbf],
  '。': [0xa1, 0xa3],
};

const LONGEST_RUN = 400;
const ANY_LEAD = Array.from({ length: 0x7e }, (_, i) => 0x81 + i);
const COMPLETED = `[${HAN}]{1,40}[@\\\\^\`{|}~]`;
const LETTER = '[a-z\\u00e0-\\u01dc\\u0251\\u0261\\u0300-\\u030c]';
/**
 * Where to look: a lost byte before a mark, before an orphaned reading or before a run that a stray ASCII sign
 * completes; a mark before such a run.
 */
const SIGNS = `[?\\ufffd](?=[!！;；？?。]|\\(?${LETTER}{1,7}\\)|${COMPLETED})|[!！;；？](?=${COMPLETED})`;
const TRIGGER = new RegExp(SIGNS);
const SUSPECT = new RegExp(SIGNS, 'g');
/** On a page known to be broken any mark before Han characters is worth a try. */
const SUSPECT_ALL = new RegExp(`${SIGNS}|[!！;；？](?=[${HAN}]{2})`, 'g');
const SHORT_RUN = 40;
const ORPHAN = /\(?((?:[a-z\u00e0-\u01dc\u0251\u0261]|[\u0300-\u030c]){1,7})\)/y;
const TONED = /[\u00e0-\u01dc]|[\u0300-\u030c]/;

/** A lost byte shows as `?`, or as U+FFFD where a decoder was honest. */
function isLost(code: number): boolean {
  return code === 0x3f || code === 0xfffd;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Cheap: could there be anything to mend? */
export function maybeBroken(text: string): boolean {
  return TRIGGER.test(text);
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

/** The closing mark that is due behind `text` and begins with byte `lead`: ” is A1 B1, full-width ) is A3 A9. */
function closing(text: string, lead: number): string {
  const near = text.slice(Math.max(0, text.length - 80));
  const line = near.lastIndexOf('\n');
  if (lead === 0xa1 && near.lastIndexOf('“') > Math.max(near.lastIndexOf('”'), line)) return '”';
  if (lead === 0xa3 && near.lastIndexOf('(') > Math.max(near.lastIndexOf(')'), line)) return ')';
  return '';
}

export interface MendOptions {
  /** Is the page Traditional? */
  hant: boolean;
  /** What the page's own brackets say (for kind 2). */
  readings: Readings;
  simplify?: (text: string) => string;
  /** Try every mark: the page is known to be broken. */
  thorough?: boolean;
}

/**
 * Finds byte-split stretches and mends those that can be mended with confidence.
 * @param text half-width brackets, bracketed pinyin already out
 */
export function mend(text: string, { hant, readings, simplify, thorough }: MendOptions): Edit[] {
  const gbk = loadGbk();
  if (!gbk) return [];
  let model: Plausibility | null = null;
  const plausible = (): Plausibility => {
    model ??= new Plausibility(text, hant, gbk, simplify);
    return model;
  };
  const edits: Edit[] = [];

  /** The character before a mark that lost its second byte `trail`. */
  const lostBefore = (at: number, trail: 0xa3 | 0xa1): string => {
    const before = text.charAt(at - 1);
    const plain = simplify ? simplify(before) : before;
    const word = LOST[trail].find(([, after]) => plain !== '' && after.includes(plain));
    return word ? word[0] : trail === 0xa3 ? '。' : '?';
  };

  /** Puts `before` + `fresh` where the run was shown, if that reads better. */
  const accept = (at: number, run: Run, before: string, shown: string, fresh: string): boolean => {
    const better = plausible().score(fresh, false);
    if (better < 0.2 || better < plausible().score(shown, true) + 0.3) return false;
    let end = run.end;
    let last = '';
    if (!run.completed) {
      // The last character has lost its second byte, shown or not. A closing mark that is due can be told.
      last = closing(text.slice(Math.max(0, at - 80), at) + before + fresh, run.bytes[run.bytes.length - 1]);
      if (last && run.lost) end++;
      else if (!last && !run.lost) last = '?';
    }
    edits.push({ start: at, end, text: before + fresh + last });
    return true;
  };

  /** Kind 1: `?!闭聊绢^`. True where mended. */
  const mendMark = (at: number, mark: number): boolean => {
    const [trail, lead] = MARKS[text[mark]];
    const run = readRun(text, mark + 1, gbk, mark === at ? SHORT_RUN : LONGEST_RUN);
    const before = lostBefore(at, trail);
    if (run.bytes.length === 0) {
      if (!run.lost || mark === at) return false;
      // Both neighbours lost a byte: only a closing mark that is due can be told.
      const due = closing(text.slice(Math.max(0, at - 80), at), lead);
      if (!due) return false;
      // The lost byte may have taken a digit along: it stays, as a mark of doubt.
      const digit = isDigit(text.charCodeAt(run.end + 1));
      edits.push({ start: at, end: digit ? run.end : run.end + 1, text: before + due });
      return true;
    }
    // A mark before Latin is a mark.
    if (run.bytes.length === 1) return false;
    if (run.cut) return false;
    const shown = text.slice(mark + 1, run.end);
    const fresh = decode(lead, run.bytes, gbk);
    if (fresh !== null && accept(at, run, before, shown, fresh)) return true;
    // A mirror may have turned the broken text into Traditional characters afterwards: 闭聊绢^ → 閉聊絹^.
    const plain = simplify ? simplify(shown) : shown;
    if (plain === shown) return false;
    const again = readRun(plain, 0, gbk);
    const other = again.end === plain.length ? decode(lead, again.bytes, gbk) : null;
    return other !== null && accept(at, run, before, shown, other);
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
      ORPHAN.lastIndex = from + 1;
      const own = ORPHAN.exec(text);
      if (!own) return false;
      for (const c of readings.get(own[1]) ?? '') {
        const lead = gbk.bytesOf(c.charCodeAt(0)) >> 8;
        if (!leads.includes(lead)) continue;
        edits.push({ start: at, end: from + 1 + own[0].length, text: c });
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
    return fresh !== null && accept(at, run, '', shown, fresh);
  };

  const suspect = thorough ? SUSPECT_ALL : SUSPECT;
  suspect.lastIndex = 0;
  for (let hit = suspect.exec(text); hit; hit = suspect.exec(text)) {
    const at = hit.index;
    const code = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    const count = edits.length;
    if (!isLost(code)) {
      mendMark(at, at);
    } else {
      ORPHAN.lastIndex = at + 1;
      const orphan = ORPHAN.exec(text);
      if (orphan && TONED.test(orphan[1])) {
        const from = at + 1 + orphan[0].length;
        // The reading goes in any case; if need be the byte stays lost.
        if (!mendReading(at, orphan[1], from)) edits.push({ start: at, end: from, text: '?' });
      } else if (text.charAt(at + 1) in MARKS) {
        mendMark(at, at + 1);
      } else if (isHan(next)) {
        const run = readRun(text, at + 1, gbk);
        if (run.completed) mendRun(at, run, ANY_LEAD, text.slice(at + 1, run.end));
      }
    }
    suspect.lastIndex = edits.length > count ? edits[edits.length - 1].end : at + 1;
  }
  return edits;
}

/** A lost byte that no writer puts there: U+FFFD, or `?` between a Han character and a full-width mark. */
const EVIDENCE = new RegExp(`\\ufffd|[${HAN}][?](?:[！；;。](?=[${HAN}?])|[!][?]|[!](?=${COMPLETED}))`);
/** Lost bytes with the run they shifted (up to the sign that completed it) and the digits right behind. */
const LOST_RUN = new RegExp(
  `(?:\\ufffd[?\ufffd]*|[?](?=[!！;；？。?0-9]|${COMPLETED})[?!！;；？。]*)(?:${COMPLETED})?(?:[0-9][0-9.,]*)?`,
  'g',
);

/** Does the text still hold bytes that nobody could repair? */
export function isBroken(text: string): boolean {
  return EVIDENCE.test(text);
}

/** Stretches of a broken text not to be trusted: lost bytes, the runs they shifted, digits right behind. */
export function findUncertain(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  for (const hit of text.matchAll(LOST_RUN)) spans.push({ start: hit.index, end: hit.index + hit[0].length });
  return spans;
}
