/** Who wrote a text, from its byline: 作者:…, (记者 … 通讯员 …); its editor is somebody else. */
import { edgesOf } from './facts.ts';
import { PERSON, personsIn, REPORTER, SPACED } from './people.ts';

/** A person's name behind a label, perhaps several: pen names, too. The next label (作者：林一 责任编辑：…) is none. */
const NAME =
  '(?!审核|審核|审稿|審稿|审校|校对|校對|[一二三四终終初复覆]审|[一二三四终終初复覆]審|监制|監製|值班|编审|編審|签发|簽發|总编|主编|主編|總編|排版|制作|策划|图片|圖片|视频|记者|通讯员|实习|报道|摄影|发稿|发表|个人|观点|本人|人气|点击|阅读|浏览|时间|日期|来源|发布|名字|姓名|署名|责任|责编|编辑|信息|文章|稿件|所有|如有|会员|上传|字体|手记|简介|单位|认为|指出|表示|招待)(?:(?!编辑|责编|责任|来源|审核|校对|摄影)[一-丧丩-龥·]){2,4}(?<!摄)';
const NAMES = `(?:${SPACED}|${NAME})(?:[ 、,，/](?:${SPACED}|${NAME})){0,4}`;
/** A name ends before what is no character, or where the next label stands right behind it. */
const END =
  '(?:(?![一-龥])|(?=来源|來源|稿源|[责責]|[编编][辑輯审審]|审核|審核|校对|校對|发布|發佈|时间|時間|日期|点击|點擊|浏览|瀏覽|阅读|閱讀|字[号体號體]|摄影|攝影|记者|通讯员))';
