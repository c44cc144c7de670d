import { expect, it } from 'vitest';
import { UNITS } from '../../../utils/figures/units.ts';

it('no unit is listed twice, nor a character behind it', () => {
  const entries = UNITS.flatMap(([, units]) => units.split(' ')).map(entry => entry.replace(/^#/, ''));
  const forms = entries.map(entry => entry.split(/[=!]/)[0]);
  expect(forms.filter((form, i) => form === '' || forms.indexOf(form) < i)).toEqual([]);
  const followers = entries.map(entry => /!([^=]*)/.exec(entry)?.[1] ?? '');
  expect(followers.filter(list => new Set(list).size < list.length)).toEqual([]);
});
