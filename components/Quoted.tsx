import type { AnnotationRecord } from '../utils/records.ts';
import { excerpt } from './excerpt.ts';

/** Of quotes up to this length none is broken over lines. */
const SHORT = 14;

/** An item's sentence with its quote marked, which is always in view; `lead` characters stand before it. */
export function Quoted({ item: { target, body }, lead }: { item: AnnotationRecord; lead?: number }) {
  const parts = excerpt(target, lead);
  if (parts === null) return <>{target.sentence}</>;
  const { before, quote, after } = parts;
  return (
    <>
      {before}
      <mark class={quote.length <= SHORT ? `${body.type} whole` : body.type}>{quote}</mark>
      {after}
    </>
  );
}
