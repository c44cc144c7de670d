/** Which of the places a text names act in it, and of what level they are. Read behind the highlights. */

import type { ActingPlace, PlaceLevel } from '../analysis.ts';
import { isFrame } from './facts.ts';
import { ORGAN } from './places.ts';

const LEVELS: readonly [RegExp, PlaceLevel][] = [
  [/(?:省|自治区)$/, 'province'],
  [/(?:开发区|高新区|经开区|新区|园区|示范区)$/, 'zone'],
  [/街道$/, 'street'],
  [/地区$/, 'city'],
  [/村$|嘎查$/, 'village'],
  [/[镇乡]$|苏木$/, 'township'],
  [/[县旗]$/, 'county'],
  [/区$/, 'district'],
  [/[市州盟]$/, 'city'],
];

/** The level of a place, undefined where its suffix says none. */
const levelOf = (name: string): PlaceLevel | undefined => LEVELS.find(([suffix]) => suffix.test(name))?.[1];

/** Another body that only has its seat there. */
const SEATED =
  /^(?:(?![与和同]|组织|召开|举[行办]|开展|邀请|引进|联合)[一-龥]){0,8}(?:公司|集团|医院|卫生院|学校|小学|中学|大学|学院|银行|支行|分行|协会|商会|公安局|派出所|法院|检察院)/;
/** What stands before a name that leads its clause: a sign, a blank, a day, or the higher unit. */
const LEADS = /[。,，;；!！?？:：、"“”()（）《》【】\s日省市县区州镇乡]/;
/** 在云溪县, 距青禾镇: no actor. */
const AFTER = '在距往赴到至从与和位经';

/** 一、, (二), 【…】, or a short line without a full stop. */
const HEADING =
  /^(?:[一二三四五六七八九十]{1,3}、|[(（][一二三四五六七八九十]{1,3}[)）]|【[^】]{2,20}】).{0,40}$|^[^。,，;；]{2,24}$/;

/** A number in brackets, a name in others and forty characters. */
const LONGEST_HEADING = 64;

/** A deed of a place: where it is told, and what it counts. */
interface Deed {
  at: number;
  name: string;
  count: number;
}

/** What places do in `text`, place by place. */
function deedsIn(text: string, places: readonly string[]): Deed[] {
  const deeds: Deed[] = [];
  for (const name of places)
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const before = text[at - 1] ?? '\n';
      const behind = text.slice(at + name.length, at + name.length + 16);
      if (ORGAN.test(behind)) deeds.push({ at, name, count: AFTER.includes(before) ? 1 : 2 });
      else if (AFTER.includes(before)) continue;
      else if (LEADS.test(before) && !SEATED.test(behind)) deeds.push({ at, name, count: 1 });
    }
  return deeds;
}

/** How often each place acts. */
function countOf(deeds: readonly Deed[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { name, count } of deeds) counts.set(name, (counts.get(name) ?? 0) + count);
  return counts;
}

/** The place that acts most, of several the one named first among `places`. */
function mainOf(deeds: Map<string, number>): string | undefined {
  let main: string | undefined;
  for (const [name, count] of deeds)
    if (main === undefined || count > (deeds.get(main) as number)) main = name;
  return main;
}

/**
 * The places that act in a folded text, the one that acts most first. Where the text has sections (by their headings) and they are mainly
 * of several places, each place carries the headings of its own.
 *
 * @param places what `findPlaces` found in it
 */
export function actingPlaces(text: string, places: readonly string[]): ActingPlace[] {
  const deeds = deedsIn(text, places);
  const found = new Map<string, ActingPlace>();
  for (const [name] of [...countOf(deeds)].sort((a, b) => b[1] - a[1])) {
    const level = levelOf(name);
    if (level !== undefined) found.set(name, { name, level });
  }
  if (found.size < 2) return [...found.values()];

  const order = [...found.keys()];
  const inOrder = deeds.filter(({ name }) => found.has(name)).sort((a, b) => a.at - b.at);
  const sections: { title: string; main: string }[] = [];
  let title = '';
  let filled = false;
  let own: Deed[] = [];
  const close = (): void => {
    // the heading of a place's section often is its name; of equals the one that acts more on the page
    const counts = countOf(own.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name)));
    const main = filled ? mainOf(counts) : undefined;
    if (title !== '' && main !== undefined) sections.push({ title, main });
    filled = false;
    own = [];
  };
  let next = 0;
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    const line = text.slice(start, end).trim();
    const from = next;
    while (next < inOrder.length && inOrder[next].at < end) next++;
    if (line === '' || isFrame(line)) continue;
    if (line.length <= LONGEST_HEADING && HEADING.test(line)) {
      close();
      title = line;
    } else filled = true;
    for (let k = from; k < next; k++) own.push(inOrder[k]);
  }
  close();
  if (new Set(sections.map(section => section.main)).size > 1)
    for (const { title: heading, main } of sections) {
      const place = found.get(main) as ActingPlace;
      place.sections = [...(place.sections ?? []), heading];
    }
  return [...found.values()];
}
