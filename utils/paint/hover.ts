/** Opens the card for the item under the pointer, or for the next one by keys, and closes it again. */
import type { AnnotationRecord, Change, PageRecord } from '../records.ts';
import type { PageText } from '../text/dom/build.ts';
import type { Doing } from './actions.ts';
import { barActions, type MarkKind } from './bar.ts';
import { Card } from './card.ts';
import { copyText } from './copy.ts';
import { editChange, editFields, noteChange, noteFields } from './edit.ts';
import type { FormSpec } from './form.ts';
import type { Ground } from './ground.ts';
import { lineAt, offsetAtPoint } from './hit.ts';
import { itemsAt, sortItems } from './items.ts';
import { ours } from './language.ts';
import { listen } from './listen.ts';
import type { Box } from './place.ts';
import { type Opened, viewOf } from './view.ts';

/** What is on the page now. */
export interface OnPage {
  page: PageText;
  roots: readonly Element[];
}

/** Where the card gets its items, and who does what is chosen on it. */
export interface CardWorld {
  look(): OnPage | null;
  /** The page's items without dismissed ones; empty until it is described. */
  items(): readonly AnnotationRecord[];
  record(): PageRecord | null;
  /** A private window: nothing is kept. */
  readonly private: boolean;
  /** Resolves to the change that takes it back; rejects with a sentence for the reader. */
  change(item: AnnotationRecord, change: Change): Promise<Change>;
  /** A mark of the reader's own goes or comes back. */
  remove(item: AnnotationRecord, back: boolean): Promise<void>;
  /** To the next or previous item, of one type or any. */
  step(by: 1 | -1, type?: 'figure' | 'pledge'): void;
}

const nothing = (): Opened => ({ shown: [], status: null, form: null, sheet: false, why: null, bar: null });

/** How long a card whose item has just gone offers to take that back, ms. */
const OFFER = 6_000;

export class Hover {
  readonly card = new Card();
  ground: Ground = 'light';
  private readonly world: CardWorld;
  private opened = nothing();
  private box: Box | null = null;
  /** Opened by keys, or holding a form: the pointer's ways do not close it. */
  private pinned = false;
  private held = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(world: CardWorld) {
    this.world = world;
  }

  /** `resting` is called whenever the pointer rests on the article, before the page is asked what is there. */
  start(signal: AbortSignal, resting: () => void): void {
    listen(
      {
        rests: (x, y, target) => {
          try {
            this.rest(x, y, target, resting);
          } catch {
            // the page changed under the pointer: the next reading puts it right
            this.close();
          }
        },
        leaves: () => this.leave(),
        pressed: target => !this.card.holds(target) && this.close(),
        scrolled: target => !this.card.holds(target) && this.leave(),
        key: event => {
          const inside = this.card.hears(event);
          if (event.key !== 'Escape' || event.type !== 'keydown' || event.isComposing) return;
          // leaves the card and nothing else: not full screen too
          if (inside) event.preventDefault();
          this.escape();
        },
      },
      signal,
    );
  }

  close(): void {
    clearTimeout(this.timer);
    this.opened = nothing();
    this.pinned = false;
    this.held = 0;
    this.card.hide();
  }

  /** Opens the card of an item with the focus in it. `box` is where it stands in the viewport. */
  openFor(item: AnnotationRecord, box: Box): void {
    this.close();
    const { target } = item;
    const around = itemsAt(sortItems(this.world.items()), target.start);
    this.opened.shown = [item, ...around.filter(one => one.id !== item.id)];
    this.box = box;
    this.pinned = true;
    this.render(true);
  }

  /** Is the bar of a selection open? */
  get offering(): boolean {
    return this.opened.bar !== null;
  }

  /** Opens the bar beside a selection; false where the reader is at work on a card. */
  offer(mark: (kind: MarkKind) => Promise<void>, box: Box, focus: boolean): boolean {
    if (this.pinned && this.opened.bar === null) return false;
    this.close();
    this.opened.bar = barActions(ours().t, kind => void this.attempt(() => mark(kind)));
    this.box = box;
    this.pinned = true;
    this.render(focus);
    return true;
  }

  /** A mark was made: its card with the way back, or the form for the note. */
  made(item: AnnotationRecord, box: Box, note: boolean, words: string): void {
    const focus = this.card.focused;
    this.close();
    this.opened.shown = [item];
    this.box = box;
    this.pinned = true;
    if (note) {
      this.openNote(item);
      return;
    }
    if (focus) this.render(true);
    this.done(words, () => this.world.remove(item, false));
  }

  /** The item of the open card. */
  get current(): AnnotationRecord | null {
    return this.card.open ? (this.opened.shown[0] ?? null) : null;
  }

  private leave(): void {
    if (!this.pinned && performance.now() >= this.held) this.close();
  }

