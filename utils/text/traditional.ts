/**
 * Simplified → Traditional for units and subjects that no page wrote: OpenCC's characters, of several the first, but
 * for those that stand as they are in a unit. Not for prose, which would need its phrases (a megabyte).
 */
import characters from 'opencc-js/dict/STCharacters';

/** 公里, 台, 面 are measures here, not 裏, 臺, 麵; 只 as a unit is 隻. */
const AS_UNITS: Record<string, string> = { 里: '里', 台: '台', 面: '面', 斗: '斗', 升: '升', 周: '週' };

let table: Map<string, string> | null = null;

function build(): Map<string, string> {
  const made = new Map<string, string>();
  for (const line of characters.split('|')) {
    const [from = '', to = from] = line.split(' ');
    made.set(from, AS_UNITS[from] ?? to);
  }
  return made;
}

/** The table is built on the first call; import this module only where that is wanted. */
export function loadTraditional(): (text: string) => string {
  table ??= build();
  const map = table;
  return text => (text === '只' ? '隻' : [...text].map(one => map.get(one) ?? one).join(''));
}
