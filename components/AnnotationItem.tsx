import type { ComponentChildren } from 'preact';
import { formatDeadline } from '../utils/format/deadline.ts';
import { formatFigure } from '../utils/format/figure.ts';
import { bodyOf, isSilent } from '../utils/reader.ts';
import type { AnnotationRecord, FigureBody, PledgeBody, ReaderWords } from '../utils/records.ts';
import { Amount } from './Amount.tsx';
import { Chip } from './Chip.tsx';
import { locale, t, translate } from './i18n.ts';
import type { Place } from './LongList.tsx';
import { Quoted } from './Quoted.tsx';
import { useRow } from './Roving.tsx';
import { hantNumbers, withValues } from './values.ts';

interface Props {
  annotation: AnnotationRecord;
  /** Stands under the pledge that contains it: its sentence was just read. */
  nested?: boolean;
  /** BCP 47 language of the page, for its fonts. */
  lang: string;
  today: Date;
  onOpen(): void;
  /** Buttons at the far end. */
  action?: ComponentChildren;
  /** It is what the page shows now. */
  current?: boolean;
  /** In a list of which not all is drawn. */
  place?: Place;
  /** Stands under it: a form. */
  children?: ComponentChildren;
}

/** A figure or pledge as a row: the number large, the sentence small, the deadline as a chip. Lives in a `Roving`. */
export function AnnotationItem(props: Props) {
  const { annotation, nested = false, lang, today, onOpen, action, current = false, place, children } = props;
  const row = useRow(annotation.id);
  const { target, reader } = annotation;
  const script = lang === 'zh-Hant' ? 'hant' : 'hans';
  const body = bodyOf(withValues(annotation, script));
  const classes = [
    `item item-${body.type}`,
    nested && 'item-nested',
    action && 'item-with-action',
    current && 'item-current',
  ];
  return (
    <li
      class={classes.filter(Boolean).join(' ')}
      {...(place && { role: 'listitem', 'aria-posinset': place.at + 1, 'aria-setsize': place.of })}
    >
      <button
        type="button"
        class="item-main"
        aria-current={current ? 'true' : undefined}
        onClick={onOpen}
        {...row}
      >
        <span class="visually-hidden">{t(`card_${body.type}`)}: </span>
        {body.type === 'figure' && <FigureWords body={body} lang={lang} hant={hantNumbers(script)} />}
        {body.type === 'pledge' && <PledgeWords body={body} quote={target.exact} lang={lang} today={today} />}
        {body.type !== 'pledge' && !nested && <Sentence annotation={annotation} lang={lang} />}
        {reader && !isSilent(annotation) && <Said words={reader} />}
      </button>
      {action && <div class="item-action">{action}</div>}
      {children && <div class="item-below">{children}</div>}
    </li>
  );
}

/** What the reader said of it: kept, edited, tags, the note. */
function Said({ words }: { words: ReaderWords }) {
  const { status, note, tags = [], edits } = words;
  return (
    <span class="said">
      {status === 'kept' && <Chip icon="star">{t('item_kept')}</Chip>}
      {status === 'dismissed' && <Chip icon="minus">{t('item_dismissed')}</Chip>}
      {edits && <Chip icon="edit">{t('item_edited')}</Chip>}
      {tags.map(tag => (
        <Chip key={tag}>#{tag}</Chip>
      ))}
      {note && <span class="said-note">{note}</span>}
    </span>
  );
}

function FigureWords({ body, lang, hant }: { body: FigureBody; lang: string; hant: boolean }) {
  const words = formatFigure(body, translate, locale(), hant);
  return (
    <span class="item-head">
      <Amount body={body} words={words} />
      {body.uncertain && <Chip icon="alert">{t('item_uncertain')}</Chip>}
      <span class="aside">
        {body.subject ? <span lang={lang}>{body.subject}</span> : words.kind}
        {words.direction && ` · ${words.direction}`}
      </span>
    </span>
  );
}

function PledgeWords(props: { body: PledgeBody; quote: string; lang: string; today: Date }) {
  const { body, quote, lang, today } = props;
  const deadline = formatDeadline(body.deadline, today, translate, locale());
  const known = deadline.state !== 'none' || deadline.when !== '';
  return (
    <>
      <span class="promise" lang={lang}>
        <span class="promise-text">{quote.replace(/\s+/g, ' ')}</span>
      </span>{' '}
      <span class="chips">
        {known && (
          <Chip
            state={deadline.state === 'none' ? 'plain' : deadline.state}
            icon={deadline.state === 'overdue' ? 'alert' : 'clock'}
          >
            {deadline.words}
          </Chip>
        )}{' '}
        <span class="aside">
          {t(`item_strength_${body.strength}`)}
          {!known && ` · ${t('card_noDeadline')}`}
        </span>
      </span>
    </>
  );
}

function Sentence({ annotation, lang }: { annotation: AnnotationRecord; lang: string }) {
  return (
    <span class="excerpt" lang={lang} title={annotation.target.sentence.replace(/\s+/g, ' ')}>
      <Quoted item={annotation} />
    </span>
  );
}