  /** Escape leaves a form first, then the card. */
  private escape(): void {
    if (this.opened.form === null) this.close();
    else this.closeForm();
  }

  private rest(x: number, y: number, target: EventTarget | null, resting: () => void): void {
    if (this.card.holds(target) || this.pinned) return;
    const now = this.world.look();
    const inside = target instanceof Node && now?.roots.some(root => root.contains(target));
    if (now === null || !inside) {
      this.leave();
      return;
    }
    resting();
    const offset = offsetAtPoint(now.page, x, y);
    const found = offset === null ? [] : itemsAt(sortItems(this.world.items()), offset);
    const [item] = found;
    const box = item && lineAt(now.page.ranges(item.target.start, item.target.end), x, y);
    if (!item || !box) {
      this.leave();
      return;
    }
    if (this.card.open && this.opened.shown[0]?.id === item.id) return;
    this.close();
    this.opened.shown = found;
    this.box = box;
    this.render();
  }

  private render(focus = false): void {
    if (this.box === null) return;
    const around = {
      items: this.world.items(),
      record: this.world.record(),
      private: this.world.private,
    };
    this.card.show(viewOf(this.opened, around, this.doing), this.box, this.ground, focus);
  }

  private readonly doing: Doing = {
    change: (item, change, words) => void this.change(item, change, words),
    remove: item => void this.remove(item),
    copy: text => void this.copy(text),
    openNote: item => this.openNote(item),
    openEdit: item => {
      const language = ours();
      this.openForm(item, language.t('card_edit'), editFields(item, language), values =>
        editChange(item, values),
      );
    },
    step: (by, type) => this.world.step(by, type),
    toggleSheet: () => {
      this.opened.sheet = !this.opened.sheet;
      this.render(true);
    },
    toggleWhy: item => this.toggleWhy(item ?? this.opened.shown[0]),
  };

  private toggleWhy(item: AnnotationRecord | undefined): void {
    this.opened.why = item === undefined || this.opened.why === item.id ? null : item.id;
    this.render();
  }

  private openNote(item: AnnotationRecord): void {
    const language = ours();
    this.openForm(item, language.t('card_noteAndTags'), noteFields(item, language), values => ({
      change: noteChange(values),
    }));
  }

  private openForm(
    item: AnnotationRecord,
    label: string,
    fields: FormSpec['fields'],
    read: (values: Record<string, string>) => { change: Change } | { wrong: string },
  ): void {
    const { t } = ours();
    this.opened.status = null;
    this.opened.sheet = false;
    this.opened.shown = [item];
    this.pinned = true;
    this.opened.form = {
      label,
      fields,
      save: t('card_save'),
      cancel: t('card_cancel'),
      onCancel: () => this.closeForm(),
      onSave: async values => {
        const said = read(values);
        if ('wrong' in said) return t(said.wrong);
        try {
          const undo = await this.world.change(item, said.change);
          this.opened.form = null;
          this.done(
            t('card_saved'),
            Object.keys(undo).length > 0 ? () => this.world.change(item, undo) : null,
          );
          return null;
        } catch (error) {
          return sentence(error);
        }
      },
    };
    this.render();
  }

  private closeForm(): void {
    this.opened.form = null;
    this.render(true);
  }

  private async change(item: AnnotationRecord, change: Change, words: string): Promise<void> {
    await this.attempt(async () => {
      const undo = await this.world.change(item, change);
      this.done(words, () => this.world.change(item, undo));
    });
  }

  private async remove(item: AnnotationRecord): Promise<void> {
    await this.attempt(async () => {
      await this.world.remove(item, false);
      this.done(ours().t('card_removed'), () => this.world.remove(item, true));
    });
  }

  private async copy(text: string): Promise<void> {
    const { t } = ours();
    this.done(t((await copyText(text)) ? 'card_copied' : 'card_copyFailed'), null);
  }

  /** Says what was done, and offers to take it back. */
  private done(text: string, undo: (() => Promise<unknown>) | null): void {
    const { t } = ours();
    const run = () =>
      void this.attempt(async () => {
        await undo?.();
        this.done(t('card_undone'), null);
      });
    this.opened.status = { text, ...(undo && { undo: { label: t('toast_undo'), run } }) };
    clearTimeout(this.timer);
    // nothing is under the pointer any more: the offer stands for a while by itself
    const gone = !this.world.items().some(item => item.id === this.opened.shown[0]?.id);
    this.held = gone ? performance.now() + OFFER : 0;
    if (gone) this.timer = setTimeout(() => this.close(), OFFER);
    this.render(this.card.focused);
  }

  private async attempt(task: () => Promise<void>): Promise<void> {
    try {
      await task();
    } catch (error) {
      this.opened.status = { text: sentence(error) };
      this.opened.bar = null;
      this.render(this.card.focused);
    }
  }
}

const sentence = (error: unknown): string => (error instanceof Error ? error.message : String(error));
