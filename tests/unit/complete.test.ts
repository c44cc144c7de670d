import { expect, it } from 'vitest';
import { analyse } from '../../utils/analyse.ts';

const text = '岚山镇办好民生实事\n岚山镇党委、政府今年投入36万元，新增学位300个。';

it('believes the publisher a page gives, but no betting brand in its place', () => {
  expect(analyse(text, { publisher: '岚江日报' }).page.publisher).toBe('岚江日报');
  expect(analyse(text, { publisher: '星彩体育:晚报' }).page.publisher).toBeNull();
});

it('takes the headline for the title where the page itself is titled with a betting brand', () => {
  expect(analyse(text, { title: '必威体育' }).page.title).toBe('岚山镇办好民生实事');
  expect(analyse(text, { title: '岚山镇的一年' }).page.title).toBe('岚山镇的一年');
});
