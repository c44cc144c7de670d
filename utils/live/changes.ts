/** Watches the document for changes that touch what was read. What is shown or hidden by styles alone is noticed by `sight.ts`. */

export interface Watched {
  /** The elements that were read; none while the page is quiet: then any change counts. */
  roots(): readonly Element[];
  /** Is this node ours (the card)? */
  ours(node: Node): boolean;
  /** Changes that may have changed the text; `gone` when the page took away what was read. */
  changed(gone: boolean, records: readonly MutationRecord[]): void;
}

/** Above this a batch is not looked through: something large happened. */
const MANY = 200;
/** Text of so many characters beside the article may be more of it (the next page, the next story), a counter is not. */
const STORY = 40;

/**
 * Watches until `signal` says that it is over. What it returns has to be called before each reading: it says whether
 * attributes, any of which may show or hide text, count as changes.
 */
export function watchChanges(
  document: Document,
  watched: Watched,
  signal: AbortSignal,
): (attributes: boolean) => void {
  const observer = new MutationObserver(records => {
    const roots = watched.roots();
    // any change counts, one is enough: the next is heard when the page is read
    if (roots.length === 0) observer.disconnect();
    const touches = ({ type, target, addedNodes, removedNodes }: MutationRecord): boolean => {
      for (const list of [addedNodes, removedNodes]) {
        if (list.length === 1 && watched.ours(list[0])) return false;
      }
      if (type === 'attributes' || roots.some(root => root.contains(target))) return true;
      for (const node of addedNodes) {
        if ((node.textContent ?? '').length >= STORY && node.isConnected) return true;
      }
      return false;
    };
    const gone = roots.some(root => !root.isConnected);
    if (gone || roots.length === 0 || records.length > MANY || records.some(touches))
      watched.changed(gone, records);
  });
  signal.addEventListener('abort', () => observer.disconnect());
  return attributes =>
    observer.observe(document, { attributes, childList: true, characterData: true, subtree: true });
}
