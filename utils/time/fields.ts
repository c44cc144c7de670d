/** What a time expression says, before a reference year turns it into EDTF. */
export interface TimeFields {
  /** Year as written. */
  year?: number;
  /** Offset to the reference year: 今年 0, 明年 1, 去年 −1. */
  relative?: number;
  /** Last year of a range (2016-2030年). */
  toYear?: number;
  month?: number;
  toMonth?: number;
  day?: number;
  toDay?: number;
  /** 年底 年末 / 年初 / 年中, or the same of a month. */
  part?: 'begin' | 'middle' | 'end';
  half?: 1 | 2;
  /** 21 spring, 22 summer, 23 autumn, 24 winter (EDTF). */
  season?: 21 | 22 | 23 | 24;
  quarter?: 1 | 2 | 3 | 4;
  toQuarter?: 1 | 2 | 3 | 4;
  /** 前10个月, 前三季度: from January to this month. */
  throughMonth?: number;
  /** 未来三年 and 3年内 point forward, 近四年 back; a bare 三年 points nowhere. */
  window?: { count: number; unit: 'year' | 'month'; toward: 'future' | 'past' | 'none' };
  /** 十四五 is plan 14. */
  plan?: number;
  /** 十四五末. */
  planEnd?: true;
  /** 本月 0, 下个月 1, 上月 −1: counted from the month of publication. */
  nearMonth?: -1 | 0 | 1;
  /** 明天 1, 后天 2: counted from the day of publication. */
  nearDay?: 1 | 2;
  /** 今明两年: so many years more. */
  years?: 1;
  /** Clock times, weekdays, 18日 alone: a time, but nothing to resolve. */
  opaque?: true;
}

export interface FoundTime {
  start: number;
  end: number;
  fields: TimeFields;
}
