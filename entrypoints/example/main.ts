/**
 * The worked example: a page of an invented town on which the real annotator reads, paints and opens cards. Content
 * scripts do not run on the extension's own pages, so the page brings the annotator itself.
 */
import './example.css';
import { Scribe } from '../../utils/live/scribe.ts';
import { Session } from '../../utils/live/session.ts';
import { world } from '../../utils/live/world.ts';
import { standIn } from '../../utils/messages.ts';
import type { Ground } from '../../utils/paint/ground.ts';
import { DEFAULT_LOOK, marksOf } from '../../utils/paint/look.ts';
import { highlightCss } from '../../utils/paint/styles.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { loadSettings, onSettings } from '../../utils/settings/stored.ts';
import { createKeeper } from './keeper.ts';

const hant = document.querySelector<HTMLTemplateElement>('#hant');
if (hant !== null && location.search === '?hant') {
  document.documentElement.lang = 'zh-TW';
  document.title = hant.dataset.title ?? '';
  document.body.replaceChildren(hant.content);
}

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [sheet];
let marks = marksOf(DEFAULT_LOOK);
let ground: Ground = 'light';
const paint = () => sheet.replaceSync(highlightCss(ground, marks));
const follow = ({ look }: Settings) => {
  marks = marksOf(look);
  paint();
};

paint();
void loadSettings().then(follow);
onSettings(follow);
standIn(
  createKeeper(now => {
    ground = now;
    paint();
  }),
);
world.duixianScribe = Scribe;
const session = new Session();
session.start();

/** The way in for the page around it. */
export interface Example {
  /** Answers what the browser's keys ask for. */
  duixianExample?: (message: unknown) => unknown;
}
(globalThis as Example).duixianExample = message => session.ask(message);
