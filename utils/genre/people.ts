/**
 * Names of persons in bylines. Chinese names are not parted by blanks (记者仝建波通讯员甄雪): the family name tells where one begins, so
 * what begins with none is not taken for a name.
 */

/** Family names of one character: those of the last census and the rare ones that bylines have. Left out are words of bylines (从, 来, 和, 时). */
const SURNAMES =
  '云种巨应畅逄亓郄昝亢缑訾妥王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金贾韦夏付傅方邹熊白孟秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱覃武戴孔汤' +
  '庞樊兰殷施洪翟安颜倪严牛温芦季俞章鲁葛伍申尤毕聂柴焦向柳邢岳齐梅莫庄辛管祝左涂谷祁舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位霍翁隋植甘景薄单包司柏宁柯阮桂闵解强丛冉卓晏娄穆党褚边卞姬古冀' +
  '佟敖危仇栾褥滕苑原车房郎缪戚占米敬晋刁麻匡荣代贝桑邸粟蒙苟屠连满仲楚康乔鄢商娜易麦芮巫井胥蔺糜湛沙鹿尚窦邝冼宫明池巴鞠初冷班瞿练宗岑储扈燕仝郜邰阚宿茅郏轩郗荆候苌邬丘居寇步艾双骆简农衣藏臧喻利赖蒲祖战' +
  '展闻慕师折禹胜隆逯蔚阴茹释奚郁宣邴喇栗虞漆竺海晁遇赫经桓谌骈卯楼苍谈劳暴皮符雍相戈揭鲜韶洗桐铁巩凤补计支普';
const COMPOUND = '欧阳|上官|司马|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|端木|夏侯|闻人|拓跋|澹台';
/** One person, without blanks; 阿合买提·吐尔逊 has a dot. A name of two characters may be spaced out: 祝 萍. */
const GIVEN = '(?!报道|摄|记者|通讯|编辑)[一-龥]';
export const PERSON = `(?:[一-龥]{1,6}·[一-龥]{1,6}|(?:${COMPOUND})${GIVEN}(?:${GIVEN})?|[${SURNAMES}](?:${GIVEN}(?:${GIVEN})?| ${GIVEN}(?![一-龥])))`;

/** A name of two or three characters with blanks between them: 陆 川. */
export const SPACED = `[${SURNAMES}](?: ${GIVEN}){1,2}(?![一-龥])`;

/** Whoever reports, as bylines call them. */
export const REPORTER =
  '(?:(?:全媒体|融媒体|见习|实习|本报|本网|特约|首席|驻站|摄影)?(?:记者|通讯员|实习生|采访人员|撰稿人))';

const ONE = new RegExp(PERSON, 'g');
const LABEL = new RegExp(REPORTER, 'g');

/** The persons of a list that may have labels between its names, in their order, each once. */
export const personsIn = (list: string): string[] => [
  ...new Set((list.replace(LABEL, '、').match(ONE) ?? []).map(name => name.replace(' ', ''))),
];
