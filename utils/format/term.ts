/**
 * What the words of a term say of its date, without reading it: the reader of times (utils/time) knows better, but neither the
 * card nor the popup carries it. `tests/unit/format/term.test.ts` holds the two to each other on every golden page.
 */

/** 在年底前 as the reader is told of it: 年底前. */
export const bareTerm = (quote: string): string => quote.replace(/^[在于]/, '');

/** Is a year or a plan written out, so that no page's date is needed (2031年底, 十五五期间)? */
export const isAbsolute = (quote: string): boolean =>
  /(?:19|20)\d\d|[〇零○]|二0|十[一二三四五六]?五(?![日号天])/.test(quote);

/** Would the day of a page give these words a date (年底前, 10月, 明年, 国庆节前)? 汛期前 and 三年 have none on any page. */
export const needsDate = (quote: string): boolean =>
  !isAbsolute(quote) &&
  /[今明后当]年|年度|今明[两二]年|^年[底末内初中终]|[\d一二三四五六七八九十元本下]个?月|月[底末初]|季|半年|全年|[年月]内|未来|今后|[元五七八国][旦一庆]|[明后]天|明日|[今明][春秋]/.test(
    quote,
  );

/** Does the term count from the day of the page, where its date lies in another year (明年, 三年内, 元旦前)? */
export const countsOn = (quote: string): boolean =>
  /[今明后]年|明春|(?<!^年)内|未来|今后|[下本]个?月|元旦/.test(quote);
