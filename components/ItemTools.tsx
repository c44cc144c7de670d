import { useEffect, useRef, useState } from 'preact/hooks';
import { isDismissed, isKept, parseTags } from '../utils/reader.ts';
import type { AnnotationRecord, Change } from '../utils/records.ts';
import { Button } from './Button.tsx';
import { t } from './i18n.ts';

interface Props {
  item: AnnotationRecord;
  /** Changes the item; `said` is what a toast then says. */
  onChange(change: Change, said: string): void;
  onNote(): void;
}

/** What can be done with an item in a list: keep, note, dismiss. */
export function ItemTools({ item, onChange, onNote }: Props) {
  const kept = isKept(item);
  const quote = item.target.exact;
  if (isDismissed(item)) {
    return (
      <Button
        look="icon"
        icon="back"
        label={t('item_bringBack', quote)}
        onClick={() => onChange({ status: null }, t('item_broughtBack'))}
      />
    );
  }
  return (
    <>
      <Button
        look="icon"
        icon="star"
        filled={kept}
        aria-pressed={kept}
        label={t('item_keep', quote)}
        onClick={() => onChange({ status: kept ? null : 'kept' }, t(kept ? 'card_unkept' : 'card_kept'))}
      />
      <Button look="icon" icon="note" label={t('item_note', quote)} onClick={onNote} />
      {item.origin !== 'reader' && (
        <Button
          look="icon"
          icon="close"
          label={t('item_dismiss', quote)}
          onClick={() => onChange({ status: 'dismissed' }, t('card_dismissed'))}
        />
      )}
    </>
  );
}

interface FormProps {
  item: AnnotationRecord;
  onSave(change: Change): void;
  onCancel(): void;
}

/** Note and tags of an item, under it. */
export function WordsForm({ item, onSave, onCancel }: FormProps) {
  const [note, setNote] = useState(item.reader?.note ?? '');
  const [tags, setTags] = useState((item.reader?.tags ?? []).join(', '));
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  const save = () => onSave({ note: note.trim().slice(0, 10_000) || null, tags: parseTags(tags) });
  return (
    <form
      class="words-form"
      onSubmit={event => {
        event.preventDefault();
        save();
      }}
      onKeyDown={event => {
        if (event.isComposing) return;
        // the list around it must not take the keys
        event.stopPropagation();
        if (event.key === 'Escape') onCancel();
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
        else return;
        event.preventDefault();
      }}
    >
      <label class="field">
        {t('card_note')}
        <textarea
          class="input"
          rows={3}
          value={note}
          ref={first}
          onInput={event => setNote(event.currentTarget.value)}
        />
      </label>
      <label class="field">
        {t('card_tags')}
        <input
          class="input"
          value={tags}
          placeholder={t('card_tagsHint')}
          onInput={event => setTags(event.currentTarget.value)}
        />
      </label>
      <div class="form-buttons">
        <Button onClick={onCancel}>{t('card_cancel')}</Button>
        <Button look="primary" type="submit">
          {t('card_save')}
        </Button>
      </div>
    </form>
  );
}
