/** Watches the document for changes that touch what was read. */

export interface Watched {
  /** The elements that were read; none while the page is quiet: then any change counts. */
  roots(): readonly Element[];
  /** Is this node ours (the card)? */
  ours(node: Node): boolean;
  /** Changes that may have changed the text; `gone` when the page took away what was read. */
  changed(gone: boolean, records: readonly MutationRecord[]): void;
  /** Any change at all; must be cheap. */
  stirred(): void;
  /** The reader did something that may show or hide text without changing the tree: unfolded it, chose another theme. */
  touched(): void;
}

/** Above this a batch is not looked through: something large happened. */
const MANY = 200;
/** Text of so many characters beside the article may be more of it (the next page, the next story), a counter is not. */
const STORY = 40;

/** Watches until `signal` says that it is over. */
export function watchChanges(document: Document, watched: Watched, signal: AbortSignal): void {
  const observer = new MutationObserver(records => {
    watched.stirred();
    const roots = watched.roots();
    const touches = ({ target, addedNodes, removedNodes }: MutationRecord): boolean => {
      for (const list of [addedNodes, removedNodes]) {
        if (list.length === 1 && watched.ours(list[0])) return false;
      }
      if (roots.some(root => root.contains(target))) return true;
      for (const node of addedNodes) {
        if ((node.textContent ?? '').length >= STORY && node.isConnected) return true;
      }
      return false;
    };
    const gone = roots.some(root => !root.isConnected);
    if (gone || roots.length === 0 || records.length > MANY || records.some(touches))
      watched.changed(gone, records);
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
  // a folded <details> tells nobody but itself, so it is heard on the way down
  for (const type of ['click', 'toggle'])
    document.addEventListener(type, () => watched.touched(), { capture: true, signal });
}
