import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';

interface Props {
  label: string;
  clearLabel: string;
  value: string;
  onInput(value: string): void;
  /** ArrowDown: on to the results. */
  onLeave?(): void;
  inputRef?: RefObject<HTMLInputElement | null>;
  /** `/` and the browser's key for finding lead here: where not all of a list is drawn, the browser would not find it. */
  keys?: boolean;
}

/** Takes keys that mean "find" anywhere in the document but in a field. */
function useFindKeys(field: RefObject<HTMLInputElement | null>, on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey) return;
      const command = event.ctrlKey || event.metaKey;
      const find = command && !event.shiftKey && event.key.toLowerCase() === 'f';
      const typing = event.target instanceof Element && event.target.matches('input, textarea');
      if (!find && (event.key !== '/' || command || typing)) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [on]);
}

/** Escape empties the field first; only in an empty field does it reach the window (and close a popup). */
export function SearchField({ label, clearLabel, value, onInput, onLeave, inputRef, keys = false }: Props) {
  const own = useRef<HTMLInputElement>(null);
  const field = inputRef ?? own;
  useFindKeys(field, keys);
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is unknown to the Firefox floor's reader mappings
    <div class="search" role="search">
      <Icon name="search" />
      <input
        ref={field}
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
      {value !== '' && (
        <Button
          look="icon"
          icon="close"
          label={clearLabel}
          onClick={() => {
            onInput('');
            // the button goes with the words
            field.current?.focus();
          }}
        />
      )}
    </div>
  );
}
