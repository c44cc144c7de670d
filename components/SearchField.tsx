import type { Ref } from 'preact';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';

interface Props {
  label: string;
  clearLabel: string;
  value: string;
  onInput(value: string): void;
  /** ArrowDown: on to the results. */
  onLeave?(): void;
  inputRef?: Ref<HTMLInputElement>;
}

/** Escape empties the field first; only in an empty field does it reach the window (and close a popup). */
export function SearchField({ label, clearLabel, value, onInput, onLeave, inputRef }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is unknown to the Firefox floor's reader mappings
    <div class="search" role="search">
      <Icon name="search" />
      <input
        ref={inputRef}
        class="search-input"
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        autocomplete="off"
        spellcheck={false}
        onInput={event => onInput(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.isComposing) return;
          if (event.key === 'Escape' && value !== '') {
            event.preventDefault();
            event.stopPropagation();
            onInput('');
          } else if (event.key === 'ArrowDown' && onLeave) {
            event.preventDefault();
            onLeave();
          }
        }}
      />
      {value !== '' && <Button look="icon" icon="close" label={clearLabel} onClick={() => onInput('')} />}
    </div>
  );
}
