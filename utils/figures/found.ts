import type { FigureKind, Mod } from '../analysis.ts';

/** A figure in folded offsets, before kind, role and subject are worked out in the context of its clause. */
export interface FoundFigure {
  start: number;
  end: number;
  /** Where the number itself starts (behind the bound). */
  numberAt: number;
  value: number | null;
  max: number | null;
  mod: Mod;
  /** May a bound apart from it still say how exact it is (`apart.ts`)? */
  open: boolean;
  unit: string;
  kind: FigureKind;
  /** Behind a magnitude with no unit (22亿), to be shared along a list. */
  bareMagnitude: boolean;
  rule: string;
}

/** A figure of one value that no other unit is shared with. */
export const foundFigure = (
  start: number,
  end: number,
  numberAt: number,
  value: number | null,
  mod: Mod,
  unit: string,
  kind: FigureKind,
  rule: string,
): FoundFigure => ({
  start,
  end,
  numberAt,
  value,
  max: null,
  mod,
  open: false,
  unit,
  kind,
  bareMagnitude: false,
  rule,
});
