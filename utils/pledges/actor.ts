/** Who promises: the noun phrase before a pledge's cue. */
import type { FoundTime } from '../time/fields.ts';
import type { FoundPledge } from './pledge.ts';

/**
 * The noun phrase before the cue, without time words and adverbs; undefined where the clause names nobody.
 * @param text folded text
 * @param times of that text, sorted
 */
export function actorOf(text: string, pledge: FoundPledge, times: readonly FoundTime[]): string | undefined {
  const at = text.indexOf(pledge.cue, pledge.start);
  if (at <= pledge.start || at >= pledge.end) return undefined;
  let head = text.slice(pledge.start, at);
  let low = 0;
  let high = times.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (times[mid].start < pledge.start) low = mid + 1;
    else high = mid;
  }
  for (; low < times.length && times[low].start < at; low++)
    head = head.replace(text.slice(times[low].start, times[low].end), '');
  head = head
    .replace(/^(?:其中|同时|此外|下一步|接下来|另外|而|并|内|[,，、\s])+/, '')
    .replace(/(?:还|也|都|均|全部|已|正|将用?|计划|预计|尽力|[,，\s])+$/, '');
  // 对3个小区进行改造, 为学校安装…: for whom, or where
  // 开学前, 建成后: when
  if (/^(?:[对为给在把]|按照|通过|围绕|根据|针对)|[前后]$/.test(head)) return undefined;
  // 余下的1240个, 年度投资: what is counted, or how much
  if (
    /^(?:余下|剩[余下]|其余|\d+[万亿余多]*(?:[个座条户所处家辆台套栋项]|公里|平方米))|^(?:年度|全年)$/.test(
      head,
    )
  )
    return undefined;
  return /^[一-龥A-Za-z0-9()（）·、“”]{2,24}$/.test(head) && /[一-龥]{2}/.test(head) ? head : undefined;
}
