import { useRef } from 'preact/hooks';
import { leadsTo } from './keys.ts';

interface Props<K extends string> {
  label: string;
  options: readonly { key: K; label: string; count: string }[];
  selected: K;
  onSelect(key: K): void;
}

/** One of a few filters, each with how much it shows: a radio group with one tab stop and arrows. */
export function Choice<K extends string>({ label, options, selected, onSelect }: Props<K>) {
  const group = useRef<HTMLDivElement>(null);
  const go = (at: number) => {
    const next = options[at];
    if (!next) return;
    onSelect(next.key);
    group.current?.querySelectorAll<HTMLElement>('[role=radio]')[at]?.focus();
  };
  return (
    <div class="choice" role="radiogroup" aria-label={label} ref={group}>
      {options.map(({ key, label, count }, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a radio input cannot hold the count
        <button
          type="button"
          key={key}
          class="choice-option"
          role="radio"
          aria-checked={key === selected}
          tabIndex={key === selected ? 0 : -1}
          onClick={() => onSelect(key)}
          onKeyDown={event => {
            const to = leadsTo(event, index, options.length, { row: true, round: true });
            if (to === undefined) return;
            go(to);
            event.preventDefault();
          }}
        >
          {label} <span class="aside">{count}</span>
        </button>
      ))}
    </div>
  );
}
