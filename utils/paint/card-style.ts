/** How the card looks. Colours come in as custom properties, see `colours`. */
import type { Ground } from './ground.ts';
import type { Marks } from './look.ts';
import { PALETTES } from './styles.ts';

/** The fonts of our pages (`tokens.css`), those of the language first. */
const latin = '-apple-system, "Segoe UI", Cantarell, Ubuntu, "Noto Sans"';
const FONT = `${latin}, "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", system-ui, sans-serif`;
const FONT_HANT = `${latin}, "PingFang TC", "Noto Sans CJK TC", "Noto Sans TC", "Microsoft JhengHei", system-ui, sans-serif`;

/** The custom properties of a ground, for the host and for the document of the form. */
export function colours(ground: Ground, { figure, pledge, note }: Marks): Record<string, string> {
  const { paper, ink, faint, line, overdue, raised, field } = PALETTES[ground];
  return {
    paper,
    ink,
    faint,
    line,
    amber: figure[ground],
    jade: pledge[ground],
    violet: note[ground],
    overdue,
    raised,
    field,
  };
}

const COMMON = `
* { box-sizing: border-box; }
button { font: inherit; color: inherit; cursor: pointer; }
:focus-visible { outline: 2px solid var(--overdue); outline-offset: 1px; }
.plain { min-height: 28px; padding: 0 12px; border: 1px solid var(--line); border-radius: 8px; background: var(--raised); }
.plain:hover { border-color: var(--faint); }
.primary { border-color: #B3362B; background: #B3362B; color: #fff; }
@media (pointer: coarse) { .plain { min-height: 44px; } }
`;

