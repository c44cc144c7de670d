import { locale, t } from '../../components/i18n.ts';
import { Radios } from '../../components/Radios.tsx';
import type { Ground } from '../../utils/paint/ground.ts';
import {
  declarations,
  KINDS,
  LOOKS,
  type Look,
  type Mark,
  type MarkStyle,
  type Marks,
  marksOf,
  PALETTES,
  STYLES,
  seen,
} from '../../utils/paint/look.ts';
import { apply, useSettings } from './settings.ts';

const GROUNDS = ['light', 'dark'] as const;
const KIND_LABELS = { figure: 'card_figure', pledge: 'card_pledge', note: 'look_note' } as const;
const GROUND_LABELS = { light: 'look_light', dark: 'look_dark' } as const;
const LOOK_LABELS = {
  amber: 'look_amber',
  safe: 'look_safe',
  strong: 'look_strong',
  lines: 'look_lines',
  custom: 'look_custom',
} as const;
const STYLE_LABELS = {
  ground: 'look_ground',
  line: 'look_line',
  thick: 'look_thick',
  double: 'look_double',
  dotted: 'look_dotted',
} as const;

const ratioFormat = (ratio: number): string => `${(Math.floor(ratio * 10) / 10).toFixed(1)}:1`;

/** Colours and styles of the highlights, with how well they are seen. */
export function Looks() {
  const now = useSettings();
  if (now === null) return null;
  const { look } = now;
  const marks = marksOf(look);
  const set = (next: Look) => void apply(settings => ({ ...settings, look: next }));
  return (
    <section class="block" aria-labelledby="looks">
      <h2 id="looks">{t('options_looks')}</h2>
      <div class="previews">
        {GROUNDS.map(ground => (
          <Preview key={ground} marks={marks} ground={ground} />
        ))}
      </div>
      <Radios
        name="palette"
        label={t('options_looks')}
        options={LOOKS.map(key => ({
          key,
          label: t(LOOK_LABELS[key]),
          more: <Sample marks={key === 'custom' ? look.custom : PALETTES[key]} />,
        }))}
        selected={look.palette}
        onSelect={palette =>
          // one's own begin with those that were chosen last
          set({ palette, custom: palette === 'custom' ? look.custom : marksOf({ ...look, palette }) })
        }
      />
      <Contrast
        marks={marks}
        onChange={
          look.palette === 'custom'
            ? (kind, mark) => set({ ...look, custom: { ...look.custom, [kind]: mark } })
            : null
        }
      />
    </section>
  );
}

/** The words of the samples, in the script of the interface's Chinese. */
const SAMPLES = {
  hans: {
    lang: 'zh-Hans',
    pledge: '桐溪镇将在年底前新增公办学位',
    figure: '超800个',
    note: '由镇政府负责',
    kinds: '数诺记',
  },
  hant: {
    lang: 'zh-Hant',
    pledge: '桐溪鎮將在年底前新增公辦學位',
    figure: '超800個',
    note: '由鎮政府負責',
    kinds: '數諾記',
  },
};
const samples = () => SAMPLES[locale() === 'zh-TW' ? 'hant' : 'hans'];

const styleOf = (mark: Mark, ground: Ground): string => declarations(mark, ground).join(';');

/** A sentence as it will look: a figure in a pledge, and a mark of the reader's own. */
function Preview({ marks, ground }: { marks: Marks; ground: Ground }) {
  const words = samples();
  return (
    <figure class={`preview preview-${ground}`}>
      <p lang={words.lang}>
        <span style={styleOf(marks.pledge, ground)}>
          {words.pledge}
          <span style={styleOf(marks.figure, ground)}>{words.figure}</span>
        </span>
        ，<span style={styleOf(marks.note, ground)}>{words.note}</span>。
      </p>
      <figcaption>{t(GROUND_LABELS[ground])}</figcaption>
    </figure>
  );
}

/** The marks of a palette at a glance, on the ground of a light page. */
function Sample({ marks }: { marks: Marks }) {
  const { lang, kinds } = samples();
  return (
    <span class="sample" aria-hidden="true" lang={lang}>
      {KINDS.map((kind, i) => (
        <span key={kind} style={styleOf(marks[kind], 'light')}>
          {kinds[i]}
        </span>
      ))}
    </span>
  );
}

interface ContrastProps {
  marks: Marks;
  /** Null where the colours are not the reader's to change. */
  onChange: ((kind: keyof Marks, mark: Mark) => void) | null;
}

function Contrast({ marks, onChange }: ContrastProps) {
  return (
    <table class="contrast">
      <caption class="visually-hidden">{t('look_contrast')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('look_contrast')}</th>
          {GROUNDS.map(ground => (
            <th key={ground} scope="col">
              {t(GROUND_LABELS[ground])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {KINDS.map(kind => (
          <tr key={kind}>
            <th scope="row">
              {t(KIND_LABELS[kind])}
              {onChange && (
                <select
                  class="input"
                  aria-label={t('look_styleOf', t(KIND_LABELS[kind]))}
                  onChange={event =>
                    onChange(kind, { ...marks[kind], style: event.currentTarget.value as MarkStyle })
                  }
                >
                  {STYLES.map(style => (
                    <option key={style} value={style} selected={style === marks[kind].style}>
                      {t(STYLE_LABELS[style])}
                    </option>
                  ))}
                </select>
              )}
            </th>
            {GROUNDS.map(ground => (
              <td key={ground}>
                {onChange && (
                  <input
                    type="color"
                    aria-label={t('look_colourOf', t(KIND_LABELS[kind]), t(GROUND_LABELS[ground]))}
                    value={marks[kind][ground]}
                    onChange={event =>
                      onChange(kind, { ...marks[kind], [ground]: event.currentTarget.value.toLowerCase() })
                    }
                  />
                )}
                <Ratio mark={marks[kind]} ground={ground} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The ratio, and a warning where it is too small or the ground too faint. */
function Ratio({ mark, ground }: { mark: Mark; ground: Ground }) {
  const { ratio, least, faint } = seen(mark, ground);
  return (
    <span class="ratio">
      {ratioFormat(ratio)}
      {ratio < least && <span class="wrong"> {t('look_low', ratioFormat(least))}</span>}
      {faint && <span class="wrong"> {t('look_faint')}</span>}
    </span>
  );
}
