/** Folding with all its aids, as a dirty page gets it. */
import { fold as foldBare } from '../../../utils/text/fold.ts';
import { lossOf } from '../../../utils/text/loss.ts';
import { findMarks } from '../../../utils/text/marks.ts';
import { mend } from '../../../utils/text/mend.ts';
import { findPinyin } from '../../../utils/text/pinyin.ts';

type Aids = NonNullable<Parameters<typeof foldBare>[1]>;

/** Folded, with what is left of the dirt. */
export const fold = (raw: string, simplify?: Aids['simplify'], part?: Aids['part']) => {
  const folded = foldBare(raw, {
    ...(simplify && { simplify }),
    mend,
    unread: findPinyin,
    unmark: findMarks,
    ...(part && { part }),
  });
  return { ...folded, ...lossOf(folded.text, folded.dirt) };
};
