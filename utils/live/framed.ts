/** Does a frame of this page look like an article? Asked by the sentinel; pages without frames pay one question for it. */
import { couldBeOurs } from '../genre/sentinel.ts';
import { samplePage } from './sample.ts';

/** Frames looked at. */
const MOST = 12;
/** A page with less text than this has its story elsewhere, perhaps in the frame of another site. In characters. */
const THIN = 1_500;
/** Such a frame is at least so large, in pixels. */
const WIDE = 400;
const HIGH = 300;

export function mayHoldArticle(document: Document): boolean {
  const frames = [...document.querySelectorAll<HTMLIFrameElement>('iframe, frame')].slice(0, MOST);
  return frames.some(frame => {
    const { contentDocument } = frame;
    if (contentDocument !== null) return couldBeOurs(samplePage(contentDocument));
    // of another site: its own sentinel looks into it
    return (
      (document.body?.textContent ?? '').length < THIN &&
      frame.clientWidth >= WIDE &&
      frame.clientHeight >= HIGH
    );
  });
}
