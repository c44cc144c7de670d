import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { analyse } from '../../utils/analyse.ts';
import { figureRules, pledgeRules, timeRules } from '../../utils/explain/rules.ts';

const folder = new URL('../golden/texts/', import.meta.url);

it('names a rule that has a description for every item, and nothing where nobody asked', () => {
  const seen = { figures: new Set<string>(), pledges: new Set<string>(), times: new Set<string>() };
  for (const file of readdirSync(folder)) {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const analysis = analyse(text, { explain: true });
    for (const key of ['figures', 'pledges', 'times'] as const)
      for (const { rule } of analysis[key]) seen[key].add(rule ?? 'none');
    expect(JSON.stringify(analyse(text).figures)).not.toContain('"rule"');
  }
  expect(Object.keys(figureRules)).toEqual(expect.arrayContaining([...seen.figures]));
  expect(Object.keys(pledgeRules)).toEqual(expect.arrayContaining([...seen.pledges]));
  expect(Object.keys(timeRules)).toEqual(expect.arrayContaining([...seen.times]));
  expect(seen.figures.size + seen.pledges.size + seen.times.size).toBeGreaterThan(15);
});

it('describes each rule in all languages, in one line', () => {
  for (const rules of [figureRules, pledgeRules, timeRules])
    for (const why of Object.values(rules))
      for (const line of [why.zh_CN, why.zh_TW, why.en]) expect(line).toMatch(/^.{2,70}$/);
});
