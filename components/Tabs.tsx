import { useRef } from 'preact/hooks';
import { leadsTo } from './keys.ts';

interface Props<K extends string> {
  label: string;
  tabs: readonly { key: K; label: string }[];
  selected: K;
  onSelect(key: K): void;
}

/** Tabs after the ARIA pattern: one tab stop, arrows move and select. The panel is `#panel-KEY`, labelled by `#tab-KEY`. */
export function Tabs<K extends string>({ label, tabs, selected, onSelect }: Props<K>) {
  const list = useRef<HTMLDivElement>(null);
  const go = (index: number) => {
    const next = tabs[index];
    if (!next) return;
    onSelect(next.key);
    list.current?.querySelector<HTMLElement>(`#tab-${next.key}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} ref={list}>
      {tabs.map(({ key, label }, index) => (
        <button
          type="button"
          key={key}
          id={`tab-${key}`}
          class="tab"
          role="tab"
          aria-selected={key === selected}
          aria-controls={`panel-${key}`}
          tabIndex={key === selected ? 0 : -1}
          onClick={() => onSelect(key)}
          onKeyDown={event => {
            const to = leadsTo(event, index, tabs.length, { row: true, round: true });
            if (to === undefined) return;
            go(to);
            event.preventDefault();
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
