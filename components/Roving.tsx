import { type ReadonlySignal, type Signal, signal, useComputed, useSignal } from '@preact/signals';
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useRef } from 'preact/hooks';

interface Row {
  /** Bound to the element: the row is not drawn again when the focus goes by, nor are thousands of others. */
  tabIndex: ReadonlySignal<0 | -1>;
  onFocus(): void;
  'data-row': string;
}

const Active = createContext<Signal<string | undefined>>(signal(undefined));

/** What the element of a row must carry to take part in the arrow keys of the `Roving` around it. */
export function useRow(id: string): Row {
  const active = useContext(Active);
  const tabIndex = useComputed(() => (active.value === id ? 0 : -1));
  return {
    tabIndex,
    onFocus: () => {
      active.value = id;
    },
    'data-row': id,
  };
}

/** Moves the focus to a row by id; false when it is not there. */
export function focusRow(root: ParentNode, id: string): boolean {
  const row = [...root.querySelectorAll<HTMLElement>('[data-row]')].find(
    element => element.dataset.row === id,
  );
  row?.focus();
  return row !== undefined;
}

interface Props {
  /** Row ids in the order shown. */
  ids: readonly string[];
  /** Delete pressed on a row. */
  onDelete?(id: string): void;
  children: ComponentChildren;
}

/** A list, however grouped, as one tab stop: arrows, Home, End and Page keys move between rows. */
export function Roving({ ids, onDelete, children }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const active = useSignal<string | undefined>(undefined);
  const chosen = active.peek();
  if (chosen === undefined || !ids.includes(chosen)) active.value = ids[0];

  const onKeyDown = (event: KeyboardEvent) => {
    const id = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset.row;
    if (id === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const at = ids.indexOf(id);
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: ids.length - 1,
      PageDown: at + 5,
      PageUp: at - 5,
    };
    const step = steps[event.key];
    if (step !== undefined) {
      const next = ids[Math.max(0, Math.min(ids.length - 1, step))];
      if (next !== undefined && root.current) focusRow(root.current, next);
    } else if (event.key === 'Delete' && onDelete) onDelete(id);
    else return;
    event.preventDefault();
  };

  return (
    <Active.Provider value={active}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only listens for the keys of its rows */}
      <div ref={root} onKeyDown={onKeyDown}>
        {children}
      </div>
    </Active.Provider>
  );
}
