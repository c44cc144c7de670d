import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

describe('pledges', () => {
  it('lists under one cue share it and its deadline', () => {
    expect(
      read('未来三年内,清溪镇将完成两所小学的建设,推进第一中学项目动工建设,筹备文化馆项目前期工作。'),
    ).toEqual([
      '未来三年内,清溪镇将完成两所小学的建设|firm|../2024',
      '推进第一中学项目动工建设|firm|../2024',
      '筹备文化馆项目前期工作|firm|../2024',
    ]);
    expect(read('培育目标是3年内产值增长40%以上,上市企业达5家,名牌企业达12家。')).toEqual([
      '培育目标是3年内产值增长40%以上|target|../2024',
      '上市企业达5家|target|../2024',
      '名牌企业达12家|target|../2024',
    ]);
  });

  it.each([
    ['力争年内招引4宗3亿元以上项目。', '力争年内招引4宗3亿元以上项目|target|2021'],
    ['预计今年9月份床位扩容至500余张;', '预计今年9月份床位扩容至500余张|target|2021-09'],
    ['年底前启动回迁楼建设。', '年底前启动回迁楼建设|firm|2021-12'],
    ['计划6月底完成。', '计划6月底完成|firm|2021-06'],
    ['全线道路今年底也将完工。', '全线道路今年底也将完工|firm|2021-12'],
    ['有望腾出800亩发展空间。', '有望腾出800亩发展空间|target|-'],
    ['今年还将新签3-4宗重大项目。', '今年还将新签3-4宗重大项目|firm|2021'],
    ['到2025年实现全镇自来水普及率98%以上。', '到2025年实现全镇自来水普及率98%以上|firm|2025'],
    ['大坝加固将在汛期前完工。', '大坝加固将在汛期前完工|firm|-'],
    ['敬老院预计重阳节前开放。', '敬老院预计重阳节前开放|target|-'],
    ['9个老旧小区将完成改造。', '9个老旧小区将完成改造|firm|-'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('a report in the same sentence ends the scope', () => {
    expect(read('今年已新增900个车位,力争通过统筹新建,推动车位增至8000个。')).toEqual([
      '力争通过统筹新建|soft|-',
      '推动车位增至8000个|target|-',
    ]);
    expect(read('工程计划安排项目28个，已全部开工建设。')).toEqual([]);
  });

  it.each([
    '将清溪公园建成集休闲、健身为一体的综合公园。',
    '将党史学习与山歌文化相结合。',
    '来到将军馆参观,将近百人参加。',
    '实施百企培育计划,编制国土空间规划。',
    '按计划推进,有计划、有步骤地开展学习。',
    '全镇累计完成投资3.2亿元,已新增学位500个。',
    '同比增长12%,占年度计划的80%。',
    '虚拟现实,模拟演练,拟定方案。',
    '下一步怎么办?',
    '2019年底前全部完成了改造。',
  ])('nothing is promised in: %s', text => {
    expect(read(text)).toEqual([]);
  });

  it('in a plan chapter the bare verb promises, in a review it reports', () => {
    const report =
      '一、2020年工作回顾\n新建农村公路20公里。\n二、2021年工作安排\n新建高标准农田3万亩。改造老旧小区12个。';
    expect(read(report)).toEqual(['新建高标准农田3万亩|firm|2021', '改造老旧小区12个|firm|2021']);
  });

  it('annual targets are targets, the items and not the head', () => {
    expect(read('今年经济社会发展主要预期目标是：地区生产总值增长6%左右，粮食产量只增不减。')).toEqual([
      '主要预期目标是：地区生产总值增长6%左右|target|2021',
      '粮食产量只增不减|target|2021',
    ]);
  });

  it('a member keeps its own month, the head hands on its year', () => {
    expect(read('6月底前完成8条支路改造；新建公厕12座。', 2022)).toEqual([
      '6月底前完成8条支路改造|firm|2022-06',
      '新建公厕12座|firm|-',
    ]);
    expect(read('目标是到2026年,产值超300亿元,比2023年翻一番,规上企业60家以上。', 2023)).toEqual([
      '目标是到2026年,产值超300亿元|target|2026',
      '比2023年翻一番|target|2026',
      '规上企业60家以上|target|2026',
    ]);
  });

  it('a bare verb goes on with the promise of the sentence before', () => {
    expect(read('我市将改造北门路等12条道路。打通5条断头路。新开工白石桥工程。')).toEqual([
      '我市将改造北门路等12条道路|firm|-',
      '打通5条断头路|firm|-',
      '新开工白石桥工程|firm|-',
    ]);
    expect(read('我县去年改造了12条道路。打通5条断头路。')).toEqual([]);
  });

  it('the month belongs to the year of its chapter', () => {
    expect(read('2022年工作打算\n10月底前完成900户改厕。')).toEqual(['10月底前完成900户改厕|firm|2022-10']);
  });

  it('a cue with its time alone, or a phrase before the deed, opens it', () => {
    expect(read('预计到明年汛期前，全县将解决近6万人的饮水问题。')).toEqual([
      '预计到明年汛期前，全县将解决近6万人的饮水问题|target|2022',
    ]);
    expect(read('今年还将在村村通的基础上，把公路修到300个村民组。')).toEqual([
      '今年还将在村村通的基础上，把公路修到300个村民组|firm|2021',
    ]);
    expect(read('加快北城变电站建设，计划建设线路20公里，确保9月底前投运。')).toEqual([
      '计划建设线路20公里|firm|-',
      '确保9月底前投运|firm|2021-09',
    ]);
  });

  it('the tasks behind the annual targets belong to their year', () => {
    expect(
      read(
        '2022年主要预期目标是:生产总值增长6%,项目投资增速高于全部投资。\n1.壮大实体经济\n实施技改项目80个。',
        2022,
      ),
    ).toEqual([
      '主要预期目标是:生产总值增长6%|target|2022',
      '项目投资增速高于全部投资|target|2022',
      '实施技改项目80个|firm|2022',
    ]);
  });

  it('a list of livelihood tasks, numbered or voted', () => {
    expect(
      read('1月9日，市政府今年将办好10件民生实事。\n一是实施25个旧村改造。\n二是为老人免费提供体检。'),
    ).toEqual([
      '1月9日，市政府今年将办好10件民生实事|firm|2021',
      '实施25个旧村改造|firm|2021',
      '为老人免费提供体检|soft|2021',
    ]);
    expect(read('代表们最终票决出:新建公办幼儿园8所;施划停车位6000个。')).toEqual([
      '票决出:新建公办幼儿园8所|firm|-',
      '施划停车位6000个|firm|-',
    ]);
  });

  it('what a finished project yields is a forecast, without the deadline of the work', () => {
    expect(read('项目将在9月底竣工,建成后将容纳师生2000人。')).toEqual([
      '项目将在9月底竣工|firm|2021-09',
      '建成后将容纳师生2000人|firm|-',
    ]);
    expect(read('该项目总投资5亿元,达产后,年产值可达8亿元以上。')).toEqual([
      '达产后,年产值可达8亿元以上|target|-',
    ]);
  });

  it('goals under a heading of goals, each clause its own', () => {
    expect(
      read(
        '2021年主要目标:\n1.经济指标。工业产值同比增长20%以上;新培育亿元企业3家。\n2.北区二期建设。年底完成主干道建设。',
      ),
    ).toEqual([
      '工业产值同比增长20%以上|target|2021',
      '新培育亿元企业3家|target|2021',
      '年底完成主干道建设|target|2021-12',
    ]);
    expect(read('力争到2025年,实现生产总值90亿元,完成投资30亿元,实现税收8亿元。')).toEqual([
      '力争到2025年,实现生产总值90亿元|target|2025',
      '完成投资30亿元|target|2025',
      '实现税收8亿元|target|2025',
    ]);
  });

  it('a base is no deadline; what is being built may be promised', () => {
    expect(read('到2025年,绿道将达到310公里,在今年底130公里的基础上新增180公里。')).toEqual([
      '到2025年,绿道将达到310公里|firm|2025',
      '在今年底130公里的基础上新增180公里|firm|2025',
    ]);
    expect(read('预计到12月，正在建设的两条高速公路建成通车。')).toEqual([
      '预计到12月，正在建设的两条高速公路建成通车|target|2021-12',
    ]);
  });

  it('the parts of what was promised', () => {
    expect(read('今年将新改建公路900公里。其中,通乡公路200公里,县道改造100公里。')).toEqual([
      '今年将新改建公路900公里|firm|2021',
      '其中,通乡公路200公里|firm|2021',
      '县道改造100公里|firm|2021',
    ]);
  });

  it('what was planned and then counted is not promised twice', () => {
    expect(read('重点项目90个,计划投资80亿元,完成投资32亿元,占年度计划的40%。')).toEqual([
      '计划投资80亿元|firm|-',
    ]);
  });

  it('a review forecasts in its own clause only', () => {
    expect(read('一、2021年工作回顾\n预计完成生产总值90亿元，年均增速达到7%；税收6亿元。')).toEqual([
      '预计完成生产总值90亿元|target|-',
    ]);
  });

  it.each([
    '二、2021年工作安排\n联系人：林木，联系电话：0593-1234567。',
    '二、2021年工作安排\n“四个一批”：指储备一批、开工一批。',
    '二、2021年工作安排\n今年工作的总体要求是：坚持稳中求进，推动高质量发展。',
    '围绕到2025年建成全国示范县目标，全县上下齐努力。',
    '专家估计该矿储量为300万吨。',
    '充分估计2025年面临的困难。',
    '镇里争取国家资金3亿元。',
    '2021年工作安排\n做好今年工作的总的要求是：坚持稳中求进。',
    '工期比原计划提前20天。',
    '比年度计划增加6条,比年初计划284公里增加329公里。',
    '供水工程竣工,确保了3万人的饮水安全。',
    '交通局努力争取上级支持,积极争取资金。',
    '二、2021年工作安排\n三、工作开展情况\n种植烤烟500亩。',
    '计划实施的6个项目已于8月底竣工。',
    '区领导听取一季度计划开工项目汇报。',
    '我们利用片区规划建设契机，优化布局。',
    '二、2021年工作安排\n某某网讯(李青)1月19日，市人大会议开幕。',
    '通过将三张清单项目化，压实责任。',
  ])('nothing is promised in: %s', text => {
    expect(read(text)).toEqual([]);
  });

  it('a semicolon hands on cue and head deadline', () => {
    expect(read('明年启动污水厂扩建；改造管网15公里；力争新增绿道8公里。')).toEqual([
      '明年启动污水厂扩建|firm|2022',
      '改造管网15公里|firm|2022',
      '力争新增绿道8公里|target|2022',
    ]);
  });
});

it('a review stays a review whatever it praises', () => {
  const report =
    '一、2020年工作回顾\n一年来，全县上下攻坚克难。投入3亿元办好12项民生实事。新建农村公路20公里。\n改造老旧小区12个。\n二、2021年工作安排\n新建高标准农田3万亩。';
  expect(read(report)).toEqual(['新建高标准农田3万亩|firm|2021']);
});

it('empty clauses in a plan or behind a semicolon are stepped over', () => {
  expect(read('我市将建设12个项目；，；新建5公里道路。')).toHaveLength(2);
  expect(read('下一步工作安排：\n加快建设12个项目。，。开工5个项目。')).toHaveLength(2);
});
