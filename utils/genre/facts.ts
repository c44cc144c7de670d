/** What a plain text calls itself. Read behind the highlights. */

import { besideBrand, hasBrand } from '../text/hijack.ts';
import { DAY } from '../time/dates.ts';
import { headLines, tailLines } from './published.ts';

const MAX_TITLE = 64;

/** The lines at a text's head and, the last one first, at its end, where it says what and whose it is. */
export interface Edges {
  head: readonly string[];
  tail: readonly string[];
}

export const edgesOf = (text: string): Edges => ({ head: headLines(text), tail: tailLines(text) });

/** Lines that belong to the frame of a page. */
const FRAME =
  /^(?:网站首页|首页|您?(?:的|当前|现在|所在|目前)+位置|位置|设为首页|加入收藏|无障碍|长者|繁体|简体|手机版|网站地图|【?字[体号]|分享|打印|关闭|收藏|下载|来源|稿源|作者|责任?编|编辑|记者|发布|时间|日期|更新|浏览|点击|阅读|摘要|注册|登录|索引号|文号|文\/图|图\/文|通讯员)/;
/** What such a line begins with. */
const FRAME_OPENS =
  '网首您你的当现所目位设加无长繁简手【字分打关收下来稿作责编记发时日更浏点阅摘注登索文图通';
export const isFrame = (line: string): boolean => FRAME_OPENS.includes(line[0] ?? ' ') && FRAME.test(line);
const BYLINE = /来源|发布|发表于|时间|日期|更新|编辑|作者|记者|字[体号]|浏览|点击|阅读/;

export const countHan = (line: string): number => {
  let count = 0;
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff) count++;
  }
  return count;
};

/**
 * Photo captions, numbered headings, lead-ins, remarks in brackets, bylines, datelines and the speaker under a speech are no titles, nor are
 * the notices and advertisements above a page: 微信扫一扫, 欢迎访问…!, 规范性文件, 高清电影免费观看.
 */
const NO_TITLE =
  /^[•·●]|手机版$|^(?:附件[:：\d]|文件链接|时效性|政府信息公开|法定主动公开|论文部分内容|小编(?:特别)?推荐)|阅读(?:大约|时间|约)|备案号|免费(?:观看|大全)|影视(?:大全|在线)|高清(?:在线|电影|免费|视频)|在线(?:观看|播放|人成)|真人试玩|百家乐|广告位|打开 ?[一-龥]{0,6}APP|^您好|欢迎您|欢迎收看|^[“"][^”"]*[。!?！？]?[”"]$|^[^ ,，]{2,12}(?:[网报社]|\d日)[讯电]$|^[一二三四五六七八九十]+ ?、|(?:老年|长者|关怀|适老)(?:模式|版)|数字报|^当前版|^第?\d+ ?版[:：]|扫一?[扫码]|^扫码|^马上注册|需要 ?登录|统一刊号|举报专区|^欢迎(?:访问|光临|您|来到)|^规范性文件$|无码|国产精品|(?:摄|供图| 图)[)）]?$|[(（][^()（）]*图[)）]$|^[(（][一二三四五六七八九十]+[)）]|[：:]$|^[(（].*[)）]$|^本(?:篇|文)|记者 ?[一-龥]{2,4}$|(?:[市县区镇乡省州]长|主任|书记) ?[一-龥]{2,4}$|^(?:19|20)\d\d年.{0,8}日在/;
/** 标题: …, 名称 | …: how the frame of a public document names it. */
const NAMED =
  /^[(（]?(?:原?标 ?题|(?:文件|信息)?名 ?称)\s*[:：|]\s*\|?\s*([^|]{6,64}?)[)）]?(?= (?:主题分类|索引号|文号|发文|发布)|\||$)/;

/** 7 S( D+ e1 z: F% I$ R2: what forums put behind a line so that copies of it are known. */
const FORUM_NOISE = /(?<!\s)\s*(?=[^\n]{0,40}[%$+&`\\{}~^])(?:[!-~] ?){2,}(?: [!-~]{1,6}){2,}\s*$/;

/** What a site is called, alone on its line above the headline. */
const SITE =
  /(?:人民政府|政府网|政府网站|门户网站|官方网站|政务网|新闻网|信息网|在线|日报社?|晚报|新闻中心|融媒体中心|频道|[市县区省州旗][一-龥]{2,10}委员会)$/;

/** Does the line hold little more than a site's name, or the brand that overwrote it? */
function isSite(line: string): boolean {
  return (line.length <= 20 && SITE.test(line)) || (hasBrand(line) && countHan(besideBrand(line)) < 6);
}

/** The headline in a text's first lines, null where the story begins without one. */
export function titleFromText(text: string, { head: lines } = edgesOf(text)): string | null {
  // Copied pages often give the headline twice, once as the last step of the breadcrumb.
  for (let i = 0; i + 1 < Math.min(lines.length, 8); i++) {
    const line = lines[i] as string;
    if (line !== lines[i + 1] || line.length > MAX_TITLE || countHan(line) < 6) continue;
    if (!isFrame(line) && !isSite(line)) return line;
  }
  // 柳南乡 above its profile: the place's own page
  let place: string | null = null;
  let label = false;
  for (const raw of lines) {
    // a table's bars behind the headline, what a forum hides in it
    const bare = raw.replace(/(?:\s*[|¦])+\s*$/, '');
    const line = bare.length > 2 * MAX_TITLE ? bare : bare.replace(FORUM_NOISE, '');
    // 来源: on the line above: a paper's name
    const labelled = label;
    label = /(?:来源|作者|机构|单位)[:：]$/.test(line);
    if (labelled) continue;
    const named = NAMED.exec(line);
    if (named !== null) return (named[1] as string).trim();
    const han = countHan(line);
    // the story has begun
    if (han > 20 && (line.length > MAX_TITLE || line.endsWith('。'))) break;
    if (/^[一-龥]{1,3}[镇乡县区市村州旗]$/.test(line)) place ??= line;
    if (han < 5 || line.length > MAX_TITLE) continue;
    if (isFrame(line) || /[>»|｜_]|ICP|https?:|。$|；$|;$|,$|，$/.test(line)) continue;
    if (NO_TITLE.test(line) || isSite(line.replace(DAY, '').replace(/[\s日]+$/, ''))) continue;
    if (BYLINE.test(line) && (DAY.test(line) || /[:：]/.test(line))) continue;
    return line;
  }
  return place;
}
