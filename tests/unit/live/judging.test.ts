/** Reading with the background's help: what is asked of it, and what becomes of a page where it does not answer. */

import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readAndJudge, readTwice } from '../../../utils/live/judging.ts';
import { type ToBackground, toBackground } from '../../../utils/messages.ts';
import type { Look } from '../../../utils/pledges/look.ts';
import { draftSteps } from '../../../utils/recognise.ts';

const { answer } = vi.hoisted(() => ({ answer: vi.fn<(message: ToBackground) => unknown>() }));
vi.mock('../../../utils/messages.ts', async original => ({
  ...(await original<object>()),
  tellBackground: async (message: ToBackground) => answer(message),
}));

const TEXT = '岭下县今年将新建小学3所。县城的桥修好了，老人常来散步。';
const BRIDGE = '县城的桥修好了';
const draft = (onFolded?: (plain: string) => void) => draftSteps(TEXT, { published: '2031-03-12' }, onFolded);
const at = TEXT.indexOf(BRIDGE);
/** Against all rules: so that what comes of it can be seen. */
const LOOK: Look = { out: [0], add: [at, at + BRIDGE.length] };
const verdict = { is: true, score: 1, reasons: [] };
const no = { ...verdict, is: false };

beforeEach(() => {
  answer.mockReset();
});

describe('the second look', () => {
  it('is asked with what the schema lets through, and its answer is followed', async () => {
    answer.mockResolvedValue(LOOK);
    const { analysis } = await readTwice(draft(), () => true);
    const [message] = answer.mock.calls[0];
    expect(v.is(toBackground, message)).toBe(true);
    expect(message).toMatchObject({
      kind: 'look',
      text: TEXT,
      figures: [TEXT.indexOf('3所'), TEXT.indexOf('3所') + 2],
      pledges: [{ cue: '将', strength: 'firm', due: true }],
    });
    expect(analysis.pledges.map(({ quote }) => quote)).toEqual([BRIDGE]);
    // a figure of no pledge is none of its targets
    expect(analysis.figures.map(({ role }) => role)).toEqual(['reported']);
  });

  it('is not asked of a text so long that sending it would hold up the page', async () => {
    const long = draftSteps(`${TEXT}${'老人在桥头下棋。'.repeat(20_000)}`, { published: '2031-03-12' });
    const { analysis } = await readTwice(long, () => true);
    expect(answer).not.toHaveBeenCalled();
    expect(analysis.pledges).toHaveLength(1);
  });

  it('leaves the last word to the rules where nobody answers', async () => {
    answer.mockRejectedValue(new Error('gone'));
    const { analysis } = await readTwice(draft(), () => false);
    expect(analysis.pledges.map(({ quote }) => quote)).toEqual(['岭下县今年将新建小学3所']);
    expect(analysis.figures.map(({ role }) => role)).toEqual(['target']);
  });
});

describe('the judge', () => {
  it('is asked at once, and his yes stands', async () => {
    answer.mockImplementation(({ kind }) => (kind === 'judge' ? verdict : LOOK));
    const judged = await readAndJudge(draft, () => true);
    expect(judged).toMatchObject({ genre: verdict, final: false });
    expect(answer.mock.calls.map(([message]) => message.kind)).toEqual(['judge', 'look']);
  });

  it('is asked alone of the beginning of a long page, which does not wait for a second look', async () => {
    answer.mockImplementation(() => verdict);
    const { recognised } = await readAndJudge(draft, () => true, true);
    expect(answer.mock.calls.map(([message]) => message.kind)).toEqual(['judge']);
    expect(recognised.analysis.pledges).toHaveLength(1);
  });

  it('is asked again behind a no, with what is left after the second look', async () => {
    answer.mockImplementation(({ kind }) => (kind === 'judge' ? no : { out: [0], add: [] }));
    const judged = await readAndJudge(draft, () => true);
    expect(judged).toMatchObject({ genre: no, final: true });
    expect(answer.mock.lastCall?.[0]).toMatchObject({ kind: 'judge', figures: 1, pledges: 0 });
  });
});
