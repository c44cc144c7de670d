import { describe, expect, it } from 'vitest';
import { scanFigures } from '../../../utils/figures/scan.ts';
import { scanPledges } from '../../../utils/pledges/scan.ts';
import { scanTimes } from '../../../utils/time/scan.ts';

/** One line per pledge: `quote|strength|deadline`. */
const read = (text: string, year: number | null = 2021): string[] => {
  const times = scanTimes(text);
  return scanPledges(text, scanFigures(text, times), times, year).map(
    p => `${text.slice(p.start, p.end)}|${p.strength}|${p.deadline?.edtf ?? '-'}`,
  );
};

/** The same, read on a page of that day. */
const readOn = (published: string, text: string): string[] => {
  const times = scanTimes(text);
  return scanPledges(text, scanFigures(text, times), times, Number(published.slice(0, 4)), published).map(
    p => `${text.slice(p.start, p.end)}|${p.strength}|${p.deadline?.edtf ?? '-'}`,
  );
};

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
    expect(read('加快北城变电站建设，计划建设线路20公里，确保9月底前投运。')).toContain(
      '计划建设线路20公里，确保9月底前投运|firm|2021-09',
    );
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

  it('a report that lists minimums demands them', () => {
    expect(
      read('报告指出，新建高标准农田12万亩以上，认证产品20个以上。中心村集体收入达到20万元以上。'),
    ).toHaveLength(3);
    expect(
      read('报告指出，已建高标准农田12万亩以上，认证产品20个以上。中心村集体收入达到20万元以上。'),
    ).toEqual([]);
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
      '工业产值同比增长20%以上|firm|2021',
      '新培育亿元企业3家|firm|2021',
      '年底完成主干道建设|firm|2021-12',
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
    '工期比原计划提前20天。',
    '比年度计划增加6条,比年初计划284公里增加329公里。',
    '供水工程竣工,确保了3万人的饮水安全。',
    '交通局努力争取上级支持,积极争取资金。',
    '二、2021年工作安排\n三、工作开展情况\n种植烤烟500亩。',
    '计划实施的6个项目已于8月底竣工。',
    '区领导听取一季度计划开工项目汇报。',
    '我们利用片区规划建设契机，优化布局。',
    '二、2021年工作安排\n某某网讯(李青)1月19日，市人大会议开幕。',
    '围绕到2025年建成全国示范县目标，全县上下齐努力。',
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

describe('what is to be done without a word for it', () => {
  it.each([
    ['其余两座泵站9月底前一律移交。', '其余两座泵站9月底前一律移交|firm|2021-09'],
    ['旧粮仓11月改作村史馆。', '旧粮仓11月改作村史馆|firm|2021-11'],
    ['东渡口明年春节前搬走。', '东渡口明年春节前搬走|firm|2022'],
  ])('a time ahead is enough: %s', (text, expected) => {
    expect(readOn('2021-05-10', text)).toEqual([expected]);
  });

  it.each([
    '欢迎大家明年再来青禾镇做客。',
    '这是年底前的任务。',
    '7月20日是青禾镇的庙会。',
    '4月栽下的树苗3月底前就订好了。',
    '省里要求9月底前的总结不再报送。',
  ])('but not in: %s', text => {
    expect(readOn('2021-05-10', text)).toEqual([]);
  });

  it('a report quoted, a plan cut loose from its heading, a list announced', () => {
    expect(read('报告提出，要建设12条支路，建成6000套安置房；推进北环高架建设。')).toHaveLength(3);
    expect(
      read(
        '加快青溪新城建设，启动12条支路改造，抓好3个水厂扩建。推进三河治理工程，完成松涧堤防加固，新建泵站4座；争创省级园林县城。',
      ),
    ).toHaveLength(6);
    expect(
      read(
        '近日，县里公布了2021年民生实事项目清单。\n1.为老人安装扶手\n对21个小区的楼道进行改造，安装扶手3000处。',
      ),
    ).toEqual(['对21个小区的楼道进行改造|firm|2021', '安装扶手3000处|firm|2021']);
    // the same verbs behind a report
    expect(
      read(
        '今年以来，全镇已投入3亿元。\n建成青溪新城展馆，改造12条支路，加固3座水厂。启动三河治理工程，完成松涧堤防加固，新建泵站4座。',
      ),
    ).toEqual([]);
  });

  it('the chapters of a plan, not those about where it starts from', () => {
    expect(
      read(
        '青溪县物流业发展规划（2021—2025年）\n一、发展基础\n全县有冷库3座，年吞吐80万吨。\n二、重点任务\n建设冷库12座。吞吐能力提高到200万吨。',
      ),
    ).toEqual(['建设冷库12座|firm|-', '吞吐能力提高到200万吨|firm|-']);
  });

  it('要 where it can be checked, not where it exhorts', () => {
    expect(read('会后，要在10月底前完成北坝加固。')).toEqual(['会后，要在10月底前完成北坝加固|firm|2021-10']);
    expect(read('全年工业产值要突破80亿元。')).toEqual(['全年工业产值要突破80亿元|firm|2021']);
    expect(read('大家要牢记使命，要坚持群众路线，主要靠自己，需要12个人。')).toEqual([]);
  });
});

describe('what belongs to a promise and what does not', () => {
  it('a topic between clauses does not end it', () => {
    expect(
      read('今年，我区将新建停车场3个。其中，新增车位900个。乡村环境方面，治理黑臭水体4个；改造户厕1200户。'),
    ).toEqual([
      '今年，我区将新建停车场3个|firm|2021',
      '其中，新增车位900个|firm|2021',
      '治理黑臭水体4个|firm|2021',
      '改造户厕1200户|firm|2021',
    ]);
  });

  it('what the money goes to belongs to it', () => {
    expect(read('白石镇计划投入300万元，用于改造老街，包括两条巷道。')).toEqual([
      '白石镇计划投入300万元，用于改造老街，包括两条巷道|firm|-',
    ]);
    expect(read('计划投入900万元，对环湖路、北坡路等8条路进行大修。')).toEqual([
      '计划投入900万元|firm|-',
      '对环湖路、北坡路等8条路进行大修|firm|-',
    ]);
  });

  it.each([
    '重点项目60个，年度计划投资80亿元。其中，续建项目22个。',
    '全市计划实施的工程，新开工项目38个。',
    '计划通车的两条线路正在抓紧调试。',
    '四抓：未开工。',
  ])('counts, what is only named and what is denied: %s', text => {
    expect(read(text).filter(p => !p.includes('年度计划投资'))).toEqual([]);
  });

  it('the next clause says that it has come to pass', () => {
    expect(read('有望9月拿证；北线11公里，选址意见已获批复。')).toEqual(['有望9月拿证|target|2021-09']);
  });

  it('a decimal point that became a full stop does not end the sentence', () => {
    expect(read('预计达产后新增产值13。6亿元，实现税收1。2亿元。')).toEqual([
      '预计达产后新增产值13。6亿元|target|-',
      '实现税收1。2亿元|target|-',
    ]);
  });

  it('the year of the sentence is that of its promises, unless it reports', () => {
    expect(read('今年全镇安排项目11个，总投资将达8亿元。')).toContain('总投资将达8亿元|firm|2021');
    expect(read('今年已新增900个车位，力争再增800个。')).toEqual(['力争再增800个|target|-']);
  });
});

describe('lists', () => {
  it('numbered deeds behind the news that they were published', () => {
    expect(
      read(
        '市政府公布2021年为民办的12件实事。\n1. 完成18项疏堵工程，更新公交车300辆。\n2. 在老城增设停车位2000个。',
      ),
    ).toEqual([
      '完成18项疏堵工程|firm|2021',
      '更新公交车300辆|firm|2021',
      '在老城增设停车位2000个|firm|2021',
    ]);
  });

  it('targets on the lines below their head, each with its deadline', () => {
    expect(
      read(
        '“十四五”期间，青禾区要努力实现以下目标：\n产值突破300亿元，年均增速高于全市。\n人均收入位居全市前列。',
      ),
    ).toEqual([
      '产值突破300亿元|target|../2025',
      '年均增速高于全市|target|../2025',
      '人均收入位居全市前列|target|../2025',
    ]);
    expect(
      read('今年水利建设的主要任务是：计划完成工程90件，其中：河道治理12件；乡镇供水8件。'),
    ).toHaveLength(3);
  });

  it('the cells of a table', () => {
    expect(readOn('2021-09-10', '老街改造\t60处\t开工52处\t12月底前全部完工')).toEqual([
      '12月底前全部完工|firm|2021-12',
    ]);
  });

  it('money planned behind the name of what it is for', () => {
    expect(read('今年全省公路建设计划投资73亿元，站场建设计划完成投资2亿元。')).toEqual([
      '今年全省公路建设计划投资73亿元|firm|2021',
      '站场建设计划完成投资2亿元|firm|2021',
    ]);
    expect(read('合同计划投资9亿元；按计划投资3亿元。')).toEqual([]);
  });

  it('an official who exhorts sets no list', () => {
    expect(
      read('镇长强调，要加快项目建设，要强化服务保障，抓好安全生产，推进环境整治，努力打造精品工程。'),
    ).toEqual([]);
  });
});

describe('deadlines', () => {
  it.each([
    ['到2021年，青溪镇新增绿地3万平方米。', '到2021年，青溪镇新增绿地3万平方米|firm|2021'],
    ['水费标准拟从明年起由2元降到1.8元。', '水费标准拟从明年起由2元降到1.8元|firm|2022'],
    ['其余11项最迟不超过12月底。', '其余11项最迟不超过12月底|firm|2021-12'],
    ['2022年工作思路：产值力争突破3亿元。', '产值力争突破3亿元|target|2022'],
    ['11月启动2022年实事征集。', '11月启动2022年实事征集|firm|2021-11'],
  ])('%s', (text, expected) => {
    expect(readOn('2021-05-10', text)).toEqual([expected]);
  });

  it('each of two times in one clause has its own deed', () => {
    expect(readOn('2021-05-10', '两个小区9月底前开工、年底完工。')).toEqual([
      '两个小区9月底前开工|firm|2021-09',
      '年底完工|firm|2021-12',
    ]);
  });

  it('the years of the promise before hold for the next in its paragraph', () => {
    expect(
      read('“十四五”期间，青禾市将建成轨道200公里。运营里程将达到650公里。\n绿道将达到90公里。'),
    ).toEqual([
      '“十四五”期间，青禾市将建成轨道200公里|firm|../2025',
      '运营里程将达到650公里|firm|../2025',
      '绿道将达到90公里|firm|-',
    ]);
  });
});

describe('what a reader would still take for a list', () => {
  it('deeds named one by one behind 这10件实事分别为', () => {
    expect(
      read(
        '近日，青禾县确定了2021年的民生项目。\n这10件实事分别为：一是实施东湖治理；二是继续加大停车场建设，新增车位300个；三是床位不少于150个。',
      ).slice(-3),
    ).toEqual(['继续加大停车场建设|firm|2021', '新增车位300个|firm|2021', '床位不少于150个|firm|2021']);
  });

  it('a line broken without a mark goes on', () => {
    expect(
      read(
        '“十四五”期间，青禾区将加快推进城区老旧小区和背街小巷综合治理，改造供水管网、排水管网、燃气管网等各类管线，完善消防设施和无障碍设施，同时继续加大\n公共停车场的投入，新增车位900个。',
      ),
    ).toContain('新增车位900个|firm|../2025');
  });

  it('shares behind a promise, and what is to grow', () => {
    expect(
      read('今年我市将完成投资65亿元。优良率进一步提高。干线优良率72.6%，超限车辆控制在3%以下。'),
    ).toEqual([
      '今年我市将完成投资65亿元|firm|2021',
      '优良率进一步提高|soft|2021',
      '干线优良率72.6%|firm|2021',
      '超限车辆控制在3%以下|firm|2021',
    ]);
  });

  it('decided and believed, with a number', () => {
    expect(read('市里决定投资8亿元启动清水工程。')).toEqual(['市里决定投资8亿元启动清水工程|firm|-']);
    expect(read('我们有信心突破500亿元，增收40%。')).toEqual([
      '我们有信心突破500亿元|target|-',
      '增收40%|target|-',
    ]);
    expect(read('会议作出的决定投资者都知道，我们有信心。')).toEqual([]);
  });

  it('without a year on the page the deadline stays open', () => {
    expect(read('整改分三步：8月底前完成39项，年底前完成83项。', null)).toEqual([
      '8月底前完成39项|firm|-',
      '年底前完成83项|firm|-',
    ]);
  });
});

describe('what the corpus taught', () => {
  it('no clause ends inside a number', () => {
    expect(read('今年拟压减支出4,500万元，三次产业比将调整为10:58:32。')).toEqual([
      '今年拟压减支出4,500万元|firm|2021',
      '三次产业比将调整为10:58:32|firm|2021',
    ]);
  });

  it('below a head that ends its line', () => {
    expect(read('到2025年将实现：\n1、医师达到3.2名\n2、入学率≥98%')).toEqual([
      '医师达到3.2名|firm|2025',
      '入学率≥98%|firm|2025',
    ]);
  });

  it.each([
    ['旧码头年内关停11座。', '旧码头年内关停11座|firm|2021'],
    ['总投资3亿元的环湖步道年底动工。', '总投资3亿元的环湖步道年底动工|firm|2021-12'],
    ['市里10月15日仍未支出的资金一律收回。', '市里10月15日仍未支出的资金一律收回|firm|2021-10-15'],
    ['到2025年，每千人拥有床位4.5张。', '到2025年，每千人拥有床位4.5张|firm|2025'],
    ['两个小区2022年6月底前开工、年底完工。', '年底完工|firm|2022-12'],
    ['三季度产值预计在80亿元上下，全年有望增长6%。', '三季度产值预计在80亿元上下|target|2021-35'],
  ])('%s', (text, expected) => {
    expect(readOn('2021-05-10', text)).toContain(expected);
  });

  it('members of a list that open with no deed known', () => {
    expect(read('计划新建棚圈20座；人工种草5000亩；维修桥涵9座；现有牛羊3万头。')).toEqual([
      '计划新建棚圈20座|firm|-',
      '人工种草5000亩|firm|-',
      '维修桥涵9座|firm|-',
    ]);
  });

  it('what is so that something be ensured is no promise', () => {
    expect(read('水厂计划下月进场。新校区3栋教学楼封顶，确保9月1日开学。')).not.toContain(
      '新校区3栋教学楼封顶|firm|2021',
    );
  });
});
