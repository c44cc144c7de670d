import { type ReadonlySignal, type Signal, signal, useComputed, useSignal } from '@preact/signals';
import { type ComponentChildren, createContext, type RefObject } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import { leadsTo } from './keys.ts';

/** Rows that the Page keys leap over. */
const PAGE = 5;

interface Row {
  /** Bound to the element: the row is not drawn again when the focus goes by, nor are thousands of others. */
  tabIndex: ReadonlySignal<0 | -1>;
  onFocus(): void;
  ref: RefObject<HTMLButtonElement | null>;
  'data-row': string;
}

interface Focus {
  /** The row that is the list's tab stop. */
  active: Signal<string | undefined>;
  /** Takes the focus when it is drawn. */
  wanted: { id: string | undefined };
}

const Focused = createContext<Focus>({ active: signal(undefined), wanted: { id: undefined } });

/** What the element of a row must carry to take part in the arrow keys of the `Roving` around it. */
export function useRow(id: string): Row {
  const { active, wanted } = useContext(Focused);
  const tabIndex = useComputed(() => (active.value === id ? 0 : -1));
  const ref = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (wanted.id !== id) return;
    wanted.id = undefined;
    ref.current?.focus();
  }, []);
  return {
    tabIndex,
    onFocus: () => {
      active.value = id;
    },
    ref,
    'data-row': id,
  };
}

/** The id of the row that is the tab stop of the `Roving` around this. */
export const useActive = (): Signal<string | undefined> => useContext(Focused).active;

/** Moves the focus to a row by id; false when it is not there. */
export function focusRow(root: ParentNode, id: string): boolean {
  const row = [...root.querySelectorAll<HTMLElement>('[data-row]')].find(
    element => element.dataset.row === id,
  );
  row?.focus();
  return row !== undefined;
}

/** A list that draws rows as they come near grows for so long behind a key, and between two rows, in milliseconds. */
const GROWS = 1000;
const BETWEEN = 500;
/** By these a reader scrolls on their own. */
const BY_HAND = ['wheel', 'pointerdown', 'touchstart'] as const;

/**
 * Keeps the row that a key led to in sight while the rows around it are drawn and turn out to be of another height than guessed:
 * the browser's own scroll anchoring gives up where what it holds on to is drawn anew.
 * @returns what to call when a key leads to a row
 */
function useSight(root: RefObject<HTMLElement | null>): () => void {
  /** Until when the row is kept, as `performance.now()` counts. */
  const until = useRef(0);
  useLayoutEffect(() => {
    const list = root.current;
    if (!list) return;
    const keep = new ResizeObserver(() => {
      const now = performance.now();
      if (now > until.current || !list.contains(document.activeElement)) return;
      until.current = Math.max(until.current, now + BETWEEN);
      document.activeElement?.scrollIntoView({ block: 'nearest' });
    });
    keep.observe(list);
    const free = () => {
      until.current = 0;
    };
    for (const kind of BY_HAND) addEventListener(kind, free, { capture: true, passive: true });
    return () => {
      keep.disconnect();
      for (const kind of BY_HAND) removeEventListener(kind, free, { capture: true });
    };
  }, []);
  return () => {
    until.current = performance.now() + GROWS;
  };
}

interface Props {
  /** Row ids in the order shown. */
  ids: readonly string[];
  /** Delete pressed on a row. */
  onDelete?(id: string): void;
  /** Is given what moves the focus to a row, also to one that is drawn only then. */
  go?: { current: ((id: string) => void) | null };
  children: ComponentChildren;
}

/** A list, however grouped, as one tab stop: arrows, Home, End and Page keys move between rows. */
export function Roving({ ids, onDelete, go, children }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const led = useSight(root);
  const active = useSignal<string | undefined>(undefined);
  const focus = useRef<Focus>({ active, wanted: { id: undefined } });
  const chosen = active.peek();
  if (chosen === undefined || !ids.includes(chosen)) active.value = ids[0];

  const moveTo = (id: string): void => {
    const { wanted } = focus.current;
    wanted.id = undefined;
    led();
    if (root.current && focusRow(root.current, id)) return;
    wanted.id = id;
    // a list that draws only what is in sight draws this too
    active.value = id;
  };
  if (go) go.current = moveTo;

  const onKeyDown = (event: KeyboardEvent) => {
    const id = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset.row;
    if (id === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = leadsTo(event, ids.indexOf(id), ids.length, { page: PAGE });
    if (to !== undefined) moveTo(ids[to]);
    else if (event.key === 'Delete' && onDelete) onDelete(id);
    else return;
    event.preventDefault();
  };

  return (
    <Focused.Provider value={focus.current}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only listens for the keys of its rows */}
      <div ref={root} onKeyDown={onKeyDown}>
        {children}
      </div>
    </Focused.Provider>
  );
}
