/**
 * Stands in for WXT's content-script context (an alias in wxt.config.ts), which announces itself to the page with a
 * DOM event that carries the extension's id. A page is not to notice us; our scripts look after their own end.
 */
export class ContentScriptContext {}
