/** Who wrote a text, from its byline: 作者:…, (记者 … 通讯员 …); its editor is somebody else. */
import { edgesOf } from './facts.ts';

/** A person's name, perhaps several. */
const NAME =
  '(?!记者|通讯员|实习|报道|摄影|发稿|个人|观点|本人|人气|点击|阅读|浏览|时间|日期|来源|发布|名字|姓名|署名)[一-龥·]{2,4}(?<!摄)';
const NAMES = `${NAME}(?:[ 、,，/]${NAME}){0,4}`;
/** A name ends before what is no character, or where the next label stands right behind it. */
const END =
  '(?:(?![一-龥])|(?=来源|來源|稿源|[责責]|[编編][辑輯审審]|审核|審核|校对|校對|发布|發佈|时间|時間|日期|点击|點擊|浏览|瀏覽|阅读|閱讀|字[号体號體]|摄影|攝影|记者|通讯员))';
const LABELLED = new RegExp(`(?:作者|撰稿|文/|文_)[:：]? ?(${NAMES})${END}`);
const REPORTERS = new RegExp(
  `(?:记者|通讯员) ?(${NAMES})(?:[ 、]{0,2}(?:摄影|实习)?(?:记者|通讯员) ?(${NAMES}))?(?=[)）\\]】|]|$| (?:报道|文))`,
);
/** The names of offices and papers, and what stands where nobody is named. */
const NOBODY = /未知|佚名|匿名|办公室|网|报|台|社|中心|管理|编辑|委|局|部|公司|小编|来源|发布/;

/** How much of a line is looked at. */
const LOOKED_AT = 120;

const listed = (names: string): string => names.replace(/[ ,，/]+/g, '、');

/** The author or the reporters a folded text names at its head or its end, null where it names none. */
export function authorFromText(text: string, { head: lines, tail } = edgesOf(text)): string | null {
  for (const line of [...lines.slice(0, 12), ...tail]) {
    const head = line.slice(0, LOOKED_AT);
    const match = LABELLED.exec(head) ?? REPORTERS.exec(head);
    if (match === null) continue;
    const names = [match[1], match[2]].filter(name => name !== undefined).join(' ');
    if (!NOBODY.test(names)) return listed(names);
  }
  return null;
}

const EDITORS = ['[责責]任?[编編][辑輯]?', '(?<!任)[编編][辑輯]'].map(
  label => new RegExp(`${label}[:：/丨] ?(${NAMES})${END}`),
);

/** The editor a folded text names at its end or its head, null where it names none. */
export const editorFromText = (text: string, { head, tail } = edgesOf(text)): string | null =>
  editorIn([...tail, ...head.slice(0, 12)]);

function editorIn(lines: readonly string[]): string | null {
  for (const editor of EDITORS)
    for (const line of lines) {
      const names = editor.exec(line.slice(0, LOOKED_AT))?.[1];
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
  const whole = lines.map((line, i) => (OPEN.test(line) ? line + (lines[i + 1] ?? '').trim() : line));
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
    editor: editorIn(near) ?? editorIn(once(EDITORS[0])) ?? editorIn(once(EDITORS[1])),
  };
}
