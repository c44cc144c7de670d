import { describe, expect, it } from 'vitest';
import { actingPlaces } from '../../../utils/genre/actors.ts';
import { authorFromText, editorFromText } from '../../../utils/genre/author.ts';
import { titleFromText } from '../../../utils/genre/facts.ts';
import { findPlaces } from '../../../utils/genre/places.ts';
import { publishedFromText } from '../../../utils/genre/published.ts';
import { publisherFromText } from '../../../utils/genre/publisher.ts';
import { hasBrand } from '../../../utils/text/hijack.ts';

const BODY = '青禾镇今年计划改造道路6公里。'.repeat(8);

describe('what a text says of itself', () => {
  it('reads title, date and source of a page that is laid out plainly', () => {
    const text = `首页 > 新闻 > 正文\n青禾镇办好民生实事\n来源:岚江日报 作者:林一 2021-07-02 09:15 字体:大 中 小\n${BODY}`;
    expect(titleFromText(text)).toBe('青禾镇办好民生实事');
    expect(publishedFromText(text)).toBe('2021-07-02');
    expect(publisherFromText(text)).toBe('岚江日报');
    expect(authorFromText(text)).toBe('林一');
    expect(hasBrand(text)).toBe(false);
  });

  it.each([
    ['发布时间:2011-4-5', '2011-04-05'],
    ['时间：2019年9月18日 06:23', '2019-09-18'],
    ['2021-12-31', '2021-12-31'],
    ['2021年7月2日 来源：岚江日报', '2021-07-02'],
    ['2023/11/21 09:44', '2023-11-21'],
    ['——2022年1月12日在云溪县第十七届人民代表大会第二次会议上', '2022-01-12'],
    ['(2022年1月12日在云溪县第十七届人民代表大会第二次会议上)', '2022-01-12'],
    ['发布时间:2021-13-40', null],
    ['编辑:林一 时间:6/20/2018 4:44:28 PM 浏览:31', '2018-06-20'],
    ['比例尺 6/20/2018', null],
    ['发布时间:03.21.2015 来源:青禾网', '2015-03-21'],
    ['发布时间:13.21.2015', null],
    ['发布时间:20140814', '2014-08-14'],
    ['青禾新闻网 | 2014年7月9日 | 要闻', '2014-07-09'],
    ['发布时间:2021-02-30', null],
    ['电话 0769-8632101-22', null],
    ['2021年12月', null],
    ['设备更新2027年3月启动', null],
    ['计划完成时间2027年12月底前', null],
    ['2021年3月5日,青禾镇召开大会', null],
    ['http://www.example.com 2005年04月13日09:32 岚江日报', '2005-04-13'],
    ['岚江政府门户网站 www.example.com   2006年06月29日', '2006-06-29'],
    ['2024-11-24 07:23岚江日报', '2024-11-24'],
    ['岚江发布 2021.04.14', '2021-04-14'],
    ['报名截止 2031-05-30', null],
    ['桃花节2031.04.14-05.01', null],
    ['招标编号 QH2031-04-14', null],
    ['青禾客户端 林一   2026-03-02 17:10:18现场', '2026-03-02'],
    ['林一 发表于 2022-5-22 20:56:59', '2022-05-22'],
    ['天气 时政 青禾财经网 2017-06-11', '2017-06-11'],
    ['岚江日报    2017年03月17日', '2017-03-17'],
    ['岚江融媒 2022-10-25', '2022-10-25'],
    ['2024-03-29 青禾县大数据局', '2024-03-29'],
    ['青禾新闻 2018-07-28', '2018-07-28'],
    ['(青政办发〔2005〕46号 2005年6月20日)', '2005-06-20'],
    ['第03版 经济·园区 2018-09-12', '2018-09-12'],
    ['2021-03-05 青禾县召开动员会', null],
    ['采样时段 2022年8月16日(星期二)12:00-18:00', null],
  ])('dates a page by %j as %j', (line, expected) => {
    expect(publishedFromText(`青禾镇办好民生实事\n${line}\n${BODY}`)).toBe(expected);
  });

  it('prefers the labelled date, and takes a signature at the end', () => {
    expect(publishedFromText(`青禾镇办好民生实事\n2020-01-01\n发布日期:2021-07-02\n${BODY}`)).toBe(
      '2021-07-02',
    );
    expect(publishedFromText(`${BODY}\n青禾镇人民政府\n2021年7月2日`)).toBe('2021-07-02');
    const address = 'https://www.qinghe.example/xw/202107/t20210702_118.html';
    expect(publishedFromText(`${address}\n青禾镇办好民生实事\n${BODY}`)).toBe('2021-07-02');
    expect(publishedFromText(`${address}\n发布日期:2021-07-05\n${BODY}`)).toBe('2021-07-05');
    expect(publishedFromText(`https://www.qinghe.example/\n${BODY}`)).toBeNull();
    expect(publishedFromText(`青禾镇办好民生实事\n${address}\n${BODY}`)).toBeNull();
    expect(publishedFromText(`${address}\n${BODY}\n青禾镇人民政府\n2021年7月6日`)).toBe('2021-07-06');
    expect(publishedFromText(`${BODY}\n青禾镇人民政府\n二〇一一年四月八日`)).toBe('2011-04-08');
    expect(publishedFromText(`${BODY}\n二○二一年十二月三十一日`)).toBe('2021-12-31');
    expect(publishedFromText(`${BODY}\n2021年7月2日,青禾镇迎来一批客商。`)).toBeNull();
  });

  it.each([
    ['来源：岚江日报', '岚江日报'],
    ['来源:《岚江日报》收藏', '岚江日报'],
    ['来源于：东湖办事处', '东湖办事处'],
    ['发布机构: | 云溪县白沙乡 |', '云溪县白沙乡'],
    ['时间:2021-07-02 来源:岚江发布·政务 浏览:31', '岚江发布·政务'],
    ['来源:', null],
    ['作者:来源:添加时间:2024-08-08', null],
    ['来源:岚江日报录入时间:2024-08-08', '岚江日报'],
    ['来源:未知 作者:admin', null],
    ['来源：2021-07-02', null],
    ['来源:\n林一\n2021-07-02', null],
    ['凡注明“来源:岚江网”的作品,版权归本网', null],
    ['来源:岚江日报”', '岚江日报'],
    ['http://www.example.com 2005年04月13日09:32 岚江日报', '岚江日报'],
    ['岚江新闻网-青禾晚报 2020-01-19 10:51 阅读 1000+', '岚江新闻网-青禾晚报'],
    ['2021年3月5日 全镇上下齐心办好民生实事', null],
  ])('finds the publisher in %j', (line, expected) => {
    expect(publisherFromText(`青禾镇办好民生实事\n${line}\n${BODY}`)).toBe(expected);
  });

  it.each([
    ['必威体育\n注册'],
    ['必威体育官网首页入口\n登录 注册'],
    ['必威体育:日报\n首页 > 新闻 > 要闻'],
    ['岚江市人民政府门户网站\n无障碍 长者模式 手机版'],
    ['岚江新闻网\n您当前的位置：新闻中心 要闻 正文'],
    ['岚江市人民政府\n岚江市人民政府\n所在位置：首页 政务动态'],
    ['微信扫一扫分享'],
    ['马上注册,结交更多好友,享用更多功能'],
    ['青禾市卫生健康委员会'],
    ['青禾日报 2018年12月26日'],
    ['国内统一刊号:CN99-0018 青禾日报社出版 凝聚正能量'],
    ['欢迎访问岚江市青禾区人民政府!\n首页 > 基层动态'],
    ['网上有害信息举报专区'],
    ['规范性文件'],
    ['进入老年模式 退出老年模式'],
    ['岚江日报 数字报纸'],
    ['当前版:晚报版6版'],
    ['00014版:聚焦整治成效'],
    ['2023年\n来源:\n柳滩草原之声'],
    ['林一 发表于 2022-5-22 20:56:59'],
  ])('takes the headline below %j', head => {
    expect(titleFromText(`${head}\n青禾镇办好民生实事\n${BODY}`)).toBe('青禾镇办好民生实事');
  });

  it('reads a headline with the bars of a table behind it', () => {
    expect(titleFromText(`青禾镇办好民生实事 | |||||||||\n---|---|---\n${BODY}`)).toBe('青禾镇办好民生实事');
  });

  it('finds a source whose name stands on the next line', () => {
    expect(publisherFromText(`青禾镇办好民生实事\n来源：\n岚江日报\n打印\n${BODY}`)).toBe('岚江日报');
  });

  it('takes no source from a list of other stories at the end', () => {
    const list = '03-24 来源:岚江时讯 | 编辑:一\n02-11 来源:云溪网 | 编辑:二';
    expect(publisherFromText(`${BODY}\n${list}`)).toBeNull();
    expect(publisherFromText(`${BODY}\n来源:岚江时讯`)).toBe('岚江时讯');
  });

  it.each([
    ['来源:岚江日报 作者:林一 2021-07-02', '林一'],
    ['(记者 林一 通讯员 白小禾)', '林一、白小禾'],
    ['本报讯(通讯员林一 白小禾)5月8日,青禾镇办好实事。', '林一、白小禾'],
    ['【记者林一】', '林一'],
    ['作者:办公室', null],
    ['作者: 青禾君 时间: 2021-2-28 15:24', '青禾君'],
    ['作者: 时间: 2021-2-28', null],
    ['作者:admin', null],
    ['记者从市人社局获悉,全市新增就业。', null],
    ['记者问:今年有什么打算?', null],
    ['责任编辑:林一', null],
    ['以上文章仅代表作者个人观点,与本站无关', null],
    ['截至记者发稿时,已收割玉米120公顷。', null],
    ['□ 记者 林一 实习记者 白小禾', '林一、白小禾'],
    ['(记者林一、云岚、通讯员白小禾)', '林一、云岚、白小禾'],
    ['(记者林一帆通讯员白小禾)', '林一帆、白小禾'],
    ['(通讯员林一帆白小禾)', '林一帆、白小禾'],
    ['本报讯（记者 林 一）5月8日，青禾镇办好实事。', '林一'],
    ['记者：林一', '林一'],
    ['(通讯员:林一 )', '林一'],
    ['本报讯(林一)连日来,青禾镇办好实事。', '林一'],
    ['青禾网讯 林一帆报道:青禾镇办好实事。', '林一帆'],
    ['岚江晚报记者 林一帆 县气象台预计,明天有雨。', '林一帆'],
    ['记者林一帆、通讯员白小禾报道:青禾镇办好实事。', '林一帆、白小禾'],
    ['供稿:林一', '林一'],
    ['文章作者:林一 责任编辑:白小禾', '林一'],
    ['作者:人大办 林一帆', '林一帆'],
    ['版权归原作者所有,如有侵权,请联系我们', null],
    ['作者: 发表时间:2021-05-16', null],
    ['作者:会员上传', null],
    ['作者:林禾编辑:白小禾', '林禾'],
    ['(文/图 林一帆 白小禾)', '林一帆、白小禾'],
    ['作者简介:林一,青禾县人。', null],
    ['作者认为,这项工作很重要。', null],
    ['撰文记录,留存史料。', null],
    ['(记者招待会)', null],
    [`今年以来各项工作稳步推进${'，青禾县持续改善民生'.repeat(10)}，记者从县农业农村局获悉，收成很好`, null],
    ['文字 | 林一帆', '林一帆'],
    ['撰文丨林一帆 图片丨白小禾', '林一帆'],
    ['供稿 | 林一帆 白小禾', '林一帆、白小禾'],
    ['新闻 | 图片 | 文字 | 专题', null],
    ['作者:林 一 来源:柳溪镇', '林一'],
    ['作者:林 一 帆', '林一帆'],
    ['作者:林 一、白 禾 编辑:云 岚', '林一、白禾'],
    ['(融媒体记者 林一帆 通讯员 白禾 摄影报道)', '林一帆、白禾'],
    ['作者:审核:林一帆', null],
  ])('reads the author in %j', (line, expected) => {
    expect(authorFromText(`青禾镇办好民生实事\n${line}\n${BODY}`)).toBe(expected);
  });

  it.each([
    ['路通了。(林一帆 白小禾)', '林一帆、白小禾'],
    ['路通了。\n(林一帆)', '林一帆'],
    ['路通了。(县统计局工业科:林一帆)', '林一帆'],
    ['路通了。(云溪县纪委宣教室 林一帆 白小禾)', '林一帆、白小禾'],
    ['路通了。(林一帆 摄影报道)', '林一帆'],
    ['路通了。 林一帆 摄', '林一帆'],
    ['路通了。(未完待续)', null],
    ['路通了。(上接第一版)', null],
    ['路通了。(资料图)', null],
  ])('reads who signs a story: %j', (end, expected) => {
    expect(authorFromText(`青禾镇办好民生实事\n${BODY}${end}`)).toBe(expected);
  });

  it.each([
    ['青禾新闻网讯 5月8日,青禾镇办好实事。', '青禾新闻网'],
    ['岚江网青禾5月8日讯 青禾镇办好实事。', '岚江网'],
    ['岚江晚报记者 林一帆 白小禾', '岚江晚报'],
    ['2021-05-08 09:14 “青禾发布”微信公众号', '青禾发布'],
    ['作者:佚名 源自:县融媒体中心', '县融媒体中心'],
    ['本文转自:岚江网', '岚江网'],
    ['来源 | 柳溪镇人民政府', '柳溪镇人民政府'],
    ['素材来源丨青禾发布', '青禾发布'],
    ['2021-05-08 青禾县融媒体中心', '青禾县融媒体中心'],
    ['新闻 来源 | 专题', null],
    ['发文机关:云溪县人民政府', '云溪县人民政府'],
    ['来源:未知来源', null],
    ['来源:本站原创 作者:林一', null],
    ['信息来源:某某娱乐官方网站管理员', null],
    ['来源:发布者:时间:2021-05-08', null],
    ['本网讯 5月8日,青禾镇办好实事。', null],
    ['青禾县设立举报电话,方便群众反映问题。', null],
    ['县纪委接到群众举报消息,随即核查。', null],
    ['气象台发布天气预报消息,明天有雨。', null],
    ['青禾县完成农网电改,惠及3个村。', null],
    ['县委组织部完善上报电子台账。', null],
    ['资金来源:财政拨款', null],
    ['据互联网消息,青禾镇办好实事。', null],
  ])('reads the publisher in %j', (line, expected) => {
    expect(publisherFromText(`青禾镇办好民生实事\n${line}\n${BODY}`)).toBe(expected);
  });

  it('takes a source that is named twice for one', () => {
    expect(publisherFromText(`${BODY}\n来源:岚江时讯\n来源:岚江时讯`)).toBe('岚江时讯');
  });

  it('does not trust a publisher whose name was overwritten by a betting brand', () => {
    const text = `青禾镇办好民生实事\n来源:必威体育:日报 2023-11-21\n${BODY}`;
    expect(publisherFromText(text)).toBeNull();
    expect(hasBrand(text)).toBe(true);
  });

  it.each([
    [`${BODY}\n${BODY}`, null],
    ['', null],
    [`首页\n采购焦点资讯\n石桥县开工3个项目\n石桥县开工3个项目\n${BODY}`, '石桥县开工3个项目'],
    [`图为施工现场。 李四 摄\n一、基本情况:\n白沙乡概况与发展\n${BODY}`, '白沙乡概况与发展'],
    [`(资料图片仅供参考)\n本篇文章989字,读完约3分钟\n青禾镇办好民生实事\n${BODY}`, '青禾镇办好民生实事'],
    [
      `文件名称 | 云溪县2025年政府工作报告 | ||\n2025年3月21日在云溪县第十九届\n${BODY}`,
      '云溪县2025年政府工作报告',
    ],
    [`标 题: | 云溪县政府工作报告 |\n${BODY}`, '云溪县政府工作报告'],
    [`云溪县人民政府县长 林一\n各位代表:\n${BODY}`, null],
    [`岚江讯近日,青禾镇积极开展实事办理,用心用力抓好活动落实。\n开展大讨论\n${BODY}`, null],
    [`早报记者林一\n${BODY}`, null],
    [`【字体:\n】\n青禾镇办好民生实事\n${BODY}`, '青禾镇办好民生实事'],
    [`岚溪乡\n一、基本情况：\n${BODY}`, '岚溪乡'],
    [`这篇文章共876字,阅读大约需要2分钟\n青禾镇办好民生实事\n${BODY}`, '青禾镇办好民生实事'],
    [`最新影视在线播放,高清电影免费大全\n青禾镇办好民生实事\n${BODY}`, '青禾镇办好民生实事'],
    [`您好,欢迎访问岚江农业信息网!\n青禾镇办好民生实事\n${BODY}`, '青禾镇办好民生实事'],
    [`政府信息公开\n时效性 :现行有效\n青禾镇办好民生实事\n${BODY}`, '青禾镇办好民生实事'],
    [`(原标题:青禾镇办好民生实事)\n${BODY}`, '青禾镇办好民生实事'],
    [`青禾镇办好民生实事7 S( D+ e1 z: F% I$ R2\n${BODY}`, '青禾镇办好民生实事'],
    [`青禾镇的A4纸、5G基站和12345热线\n${BODY}`, '青禾镇的A4纸、5G基站和12345热线'],
    [`会议现场(林一 摄)\n${BODY}`, null],
    [`附件:云溪县重点工作任务分解表\n${BODY}`, null],
    [`一 、总体思路和目标\n${BODY}`, null],
    [`岚江网讯\n青禾镇办好民生实事\n${BODY}`, '青禾镇办好民生实事'],
    [`青禾县影视小镇项目开工建设\n${BODY}`, '青禾县影视小镇项目开工建设'],
    [`青禾县安装高清摄像头三百个\n${BODY}`, '青禾县安装高清摄像头三百个'],
    [`青禾县严打网络投注违法犯罪\n${BODY}`, '青禾县严打网络投注违法犯罪'],
    [`大力推广光伏发电\n${BODY}`, '大力推广光伏发电'],
    [`青禾县12345热线接受群众来电\n${BODY}`, '青禾县12345热线接受群众来电'],
    [`小编带你看柳溪镇变化\n${BODY}`, '小编带你看柳溪镇变化'],
    [`绘就乡村振兴新蓝图\n${BODY}`, '绘就乡村振兴新蓝图'],
    [`柳溪镇新貌（资料图）\n青禾镇办好民生实事\n${BODY}`, '青禾镇办好民生实事'],
  ])('finds the title (%#)', (text, expected) => {
    expect(titleFromText(text)).toBe(expected);
  });

  it('takes a notice about authors for no author', () => {
    expect(authorFromText(`青禾镇办好民生实事\n${BODY}\n如需转载请注明来源及作者名字`)).toBeNull();
  });

  it('reads a 200 000-character line', () => {
    const text = '在东山镇的'.repeat(40_000);
    expect(titleFromText(text)).toBeNull();
    expect(publishedFromText(text)).toBeNull();
    expect(authorFromText(text)).toBeNull();
    expect(findPlaces('在东山镇的'.repeat(40_000))).toEqual(['东山镇']);
  });
});

