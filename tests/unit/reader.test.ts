import { expect, test } from 'vitest';
import { applyChange, bodyOf, parseTags } from '../../utils/reader.ts';
import type { AnnotationRecord, FigureBody, ReaderWords } from '../../utils/records.ts';

const range: FigureBody = {
  type: 'figure',
  min: 2,
  max: 3,
  mod: 'range',
  unit: '宗',
  kind: 'count',
  role: 'reported',
};
const withEdits = (body: AnnotationRecord['body'], edits: ReaderWords['edits']) =>
  bodyOf({ body, reader: { edits, changedAt: 1 } });

test.each([
  ['a value takes the place of a range', range, { value: 3 }, { value: 3, mod: 'exact', unit: '宗' }],
  [
    'a bound stays',
    { ...range, min: undefined, mod: 'over', value: 2 } as FigureBody,
    { value: 5 },
    { value: 5, mod: 'over' },
  ],
  [
    'a kind, a unit, a subject',
    range,
    { kind: 'money', unit: '元', subject: '投资' } as const,
    { kind: 'money', unit: '元', subject: '投资', min: 2 },
  ],
])('%s', (_, body, edits, expected) => expect(withEdits(body, edits)).toMatchObject(expected));

test('edits take nothing from what was read', () => {
  const body = { ...range, subject: '案件', uncertain: true as const };
  const copy = structuredClone(body);
  expect(withEdits(body, { value: 4, subject: null })).toEqual({
    type: 'figure',
    value: 4,
    mod: 'exact',
    unit: '宗',
    kind: 'count',
    role: 'reported',
  });
  expect(body).toEqual(copy);
});

test('a deadline is set, taken away, and keeps its words', () => {
  const pledge = {
    type: 'pledge',
    cue: '将',
    strength: 'firm',
    deadline: { quote: '年底', edtf: '2026-12' },
  } as const;
  expect(withEdits(pledge, { deadline: '2027' })).toMatchObject({
    deadline: { quote: '年底', edtf: '2027' },
  });
  expect(withEdits(pledge, { deadline: null })).toMatchObject({ deadline: null });
  expect(withEdits(pledge, { value: 3 })).toEqual(pledge);
});

test('what changes nothing is no change, and what is emptied leaves no trace', () => {
  const words: ReaderWords = { status: 'kept', tags: ['a'], changedAt: 1 };
  expect(applyChange(words, { status: 'kept', tag: 'a' }, 9)).toEqual({ words, undo: {} });
  const { words: none, undo } = applyChange(words, { status: null, untag: 'a', note: '' }, 9);
  expect(none).toBeUndefined();
  expect(applyChange(none, undo, 9).words).toEqual({ ...words, changedAt: 9 });
});

test.each([
  ['学位, 教育；2023、#旧', ['学位', '教育', '2023', '旧']],
  ['  two  words ,, two words', ['two words']],
  ['#', []],
])('tags of “%s”', (line, tags) => expect(parseTags(line)).toEqual(tags));
