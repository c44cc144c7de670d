import type { Dirt } from '../analysis.ts';
import { findBrands } from './brand.ts';
import { HAN } from './chars.ts';
import type { Edit } from './map.ts';

/** #p#分页标题#e#, also in Traditional characters and with pinyin inside. */
const PAGINATION = /#[pP]#[^#\n]{0,60}#[eE]#/g;

/** `?div id="…"`: a tag whose angle brackets became question marks (or stayed), and entities shown as text. */
const MARKUP =
  /[?<]\/?(?:div|span|img|font|strong|table|td|tr|br|p|a)(?:(?: {1,2}[a-z-]{1,20}="[^"\n]{0,200}"){1,8} ?\/?[?>]?| ?\/?[?>])|&(?:nbsp|ensp|emsp);?/g;

/** ???? at the start of a line or behind a full stop: a paragraph's indent that lost its bytes. */
const INDENT = new RegExp(`(?:(?<=^|\\n) *\\?{2,16}|(?<=[。！”\\n])\\?{3,16}) *(?=[${HAN}“《0-9])`, 'g');

/** A line of nothing but ?: a blank that lost its bytes. */
const BLANK = /(?<=^|\n) *\?[ ?]*(?=\n|$)/g;

export interface Marks {
  edits: Edit[];
  /** What they are. */
  dirt: Dirt[];
}

/** Marks of the copying machinery to take out, and brands written into sentences, as edits, with the dirt they are. */
export function findMarks(text: string): Marks {
  const edits: Edit[] = [];
  const dirt: Dirt[] = [];
  const take = (form: RegExp, kind: Dirt, put: (hit: RegExpExecArray) => string): void => {
    const before = edits.length;
    for (const hit of text.matchAll(form))
      edits.push({ start: hit.index, end: hit.index + hit[0].length, text: put(hit) });
    if (edits.length > before) dirt.push(kind);
  };
  const question = text.includes('?');
  if (text.includes('#')) take(PAGINATION, 'pagination', () => '\n');
  if (question || text.includes('<') || text.includes('&'))
    take(MARKUP, 'stray-markup', ([mark]) => (mark.startsWith('&') ? ' ' : '\n'));
  if (question) take(BLANK, 'stray-markup', () => '');
  if (text.includes('??'))
    take(INDENT, 'stray-markup', ({ index }) =>
      index === 0 || text.charCodeAt(index - 1) === 0x0a ? '' : '\n',
    );
  const brands = findBrands(text);
  if (brands.length > 0) {
    edits.push(...brands);
    dirt.push('brand-hijack');
  }
  if (dirt.length < 2 && edits.length < 2) return { edits, dirt };
  edits.sort((a, b) => a.start - b.start);
  let end = 0;
  const kept = edits.filter(edit => {
    if (edit.start < end) return false;
    end = edit.end;
    return true;
  });
  return { edits: kept, dirt };
}
