/** Small records for the component tests; places and people are invented. */
import type {
  AnnotationRecord,
  AnnotationTarget,
  FigureBody,
  PageRecord,
  PledgeBody,
} from '../../../utils/records.ts';

const hex = (seed: string) =>
  [...seed]
    .map(char => char.charCodeAt(0).toString(16))
    .join('')
    .padEnd(32, '0')
    .slice(0, 32);

export function target(sentence: string, exact: string, at = sentence.indexOf(exact)): AnnotationTarget {
  return {
    exact,
    prefix: sentence.slice(Math.max(0, at - 40), at),
    suffix: sentence.slice(at + exact.length, at + exact.length + 40),
    start: at,
    end: at + exact.length,
    sentence,
  };
}

export function figure(
  seed: string,
  where: AnnotationTarget,
  body: Partial<FigureBody> = {},
): AnnotationRecord {
  return {
    id: hex(seed),
    pageId: hex('page'),
    body: { type: 'figure', value: 12, mod: 'exact', unit: '个', kind: 'count', role: 'reported', ...body },
    target: where,
    order: 0,
    createdAt: 1,
    updatedAt: 1,
  };
}

export function pledge(
  seed: string,
  where: AnnotationTarget,
  body: Partial<PledgeBody> = {},
): AnnotationRecord {
  return {
    ...figure(seed, where),
    body: { type: 'pledge', cue: '将', strength: 'firm', deadline: null, ...body },
  };
}

export function pageRecord(seed = 'page', more: Partial<PageRecord> = {}): PageRecord {
  return {
    id: hex(seed),
    url: `https://news.example/${seed}`,
    canonicalUrl: `https://news.example/${seed}`,
    title: '青石镇新建小学两所',
    publisher: '青石发布',
    published: '2023-07-02',
    places: ['青石镇'],
    script: 'hans',
    dirt: [],
    genre: { is: true, score: 0.9, reasons: [] },
    firstSeen: 1,
    lastSeen: 1,
    textHash: '0'.repeat(64),
    text: '青石镇新建小学两所。',
    ...more,
  };
}