export const CARD_CSS = `
:host { all: initial !important; position: fixed !important; inset: auto !important; margin: 0 !important;
  left: var(--left, 0) !important; top: var(--top, 0) !important; border: 0 !important; padding: 0 !important;
  background: none !important; overflow: visible !important; z-index: 2147483647 !important;
  width: max-content !important; max-width: min(336px, calc(100vw - 16px)) !important; display: block !important;
  color-scheme: normal !important; pointer-events: auto !important; zoom: var(--zoom, 1) !important; }
:host::backdrop { display: none !important; }
:host(:not([data-open])) { display: none !important; }
${COMMON}
/* the way of the pointer from the item to the card must not lead over the page */
:host::before { content: ""; position: absolute; inset: -8px 0; z-index: -1; }
.card { font: 13px/20px ${FONT}; direction: ltr;
  font-variant-numeric: tabular-nums; text-align: start; color: var(--ink); background: var(--paper);
  border: 1px solid var(--line); border-radius: 8px; box-shadow: 0 4px 16px rgb(0 0 0 / .18); min-width: 272px;
  max-height: calc(100vh - 16px); overflow: auto; overflow-wrap: anywhere; user-select: text; }
.card:lang(zh-TW) { font-family: ${FONT_HANT}; }
.card:focus { outline: none; }
.card:focus-visible { outline: 2px solid var(--overdue); outline-offset: 1px; }
section { padding: 8px 8px 12px 12px; }
section + section, .status, iframe { border-top: 1px solid var(--line); }
.head { display: flex; flex-wrap: wrap; align-items: center; gap: 0 6px; min-height: 28px; }
/* one line: the buttons give way, below the name */
.label { flex: 1 0 auto; max-width: 100%; font-size: 12px; line-height: 16px; color: var(--faint); display: flex; align-items: center; gap: 6px;
  font-variant-east-asian: proportional-width; }
.mark { width: 14px; height: 10px; flex: none; border-radius: 2px; }
.figure .mark { background: var(--amber); outline: 1px solid var(--line); }
.pledge .mark { border-bottom: 2px solid var(--jade); border-radius: 0; }
.note .mark { border-bottom: 2px dotted var(--violet); border-radius: 0; }
.actions { display: flex; flex: none; margin-inline-start: auto; }
.action { display: grid; place-items: center; width: 28px; height: 28px; padding: 0; border: 0; border-radius: 6px;
  background: none; color: var(--faint); }
.action:hover { background: var(--line); color: var(--ink); }
.action[aria-pressed=true] { color: var(--overdue); }
.action[aria-pressed=true] path { fill: currentColor; }
svg { width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round;
  stroke-linejoin: round; }
.bar { display: flex; flex-wrap: wrap; padding: 4px; min-width: 0; }
.bar .action { display: flex; align-items: center; gap: 4px; width: auto; padding: 0 7px; color: var(--ink); }
.voice { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.headline { font-size: 18px; line-height: 28px; font-weight: 600; }
.headline .subject { font-size: 13px; font-weight: 400; margin-inline-start: 8px; }
.pledge .headline { font-size: 15px; line-height: 24px; }
.body { display: flex; align-items: flex-end; gap: 8px; }
.said { flex: 1; min-width: 0; }
.aside { color: var(--faint); }
.why { min-width: 24px; min-height: 24px; flex: none; margin-block: -2px; padding: 0 4px; border: 0; border-radius: 6px; background: none;
  color: var(--faint); font-size: 12px; text-decoration: underline dotted; text-underline-offset: 3px; }
.why:hover, .why[aria-expanded=true] { color: var(--ink); }
.reason { margin: 4px 0 0; padding-inline-start: 8px; border-inline-start: 2px solid var(--line); color: var(--faint); }
.said > .aside { display: flex; flex-wrap: wrap; align-items: center; gap: 0 8px; }
.chip { display: inline-block; margin: 4px 4px 0 0; padding: 0 8px; border-radius: 10px; border: 1px solid var(--line);
  color: var(--faint); font-size: 12px; line-height: 18px; }
.aside .chip { margin: 0; }
.chip.due { border-color: var(--jade); color: var(--ink); }
.chip.overdue { border: 1px dashed var(--overdue); color: var(--overdue); font-weight: 600; }
dl { margin: 4px 0 0; display: grid; grid-template-columns: auto 1fr; gap: 0 12px; }
dt { color: var(--faint); } dd { margin: 0; }
.warning { margin: 4px 0 0; color: var(--overdue); }
.words { margin: 4px 0 0; padding-inline-start: 8px; border-inline-start: 2px solid var(--violet); white-space: pre-line; }
.sheet { gap: 4px 12px; margin: 0; padding: 8px 12px; border-top: 1px solid var(--line); }
kbd { display: inline-block; min-width: 20px; padding: 0 5px; border: 1px solid var(--line); border-radius: 4px;
  background: var(--raised); color: var(--ink); font: 12px/18px ui-monospace, monospace; text-align: center; }
.status { display: flex; align-items: center; justify-content: space-between; gap: 12px; padding: 6px 8px 6px 12px;
  min-height: 40px; }
iframe { display: block; width: 336px; max-width: 100%; border-width: 1px 0 0; background: none; color-scheme: normal; }
@media (pointer: coarse) { .action { width: 44px; height: 44px; } .why { min-width: 44px; min-height: 44px; } }
@media (forced-colors: active) { .figure .mark { background: Mark; forced-color-adjust: none; }
  .action[aria-pressed=true] { color: Highlight; } }
`;

export const FORM_CSS = `
${COMMON}
/* never a scroll bar: the frame is as high as the form, but for a fraction of a pixel */
html { background: transparent; color-scheme: normal; overflow: hidden; }
body { margin: 0; font: 13px/20px ${FONT}; color: var(--ink); }
:lang(zh-TW) body { font-family: ${FONT_HANT}; }
form { display: grid; gap: 8px; padding: 12px; }
label { display: grid; gap: 4px; font-size: 12px; line-height: 16px; color: var(--faint); }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 8px; }
input, textarea, select { width: 100%; min-height: 32px; padding: 5px 8px; border: 1px solid var(--field); border-radius: 8px;
  background: var(--raised); color: var(--ink); font: inherit; font-size: 13px; line-height: 20px; }
textarea { height: 72px; resize: none; }
.buttons { display: flex; justify-content: flex-end; gap: 8px; }
.error { margin: 0; color: var(--overdue); }
.error:empty { display: none; }
`;
