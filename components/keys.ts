/** The arrow keys of everything that is one tab stop: lists, menus, tabs, filters. */

interface Way {
  /** Side by side: ← →. Else below each other: ↑ ↓. */
  row?: boolean;
  /** What the Page keys leap over. */
  page?: number;
  /** Behind the last comes the first again. */
  round?: boolean;
}

/** Which of `count` things a key leads to from number `at`; undefined for a key that leads nowhere. */
export function leadsTo(
  { key }: Pick<KeyboardEvent, 'key'>,
  at: number,
  count: number,
  { row = false, page, round = false }: Way = {},
): number | undefined {
  const [next, back] = row ? ['ArrowRight', 'ArrowLeft'] : ['ArrowDown', 'ArrowUp'];
  const steps: Record<string, number> = {
    [next]: at + 1,
    [back]: at - 1,
    Home: 0,
    End: count - 1,
    ...(page !== undefined && { PageDown: at + page, PageUp: at - page }),
  };
  const to = Object.hasOwn(steps, key) ? steps[key] : undefined;
  if (to === undefined || count === 0) return undefined;
  return round ? (to + count) % count : Math.max(0, Math.min(count - 1, to));
}
