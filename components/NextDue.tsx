import { formatDeadline } from '../utils/format/deadline.ts';
import { bodyOf } from '../utils/reader.ts';
import type { AnnotationRecord } from '../utils/records.ts';
import { Chip } from './Chip.tsx';
import { dueNext } from './deadlines.ts';
import { formatCount, locale, t, translate } from './i18n.ts';

interface Props {
  items: readonly AnnotationRecord[];
  lang: string;
  today: Date;
  onOpen(id: string): void;
}

/** The next deadlines of a page in a line each, and how many have passed. */
export function NextDue({ items, lang, today, onOpen }: Props) {
  const { next, overdue } = dueNext(items, today);
  if (next.length + overdue === 0) return null;
  return (
    <section class="due" aria-label={t('due_label')}>
      <h2 class="due-label">
        {t('due_label')}
        {overdue > 0 && (
          <Chip state="overdue" icon="alert">
            {t('due_overdue', formatCount(overdue))}
          </Chip>
        )}
      </h2>
      <div class="due-rows">
        {next.map(item => {
          const body = bodyOf(item);
          const quote = item.target.exact.replace(/\s+/g, ' ');
          const words = formatDeadline(
            body.type === 'pledge' ? body.deadline : null,
            today,
            translate,
            locale(),
          );
          return (
            <button
              key={item.id}
              type="button"
              class="due-row"
              title={`${words.words}\n${quote}`}
              onClick={() => onOpen(item.id)}
            >
              <span class="due-when">{words.when}</span>
              <span class="due-what" lang={lang}>
                {quote}
              </span>
            </button>
          );
        })}
      </div>
    </section>
  );
}
