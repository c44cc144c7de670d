import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { couldBeOurs } from '../../../utils/genre/sentinel.ts';
import { OTHERS } from './others.ts';
import { OURS } from './ours.ts';

const traditional = Converter({ from: 'cn', to: 't' });
/** What copying machines put behind characters. */
const PINYIN: Readonly<Record<string, string>> = {
  鎮: 'zhèn',
  黨: 'dǎng',
  萬: 'wàn',
  億: 'yì',
  個: 'gè',
  區: 'qū',
  縣: 'xiàn',
  項: 'xiàng',
  開: 'kāi',
  發: 'fā',
};
const withPinyin = (text: string, open: string, close: string): string =>
  text.replace(/[鎮黨萬億個區縣項開發]/gu, char => `${char}${open}${PINYIN[char]}${close}`);

describe('couldBeOurs', () => {
  it.each(OURS)('lets the genre through in every dress: $name', ({ text }) => {
    expect(couldBeOurs(text), 'Simplified').toBe(true);
    const hant = traditional(text);
    expect(couldBeOurs(hant), 'Traditional').toBe(true);
    expect(couldBeOurs(withPinyin(hant, '(', ')')), 'pinyin').toBe(true);
    expect(couldBeOurs(withPinyin(hant, '（', '）')), 'full-width brackets').toBe(true);
    expect(couldBeOurs(text.replaceAll('\n', '')), 'one line').toBe(true);
    expect(couldBeOurs(text.replace(/(.{4})/g, '$1\u200b')), 'signs without width').toBe(true);
  });

  it('finds a short article under a long menu', () => {
    const menu =
      '首页\n新闻\n视频\n体育\n财经\n娱乐\n汽车\n科技\n时尚\n健康\n旅游\n文化\n军事\n历史\n'.repeat(20);
    for (const { text } of OURS) expect(couldBeOurs(menu + text)).toBe(true);
    // as the text of the body reads where the markup has no blanks
    for (const { text } of OURS) expect(couldBeOurs(menu.replaceAll('\n', '') + text)).toBe(true);
  });

  it('finds a short article among the mottos of a portal, and in front of comments', () => {
    const mottos = '看见新闻全球化\n以影像介入社会生活\n聚焦文艺生活的深处\n追寻活到一百岁的秘诀\n'.repeat(
      40,
    );
    const talk = '楼主说得对，我也觉得这部手机的电池不太行，下次还是换一家买吧。'.repeat(60);
    for (const { text } of OURS) expect(couldBeOurs(mottos + text.repeat(4) + talk)).toBe(true);
  });

  it('does not read code', () => {
    expect(couldBeOurs('var 项目 = "总投资", t = {镇: 1}; // 招商\n'.repeat(400))).toBe(false);
  });

  it.each([
    ...OTHERS.filter(page =>
      [
        'sport',
        'English',
        'Japanese town',
        'Taiwanese council',
        'product page',
        'world news',
        'hospital',
        'essay on history',
        'caption only',
        'empty',
      ].includes(page.name),
    ),
    {
      name: 'cooking',
      text: '红烧肉的做法:五花肉切块,冷水下锅焯水,捞出洗净。锅中放少许油,加冰糖炒出糖色,放入肉块翻炒,加生抽老抽、葱姜八角,倒入开水没过肉块,小火炖煮五十分钟,大火收汁即可。'.repeat(
        3,
      ),
    },
    {
      name: 'programming',
      text: '本文介绍如何在项目里使用异步函数。首先安装依赖,然后编写测试。遇到错误时,可以查看日志定位问题。代码示例如下,注意处理异常,避免内存泄漏,这样程序更加稳定可靠。'.repeat(
        3,
      ),
    },
    {
      name: 'guide to an old town',
      text: '云桥古镇位于岚江市东郊,有着八百年历史,门票50元。攻略:上午抵达,入住民宿,游览老街和古桥;中午品尝美食,晚上在酒店露台看夜景,第二天去景点拍照,适合一家三口慢慢逛。'.repeat(
        3,
      ),
    },
    {
      name: 'film',
      text: '这部电影上映12天,票房突破3亿元。导演说,剧本改了五年,演员为角色减重20斤。影片里的小镇并不存在,外景取自三个村子,明星客串的片段只有8分钟,观众评分却很高。'.repeat(
        3,
      ),
    },
    {
      name: 'travel diary',
      text: '清晨五点,我们摸黑爬上山顶等日出。风很大,云海在脚下翻滚,同行的朋友冻得直跺脚。太阳跳出来的那一刻,所有人都安静了。下山后吃了一碗热腾腾的面,味道真好。'.repeat(
        3,
      ),
    },
  ])('turns away: $name', ({ text }) => {
    expect(couldBeOurs(text)).toBe(false);
  });

  it('turns away a Traditional page from Taiwan', () => {
    const council = OTHERS.find(page => page.name === 'Taiwanese council')!.text;
    expect(couldBeOurs(traditional(council))).toBe(false);
  });

  it('copes with long and odd samples', () => {
    for (const text of [
      '(a'.repeat(100_000),
      '镇'.repeat(200_000),
      '\n'.repeat(200_000),
      '(ā'.repeat(50_000) + '镇'.repeat(100),
    ])
      expect(typeof couldBeOurs(text)).toBe('boolean');
  });

  // Not minified here, hence a little more than what it ships with.
  it('is small and stands alone', () => {
    const source = readFileSync(new URL('../../../utils/genre/sentinel.ts', import.meta.url), 'utf8');
    expect(source).not.toMatch(/^import /m);
    const bare = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').replace(/\s+/g, ' ');
    expect(gzipSync(bare).length).toBeLessThan(2300);
  });
});
