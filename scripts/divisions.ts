/**
 * `npm run divisions`: writes utils/genre/divisions.ts, the names of the provinces, prefectures and counties of mainland China (GB/T 2260),
 * from the package @vant/area-data. The names of towns and villages are too many to be carried along.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { areaList } from '@vant/area-data';

/** Taiwan, Hong Kong and Macao: their local governments are not what this project reads. */
const ELSEWHERE = /^(?:71|81|82)/;
/** The suffix of a unit; of 城区 and 高新区 the name alone says nothing. */
const UNIT = /^(?!.区$|.*直辖|.*(?:开发|高新|园|示范|管理|保税|合作|名胜)区$).+[县区市旗州盟省]$/;
const WIDTH = 110;

const names = new Set<string>();
for (const list of [areaList.province_list, areaList.city_list, areaList.county_list])
  for (const [code, name] of Object.entries(list))
    if (!ELSEWHERE.test(code) && UNIT.test(name)) names.add(name);

const lines = [''];
for (const name of [...names].sort()) {
  const last = lines[lines.length - 1] as string;
  if (last.length + name.length > WIDTH) lines.push(name);
  else lines[lines.length - 1] = last === '' ? name : `${last} ${name}`;
}

writeFileSync(
  fileURLToPath(new URL('../utils/genre/divisions.ts', import.meta.url)),
  `/**
 * The provinces, prefectures and counties of mainland China by their full names, as of GB/T 2260; written by \`npm run divisions\`,
 * not to be edited by hand.
 */
export const DIVISIONS =
${lines.map((line, i) => `  '${line}${i < lines.length - 1 ? " ' +" : "';"}`).join('\n')}
`,
);
process.stdout.write(`${names.size} names\n`);
