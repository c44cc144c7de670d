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
  pagination: boolean;
  markup: boolean;
}

/** Marks of the copying machinery to take out, as edits, with the dirt they are. */
export function findMarks(text: string): Marks {
  const edits: Edit[] = [];
  let pagination = false;
  let markup = false;
  if (text.includes('#')) {
    for (const hit of text.matchAll(PAGINATION)) {
      pagination = true;
      edits.push({ start: hit.index, end: hit.index + hit[0].length, text: '\n' });
    }
  }
  const marked = edits.length;
  const question = text.includes('?');
  if (question || text.includes('<') || text.includes('&')) {
    for (const hit of text.matchAll(MARKUP)) {
      markup = true;
      const blank = hit[0].startsWith('&');
      edits.push({ start: hit.index, end: hit.index + hit[0].length, text: blank ? ' ' : '\n' });
    }
  }
  if (question) {
    for (const hit of text.matchAll(BLANK)) {
      markup = true;
      edits.push({ start: hit.index, end: hit.index + hit[0].length, text: '' });
    }
  }
  if (question && text.includes('??')) {
    for (const hit of text.matchAll(INDENT)) {
      markup = true;
      const head = hit.index === 0 || text.charCodeAt(hit.index - 1) === 0x0a;
      edits.push({ start: hit.index, end: hit.index + hit[0].length, text: head ? '' : '\n' });
    }
  }
  if (edits.length > marked && edits.length > 1) {
    edits.sort((a, b) => a.start - b.start);
    let end = 0;
    const kept = edits.filter(edit => {
      if (edit.start < end) return false;
      end = edit.end;
      return true;
    });
    return { edits: kept, pagination, markup };
  }
  return { edits, pagination, markup };
}
