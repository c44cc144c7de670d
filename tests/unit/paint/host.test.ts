import { parseHTML } from 'linkedom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Card } from '../../../utils/paint/card.ts';
import type { CardView } from '../../../utils/paint/face.ts';

afterEach(() => vi.unstubAllGlobals());

describe("the card's host", () => {
  it('is no element that the page could define: its class would read the closed shadow root', () => {
    const { document, window } = parseHTML('<!doctype html><html><head></head><body></body></html>');
    vi.stubGlobal('document', document);
    vi.stubGlobal('window', window);
    const opened: { name: string; mode: string }[] = [];
    const attach = window.Element.prototype.attachShadow;
    vi.spyOn(window.Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
      opened.push({ name: this.localName, mode: init.mode });
      return attach.call(this, init);
    });
    try {
      const view: CardView = {
        label: '',
        sections: [],
        status: null,
        hint: '',
        form: null,
        keys: [],
        bar: null,
        sheet: null,
        lang: 'en',
        edited: '',
      };
      new Card().show(view, { left: 0, top: 0, right: 0, bottom: 0 }, 'light', false);
    } catch {
      // no layout here: the host stands before it is measured
    }
    expect(opened).toHaveLength(1);
    expect(opened[0].mode).toBe('closed');
    // only names with a hyphen can be custom elements
    expect(opened[0].name).not.toContain('-');
  });
});
