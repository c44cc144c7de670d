/** Whose figure it is, on a page that tells of several places of a kind (two towns on one page). */

interface Mention {
  at: number;
  name: string;
}

const ends = new Uint8Array(65536);
for (const c of '。;；!！?？\n') ends[c.charCodeAt(0)] = 1;
/** 距王家村5公里, 通往东坪镇: a direction, not whose figure it is. */
const TOWARD = '距离往至到与从和、';

/** Where names of places stand that have rivals among the page's (东坑镇 beside 望牛墩镇), with or without their last character. */
function mentionsOf(text: string, places: readonly string[]): Mention[] {
  const rivals = places.filter(name => places.some(other => other !== name && other.at(-1) === name.at(-1)));
  const mentions: Mention[] = [];
  for (const name of rivals) {
    const stem = name.length > 2 ? name.slice(0, -1) : name;
    for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + stem.length))
      if (at === 0 || !TOWARD.includes(text[at - 1])) mentions.push({ at, name });
  }
  return mentions.sort((a, b) => a.at - b.at);
}

/**
 * The place of each figure: the one last named in its sentence, else the one that opens the paragraph.
 * @param figures where they start, in order
 * @param places names of the page, in Simplified characters as `text`
 */
export function placesOf(
  text: string,
  figures: readonly { start: number }[],
  places: readonly string[],
): (string | undefined)[] {
  const mentions = mentionsOf(text, places);
  if (mentions.length === 0) return [];
  let next = 0;
  let sentence = 0;
  let paragraph = 0;
  let inSentence: string | undefined;
  let opens: string | undefined;
  let seen = -1;
  let opensAt = -1;
  let at = 0;
  return figures.map(({ start }) => {
    let end = start - 1;
    while (end >= at && ends[text.charCodeAt(end)] === 0) end--;
    if (end >= at) {
      sentence = end + 1;
      paragraph = text.lastIndexOf('\n', start - 1) + 1;
    }
    at = start;
    for (; next < mentions.length && mentions[next].at < start; next++) {
      const { at, name } = mentions[next];
      inSentence = name;
      // the paragraph that this mention opens may be the figure's own or an earlier one
      if (at >= paragraph && at - paragraph < 12 && (opensAt < paragraph || opens === undefined)) {
        opens = name;
        opensAt = at;
      }
      seen = at;
    }
    if (seen >= sentence) return inSentence;
    return opensAt >= paragraph ? opens : undefined;
  });
}
