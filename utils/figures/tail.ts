/** What stands behind a unit and belongs to it: a bracketed classifier, 多 or 半, the slash of a rate. */
import type { FigureKind } from '../analysis.ts';
import type { Numeral } from './numerals.ts';
import { rateTailAt, type Unit } from './unit-index.ts';

export interface Tail {
  end: number;
  /** Of the unit, with bracket and rate. */
  name: string;
  kind: FigureKind;
  approx: Numeral['approx'];
  /** 两成半: half of the unit more. */
  half: boolean;
}

const [OPEN, SPACE, HALF, MORE, REST] = [...'( 半多余'].map(c => c.charCodeAt(0));

/**
 * Reads what belongs to a unit behind it.
 * @param end where the unit ends
 * @param approx what the numeral says of its exactness
 * @param single a number, not a range
 */
export function readTail(
  text: string,
  end: number,
  unit: Unit,
  approx: Numeral['approx'],
  single: boolean,
): Tail {
  const { form, measure } = unit;
  const tail: Tail = { end, name: unit.name, kind: unit.kind, approx, half: false };
  const next = text.charCodeAt(end);
  if (!measure && (next === OPEN || (next === SPACE && text.charCodeAt(end + 1) === OPEN))) {
    const inner =
      /^ ?\(([套户处个家人座所份册台次支口幅只头棵株辆羽匹批名条组幢间片栋件](?:[、/][件次只头羽匹套户处个家人座])*)\)/.exec(
        text.slice(end, end + 8),
      );
    if (inner) {
      tail.name += inner[1].replace(/[、/]/g, '');
      tail.end += inner[0].length;
      // 件(批)次
      if (text[tail.end] === '次') {
        tail.name += '次';
        tail.end++;
      }
    }
  }
  if (!approx && form.startsWith('个多')) tail.approx = 'over';
  if (!tail.approx && isOver(text, tail.end, unit)) {
    tail.approx = 'over';
    tail.end++;
  }
  // 两成半, 三亩半
  if (text.charCodeAt(tail.end) === HALF && !tail.approx && single && /^[亩里斤倍成]$/.test(form)) {
    tail.half = true;
    tail.end++;
  }
  const rate = rateTailAt(text, tail.end);
  if (rate) {
    tail.name += `/${rate}`;
    tail.kind = 'rate';
    tail.end += rate.length + 1;
  }
  return tail;
}

/** 300米多, 两吨余; 多 before a noun of its own is none: 3年多个. */
function isOver(text: string, at: number, { form, measure }: Unit): boolean {
  const mark = text.charCodeAt(at);
  if (mark !== MORE && mark !== REST) return false;
  if (measure && !/[一-龥]/.test(text[at + 1] ?? '')) return true;
  return (
    mark === MORE &&
    /[米块元亩里斤倍年吨成]$/.test(form) &&
    !/^多(?:个|家|名|种|项|样|元)/.test(text.slice(at, at + 2))
  );
}
