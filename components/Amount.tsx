import type { FigureWords } from '../utils/format/figure.ts';
import type { FigureBody } from '../utils/records.ts';

/** A figure as lists show it: the number large, its unit small, a sign of the number's own size. Heard in plain words. */
export function Amount({ body, words }: { body: FigureBody; words: FigureWords }) {
  const sign = body.unit === '%' || body.unit === '‰';
  return (
    <>
      <span class="visually-hidden">{words.plain}</span>
      <span class="amount" aria-hidden="true">
        {words.brief}
        {sign && body.unit}
      </span>{' '}
      {body.kind !== 'rank' && !sign && words.unit && (
        <span class="unit" lang="zh" aria-hidden="true">
          {words.unit}
        </span>
      )}
    </>
  );
}
