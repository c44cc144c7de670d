import { useSignal } from '@preact/signals';
import { Component, type ComponentChildren, createContext } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import type { AnnotationRecord } from '../utils/records.ts';
import { t } from './i18n.ts';
import { useActive } from './Roving.tsx';

/** Rows that are drawn together. */
const PIECE = 8;
/** Pieces that are drawn before it is known what is in sight. */
const FIRST = 2;
/** Rows are drawn so far beyond the window: some dozens, so that of an ordinary page all are. */
const AHEAD = '8000px 0px';

/** Where a row stands in the whole list, most of which may not be drawn: for screen readers. */
export interface Place {
  at: number;
  of: number;
}

interface Props {
  items: readonly AnnotationRecord[];
  /** Are drawn wherever they stand: what must not go away, or has to be found. */
  held?: readonly (string | null)[];
  row(item: AnnotationRecord, place: Place): ComponentChildren;
  /** What a row shows besides its item: where that is as before, the row is not drawn again. */
  state(item: AnnotationRecord): string;
  /** About the height of a row in CSS pixels, for those that were never drawn. */
  guess(item: AnnotationRecord): number;
}

type Tell = (near: boolean, height: number) => void;

/**
 * Tells elements whether they are near the window of what scrolls around them: one at a time, that in its middle first, so
 * that what is drawn holds up no key.
 */
class Nearness {
  private readonly told = new Map<Element, Tell>();
  private readonly coming = new Map<Element, number>();
  private observer: IntersectionObserver | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  watch(element: HTMLElement, tell: Tell): () => void {
    this.observer ??= new IntersectionObserver(
      entries => {
        for (const { target, isIntersecting, boundingClientRect, rootBounds } of entries) {
          this.coming.delete(target);
          if (isIntersecting) {
            const { top, bottom } = rootBounds ?? { top: 0, bottom: 0 };
            const off = boundingClientRect.top + boundingClientRect.bottom - top - bottom;
            this.coming.set(target, Math.abs(off));
          } else this.told.get(target)?.(false, boundingClientRect.height);
        }
        clearTimeout(this.timer);
        this.next();
      },
      { root: element.closest('.scroll'), rootMargin: AHEAD },
    );
    this.told.set(element, tell);
    this.observer.observe(element);
    return () => {
      this.told.delete(element);
      this.coming.delete(element);
      this.observer?.unobserve(element);
    };
  }

  /** Tells the nearest of those that have come near. */
  private next(): void {
    const [nearest] = [...this.coming].sort(([, a], [, b]) => a - b);
    if (nearest === undefined) return;
    const [element] = nearest;
    this.coming.delete(element);
    this.told.get(element)?.(true, 0);
    this.timer = setTimeout(() => this.next(), 0);
  }
}

const Near = createContext(new Nearness());

/**
 * A list of which only what is near the window is drawn, in pieces; the others keep its height. Where a piece turns out
 * to be of another height, the browser's own scroll anchoring holds what is in sight in its place, and the `Roving` around it the
 * row that a key led to. Lives in a `.scroll`; the row that is the tab stop is always drawn.
 */
export function LongList(props: Props) {
  const near = useRef<Nearness | null>(null);
  near.current ??= new Nearness();
  const pieces = [];
  for (let from = 0; from < props.items.length; from += PIECE)
    pieces.push(<Same key={from} {...props} from={from} />);
  return (
    <Near.Provider value={near.current}>
      {/* biome-ignore lint/a11y/useSemanticElements: pieces stand between the list and its items */}
      <div role="list" aria-label={t('page_items')}>
        {pieces}
      </div>
    </Near.Provider>
  );
}

type PieceProps = Props & { from: number };

/** Lets a piece be drawn again only where something in it is another: a page is scrolled, and one mark moves. */
class Same extends Component<PieceProps> {
  private told = tell(this.props);

  override shouldComponentUpdate(next: Readonly<PieceProps>): boolean {
    const { items, from } = this.props;
    const before = this.told;
    this.told = tell(next);
    if (this.told !== before || next.items.length !== items.length) return true;
    for (let i = from; i < from + PIECE; i++) if (next.items[i] !== items[i]) return true;
    return false;
  }

  override render(props: PieceProps) {
    return <Piece {...props} />;
  }
}

const tell = ({ items, from, held = [], state }: PieceProps): string =>
  items
    .slice(from, from + PIECE)
    .map(item => `${held.includes(item.id)} ${state(item)}`)
    .join();

function Piece({ items, held = [], row, guess, from }: PieceProps) {
  const nearness = useContext(Near);
  const active = useActive();
  const near = useSignal(from < FIRST * PIECE);
  const element = useRef<HTMLDivElement>(null);
  const mine = items.slice(from, from + PIECE);
  /** Its height when it was drawn last, and of which rows that is. */
  const seen = useRef({ of: '', height: 0 });
  const of = mine.map(item => item.id).join();
  const drawn = near.value || mine.some(({ id }) => id === active.value || held.includes(id));
  useLayoutEffect(() => {
    if (!element.current) return;
    return nearness.watch(element.current, (now, height) => {
      if (!now) {
        // a list that is hidden has no height, and is shown again as it was
        if (height === 0) return;
        if (near.peek()) seen.current.height = height;
      }
      near.value = now;
    });
  }, []);
  if (seen.current.of !== of) seen.current = { of, height: 0 };
  const height = () => seen.current.height || mine.reduce((sum, item) => sum + guess(item), 0);
  return (
    <div
      ref={element}
      class="piece"
      role="presentation"
      style={{ height: drawn ? undefined : `${height()}px` }}
    >
      {drawn && mine.map((item, i) => row(item, { at: from + i, of: items.length }))}
    </div>
  );
}

/** About the height of an item in a list as wide as a side panel or popup; nested ones have no sentence of their own. */
export function guessHeight({ body, target, reader }: AnnotationRecord, nested: boolean): number {
  const said = reader ? 30 : 0;
  if (body.type === 'figure') return said + (nested ? 33 : 91);
  if (body.type === 'note') return said + 63;
  return said + 51 + 22 * Math.min(4, Math.ceil(target.exact.length / 24));
}
