/** One change of the text: `[start, end)` of the input becomes `text`. */
export interface Edit {
  start: number;
  end: number;
  text: string;
  /**
   * For a deletion: up to here the deleted text belongs to the character before it (bracketed pinyin does,
   * a stray space does not). Absent: nothing of it does.
   */
  tail?: number;
}

/** The way back from an output text to the input it was made of. Both functions are monotone. */
export interface OffsetMap {
  /** Input offset of output character `i`. */
  start(i: number): number;
  /** Input offset behind output character `i - 1`. */
  end(i: number): number;
}

/**
 * Applies edits (sorted, not overlapping, `start < end`) and returns the new text with a sparse map back:
 * one entry per edit, found by binary search. Inside a replacement, offsets are spread evenly over the replaced text.
 */
export function applyEdits(input: string, edits: Edit[]): { text: string; map: OffsetMap } {
  const count = edits.length;
  const outStart = new Int32Array(count);
  const outEnd = new Int32Array(count);
  const parts: string[] = [];
  let at = 0;
  let length = 0;
  for (let k = 0; k < count; k++) {
    const edit = edits[k];
    if (edit.start > at) {
      parts.push(input.slice(at, edit.start));
      length += edit.start - at;
    }
    outStart[k] = length;
    if (edit.text) {
      parts.push(edit.text);
      length += edit.text.length;
    }
    outEnd[k] = length;
    at = edit.end;
  }
  parts.push(input.slice(at));

  /** The last answer of `before`: the next one is mostly near, for offsets are asked for in order. */
  let last = 0;
  /** Number of edits whose output starts before `i`. */
  const before = (i: number): number => {
    let low = 0;
    let high = count;
    if (last === 0 || outStart[last - 1] < i) {
      low = last;
      while (low < count && low < last + 4 && outStart[low] < i) low++;
      if (low < last + 4) high = low;
    } else high = last - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (outStart[middle] < i) low = middle + 1;
      else high = middle;
    }
    last = low;
    return low;
  };

  const start = (i: number): number => {
    const k = before(i + 1) - 1;
    if (k < 0) return i;
    const edit = edits[k];
    if (i >= outEnd[k]) return i - outEnd[k] + edit.end;
    return edit.start + Math.floor(((i - outStart[k]) * (edit.end - edit.start)) / (outEnd[k] - outStart[k]));
  };

  const end = (i: number): number => {
    let k = before(i);
    let back = i;
    if (k > 0) {
      const edit = edits[k - 1];
      const over = i - outEnd[k - 1];
      if (over >= 0) back = edit.end + over;
      else {
        const size = outEnd[k - 1] - outStart[k - 1];
        back = edit.start + Math.ceil(((size + over) * (edit.end - edit.start)) / size);
      }
    }
    // Deletions standing right here, as far as they belong to the character before.
    for (; k < count && outStart[k] === i && outEnd[k] === i; k++) {
      const { start: from, end: to, tail = from } = edits[k];
      if (from !== back || tail === from) break;
      back = tail;
      if (tail < to) break;
    }
    return back;
  };

  return { text: parts.join(''), map: { start, end } };
}
