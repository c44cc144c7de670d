import type { TimeFields } from './fields.ts';

/** The reading that made a time: a key of `timeRules`. */
export function ruleOfTime(fields: TimeFields): string {
  if (fields.opaque) return 'open';
  if (fields.plan !== undefined) return 'plan';
  if (fields.window) return 'window';
  if (fields.nearMonth !== undefined) return 'near';
  return fields.year !== undefined ? 'date' : 'relative';
}