describe('findPlaces', () => {
  it('reads names that end in 和 and those of autonomous counties', () => {
    expect(findPlaces('近日,三和镇召开会议。青禾镇和岚江市民和县的干部参加,企业和村里都派了人。')).toEqual([
      '三和镇',
      '青禾镇',
      '民和县',
    ]);
    expect(findPlaces('会议在云柳藏族自治州召开。')).toEqual(['云柳藏族自治州']);
    expect(findPlaces('近年来,青柳壮族自治县推进改造,去年,青柳壮族自治县完成投资2亿元。')).toEqual([
      '青柳壮族自治县',
    ]);
  });

  it('takes no words for names', () => {
    expect(
      findPlaces(
        '新当选镇长表示,选举镇人民政府镇长,上届镇领导,国家级高新区,示范性街道,实施一村一品,满足村里用电,一季度市属企业,依法治县,响应街道号召。',
      ),
    ).toEqual([]);
  });

  it('takes what runs up to a unit for no name', () => {
    const text =
      '自觉接受县委领导,她表示县政府将继续支持,由县农业局牵头并协助县长工作。十余名市政工人清淤,县里和镇里都派了人,大学生村官也来了。' +
      '刚从村里回来,他跟村里商量,带动邻乡农户,人往镇上走,一年来县直单位先后到过。提案经市政府批准,方案已经市委同意,亚洲一区,联盟成立。';
    expect(findPlaces(text)).toEqual([]);
  });

  it('believes a city or a district that is named once where an organ, a lower unit or its deed follows', () => {
    expect(findPlaces('北琼市政协五届四次会议开幕。')).toEqual(['北琼市']);
    expect(findPlaces('近日,临湖区老关口镇把防汛摆在前头。')).toEqual(['临湖区', '老关口镇']);
    expect(findPlaces('年初,宁阳口市拿出7.36亿元。')).toEqual(['宁阳口市']);
    expect(findPlaces('阿尔善盟委召开会议。')).toEqual(['阿尔善盟']);
  });

  it('knows prefectures and counties by name, wherever they stand', () => {
    expect(findPlaces('工程机械园区落户荥阳市,调研组走进浦东新区。')).toEqual(['荥阳市', '浦东新区']);
    expect(findPlaces('内蒙古自治区党委书记出席,锡林郭勒盟和塔城地区派人参加。')).toEqual([
      '内蒙古自治区',
      '锡林郭勒盟',
      '塔城地区',
    ]);
    // a longer name than the one that is known
    expect(findPlaces('近日,榕江口县召开会议。')).toEqual(['榕江口县']);
    expect(findPlaces('县农业局会同县环保局检查。')).toEqual([]);
  });

  it('takes no known name out of other words', () => {
    const text =
      '支援西南山区教育事业,今年新建区级公园3个,创建平安区、法治区,古城区改造启动,高铁站前区绿化,' +
      '落实惠民县级政策,农业合作市县座谈,建设新市区,强县富民县城提质,沿海开放海城市群,按规定县里负责。';
    expect(findPlaces(text)).toEqual([]);
    expect(findPlaces('专班走进平度市,平度市委书记陪同。')).toEqual(['平度市']);
  });

  it('takes neither committees nor what is done to a county for one', () => {
    expect(
      findPlaces(
        '会议传达省委和市委精神,紧扣县委中心,服务于县委大局,审定岚县方案,评选岚县模范,团县委和两条街道督导镇村,回乡创业园推进回乡创业。',
      ),
    ).toEqual([]);
    expect(findPlaces('大会评选青禾县模范。太和县、青禾县到场。')).toEqual(['青禾县', '太和县']);
  });

  it('finds whole names behind prepositions, provinces and higher units', () => {
    expect(
      findPlaces('在青禾镇,江苏岚江市青禾镇与白沙乡的南塘街道,陕西富县和海湾区海湾经济开发区,海湾区。'),
    ).toEqual(['青禾镇', '海湾区', '岚江市', '白沙乡', '南塘街道', '富县', '海湾经济开发区']);
  });

  it('puts the most frequent first and stops at ten', () => {
    const names = '甲山镇 乙山镇 丙山镇 丁山镇 戊山镇 己山镇 庚山镇 辛山镇 壬山镇 癸山镇 子山镇 丑山镇'.split(
      ' ',
    );
    const found = findPlaces(`${names.join('、')}。丑山镇、丑山镇。`);
    expect(found).toHaveLength(10);
    expect(found[0]).toBe('丑山镇');
  });

  it('finds counties of one character, new districts, and no part of another word', () => {
    expect(findPlaces('3月20日,洋县举行仪式。据介绍,洋县今年开工30个项目。')).toEqual(['洋县']);
    expect(findPlaces('云山新区管委会介绍,云山新区签约项目9个。')).toEqual(['云山新区']);
    expect(
      findPlaces('政府县长林一说,2021年洋县,按照市委要求,原有县乡公路,第三届市政府,两县联合,各县。'),
    ).toEqual([]);
  });

  it('takes no verb and no adverb into a name', () => {
    expect(findPlaces('推动青禾镇发展,走进青禾镇,加快青禾镇建设,打造青禾镇名片,青禾镇。')).toEqual([
      '青禾镇',
    ]);
  });

  it('keeps names that end like common words where the text repeats them', () => {
    expect(findPlaces('黄集镇的菜农,黄集镇的市场。')).toEqual(['黄集镇']);
  });

  it.each([
    '推动全镇发展,各镇、各街道、该镇、我县和全县上下',
    '乡镇、村镇、农村、行政村、自然村、示范村',
    '城市、超市、上市公司、股市、县级市',
    '小区、社区、园区、景区、山区、辖区、老旧小区、产业园区',
    '开辟新道路,市场和区域协同,城镇化',
    '省级生态村,国家级景区,新型城镇',
  ])('finds no place in %j', text => {
    expect(findPlaces(text)).toEqual([]);
  });
});

