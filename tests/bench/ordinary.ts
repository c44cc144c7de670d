/** Ordinary pages, generated: what the sentinel meets all day and has to let pass for next to nothing. */

const repeat = (times: number, part: (i: number) => string): string =>
  Array.from({ length: times }, (_, i) => part(i)).join('\n');

const page = (title: string, body: string, head = ''): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;

const links = (count: number, text: (i: number) => string): string =>
  `<ul>${repeat(count, i => `<li><a href="/a/${i}">${text(i)}</a></li>`)}</ul>`;

const english =
  'The ferry left the harbour a little after nine, and nobody on the upper deck seemed to mind the rain that had been falling since dawn.';
const novel = '他抬起头，望着窗外的雨，忽然想起那年夏天她说过的话，便笑了笑，把信折好放进抽屉里。';
const japanese = '週末は友人と海辺の町へ出かけて、古い灯台のそばにある小さな喫茶店でゆっくり過ごしました。';
const goods = ['棉麻衬衫', '不锈钢保温杯', '蓝牙耳机', '儿童积木', '折叠雨伞'];

const script = `<script>${repeat(400, i => `window.w${i}=function(a){return a+${i}};`)}</script>`;
const nested = (depth: number, inside: string): string =>
  `${'<div class="w">'.repeat(depth)}${inside}${'</div>'.repeat(depth)}`;

/** Name and HTML of each. */
export const ordinaryPages: readonly (readonly [string, string])[] = [
  ['blank', page('Blank', '')],
  ['application shell', page('App', '<div id="root"></div>', script)],
  [
    'English article',
    page('The ferry', links(40, i => `Section ${i}`) + repeat(60, i => `<p>${i} ${english}</p>`) + script),
  ],
  [
    'English reference, 300 kB',
    page(
      'Ferries',
      repeat(300, i => `<h3>Part ${i}</h3>${repeat(6, () => `<p>${english} <a href="#">[${i}]</a></p>`)}`),
    ),
  ],
  [
    'search results',
    page(
      'ferry - search',
      repeat(30, i =>
        nested(12, `<a href="/r/${i}"><h3>Ferry timetable ${i}</h3></a><span>${english}</span>`),
      ),
    ),
  ],
  [
    'source code',
    page(
      'main.c',
      `<pre>${repeat(1500, i => `static int value_${i} = ${i}; /* counts the ferries */`)}</pre>`,
    ),
  ],
  [
    'table of numbers',
    page(
      'Prices',
      `<table>${repeat(800, i => `<tr><td>${i}</td><td>${(i * 37) % 997}.50</td><td>${i % 7}%</td></tr>`)}</table>`,
    ),
  ],
  [
    'Chinese shop',
    page(
      '夏季大促',
      repeat(120, i =>
        nested(6, `<a href="/g/${i}">${goods[i % 5]}${i}号 包邮</a><b>￥${i}.90</b><span>加入购物车</span>`),
      ) + script,
    ),
  ],
  [
    'Chinese novel',
    page(
      '第三章 雨夜',
      repeat(200, () => `<p>${novel}</p>`),
    ),
  ],
  [
    'Chinese forum',
    page(
      '求推荐一款手机',
      repeat(60, i =>
        nested(8, `<b>用户${i}</b><p>这款手机用了三个月，电池还不错，拍照一般，${i}楼说得对。</p>`),
      ),
    ),
  ],
  [
    'Chinese portal',
    page(
      '新闻首页',
      repeat(12, k => `<h2>栏目${k}</h2>${links(40, i => `球队主场取胜，第${i}轮积分榜出炉`)}`) + script,
    ),
  ],
  [
    'Japanese diary',
    page(
      '海辺の町',
      repeat(120, () => `<p>${japanese}</p>`),
    ),
  ],
  [
    'video page',
    page(
      'Video',
      `${nested(30, '<video></video>')}${links(200, i => `Clip ${i}: harbour in the morning`)}`,
      script,
    ),
  ],
];

const until = (bytes: number, part: string): string =>
  part.repeat(Math.ceil(bytes / Buffer.byteLength(part)));

/** The same at 2 MB. */
export const largePages: readonly (readonly [string, string])[] = [
  ['English, 2 MB', page('The ferry', until(2_000_000, `<p>${english}</p>\n`))],
  ['Chinese novel, 2 MB', page('全本', until(2_000_000, `<p>${novel}</p>\n`))],
  ['deep markup, 2 MB', page('Deep', until(2_000_000, nested(20, `<i>1</i>`)))],
  ['one line, 2 MB', page('Line', `<p>${until(2_000_000, novel)}</p>`)],
];
