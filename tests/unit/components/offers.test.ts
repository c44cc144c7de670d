import { describe, expect, it } from 'vitest';
import { following } from '../../../components/offers.ts';

describe('offers to undo', () => {
  it('are all kept when deletions follow each other, the last undone first', () => {
    const undone: string[] = [];
    const deletion = (id: string) => ({ text: 'Deleted', undo: () => void undone.push(id) });
    const two = following(following(null, deletion('a')), deletion('b'));
    const three = following(two, deletion('c'));
    expect([two.offers, three.offers]).toEqual([2, 3]);
    three.undo?.();
    expect(undone).toEqual(['c', 'b', 'a']);
  });

  it('end with a toast that has none, and a single one is not counted', () => {
    const deletion = { text: 'Deleted', undo: () => {} };
    expect(following(deletion, { text: 'Restored' })).toEqual({ text: 'Restored' });
    expect(following({ text: 'Restored' }, deletion)).toBe(deletion);
  });
});
