import { useRef } from 'preact/hooks';

interface Props<K extends string> {
  label: string;
  options: readonly { key: K; label: string; count: string }[];
  selected: K;
  onSelect(key: K): void;
}

/** One of a few filters, each with how much it shows: a radio group with one tab stop and arrows. */
export function Choice<K extends string>({ label, options, selected, onSelect }: Props<K>) {
  const group = useRef<HTMLDivElement>(null);
  const go = (index: number) => {
    const at = (index + options.length) % options.length;
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
            if (event.key === 'ArrowRight') go(index + 1);
            else if (event.key === 'ArrowLeft') go(index - 1);
            else return;
            event.preventDefault();
          }}
        >
          {label} <span class="aside">{count}</span>
        </button>
      ))}
    </div>
  );
}
