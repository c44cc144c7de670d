/**
 * The day of publication, once more and with more patience: what the annotator may not weigh before the first highlight
 * (`published.ts`), the scribe reads behind it, and has the page's terms counted anew where the day differs.
 */
import { labelledDate } from '../../genre/published.ts';
import { DAY, dateIn, edtf, halfWidth } from '../../time/dates.ts';
import { type Metas, pick } from './clean.ts';
import { DATE_METAS, publishedOf } from './published.ts';

/** These may be of the page, or of the day of its copy; the others only say when an article was published. */
const WEAK_METAS: readonly string[] = ['dc.date', 'date'];
const STRONG_METAS = DATE_METAS.filter(name => !WEAK_METAS.includes(name));

/** datePublished, pubDate in ld+json; publish_time and ct (in seconds) in the scripts of WeChat. */
const IN_SCRIPT =
  /["']?\b(?:datePublished|pubDate|publish_time|publishTime|pub_time)["']?\s*[:=]\s*["']((?:19|20)[^"'<>]{7,28})["']/;
const SECONDS = /\bvar\s+ct\s*=\s*["'](\d{10})["']/;
/** How many scripts are looked through, and how much of each. */
const SCRIPTS = 60;
const LOOKED_AT = 100_000;

/** Labels of the day of publication itself: 时间： alone may be that of an event. */
const PUBLISHED = /(?:[发發][布佈表稿]|公开|信息)(?:[时時][间間]|日期)|发表于/;

/** How far behind the headline its day may stand, in lines, and what its cell has besides. */
const BEHIND = 4;
const BESIDES = 16;
/** 03.21.2015, as some site software writes it. */
const AMERICAN = /(?<![\d.])(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)(?![\d.])/;

/** The day of publication as EDTF; `title`: the article's. */
export function fullDateOf(
  document: Document,
  metas: Metas,
  lines: readonly string[],
  url: string | undefined,
  title: string | null,
): string | null {
  const others = new Map(metas);
  for (const name of WEAK_METAS) others.delete(name);
  return (
    firstDate(pick(metas, STRONG_METAS)) ??
    // lists of other stories stand in scripts, too: what the page shows goes before
    labelledDate(lines.flatMap((line, i) => (PUBLISHED.test(line) ? [line, lines[i + 1] ?? ''] : []))) ??
    scriptDate(document, IN_SCRIPT) ??
    scriptDate(document, SECONDS) ??
    firstDate(pick(metas, WEAK_METAS)) ??
    besideTitle(lines, title)?.date ??
    publishedOf(document, others, () => [...lines], url)
  );
}

const firstDate = (contents: readonly string[]): string | null => {
  for (const content of contents) {
    const date = dateIn(content);
    if (date !== null) return date;
  }
  return null;
};

function scriptDate(document: Document, form: RegExp): string | null {
  for (const script of [...document.querySelectorAll('script:not([src])')].slice(0, SCRIPTS)) {
    const found = form.exec((script.textContent ?? '').slice(0, LOOKED_AT))?.[1];
    if (found === undefined) continue;
    const date = dateIn(/^\d{10}$/.test(found) ? new Date(Number(found) * 1000).toISOString() : found);
    if (date?.length === 10) return date;
  }
  return null;
}

const compact = (text: string): string => halfWidth(text).replace(/\s+/g, '');

/** The day in the lines right below the headline, and what its line says besides: a list beside the article may be dated, too. */
export function besideTitle(
  lines: readonly string[],
  title: string | null,
): { date: string; besides: string[] } | null {
  if (title === null) return null;
  const wanted = compact(title);
  const shown = lines.filter(line => line.trim() !== '');
  for (const [i, line] of shown.entries()) {
    if (compact(line) !== wanted) continue;
    for (const below of shown.slice(i + 1, i + 1 + BEHIND)) {
      const cells = below.split(/[|｜\t]|[\s\u3000]{2,}/).map(cell => cell.trim());
      for (const cell of cells) {
        const date = dayOf(cell);
        const rest = cell
          .replace(DAY, ' ')
          .replace(AMERICAN, ' ')
          .replace(/(?<![一-龥])日|[\d:：/.()[\]【】-]+/g, ' ');
        const words = rest.split(/[\s\u3000]+/).filter(word => word !== '');
        if (date === null || rest.trim().length > BESIDES || /[,，。;；]/.test(rest)) continue;
        return { date, besides: [...words, ...cells.filter(other => other !== cell && other !== '')] };
      }
    }
  }
  return null;
}

function dayOf(cell: string): string | null {
  const american = AMERICAN.exec(cell);
  const date = american ? edtf(Number(american[3]), Number(american[1]), Number(american[2])) : dateIn(cell);
  return date?.length === 10 ? date : null;
}