describe('places of the steppe, of the street and of slogans', () => {
  it.each([
    ['白音苏木召开会议,白音苏木修路。', ['白音苏木']],
    // seen once, and long
    ['乌云图雅苏木党委召开会议。', ['乌云图雅苏木']],
    ['近日,格日图雅苏木开展义诊。', ['格日图雅苏木']],
    ['柳音苏木达日罕嘎查党支部修路。', ['柳音苏木', '达日罕嘎查']],
    ['慰问组走进柳音花苏木青干淖尔嘎查看望牧民。', ['柳音花苏木', '青干淖尔嘎查']],
    ['呼日塔拉旗旗委、政府投入资金。', ['呼日塔拉旗']],
    ['推动基层苏木党委开展工作,示范嘎查党支部、优秀苏木党委受表彰,打造美丽宜居嘎查,组织全体旗委委员。', []],
    ['在乌柳旗的哈达嘎查,旗长察看棚圈。', ['乌柳旗', '哈达嘎查']],
    ['绿柳村街道办事处召开会议,绿柳村街道辖区居民受益。', ['绿柳村街道']],
    ['河南路街道党工委书记带队,河南路街道修路。', ['河南路街道']],
    ['检查组进村入户,干部驻村。', []],
    ['蝉联全国文明镇,是食用菌生产村,农村公路村村通。', []],
    ['夺旗竞赛,升起国旗,代理旗长出席,各旗参加。', []],
    ['会议在云岭村街道口的广场举行,云岭村修路。', ['云岭村']],
  ])('%s', (text, expected) => {
    expect(findPlaces(text).sort()).toEqual([...expected].sort());
  });
});

