import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../components/i18n.ts';
import { leadsTo } from '../../components/keys.ts';
import { Cell, Line } from './Line.tsx';
import { choose, chooseAll, chosen, entries, need, remove, rows, size } from './models.ts';

/** Height of a row in px, the same for each: where a row stands is then known without laying out the others. */
const ROW = 64;
/** Where columns do not fit, a row is a card; height and width as in ledger.css. */
const CARD = 124;
const narrow = matchMedia('(max-width: 800px)');
/** Rows drawn beyond each edge of the window. */
const SPARE = 8;

/** The table: only the rows in sight are in the document, whatever their number. */
export function Table() {
  const scroller = useRef<HTMLDivElement>(null);
  const top = useSignal(0);
  const height = useSignal(600);
  const active = useSignal(0);
  const row = useSignal(narrow.matches ? CARD : ROW);
  const wanted = useRef(false);
  /** What in a row had the focus last. */
  const held = useRef<HTMLElement | null>(null);
  const all = entries.value;
  const first = Math.max(0, Math.floor(top.value / row.value) - SPARE);
  const last = Math.min(size.value, Math.ceil((top.value + height.value) / row.value) + SPARE);
  const seen = all.slice(first, last);
  // not listed yet: they are drawn empty
  const coming = Math.max(0, last - first - seen.length);

  useEffect(() => {
    const { current: box } = scroller;
    if (!box) return;
    const measure = new ResizeObserver(() => {
      height.value = box.clientHeight;
      row.value = narrow.matches ? CARD : ROW;
    });
    measure.observe(box);
    return () => measure.disconnect();
  }, []);
  useEffect(() => {
    if (seen.some(entry => rows.peek().has(entry.id))) performance.mark('rows listed');
  }, [rows.value]);
  useEffect(() => void need(seen.map(entry => entry.id)), [first, last, all, rows.value]);
  const takeFocus = () => {
    if (!wanted.current) return;
    const target = scroller.current?.querySelector<HTMLElement>(`[data-at="${active.peek()}"] .cell-open`);
    if (target) {
      wanted.current = false;
      target.focus({ preventScroll: true });
    }
  };
  // The row that the keys went to takes the focus when it is drawn; so does the next one, where a row is gone that
  // had the focus (deleted, no longer let through). Who has gone elsewhere is left there.
  useLayoutEffect(() => {
    const { activeElement } = document;
    if (held.current && !held.current.isConnected) {
      held.current = null;
      wanted.current = true;
      active.value = Math.max(0, Math.min(size.peek() - 1, active.peek()));
    }
    if (activeElement !== document.body && !scroller.current?.contains(activeElement)) wanted.current = false;
    takeFocus();
  });

  const go = (at: number) => {
    const box = scroller.current;
    if (!box) return;
    active.value = at;
    wanted.current = true;
    const y = active.value * row.value;
    if (y < box.scrollTop) box.scrollTop = y;
    else if (y + row.value > box.scrollTop + box.clientHeight)
      box.scrollTop = y + row.value - box.clientHeight;
    top.value = box.scrollTop;
    takeFocus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || !event.target.matches('.cell-open')) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const page = Math.max(1, Math.floor(height.value / row.value) - 1);
    const at = active.value;
    const id = all[at]?.id;
    const to = leadsTo(event, at, size.peek(), { page });
    if (to !== undefined) go(to);
    else if (event.key === ' ' && id) choose(id, !chosen.peek().has(id));
    else if (event.key === 'Delete' && id) void remove([id]);
    else return;
    event.preventDefault();
  };
  const everything = chosen.value.size > 0 && chosen.value.size === all.length;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element cannot be drawn in part
    <div class="table" role="table" aria-label={t('ledger_title')} aria-rowcount={size.value + 1}>
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: a row of headings is not for the focus */}
      <div class="line heads" role="row" aria-rowindex={1}>
        <Cell head>
          <label class="choose-all">
            <input
              type="checkbox"
              aria-label={t('ledger_chooseAll')}
              checked={everything}
              onChange={event => chooseAll(event.currentTarget.checked)}
            />
            <span class="narrow">{t('ledger_chooseAll')}</span>
          </label>
        </Cell>
        <Cell head>{t('ledger_what')}</Cell>
        <Cell head>{t('ledger_sentence')}</Cell>
        <Cell head>{t('card_label_deadline')}</Cell>
        <Cell head>{t('ledger_page')}</Cell>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div
        class="body"
        ref={scroller}
        role="rowgroup"
        onKeyDown={onKeyDown}
        onFocusCapture={event => {
          if (!(event.target instanceof HTMLElement)) return;
          held.current = event.target;
          active.value = Number(event.target.closest<HTMLElement>('[data-at]')?.dataset.at ?? active.value);
        }}
        // Firefox presses a button when the space bar is let go, whatever became of the key going down
        onKeyUp={event => {
          if (event.key === ' ' && event.target instanceof HTMLElement && event.target.matches('.cell-open'))
            event.preventDefault();
        }}
        onScroll={event => {
          top.value = event.currentTarget.scrollTop;
        }}
      >
        <div role="presentation" style={{ height: `${size.value * row.value}px` }}>
          <div role="presentation" style={{ transform: `translateY(${first * row.value}px)` }}>
            {seen.map((entry, i) => (
              <Line
                key={entry.id}
                id={entry.id}
                at={first + i}
                active={
                  active.value === first + i || (i === 0 && (active.value < first || active.value >= last))
                }
              />
            ))}
            {Array.from({ length: coming }, (_, i) => (
              <Line key={`coming-${i}`} id="" at={first + seen.length + i} active={false} />
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}
