/**
 * Turns what a time expression says into EDTF (ISO 8601-2): 2021-07-02, 2021-12, 2021-34 (second quarter),
 * 2021-01/2021-06, ../2024. Never a guess: what needs a reference year and has none resolves to null.
 */
import type { TimeFields } from './fields.ts';

const two = (n: number): string => String(n).padStart(2, '0');

function yearOf(fields: TimeFields, reference: number | null): number | null {
  if (fields.year !== undefined) return fields.year;
  return reference === null ? null : reference + (fields.relative ?? 0);
}

/** The month `step` months from the one published (EDTF), or null where its month is not known. */
function monthFrom(published: string | null, step: number): string | null {
  const known = published && /^(\d{4})-(0[1-9]|1[0-2])/.exec(published);
  if (!known) return null;
  const months = Number(known[1]) * 12 + Number(known[2]) - 1 + step;
  return `${Math.floor(months / 12)}-${two((months % 12) + 1)}`;
}

/**
 * @param published EDTF of the publication date, for 本月 and 下个月
 * @returns EDTF, or null where the expression cannot be resolved
 */
export function toEdtf(
  fields: TimeFields,
  reference: number | null,
  published: string | null = null,
): string | null {
  if (fields.opaque) return null;
  if (fields.nearMonth !== undefined) {
    const month = monthFrom(published, fields.nearMonth);
    return month && fields.day ? `${month}-${two(fields.day)}` : month;
  }
  if (fields.nearDay !== undefined) {
    if (published?.length !== 10) return null;
    return new Date(Date.parse(published) + fields.nearDay * 86_400_000).toISOString().slice(0, 10);
  }
  if (fields.plan !== undefined) {
    const last = 1955 + fields.plan * 5;
    return fields.planEnd ? String(last) : `${last - 4}/${last}`;
  }
  if (fields.window) {
    const { count, unit, toward } = fields.window;
    if (toward !== 'future') return null;
    if (unit === 'month') {
      const month = monthFrom(published, count);
      return month && `../${month}`;
    }
    return reference === null ? null : `../${reference + count}`;
  }
  const year = yearOf(fields, reference);
  if (year === null) return null;
  if (fields.toYear !== undefined) return `${year}/${fields.toYear}`;
  if (fields.years) return `${year}/${year + 1}`;
  if (fields.half) return fields.half === 1 ? `${year}-01/${year}-06` : `${year}-07/${year}-12`;
  if (fields.season) return `${year}-${fields.season}`;
  if (fields.quarter) {
    const first = `${year}-${32 + fields.quarter}`;
    return fields.toQuarter ? `${first}/${year}-${32 + fields.toQuarter}` : first;
  }
  if (fields.throughMonth)
    return fields.throughMonth === 1 ? `${year}-01` : `${year}-01/${year}-${two(fields.throughMonth)}`;
  if (fields.month) {
    // 11月26日—2月28日 ends in the next year
    const last = fields.toMonth && fields.toMonth < fields.month ? year + 1 : year;
    const month = `${year}-${two(fields.month)}`;
    if (fields.day) {
      const day = `${month}-${two(fields.day)}`;
      if (!fields.toDay) return day;
      return `${day}/${last}-${two(fields.toMonth ?? fields.month)}-${two(fields.toDay)}`;
    }
    return fields.toMonth ? `${month}/${last}-${two(fields.toMonth)}` : month;
  }
  if (fields.part === 'end') return `${year}-12`;
  if (fields.part === 'begin') return `${year}-01`;
  if (fields.part === 'middle') return `${year}-06`;
  return String(year);
}

/** A time read as a deadline: a plan period ends (十二五期间 → ../2015), so does an interval of years. */
export function toDeadline(
  fields: TimeFields,
  reference: number | null,
  published: string | null = null,
): string | null {
  const edtf = toEdtf(fields, reference, published);
  if (edtf === null) return null;
  return fields.plan !== undefined && !fields.planEnd ? `../${edtf.slice(-4)}` : edtf;
}