const LABELLED = new RegExp(
  `(?:(?:作者|撰稿|撰文|供稿|图文|文图)[:：] ?|(?:文[/并]?图|图[/并]?文|文/|文_)[:：]? ?)(${NAMES})${END}|作者 ?(${PERSON})(?=$|[ |])`,
);
/** 文字 | 林一, as WeChat's authors write it: a line of its own, or menus would have authors. */
const BARRED = new RegExp(
  `^(?:作者|撰稿|撰文|文字|供稿|采写|文) ?[|丨] ?(${NAMES})(?= ?$| (?:[^ |丨]{2,4}) ?[|丨])`,
);
const LIST = `${PERSON}(?:[ 、,，/;；]{0,2}(?:${REPORTER}[:：]? ?)?${PERSON}){0,5}`;
/** (记者 祝 萍 通讯员：林一), 记者仝建波通讯员甄雪报道, 本网讯 龙思源报道：, 本报讯（曾少华）. */
/** Each behind what every match of it holds, which is looked for at a tenth of the cost. */
const REPORTERS: readonly (readonly [hint: RegExp, names: RegExp])[] = [
  [
    /记者|通讯员|实习生|采访人员|撰稿人/,
    new RegExp(
      `${REPORTER}[:： ]{0,2}(${LIST})(?= ?(?:[)）\\]】|]|$|报道|[文图](?![一-龥])|编辑|[一-龥]{1,3}报道)| (?!摄))`,
    ),
  ],
  [
    // rare family names, where a bracket or the line ends behind them
    /记者|通讯员|实习生|采访人员|撰稿人/,
    new RegExp(`${REPORTER} ?(${NAMES}(?:[ 、]{0,2}${REPORTER} ?${NAMES})?)(?=[)）\\]】|]|$| (?:报道|文))`),
  ],
  [/报道/, new RegExp(`(?:[讯电] ?|^□?)(${LIST}) ?报道`)],
  [/[讯电] ?[(（]/, new RegExp(`[讯电] ?[(（] ?(${LIST}) ?[)）]`)],
  [/报道|[文图]/, new RegExp(`[(（] ?(${LIST}) ?(?:摄影报道|文[/并]?图|图[/并]?文)[)）]`)],
];
/** What a story ends with: (林一 周二), (统计局工业处：林一). */
const SIGNED = new RegExp(
  `[(（] ?(?:[^()（）。]{1,15}(?:[局委办处室科部心网报台站媒]|[:：])[:： ]?)?(${LIST}) ?[)）]$`,
);
/** 林一 摄: who took the picture, where nobody else is named. */
const PICTURE = new RegExp(`(?:^|[ 。”])(${LIST}) ?摄(?:影报道)?[)）]?(?: \\||$)`);
/** The names of offices and papers, and what stands where nobody is named. */
const NOBODY = /未知|佚名|匿名|办公室|网|报|台|社|中心|管理|编辑|委|局|部|公司|小编|来源|发布|admin/;
/** 人大办 林一: the office before its writer. */
const OFFICE = /^[一-龥]{2,8}[办局委部科处室镇乡县区市] (?=[一-龥]{2,3}$)/;

const APART = new RegExp(`(?<![一-龥])${SPACED}`, 'g');

/** How much of a line is looked at, at its beginning and at the end. */
const LOOKED_AT = 120;

/** A line as far as it is looked at; where it is cut no word is half a name. */
const headOf = (line: string): string =>
  line.length <= LOOKED_AT ? line : line.slice(0, LOOKED_AT).replace(/[一-龥]+$/, '');
const endOf = (line: string): string =>
  line.length <= LOOKED_AT ? line : line.slice(-LOOKED_AT).replace(/^[一-龥]+/, '');

/** Names as a list, those of two characters that are spaced out (陆 川) without their blank. */
const listed = (names: string): string =>
  names.replace(APART, name => name.replaceAll(' ', '')).replace(/[ ,，/]+/g, '、');

/** The author or the reporters a folded text names at its head or its end, null where it names none. */
export function authorFromText(text: string, { head: lines, tail } = edgesOf(text)): string | null {
  const head = lines.slice(0, 12).map(headOf);
  const ends = tail.map(endOf);
  for (const line of [...head, ...ends]) {
    const label = LABELLED.exec(line) ?? BARRED.exec(line);
    const own = (label?.[1] ?? label?.[2])?.replace(OFFICE, '');
    if (own !== undefined && !NOBODY.test(own)) return listed(own);
    for (const [hint, names] of REPORTERS) {
      const persons = hint.test(line) ? listedIn(names.exec(line)?.[1]) : null;
      if (persons !== null) return persons;
    }
  }
  for (const signed of [SIGNED, PICTURE])
    for (const line of ends) {
      const persons = listedIn(signed.exec(line)?.[1]);
      if (persons !== null) return persons;
    }
  return null;
}

function listedIn(names: string | undefined): string | null {
  if (names === undefined || NOBODY.test(names)) return null;
  return personsIn(names).join('、') || listed(names);
}

/** 责任编辑：Tina. */
const SIGNATURE = `(?:${NAMES}${END}|[A-Za-z]{2,12}(?![A-Za-z.@]))`;
const EDITORS = [
  ...['[责責]任?[编編][辑輯]?', '(?<!任)[编編][辑輯]'].map(
    label =>
      new RegExp(
        `(?:${label} ?[:：/丨] ?|(?:^|[ [(（【])${label} ?[|｜] ?(?=[^|｜]{2,20}$|[^|｜]{2,12} (?:审|審|校|责|責|监|監|图|圖|文|来源|终|摄|攝|排|制|值班)[^|｜]{0,3}[|｜]))(${SIGNATURE})`,
      ),
  ),
  // (记者 林一 编辑 周二)
  new RegExp(`[编編][辑輯] (${PERSON}) ?[)）]`),
] as const;

/** The editor a folded text names at its end or its head, null where it names none. */
export const editorFromText = (text: string, { head, tail } = edgesOf(text)): string | null =>
  editorIn([...tail, ...head.slice(0, 12)]);

function editorIn(lines: readonly string[]): string | null {
  for (const editor of EDITORS)
    for (const line of lines) {
      const names = (editor.exec(headOf(line)) ?? editor.exec(endOf(line)))?.[1];
      if (names !== undefined && !NOBODY.test(names)) return listed(names);
    }
  return null;
}

/** On a page, where headlines of other stories stand, only a label with its colon counts. */
const AUTHORS = new RegExp(`(?:作者|撰稿|撰文|[记記]者|通[讯訊][员員])[:：] ?(${NAMES})${END}`);
/** How far from the line with source or date the rest of a byline may stand, in lines. */
const BEFORE = 4;
const BEHIND = 8;
/** 作者： with the name in the next cell. */
const OPEN = /(?:作者|撰稿|[记記]者|[编編][辑輯]?)[:：]$/;

/**
 * Author and editor of a page whose byline stands outside of its article.
 * @param lines all of the page, half-width
 * @param anchor the line that names source or date, -1 where none does: then only a label that stands once is believed
 */
export function bylineFromPage(
  lines: readonly string[],
  anchor: number,
): { author: string | null; editor: string | null } {
  const whole = lines
    .map(line => line.replace(/\t+/g, ' ').trimEnd())
    .map((line, i) => (OPEN.test(line) ? line + (lines[i + 1] ?? '').trim() : line));
  const near = anchor < 0 ? [] : whole.slice(Math.max(0, anchor - BEFORE), anchor + BEHIND);
  const authorIn = (some: readonly string[]): string | null => {
    const names = some
      .map(line => AUTHORS.exec(line.slice(0, LOOKED_AT))?.[1])
      .find(name => name !== undefined);
    return names === undefined || NOBODY.test(names) ? null : listed(names);
  };
  const once = (label: RegExp): string[] => {
    const found = whole.filter(line => label.test(line.slice(0, LOOKED_AT)));
    return found.length === 1 ? found : [];
  };
  return {
    author: authorIn(near) ?? authorIn(once(AUTHORS)),
    editor: editorIn(near) ?? editorIn(once(EDITORS[0] as RegExp)) ?? editorIn(once(EDITORS[1] as RegExp)),
  };
}
