/** Page layouts by name. `data-article` marks what is article, `data-furniture` what inside of it is not, `data-either` what may be either. */
import { BELOW } from './below.ts';
import { COLUMNS } from './columns.ts';
import { CROWDED } from './crowded.ts';
import { GOVERNMENT } from './government.ts';
import { MIRROR } from './mirror.ts';
import { PRESS } from './press.ts';

export const LAYOUTS: Readonly<Record<string, string>> = { ...GOVERNMENT, ...PRESS, ...MIRROR, ...CROWDED, ...COLUMNS, ...BELOW };
