/** The forms of the card: what can be edited of an item, and what the reader's words become. Pure. */
import { parseDeadline } from '../format/deadline.ts';
import { parseAmount } from '../format/number.ts';
import { bodyOf, parseTags } from '../reader.ts';
import { type AnnotationRecord, type Change, type Edits, figureBodySchema } from '../records.ts';
import type { Field } from './form.ts';
import type { Language } from './words.ts';

type Values = Record<string, string>;

/** Fields of the note and the tags. */
export function noteFields({ reader }: AnnotationRecord, { t }: Language): Field[] {
  return [
    { name: 'note', label: t('card_note'), value: reader?.note ?? '', area: true },
    {
      name: 'tags',
      label: t('card_tags'),
      value: (reader?.tags ?? []).join(', '),
      hint: t('card_tagsHint'),
    },
  ];
}

export const noteChange = ({ note = '', tags = '' }: Values): Change => ({
  note: note.trim().slice(0, 10_000) || null,
  tags: parseTags(tags),
});

/** Fields of what can be edited; none for a note. */
export function editFields(item: AnnotationRecord, { t }: Language): Field[] {
  const body = bodyOf(item);
  if (body.type === 'figure') {
    const { value } = body;
    return [
      {
        name: 'value',
        label: t('card_label_value'),
        value: value === undefined || value === null ? '' : String(value),
        hint: body.min === undefined ? '' : `${body.min}–${body.max}`,
        half: true,
      },
      { name: 'unit', label: t('card_label_unit'), value: body.unit, half: true },
      {
        name: 'kind',
        label: t('card_label_kind'),
        value: body.kind,
        options: figureBodySchema.entries.kind.options.map(kind => [kind, t(`card_kind_${kind}`)] as const),
      },
      { name: 'subject', label: t('card_label_subject'), value: body.subject ?? '' },
    ];
  }
  if (body.type === 'pledge') {
    return [
      {
        name: 'deadline',
        label: t('card_label_deadline'),
        value: body.deadline?.edtf ?? '',
        hint: '2027-12-31, 2027-12, 2027',
      },
    ];
  }
  return [];
}

/** The edits that the values of `editFields` mean, or the key of what is wrong with them. */
export function editChange(item: AnnotationRecord, values: Values): { change: Change } | { wrong: string } {
  const { body, reader } = item;
  const edits: Edits = {};
  if (body.type === 'figure') {
    const typed = (values.value ?? '').trim();
    const value = typed === '' ? null : parseAmount(typed);
    if (typed !== '' && value === null) return { wrong: 'card_wrongValue' };
    // an empty field leaves a range, or a number that was not stated, as it is
    const untouched =
      typed === '' && (body.min !== undefined || body.value == null) && reader?.edits?.value == null;
    if (value !== body.value && !untouched) edits.value = value;
    const unit = (values.unit ?? '').trim().slice(0, 40);
    if (unit !== body.unit) edits.unit = unit;
    const kind = figureBodySchema.entries.kind.options.find(one => one === values.kind);
    if (kind !== undefined && kind !== body.kind) edits.kind = kind;
    const subject = (values.subject ?? '').trim().slice(0, 200);
    if (subject !== (body.subject ?? '')) edits.subject = subject || null;
  } else if (body.type === 'pledge') {
    const typed = (values.deadline ?? '').trim();
    const deadline = typed === '' ? null : parseDeadline(typed);
    if (typed !== '' && deadline === null && typed !== body.deadline?.edtf)
      return { wrong: 'card_wrongDate' };
    const read = body.deadline?.edtf ?? null;
    if (typed !== (read ?? '')) edits.deadline = deadline;
  }
  return { change: { edits: Object.keys(edits).length === 0 ? null : edits } };
}
