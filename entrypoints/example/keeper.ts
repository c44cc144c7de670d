/**
 * The background's part for the example page: judges as the background does, and holds what the reader says of the
 * example for as long as the page is open. Nothing of it is stored, so the example never gets into the collection.
 */
import { judge } from '../../utils/genre/judge.ts';
import { loadWords } from '../../utils/language.ts';
import { world } from '../../utils/live/world.ts';
import type { Replies, ToBackground } from '../../utils/messages.ts';
import { type Ground, judgeGround } from '../../utils/paint/ground.ts';
import { lookAgain } from '../../utils/pledges/second/look.ts';
import { applyChange } from '../../utils/reader.ts';
import type { AnnotationRecord } from '../../utils/records.ts';

/** `paint` lays the highlights' colours for a ground. */
export function createKeeper(paint: (ground: Ground) => void) {
  const said = new Map<string, AnnotationRecord>();
  const removed = new Set<string>();
  return async (message: ToBackground): Promise<Replies[ToBackground['kind']]> => {
    switch (message.kind) {
      case 'judge':
        return judge(message);
      case 'look':
        return lookAgain(message);
      case 'ground': {
        const ground = judgeGround(message.backgrounds, message.ink);
        if (ground !== message.now) paint(ground);
        return { ground };
      }
      case 'report':
        return { stored: message.annotations.length };
      case 'words':
        return { annotations: [...said.values()].filter(item => !removed.has(item.id)) };
      case 'change': {
        const { annotation, change } = message;
        const { words, undo } = applyChange(said.get(annotation.id)?.reader, change, Date.now());
        const item: AnnotationRecord = { ...annotation, ...(words && { reader: words }) };
        said.set(item.id, item);
        return { annotation: item, undo };
      }
      case 'remove':
        removed.add(message.id);
        return { ok: true };
      case 'restore':
        removed.delete(message.id);
        return { ok: true };
      case 'need-hant':
        world.duixianAids ??= (await import('../../utils/text/aids.ts')).loadAids();
        return { injected: true };
      case 'need-traditional':
        world.duixianTraditional ??= (await import('../../utils/text/traditional.ts')).loadTraditional();
        return { injected: true };
      case 'language':
        return { words: await loadWords(message.language) };
      case 'counts':
        return { ok: true };
      default:
        // its scripts are all here
        return { injected: true };
    }
  };
}
