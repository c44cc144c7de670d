import type { ComponentChildren } from 'preact';

interface Props<K extends string> {
  /** Names the group for screen readers and keeps it apart from others. */
  name: string;
  label: string;
  options: readonly { key: K; label: string; text?: string; more?: ComponentChildren }[];
  selected: K;
  onSelect(key: K): void;
}

/** One of a few, each in words: radio buttons as the browser has them. */
export function Radios<K extends string>({ name, label, options, selected, onSelect }: Props<K>) {
  return (
    <fieldset class="radios">
      <legend class="visually-hidden">{label}</legend>
      {options.map(({ key, label, text, more }) => (
        <label key={key} class="check">
          <input
            type="radio"
            name={name}
            value={key}
            checked={key === selected}
            onChange={() => onSelect(key)}
          />
          <span class="check-words">
            {label}
            {text && <small>{text}</small>}
          </span>
          {more}
        </label>
      ))}
    </fieldset>
  );
}
