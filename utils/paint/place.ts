/** Where the card goes. Pure. */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const GAP = 6;
const MARGIN = 8;

/**
 * The card's left and top corner in the viewport: under the item, over it where there is more room, beside it where
 * neither holds it (a line of vertical text fills the height), and never beyond an edge (a card larger than the
 * viewport starts at the edge).
 */
export function placeCard(
  item: Box,
  card: { width: number; height: number },
  view: { width: number; height: number },
): { left: number; top: number } {
  const below = view.height - MARGIN - (item.bottom + GAP);
  const above = item.top - GAP - MARGIN;
  const under = card.height <= below || below >= above;
  const top = under ? item.bottom + GAP : item.top - GAP - card.height;
  const fits = card.height <= Math.max(below, above);
  const right = view.width - MARGIN - (item.right + GAP);
  const beside = fits
    ? null
    : card.width <= right
      ? item.right + GAP
      : card.width <= item.left - GAP - MARGIN
        ? item.left - GAP - card.width
        : null;
  const clamp = (value: number, size: number, room: number) =>
    Math.max(MARGIN, Math.min(value, room - MARGIN - size));
  if (beside !== null) return { left: beside, top: clamp(item.top, card.height, view.height) };
  return { left: clamp(item.left, card.width, view.width), top: clamp(top, card.height, view.height) };
}
