/** Lists of other pages' headlines inside a text. */

/** A list of other pages' headlines, to the end of the text or to the prose behind it: its numbers are not this page's. */
const RELATED =
  /\n *[【[■◆]?(?:(?:相关|推荐|延伸|热[门点]|更多)(?:阅读|新闻|链接|报道|推荐)|猜你喜欢)[】\]]?[:：]? *(?:\n(?![^\n]{60}[^\n]*。)[^\n]*)+/g;

/** The text with such lists in its second half blanked, so that what stands behind them keeps its place. */
export function withoutLists(text: string): string {
  const half = text.length >> 1;
  const behind = text.slice(half);
  const rest = behind.replace(RELATED, list => ['\n', ' '.repeat(list.length - 1)].join(''));
  return rest === behind ? text : [text.slice(0, half), rest].join('');
}
