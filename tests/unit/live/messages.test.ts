import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { kindOf, readToScribe, toTab } from '../../../utils/messages.ts';

describe('readToScribe', () => {
  it.each([
    { kind: 'state' },
    { kind: 'reveal', id: 'abc' },
    { kind: 'force' },
    { kind: 'refresh' },
    { kind: 'step', by: -1 },
    { kind: 'step', by: 7 },
    { kind: 'toggle' },
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
    const session = ['state', 'force', 'leave'].includes(String(kindOf(input)));
    expect(readToScribe(input)).toEqual(parsed.success && !session ? parsed.output : null);
  });
});
