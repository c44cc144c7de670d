/** Markdown for notes (CommonMark and GFM): one section per page, its items as a list with their sentences. */
import { BOUND, type Translate } from '../format/figure.ts';
import { bodyOf } from '../reader.ts';
import type { AnnotationRecord, FigureBody, PageRecord } from '../records.ts';
import { type AnalysedText, type Collection, collectionOf, sectionsOf } from './collection.ts';
import { plainNumber } from './csv.ts';

const SPACE = /[\s\u200b-\u200d\u2060\ufeff]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be removed
const CONTROL = /[\u0000-\u001f\u007f]+/g;

/**
 * Page text as one line of Markdown that shows exactly these characters: no emphasis, link, HTML, entity, formula,
 * table, heading or list comes out of it, wherever it is put.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(SPACE, ' ')
      .replace(CONTROL, '')
      .trim()
      .replace(/[\\`*_[\]{}<>~&|#$^@]/g, '\\$&')
      // GFM makes links of bare addresses.
      .replace(/:(?=\/\/)|(?<=\bwww)\./gi, '\\$&')
      // At the beginning of a block these open a list or underline a heading.
      .replace(/^[-+=]/, '\\$&')
      .replace(/^(\d{1,9})(?=[.)](?: |$))/, '$1\\')
  );
}

/** A link where the address is one of the web and holds nothing that ends a link; else the address as text. */
function link(url: string): string {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return escapeMarkdown(url);
  const address = new URL(url).href.replace(/[<>\s\\`|]/g, character => encodeURIComponent(character));
  return `<${address}>`;
}

const number = (value: number | null | undefined): string => (value == null ? '?' : plainNumber(value));

/** What the command line says; the extension says it in the reader's language. */
const ENGLISH: Record<string, string> = {
  card_marked: 'marked',
  card_over: 'more than',
  card_atLeast: 'at least',
  card_atMost: 'at most',
  card_bounded: '$1 $2',
  card_nearlySo: 'nearly $1',
  card_top: 'top $1',
  card_pledge: 'pledge',
  card_label_deadline: 'due',
  card_noDeadline: 'no deadline',
  card_label_actor: 'by',
  item_edited: 'edited',
  page_author: 'by',
  page_editor: 'edited by',
  page_actors: 'acting:',
  page_untitled: 'Untitled',
  page_noneTitle: 'No figures and no pledges.',
  collected_seen: 'read $1',
};
/** A key without a word of its own ends with it: `card_kind_money`. */
const english: Translate = (key, values = []) =>
  (ENGLISH[key] ?? key.slice(key.lastIndexOf('_') + 1)).replace(
    /\$(\d)/g,
    (_, n: string) => values[Number(n) - 1] ?? '',
  );

/** The number with its bound in words: a sign would be read as the page's. */
function amountOf({ value, min, max, mod, unit, kind }: FigureBody, t: Translate): string {
  const ranged = min !== undefined || max !== undefined;
  const amount = ranged ? `${number(min)}–${number(max)}` : number(value);
  if (kind === 'rank' && mod === 'at-most') return t('card_top', [amount]);
  const stated = `${amount} ${unit}`.trim();
  if (mod === 'nearly') return t('card_nearlySo', [stated]);
  return BOUND[mod] === '' ? stated : t('card_bounded', [t(BOUND[mod]), stated]);
}

/** The day of an instant where the reader is, `2026-11-29`; empty for one that is not known (0). */
function dayOf(instant: number): string {
  if (instant <= 0) return '';
  const date = new Date(instant);
  return new Date(instant - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

function factsOf(annotation: AnnotationRecord, t: Translate): string[] {
  const body = bodyOf(annotation);
  if (body.type === 'note') return [t('card_marked')];
  const time = (ref: { quote: string | null; edtf: string | null }) =>
    [ref.edtf ?? '', ref.quote === null ? '' : `(${ref.quote})`].filter(part => part !== '').join(' ');
  if (body.type === 'pledge') {
    return [
      `${t('card_pledge')}, ${t(`item_strength_${body.strength}`)}`,
      body.deadline ? `${t('card_label_deadline')} ${time(body.deadline)}` : t('card_noDeadline'),
      body.actor ? `${t('card_label_actor')} ${body.actor}` : '',
    ];
  }
  return [
    `${t(`card_kind_${body.kind}`)}, ${t(`card_role_${body.role}`)}`,
    amountOf(body, t),
    [body.basis, body.direction && t(`card_${body.direction}`)].filter(Boolean).join(' '),
    [body.place, body.subject].filter(Boolean).join(' '),
    body.period ? time(body.period) : '',
    body.uncertain ? t('item_uncertain') : '',
  ];
}

function item(annotation: AnnotationRecord, t: Translate): string {
  const { status, note = '', tags = [], edits } = annotation.reader ?? {};
  const facts = [
    ...factsOf(annotation, t),
    edits ? t('item_edited') : '',
    status === 'kept' ? '★' : '',
    ...tags.map(tag => `#${tag}`),
  ]
    .map(escapeMarkdown)
    .filter(fact => fact !== '');
  const quote = escapeMarkdown(annotation.target.exact);
  const head = `- ${quote && `${quote} — `}${facts.join(' · ')}`;
  // A sentence that is nothing but the quote would say it twice.
  const { sentence, exact } = annotation.target;
  const lines = sentence === exact || sentence === '' ? [head] : [head, `  > ${escapeMarkdown(sentence)}`];
  // The blank line ends the quotation: what follows is the reader's.
  for (const line of note.split('\n').map(escapeMarkdown)) if (line !== '') lines.push('', `  ${line}`);
  return lines.join('\n');
}

function head(page: PageRecord, t: Translate): string {
  const facts = [page.publisher ?? '', page.published ?? '', page.places.join('、')];
  const acting = page.actors?.map(({ name, level }) => `${name} (${t(`level_${level}`)})`).join(', ');
  const people = [
    page.author ? `${t('page_author')} ${page.author}` : '',
    page.editor ? `${t('page_editor')} ${page.editor}` : '',
    acting ? `${t('page_actors')} ${acting}` : '',
  ];
  const seen = dayOf(page.firstSeen);
  const lines = [
    ...[facts, people].map(parts =>
      parts
        .map(escapeMarkdown)
        .filter(part => part !== '')
        .join(' · '),
    ),
    link(page.url),
    seen && t('collected_seen', [seen]),
  ];
  const title = escapeMarkdown(page.title) || escapeMarkdown(page.canonicalUrl) || t('page_untitled');
  // Two spaces at the end of a line break it.
  return `## ${title}\n\n${lines.filter(line => line !== '').join('  \n')}`;
}

/**
 * A section per page, in the order given; within it the items in reading order.
 * @param t the words around the page's own; English where it is not given
 */
export function toMarkdown(collection: Collection, t: Translate = english): string {
  return sectionsOf(collection)
    .map(({ page, annotations }) => {
      const list =
        annotations.length > 0 ? annotations.map(found => item(found, t)).join('\n') : t('page_noneTitle');
      return `${head(page, t)}\n\n${list}\n`;
    })
    .join('\n');
}

/** The same from analyses that were never stored. */
export const analysisToMarkdown = (documents: Iterable<AnalysedText>): string =>
  toMarkdown(collectionOf(documents));
