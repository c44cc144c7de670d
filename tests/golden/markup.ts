/**
 * The markup of the golden pages: labels written into the text, easy to review in a diff.
 *
 *     # published: 2021-07-02; genre: ours; layout: interview; notes: free text
 *     新增学位[[超3000个|3000|over|个]]，{{firm;将;2023=到2023年|到2023年将新建[[两所|2|exact|所]]小学}}。
 *
 * README.md describes it for authors. Offsets are UTF-16 code units of the text without its markup.
 */
import type { Mod, Strength } from '../../utils/analysis.ts';

export interface GoldFigure {
  start: number;
  end: number;
  quote: string;
  value?: number | null;
  min?: number;
  max?: number;
  mod: Mod;
  unit: string;
  required: boolean;
}

export interface GoldPledge {
  start: number;
  end: number;
  quote: string;
  cue: string;
  deadline: { quote: string | null; edtf: string | null } | null;
  strength: Strength;
  required: boolean;
}

/** What `gold/NAME.json` holds; `genre` and `layout` are ours, the rest is the format of the shared sets. */
export interface Gold {
  genre: 'ours' | 'other';
  layout: string;
  published: string | null;
  figures: GoldFigure[];
  pledges: GoldPledge[];
}

export interface GoldenPage {
  text: string;
  gold: Gold;
  notes: string;
}

const MODS: readonly string[] = ['exact', 'about', 'nearly', 'over', 'at-least', 'at-most', 'range'];
const STRENGTHS: readonly string[] = ['firm', 'target', 'soft'];
const EDTF_DATE = String.raw`-?\d{4}(?:-\d{2}(?:-\d{2})?)?`;
const EDTF = new RegExp(`^(?:${EDTF_DATE}|(?:\\.\\.|${EDTF_DATE})/(?:\\.\\.|${EDTF_DATE}))$`);

/** `published: 2021; genre: ours` → a map; `notes` comes last and may hold anything. */
function parseHeader(line: string): Map<string, string> {
  if (!line.startsWith('# '))
    throw new Error('line 1 must be the header: # published: …; genre: …; layout: …');
  const header = new Map<string, string>();
  const notes = line.indexOf('notes:');
  if (notes > 0) header.set('notes', line.slice(notes + 6).trim());
  for (const part of line.slice(2, notes > 0 ? notes : undefined).split(';')) {
    const colon = part.indexOf(':');
    if (colon > 0) header.set(part.slice(0, colon).trim(), part.slice(colon + 1).trim());
  }
  return header;
}

/** `3000`, `4e8`, `2..3`, `~` (no value) → the value fields of a figure. */
function parseValue(source: string): Pick<GoldFigure, 'value' | 'min' | 'max'> {
  if (source === '~') return { value: null };
  const [min, max] = source.split('..').map(Number);
  if (source === '' || Number.isNaN(min) || Number.isNaN(max)) throw new Error(`value "${source}"`);
  return max === undefined ? { value: min } : { min, max };
}

function parseFigure(inside: string, start: number): GoldFigure {
  const fields = inside.split('|');
  if (fields.length !== 4) throw new Error(`a figure has four fields: [[${inside}]]`);
  const required = !fields[0].startsWith('?');
  const quote = required ? fields[0] : fields[0].slice(1);
  const [, value, mod, unit] = fields;
  if (!MODS.includes(mod)) throw new Error(`mod "${mod}" in [[${inside}]]`);
  const parsed = parseValue(value);
  if ((mod === 'range') !== (parsed.min !== undefined)) throw new Error(`range or not: [[${inside}]]`);
  if (quote === '' || /[()（）\s]/.test(unit)) throw new Error(`quote or unit in [[${inside}]]`);
  return { start, end: start + quote.length, quote, ...parsed, mod: mod as Mod, unit, required };
}

type OpenPledge = Omit<GoldPledge, 'end' | 'quote'>;

