import { describe, expect, it } from 'vitest';
import { read, readOn } from './read.ts';

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
    ).toEqual(['建设冷库12座|firm|2021/2025', '吞吐能力提高到200万吨|firm|2021/2025']);
  });

  it('要 where it can be checked, not where it exhorts', () => {
    expect(read('会后，要在10月底前完成北坝加固。')).toEqual(['会后，要在10月底前完成北坝加固|firm|2021-10']);
    expect(read('全年工业产值要突破80亿元。')).toEqual(['全年工业产值要突破80亿元|firm|2021']);
    expect(read('大家要牢记使命，要坚持群众路线，主要靠自己，需要12个人。')).toEqual([]);
  });
});

describe('what a year is to bring', () => {
  it.each([
    ['今年全市安排重点工程52项。', '今年全市安排重点工程52项|firm|2021'],
    ['白石县今年新增床位900张以上', '白石县今年新增床位900张以上|firm|2021'],
  ])('on a page from its first months: %s', (text, expected) => {
    expect(readOn('2021-02-10', text)).toEqual([expected]);
  });

  it.each([
    '今年新增床位900张。',
    '青禾区今年新开工项目14个。',
    '今年安排专项资金6亿元。',
    '今年集中开工的33个项目都在赶工期。',
    '今年已安排重点工程52项。',
  ])('but late in the year it tells: %s', text => {
    expect(readOn('2021-11-10', text)).toEqual([]);
  });

  it('a page that names no other year looks ahead with its 到2025年', () => {
    expect(read('规划指出，到2025年，全县森林覆盖率达到46%，建成区绿地率超过38%。', null)).toEqual([
      '到2025年，全县森林覆盖率达到46%|firm|2025',
      '建成区绿地率超过38%|firm|2025',
    ]);
    expect(read('到2010年，全镇实现通电，2020年全部通网。', 2021)).toEqual([]);
  });

  it.each([
    ['甲湾镇5年内要新建码头两座。', '甲湾镇5年内要新建码头两座|firm|../2026'],
    ['明天投用2号方舱。', '明天投用2号方舱|firm|2021-05-11'],
    ['国庆前完成河堤加固。', '国庆前完成河堤加固|firm|2021-10-01'],
    ['“十五五”将建公园30座。', '“十五五”将建公园30座|firm|../2030'],
    ['到2025年，用五年时间新建水厂20座。', '到2025年，用五年时间新建水厂20座|firm|2025'],
    ['年内将完成3个生活圈三年攻坚任务。', '年内将完成3个生活圈三年攻坚任务|firm|2021'],
  ])('terms: %s', (text, expected) => {
    expect(readOn('2021-05-10', text)).toEqual([expected]);
  });

  it('two terms are two promises', () => {
    expect(readOn('2021-05-10', '文化馆年内确保开工，争取明年“五一”投入使用。')).toEqual([
      '文化馆年内确保开工|firm|2021',
      '争取明年“五一”投入使用|target|2022-05-01',
    ]);
  });

  it('the year of a list, of its head and of the paragraph before', () => {
    expect(
      read(
        '青禾区2021年十大实事项目包括：\n一、改造小区4个；疏通暗沟900米。\n二、为残疾人家庭改造浴室45间。',
      ),
    ).toEqual(['改造小区4个|firm|2021', '疏通暗沟900米|firm|2021', '为残疾人家庭改造浴室45间|firm|2021']);
    expect(read('今年的建设重点是：高速公路要累计建成80公里，环线完成70%。水厂工程要全面完成主体。')).toEqual(
      ['高速公路要累计建成80公里|firm|2021', '环线完成70%|firm|2021', '水厂工程要全面完成主体|firm|2021'],
    );
    expect(read('2021年青禾区将竣工住房6000套。\n据介绍，该区计划开工3个项目，续建1个项目。').at(-1)).toBe(
      '续建1个项目|firm|2021',
    );
    expect(readOn('2021-05-10', '■2023年，基本建成市妇幼医院。体育公园投入使用，新建球场20片。')).toEqual([
      '2023年，基本建成市妇幼医院|firm|2023',
      '体育公园投入使用|firm|2023',
      '新建球场20片|firm|2023',
    ]);
  });

  it('what a thing yields once it is built, also without 预计', () => {
    expect(read('项目建成投产后达到年产5万吨的能力，年产值超过3亿元。')).toEqual([
      '项目建成投产后达到年产5万吨的能力|target|-',
      '年产值超过3亿元|target|-',
    ]);
    expect(read('甲学校建成后，办学规模达48个班。')).toEqual(['甲学校建成后，办学规模达48个班|target|-']);
  });

  it('why a promise is made is no part of it', () => {
    expect(read('为改善人居环境、保护水源地，“十四五”期间，我县还将治理水土流失60平方公里。')).toEqual([
      '“十四五”期间，我县还将治理水土流失60平方公里|firm|../2025',
    ]);
    expect(read('根据前期进展，预计年底开工建设。')).toEqual(['预计年底开工建设|target|2021-12']);
    expect(read('为加强管理，镇里成立了办公室。')).toEqual([]);
    // what is done for someone is the deed itself
    expect(read('今年将新建球场2片，为全镇老人免费体检。')).toEqual([
      '今年将新建球场2片，为全镇老人免费体检|firm|2021',
    ]);
  });

  it.each([
    '增速未达到预期目标，主要是因为投资减少，项目储备不足。',
    '全县圆满实现开门红的预期目标。',
    '一季度，24个续建项目相继复工，90个新建项目集中开工。',
    '去年计划扩容学校12所，新增学位5000个。',
    '他预计能收入近5万元。',
  ])('what is told, on a page of May: %s', text => {
    expect(readOn('2021-05-10', text)).toEqual([]);
  });

  it('a year-end is no term where the page has no day and nothing is done by then', () => {
    expect(read('2021年底总人口36万人。')).toEqual([]);
  });

  it('in a plan the project alone is only named', () => {
    expect(
      read('2021年重点工作安排\n1、投资1500万元的青溪土地整治项目，该项目已完成设计。\n2、新建停车场3个。'),
    ).toEqual(['新建停车场3个|firm|2021']);
  });

  it('the year of a head stays with all members', () => {
    expect(readOn('2021-05-10', '预计到今年底，将新建公路300公里；加大支持，提供岗位3万个。').at(-1)).toBe(
      '提供岗位3万个|target|2021-12',
    );
    expect(readOn('2021-05-10', '今年将新建学校7所。此外，将解决10万人的饮水问题。').at(-1)).toBe(
      '将解决10万人的饮水问题|firm|2021',
    );
  });

  it('a first step does not fulfil a plan', () => {
    expect(read('计划在白石镇新建大坪水库，目前该项目已通过审查。')).toEqual([
      '计划在白石镇新建大坪水库|firm|-',
    ]);
    expect(read('计划在白石镇新建水库两座，目前已全部建成。')).toEqual([]);
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
      '白石镇计划投入300万元，用于改造老街|firm|-',
      '包括两条巷道|firm|-',
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

  it('two times in one clause: the last of them is when it is done', () => {
    expect(readOn('2021-05-10', '两个小区9月底前开工、年底完工。')).toEqual([
      '两个小区9月底前开工、年底完工|firm|2021-12',
    ]);
  });

  it('the years of the promise before hold for those that go on with it', () => {
    expect(
      read('“十四五”期间，青禾市将建成轨道200公里。运营里程将达到650公里。\n绿道将达到90公里。'),
    ).toEqual([
      '“十四五”期间，青禾市将建成轨道200公里|firm|../2025',
      '运营里程将达到650公里|firm|../2025',
      '绿道将达到90公里|firm|../2025',
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

describe('zones and townships', () => {
  it.each(['开工和即将投产项目7个，总投资34亿元。', '全年新开工30项，超计划16项。'])(
    'a story goes on: %s',
    text => {
      expect(read(text)).toEqual([]);
    },
  );

  it('将升级成: the future, though 成 stands behind', () => {
    expect(read('还有28家民宿将升级成四星级以上。')).toEqual(['还有28家民宿将升级成四星级以上|firm|-']);
  });

  it('可望 hopes', () => {
    expect(read('下半年仍有通用厂房等6个项目可望开工。')).toEqual([
      '下半年仍有通用厂房等6个项目可望开工|target|2021-07/2021-12',
    ]);
  });
});
