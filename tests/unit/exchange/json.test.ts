import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectionOf } from '../../../utils/exchange/collection.ts';
import { ArchiveError, parseArchive, toArchive, toJson } from '../../../utils/exchange/json.ts';
import { ANALYSIS, NOON, report, TEXT } from '../store/samples.ts';
import { collections, RUNS } from './records.ts';

const AT = new Date(NOON);
const collection = () => {
  const { page, annotations } = report();
  return { pages: [page], annotations };
};
const failure = (text: string): ArchiveError => {
  try {
    parseArchive(text);
  } catch (error) {
    if (error instanceof ArchiveError) return error;
    throw error;
  }
  throw new Error('it was accepted');
};
/** The archive of the sample, changed. */
const changed = (change: (archive: ReturnType<typeof toArchive>) => void): string => {
  const archive = structuredClone(toArchive(collection(), AT));
  change(archive);
  return JSON.stringify(archive);
};

describe('the archive', () => {
  test('says what it is', () => {
    expect(toArchive(collection(), AT)).toMatchObject({
      format: 'duixian',
      version: 2,
      exportedAt: '2026-05-06T12:00:00.000Z',
    });
  });

  test('comes back as it went, whatever the records hold', () => {
    fc.assert(
      fc.property(collections, records => {
        const { pages, annotations } = parseArchive(toJson(records, AT));
        // JSON has no -0; nothing else may differ.
        const plain = JSON.parse(JSON.stringify(records));
        expect({ pages, annotations }).toEqual(plain);
      }),
      RUNS,
    );
  });

  test('with a byte order mark, as an editor may have put there', () => {
    expect(parseArchive(`\ufeff${toJson(collection(), AT)}`).annotations).toHaveLength(8);
  });

  test('of analyses', () => {
    expect(parseArchive(toJson(collectionOf([{ analysis: ANALYSIS, text: TEXT, now: NOON }]), AT))).toEqual(
      toArchive(collection(), AT),
    );
  });

  test('holds no deleted items', () => {
    const { pages, annotations } = collection();
    const items = annotations.map((item, i) => (i < 3 ? { ...item, deletedAt: NOON } : item));
    expect(toArchive({ pages, annotations: items }, AT).annotations).toHaveLength(5);
  });

  test('is not written with a record that could not be read again', () => {
    const { pages, annotations } = collection();
    const bad = [{ ...annotations[0], id: 'short' }];
    expect(() => toJson({ pages, annotations: bad }, AT)).toThrow(/annotations\.0\.id/);
  });

  test('leaves out what it does not know, and no name reaches a prototype', () => {
    const text = changed(() => {}).replace('"format"', '"__proto__":{"polluted":1},"extra":2,"format"');
    const archive = parseArchive(text);
    expect(Object.keys(archive)).toEqual(['format', 'version', 'exportedAt', 'pages', 'annotations']);
    expect('polluted' in {} || 'polluted' in archive).toBe(false);
  });
});

describe('what is wrong is said', () => {
  test.each([
    ['empty', ''],
    ['cut off', toJson(collection(), AT).slice(0, 900)],
    ['a web page', '<!doctype html><title>404</title>'],
    ['CSV', 'page_title,publisher\r\n'],
  ])('not JSON: %s', (_, text) => {
    expect(failure(text)).toMatchObject({ code: 'not-json', message: expect.stringContaining('not JSON') });
  });

  test.each(['null', '[]', '"duixian"', '{}', '{"format":"other","version":1}', '3'])(
    'not ours: %s',
    text => {
      expect(failure(text)).toMatchObject({ code: 'not-archive' });
    },
  );

  test('newer', () => {
    const error = failure(changed(archive => Object.assign(archive, { version: 4, pages: 'elsewhere' })));
    expect(error).toMatchObject({ code: 'newer', version: 4 });
    expect(error.message).toContain('version 4');
  });

  test.each([
    ['version', (archive: object) => Object.assign(archive, { version: '1' })],
    ['exportedAt', (archive: object) => Object.assign(archive, { exportedAt: 'yesterday' })],
    ['pages', (archive: object) => Object.assign(archive, { pages: {} })],
    [
      'annotations.3.body.mod',
      (archive: { annotations: { body: object }[] }) =>
        Object.assign(archive.annotations[3].body, { mod: 'perhaps' }),
    ],
    [
      'annotations.0.target.start',
      (archive: { annotations: { target: object }[] }) =>
        Object.assign(archive.annotations[0].target, { start: -1 }),
    ],
    [
      'pages.0.title',
      (archive: { pages: object[] }) => Object.assign(archive.pages[0], { title: 'x'.repeat(501) }),
    ],
  ])('the first wrong field: %s', (path, change) => {
    const error = failure(changed(change));
    expect(error).toMatchObject({ code: 'invalid', path });
    expect(error.message).toContain(path);
  });
});

test('any text is either an archive or an ArchiveError', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string({ unit: 'binary' })), text => {
      expect(failure(text).code).toMatch(/^not-/);
    }),
  );
});
