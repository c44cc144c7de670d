/**
 * W3C Web Annotations (https://www.w3.org/TR/annotation-model/): an AnnotationCollection with one page. What the
 * vocabulary has no word for (value, unit, deadline) stands under the prefix `duixian`.
 */
import { bodyOf } from '../reader.ts';
import type { AnnotationRecord, PageRecord } from '../records.ts';
import { type AnalysedText, type Collection, collectionOf, isoTime, sectionsOf } from './collection.ts';

const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { duixian: 'urn:duixian:ns:' }] as const;

type Json = { [key: string]: unknown };

/** The page as an IRI: web addresses as they are, a file's name as a relative reference. */
const iri = (address: string): string =>
  URL.canParse(address) ? address : encodeURI(address.toWellFormed());

/** W3C positions count code points, ours UTF-16 units; asked in rising order, the whole page is walked once. */
function codePoints(text: string): (offset: number) => number {
  let unit = 0;
  let point = 0;
  return offset => {
    if (offset < unit) {
      unit = 0;
      point = 0;
    }
    while (unit < offset) {
      unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
      point++;
    }
    return point;
  };
}

function factsOf(item: AnnotationRecord): Json[] {
  const { type, ...fields } = bodyOf(item);
  if (type === 'note') return [];
  const named = Object.entries(fields).map(([key, value]) => [
    `duixian:${key}`,
    value !== null && typeof value === 'object'
      ? Object.fromEntries(Object.entries(value).map(([inner, deep]) => [`duixian:${inner}`, deep]))
      : value,
  ]);
  const kind = type === 'figure' ? 'duixian:Figure' : 'duixian:Pledge';
  return [{ type: kind, purpose: 'describing', ...Object.fromEntries(named) }];
}

const textual = (purpose: 'tagging' | 'commenting', value: string): Json => ({
  type: 'TextualBody',
  purpose,
  format: 'text/plain',
  value,
});

/** The reader's words. */
function saidOf({ reader }: AnnotationRecord): Json[] {
  const { note, tags = [], edits, status } = reader ?? {};
  return [
    ...(note ? [textual('commenting', note)] : []),
    ...tags.map(tag => textual('tagging', tag)),
    ...(status === 'kept' ? [{ type: 'duixian:Kept', purpose: 'bookmarking' }] : []),
    ...(edits ? [{ type: 'duixian:Edits', purpose: 'editing', 'duixian:fields': Object.keys(edits) }] : []),
  ];
}

function annotationOf(
  item: AnnotationRecord,
  page: PageRecord,
  positionOf: (offset: number) => number,
): Json {
  const { target } = item;
  const selector: Json[] = [
    { type: 'TextQuoteSelector', exact: target.exact, prefix: target.prefix, suffix: target.suffix },
  ];
  // An item of an older reading has no place in the text of today: better no position than a wrong one.
  if (page.text.startsWith(target.exact, target.start)) {
    selector.push({
      type: 'TextPositionSelector',
      start: positionOf(target.start),
      end: positionOf(target.end),
    });
  }
  return {
    id: `urn:duixian:annotation:${item.id}`,
    type: 'Annotation',
    motivation: item.body.type === 'note' ? 'highlighting' : 'describing',
    ...(item.createdAt > 0 && { created: isoTime(item.createdAt), modified: isoTime(item.updatedAt) }),
    body: [...factsOf(item), textual('tagging', item.body.type), ...saidOf(item)],
    target: {
      type: 'SpecificResource',
      source: iri(page.canonicalUrl),
      selector,
      'duixian:sentence': target.sentence,
      'duixian:page': {
        'duixian:title': page.title,
        'duixian:publisher': page.publisher,
        'duixian:published': page.published,
        ...(page.author && { 'duixian:author': page.author }),
        ...(page.editor && { 'duixian:editor': page.editor }),
        'duixian:textHash': page.textHash,
      },
    },
  };
}

/** The collection as JSON-LD text: pages in the order given, items in reading order. */
export function toJsonld(collection: Collection): string {
  const items = sectionsOf(collection).flatMap(({ page, annotations }) => {
    const positionOf = codePoints(page.text);
    return annotations.map(item => annotationOf(item, page, positionOf));
  });
  const document = {
    '@context': CONTEXT,
    type: 'AnnotationCollection',
    label: 'Duixian',
    total: items.length,
    first: { type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

/** The same from analyses that were never stored. */
export const analysisToJsonld = (documents: Iterable<AnalysedText>): string =>
  toJsonld(collectionOf(documents));
