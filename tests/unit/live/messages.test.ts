import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readToTab, toTab } from '../../../utils/messages.ts';

describe('readToTab', () => {
  it.each([
    { kind: 'state' },
    { kind: 'reveal', id: 'abc' },
    { kind: 'force' },
    { kind: 'reveal' },
    { kind: 'reveal', id: 7 },
    { kind: 'report' },
    { id: 'abc' },
    {},
    [],
    null,
    undefined,
    'state',
    7,
  ])('agrees with the schema on %j', input => {
    const parsed = v.safeParse(toTab, input);
    expect(readToTab(input)).toEqual(parsed.success ? parsed.output : null);
  });
});