describe('who acts', () => {
  const acting = (text: string) => actingPlaces(text, findPlaces(text));

  it('tells the places that act from those that are only named, with their level', () => {
    const text =
      '近日,青禾镇党委召开会议。青禾镇距云溪县城12公里,青禾镇今年投入36万元。高铁在云溪县设站,云溪县有车站1座。';
    expect(acting(text)).toEqual([
      { name: '青禾镇', level: 'township' },
      { name: '云溪县', level: 'county' },
    ]);
    expect(acting('近日,在云溪县举办了展销会,云溪县人民医院组织义诊,距云溪县12公里。')).toEqual([]);
  });

  it.each([
    ['石路村党支部召开会议。石路村修路2公里。', 'village'],
    ['白沙乡政府召开会议。白沙乡修路2公里。', 'township'],
    ['城东街道办事处召开会议。城东街道修路2公里。', 'street'],
    ['云溪县交通局召开会议。云溪县修路2公里。', 'county'],
    ['临港区委召开会议。临港区修路2公里。', 'district'],
    ['岚江市市长主持会议。岚江市政府修路2公里。', 'city'],
    ['江西省委召开会议。江西省修路2公里。', 'province'],
    ['白音苏木党委召开会议。白音苏木修路2公里。', 'township'],
    ['哈达嘎查党支部召开会议。哈达嘎查修路2公里。', 'village'],
    ['乌柳旗委召开会议。乌柳旗修路2公里。', 'county'],
    ['岚江高新区管委会召开会议。岚江高新区修路2公里。', 'zone'],
  ])('%s: %s', (text, level) => {
    expect(acting(text)[0]?.level).toBe(level);
  });

  it('finds who acts beside another body, below its town, and behind a preposition before its organ', () => {
    const acting = (text: string): string[] => actingPlaces(text, findPlaces(text)).map(({ name }) => name);
    expect(acting('7月3日,海滦县与岚江风电公司签约。')).toEqual(['海滦县']);
    expect(acting('青禾县组织收看全市中小学安全会议。')).toEqual(['青禾县']);
    expect(acting('榜头镇溪尾村修路。')).toContain('溪尾村');
    expect(acting('文化站与云溪县委宣传部一起办班。')).toEqual(['云溪县']);
    expect(acting('云溪县中学举行运动会。')).toEqual([]);
  });

  it.each([
    ['内蒙古自治区', 'province'],
    ['塔城地区', 'city'],
    ['锡林郭勒盟', 'city'],
  ])('knows the level of %s', (name, level) => {
    expect(actingPlaces(`${name}政府召开会议。`, [name])).toEqual([{ name, level }]);
  });

  it('gives each of several places its sections', () => {
    const text = [
      '青禾镇:补齐教育短板',
      '青禾镇党委书记带头讲党课,青禾镇新增学位800个。',
      '文/图 林一',
      '白沙镇:整备土地',
      '白沙镇今年整备土地6宗,白沙镇政府设立专班,学习青禾镇的做法。',
      '招引项目',
      '白沙镇引进项目3个,总投资2亿元。',
    ].join('\n');
    expect(acting(text)).toEqual([
      { name: '白沙镇', level: 'township', sections: ['白沙镇:整备土地', '招引项目'] },
      { name: '青禾镇', level: 'township', sections: ['青禾镇:补齐教育短板'] },
    ]);
  });
});

describe('the editor', () => {
  it.each([
    ['责任编辑:林一', '林一'],
    ['责编丨林一 陈二', '林一、陈二'],
    ['[责任编辑:Tina]', 'Tina'],
    ['(记者 王三 编辑 林一帆)', '林一帆'],
    ['编辑:林一 信息来源: 岚江网', '林一'],
    ['编辑:admin', null],
    ['记者 王三 编辑:陈二 责编:林一', '林一'],
    ['编辑:林一', '林一'],
    ['编辑:本网编辑部', null],
    ['编辑部电话:123', null],
    ['[责编:林一 审核:白禾]', '林一'],
    ['编辑:林一帆 二审:白禾 终审:云岚', '林一帆'],
    ['責編:林一帆 審核:白禾', '林一帆'],
    ['编辑:林一帆 监制:白禾', '林一帆'],
    ['编辑 | 林一帆', '林一帆'],
    ['文字 | 白禾 编辑 | 林一帆 审核 | 云岚', '林一帆'],
    ['首页 | 编辑 | 设计 | 排版', null],
    ['编辑:林 一', '林一'],
  ])('%j: %j', (line, expected) => {
    expect(editorFromText(`青禾镇办好民生实事\n${BODY}\n${line}`)).toBe(expected);
  });
});
