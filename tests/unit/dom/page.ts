import { readFileSync } from 'node:fs';
import { parseHtml } from '../../../utils/text/html.ts';

/** A document of `body`; figures and places in it are invented. */
export function page(body: string): Document {
  return parseHtml(`<html><head><title>页</title></head><body>${body}</body></html>`);
}

/** The source of one of the test pages. */
export function source(name: string): string {
  return readFileSync(new URL(`../../pages/${name}`, import.meta.url), 'utf8');
}

export function load(name: string): Document {
  return parseHtml(source(name));
}