/** `?firm;将;2023=到2023年` → everything of a pledge but its end. */
function parsePledge(head: string, start: number): OpenPledge {
  const required = !head.startsWith('?');
  const [strength, cue, due, ...rest] = (required ? head : head.slice(1)).split(';');
  if (!STRENGTHS.includes(strength) || !cue || rest.length > 0) throw new Error(`pledge head {{${head}|`);
  let deadline: OpenPledge['deadline'] = null;
  if (due) {
    const equals = due.indexOf('=');
    const edtf = equals < 0 ? due : due.slice(0, equals);
    const quote = equals < 0 ? '' : due.slice(equals + 1);
    if (edtf !== '~' && !EDTF.test(edtf)) throw new Error(`deadline "${due}" is not EDTF=quote`);
    deadline = { quote: quote || null, edtf: edtf === '~' ? null : edtf };
  }
  return { start, cue, deadline, strength: strength as Strength, required };
}

/**
 * Reads one marked page.
 * @param source the file `marked/NAME.txt`: a header line, then the page with its labels.
 * @throws Error naming the label that cannot be read.
 */
export function parseMarked(source: string): GoldenPage {
  const firstLine = source.indexOf('\n');
  const header = parseHeader(source.slice(0, firstLine));
  const genre = header.get('genre');
  const layout = header.get('layout');
  if ((genre !== 'ours' && genre !== 'other') || !layout) throw new Error('header needs genre and layout');
  const published = header.get('published') || null;
  if (published !== null && !EDTF.test(published)) throw new Error(`published "${published}" is not EDTF`);

  const body = source.slice(firstLine + 1);
  const figures: GoldFigure[] = [];
  const pledges: GoldPledge[] = [];
  let text = '';
  let open: OpenPledge | null = null;
  let at = 0;
  for (const mark of body.matchAll(/\[\[([^\]]*)\]\]|\{\{([^|{}]*)\||\}\}/g)) {
    text += body.slice(at, mark.index);
    at = mark.index + mark[0].length;
    if (mark[1] !== undefined) {
      const figure = parseFigure(mark[1], text.length);
      figures.push(figure);
      text += figure.quote;
    } else if (mark[2] !== undefined) {
      if (open !== null) throw new Error(`a pledge inside a pledge: {{${mark[2]}|`);
      open = parsePledge(mark[2], text.length);
    } else {
      if (open === null) throw new Error(`}} without {{ behind "${text.slice(-20)}"`);
      pledges.push({ ...open, end: text.length, quote: text.slice(open.start) });
      open = null;
    }
  }
  if (open !== null) throw new Error(`{{ without }}: "${text.slice(open.start, open.start + 20)}"`);
  text += body.slice(at);
  const left = /\[\[|\]\]|\{\{|\}\}/.exec(text);
  if (left) throw new Error(`unread markup near "${text.slice(left.index, left.index + 20)}"`);
  return { text, gold: { genre, layout, published, figures, pledges }, notes: header.get('notes') ?? '' };
}

const amountOf = ({ value, min, max }: GoldFigure): string =>
  min === undefined ? `${value ?? '~'}` : `${min}..${max}`;

const openFigure = (f: GoldFigure): string => `[[${f.required ? '' : '?'}`;
const closeFigure = (f: GoldFigure): string => `|${amountOf(f)}|${f.mod}|${f.unit}]]`;

function openPledge({ required, strength, cue, deadline }: GoldPledge): string {
  const words = deadline?.quote ? `=${deadline.quote}` : '';
  const due = deadline ? `;${deadline.edtf ?? '~'}${words}` : '';
  return `{{${required ? '' : '?'}${strength};${cue}${due}|`;
}

/**
 * Writes a page's labels back into its text: the other way of `parseMarked`, below the same header.
 * @throws Error where labels overlap in a way the markup cannot say
 */
export function formatMarked(header: string, text: string, { figures, pledges }: Gold): string {
  const marks = [
    ...pledges.flatMap(p => [
      { at: p.start, order: 1, mark: openPledge(p) },
      { at: p.end, order: 0, mark: '}}' },
    ]),
    ...figures.flatMap(f => [
      { at: f.start, order: 2, mark: openFigure(f) },
      { at: f.end, order: -1, mark: closeFigure(f) },
    ]),
  ].sort((a, b) => a.at - b.at || a.order - b.order);
  let out = `${header}\n`;
  let last = 0;
  for (const { at, mark } of marks) {
    out += text.slice(last, at) + mark;
    last = at;
  }
  out += text.slice(last);
  if (parseMarked(out).text !== text) throw new Error('the labels overlap');
  return out;
}
