/** Who wrote a text, from its byline: 作者:…, (记者 … 通讯员 …); its editor is somebody else. */
import { edgesOf } from './facts.ts';

/** A person's name, perhaps several. */
const NAME =
  '(?!记者|通讯员|实习|报道|摄影|发稿|个人|观点|本人|人气|点击|阅读|浏览|时间|日期|来源|发布|名字|姓名|署名)[一-龥·]{2,4}(?<!摄)';
const NAMES = `${NAME}(?:[ 、,，/]${NAME}){0,4}`;
const LABELLED = new RegExp(`(?:作者|撰稿|文/|文_)[:：]? ?(${NAMES})(?![一-龥])`);
const REPORTERS = new RegExp(
  `(?:记者|通讯员) ?(${NAMES})(?:[ 、]{0,2}(?:摄影|实习)?(?:记者|通讯员) ?(${NAMES}))?(?=[)）\\]】|]|$| (?:报道|文))`,
);
/** The names of offices and papers, and what stands where nobody is named. */
const NOBODY = /未知|佚名|匿名|办公室|网|报|台|社|中心|管理|编辑|委|局|部|公司|小编|来源|发布/;

/** The author or the reporters a folded text names at its head or its end, null where it names none. */
export function authorFromText(text: string, { head: lines, tail } = edgesOf(text)): string | null {
  for (const line of [...lines.slice(0, 12), ...tail]) {
    const head = line.slice(0, 120);
    const match = LABELLED.exec(head) ?? REPORTERS.exec(head);
    if (match === null) continue;
    const names = [match[1], match[2]].filter(name => name !== undefined).join(' ');
    if (!NOBODY.test(names)) return names.replace(/[ ,，/]+/g, '、');
  }
  return null;
}

const EDITORS = ['责任?编辑?', '(?<!任)编辑'].map(
  label => new RegExp(`${label}[:：/丨] ?(${NAMES})(?![一-龥])`),
);

/** The editor a folded text names at its end or its head, null where it names none. */
export function editorFromText(text: string, { head, tail } = edgesOf(text)): string | null {
  const lines = [...tail, ...head.slice(0, 12)].map(line => line.slice(0, 120));
  for (const editor of EDITORS)
    for (const line of lines) {
      const names = editor.exec(line)?.[1];
      if (names !== undefined && !NOBODY.test(names)) return names.replace(/[ ,，/]+/g, '、');
    }
  return null;
}
