/** What holds beyond one sentence: the plan or review a heading opened, a paragraph's time, a promise that goes on. */

import { ahead, within } from '../text/at.ts';
import type { Hit } from './cue-search.ts';
import { DONE, PAST_HEAD, PLAN_HEAD, PROGRESS, TOLD_HEAD } from './cues.ts';
import { DEEDS_FOLLOW, DEEDS_TITLE } from './heads.ts';
import { Mood, weigh } from './mood.ts';
import { type FoundPledge, type Scope, shared } from './pledge.ts';
import { yearBefore, yearIn } from './reach.ts';
import { type Deadline, lastYear, type Reading } from './reading.ts';
import {
  clausesOf,
  isItem,
  isLine,
  paragraphEnd,
  type Sentence,
  type Stretch,
  sentencesOf,
  startsLine,
} from './sentences.ts';
import { HEAD, PUBLIC, SAYS, YEAR } from './signs.ts';
import {
  ANNOUNCES,
  BASIS,
  CHAPTER,
  DEMANDS,
  DOCUMENT,
  DONE_AT_END,
  LAST_YEAR,
  LISTS,
  NAMES,
  OUTCOME,
  REPORTS,
  STARTS,
  TASK,
  unled,
} from './words.ts';

export class Chapter {
  readonly reading: Reading;
  /** The pledges so far. */
  readonly found: FoundPledge[] = [];
  /** Inside a plan chapter, or a paragraph headed by 下一步: what governs bare verbs. */
  plan: Scope | null = null;
  /** Inside the chapter that looks back. */
  review = false;
  /** The time a paragraph opens with (二季度，…): its forecasts speak of it. */
  topic: Deadline | null = null;
  /** What the sentence before promised (我市将…。加快…。): a bare verb that follows goes on with it. */
  trail: Scope | null = null;
  /** Did the sentence before tell what was done? */
  told = false;
  /** Handed over a semicolon: 明年启动…；实施…；力争… */
  handed: Scope | null = null;
  /** The page is a plan itself: its chapters are about what is to be done, in the year of its title where it has one. */
  private document = false;
  private documentYear: Deadline | null = null;
  /** 今年的目标清单, 今年这样干: the tasks of that year are told next, by rows of tables too. */
  announced: Deadline | null = null;
  /** Where the last paragraph of a list without a head ends. */
  private listedTo = Number.NEGATIVE_INFINITY;
  /** How many pledges there were before the sentence. */
  private known = 0;
  /** A plan opened by a paragraph's own head ends with the paragraph. */
  private planEndsAt = -1;
  /** The chapter's plan, which comes back when an inner one ends, and whether a heading opened it. */
  private outer: Scope | null = null;
  private headed = false;

  private readonly mood: Mood;

  constructor(reading: Reading) {
    this.reading = reading;
    this.mood = new Mood(reading.text);
  }

  /** May a sentence without any cue hold a pledge? */
  get promises(): boolean {
    return this.plan !== null || this.handed !== null || this.trail !== null;
  }

  /** The year of which the sentence spoke before this clause: 今年…，总投资将达3亿元. */
  year(sentence: Stretch, clause: Stretch): Deadline | null {
    const { reading } = this;
    const { text, reference } = reading;
    if (this.review || reference === null) return null;
    if (clause.start === sentence.start) return null;
    for (const { start, end, fields } of reading.timesIn({ start: sentence.start, end: clause.start })) {
      const edtf = reading.due(fields) ?? '';
      if (
        (/^\d{4}$/.test(edtf) || fields.plan !== undefined) &&
        lastYear(edtf) >= reference &&
        !/^(?:以来|[^,，]*[已了])/.test(text.slice(end, clause.start))
      )
        return { quote: text.slice(start, end), edtf };
    }
    return null;
  }

  /** Before a sentence is read: headings and paragraph heads begin or end a plan. */
  enter(sentence: Sentence): void {
    const { text } = this.reading;
    const { signs } = sentence;
    if (this.planEndsAt >= 0 && sentence.start > this.planEndsAt) {
      this.plan = this.outer;
      this.planEndsAt = -1;
    }
    if (text[sentence.start - 1] === '\n') {
      this.topic = null;
      this.told = false;
    }
    const heading = sentence.end - sentence.start <= 45 && isLine(text, sentence);
    const own = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 90));
    if (PROGRESS.test(own)) {
      this.told = true;
      this.rest();
    }
    const told =
      heading &&
      !this.headed &&
      // a title heads all
      sentence.start > 99 &&
      TOLD_HEAD.test(own);
    if (told || (heading && PAST_HEAD.test(own) && !/下一步/.test(own))) {
      this.plan = this.outer = null;
      this.headed = false;
      this.reading.chapterYear = null;
      this.review = told || /回顾/.test(own);
      return;
    }
    if (
      !this.plan &&
      !this.review &&
      (startsLine(text, sentence) || (this.announced && /^(?:具体|主要|分别|内容)*(?:包括|[为是])/.test(own)))
    )
      this.demands(sentence, own);
    if (heading && this.document && CHAPTER.test(own)) {
      this.plan = this.outer = null;
      this.review = BASIS.test(own);
      if (!this.review) this.openPlan(sentence, own, own, true);
      return;
    }
    if (heading && sentence.start < 200 && DOCUMENT.test(own)) {
      this.document = true;
      this.documentYear = yearIn(this.reading, sentence);
    }
    const announced = this.review || (signs & YEAR) === 0 ? null : ANNOUNCES.exec(own);
    if (announced) {
      const quote = /^(?:今年|\d+年)/.exec(announced[0])?.[0] ?? null;
      const { reference } = this.reading;
      const year = Number.parseInt(quote ?? '', 10) || reference;
      if (year !== null && year >= (reference ?? 0)) this.announced = { quote, edtf: String(year) };
    }
    // 八件实事已经办结
    if (signs & PUBLIC && (DONE.test(own) || (heading && OUTCOME.test(own)))) this.announced = null;
    const head =
      signs & HEAD
        ? (PLAN_HEAD.exec(own) ?? (signs & PUBLIC ? this.deedsHead(sentence, own, heading) : null))
        : null;
    // （二）发展目标。到2025年，…
    const heads = heading || (head?.[0] === own && startsLine(text, sentence));
    if (head && this.opens(head, own, heads)) this.openPlan(sentence, head[0], own, heads);
    else if (!this.plan && !this.review && startsLine(text, sentence)) this.openByMood(sentence);
  }

  /** Behind a sentence: keeps the promise of a government's 将 or 计划 alive, and the time the sentence opened with. */
  leave(sentence: Stretch): void {
    const { found, known, trail } = this;
    this.known = found.length;
    const last = found[found.length - 1];
    if (this.review) this.trail = null;
    else if (found.length > known) {
      if (!/^(?:预计|预测|有望)/.test(last.cue))
        this.trail = {
          cue: last.cue,
          grade: 'firm',
          rule: 'trail',
          term: this.passesOn(found.slice(known)) ?? trail?.term ?? null,
        };
    } else if (!this.reading.isHeading(sentence) || sentence.end - sentence.start > 16) this.trail = null;
    this.setTopic(sentence);
  }

  /** Behind a table's row: nothing goes on. */
  rest(): void {
    this.handed = null;
    this.trail = null;
    this.topic = null;
    this.known = this.found.length;
  }

  /** The deadline that later sentences take over. */
  private passesOn(pledges: readonly FoundPledge[]): Deadline | null {
    const { trail } = this;
    return shared((trail && pledges.at(-1)?.rule === 'trail' ? trail : pledges[0])?.term ?? null);
  }

  /** 预期目标是：: the list of aims may go on over full stops, to the end of its paragraph. */
  openAims(sentence: Stretch, hit: Hit, scope: Scope): void {
    this.plan = { ...scope, rule: 'aim' };
    this.planEndsAt = paragraphEnd(this.reading.text, sentence);
    // 要实现以下目标：⏎ the list stands on the next lines
    if (this.planEndsAt - hit.end <= 2) this.openBelow(this.plan);
  }

  /** 发展目标。到2030年，…: a year named among goals holds for those behind it, unless their head has its own. */
  aimAt(term: Deadline | null): void {
    const { plan } = this;
    if (!term || !plan || !/目标/.test(plan.cue) || plan.cue.includes(plan.term?.quote ?? '?')) return;
    this.plan = { ...plan, term };
    if (this.outer === plan) this.outer = this.plan;
  }

  /** Behind a head that ends its line the lines below promise. */
  openBelow(scope: Scope): void {
    this.plan = scope;
    this.outer = this.plan;
    this.planEndsAt = -1;
  }

  /** A list of deeds by its name: with a colon, or as a line over lines that set tasks. */
  private deedsHead(sentence: Stretch, own: string, heading: boolean): RegExpExecArray | null {
    const follows = DEEDS_FOLLOW.exec(own);
    if (follows || !heading) return follows;
    const title = DEEDS_TITLE.exec(own);
    if (!title || PAST_HEAD.test(own)) return null;
    const { text } = this.reading;
    let start = sentence.end + 1;
    // right behind it, or numbered behind a line or two that tell nothing; the number may have its own line
    let numbered = true;
    for (let lines = 0; lines < 8 && start < text.length; lines++) {
      const end = paragraphEnd(text, { start, end: start });
      const line = text.slice(start, end).trim();
      if ((numbered || LISTS.test(line)) && this.lists({ start, end })) return title;
      if (weigh(text, { start, end }).told > 0) return null;
      if (line !== '') numbered = /^\d{1,2}$/.test(line);
      start = end + 1;
    }
    return null;
  }

  /** Does this head look ahead, and is it one at all? */
  private opens(head: RegExpExecArray, own: string, heading: boolean): boolean {
    const before = own.slice(0, head.index);
    // in a review only a heading, or a year named with it, opens a plan: 投入2亿元办好民生实事 reports there
    const dated = /[今明]年|20\d\d年/.test(before + head[0]);
    if (this.review && !heading && !dated) return false;
    // not 实施六大工程以来
    return (
      !/(?:[以年月]来|过去|去年|已|每年|完成|下达|听取|根据[^,，》]*$)/.test(before) &&
      !DONE.test(own.slice(head.index + head[0].length))
    );
  }

  private openPlan(sentence: Stretch, cue: string, own: string, heading: boolean): void {
    const { reading } = this;
    const { text, reference } = reading;
    // the year of a plan, not the day of its dateline
    const dayless = reading.timesIn(sentence).filter(t => !t.fields.day);
    const time = dayless.find(t => !t.fields.opaque) ?? dayless[0];
    const year = time ? reading.due(time.fields) : null;
    const last = lastYear(year);
    if (reference !== null && last < reference) return;
    const colon = /[:：]$/.test(own);
    const dated =
      heading ||
      /[今明]年|20\d\d年|目标|实事|任务|下面|重点[是为]/.test(cue) ||
      (colon && sentence.end - sentence.start < 60);
    const term =
      dated && year && time.fields.window?.toward !== 'past'
        ? { quote: within(text, time), edtf: year }
        : null;
    const { start } = sentence;
    const said = { start: startsLine(text, sentence) ? start : start - 80, end: start };
    this.review = false;
    this.plan = {
      cue,
      grade: heading && /目标/.test(cue) ? 'target' : 'firm',
      rule: 'plan',
      // 2031年是“十六五”开局之年，…。重点抓好以下工作：
      term: term ?? yearIn(reading, said) ?? this.outer?.term ?? this.yearOf(cue, sentence),
    };
    // A head on a line of its own, or one closed by a colon, governs what follows; another only its paragraph.
    const paragraph = paragraphEnd(text, sentence);
    const next = { start: paragraph + 1, end: paragraph + 1 };
    const governs =
      heading ||
      colon ||
      /重点|以下|如下/.test(cue) ||
      LISTS.test(ahead(text, paragraph, 12)) ||
      /^\s*[▶►●■◆★]/.test(ahead(text, paragraph, 8)) ||
      (DEEDS_FOLLOW.test(cue) && this.lists({ ...next, end: paragraphEnd(text, next) }));
    if (governs) {
      this.headed = heading || (this.outer !== null && this.headed);
      this.outer = this.plan;
    }
    if (governs && dated && time?.fields.year !== undefined) reading.chapterYear = last;
    this.planEndsAt = governs ? -1 : paragraph;
  }

  /** The year of a plan whose head names none: that of its document, else the one spoken of before; not of a plan for years. */
  private yearOf(cue: string, { start }: Stretch): Deadline | null {
    if (/五年|十.五|未来|今后|下一?步|时期|规划/.test(cue)) return null;
    if (this.document) return this.documentYear;
    const { reference } = this.reading;
    // what will have been done for the people is told once a year
    const yearly = reference !== null && /实事|民[生心]|[惠利]民/.test(cue);
    return (
      yearBefore(this.reading, this.reading.text.indexOf(cue, start)) ??
      (yearly ? { quote: null, edtf: String(reference) } : null)
    );
  }

  /** A paragraph of tasks without a word of the past: a report quoted, or a plan that its heading does not reach. */
  private demands(sentence: Sentence, own: string): void {
    const { text } = this.reading;
    const quoted = (sentence.signs & SAYS) !== 0 && REPORTS.test(own);
    if (!quoted && !this.announced && !this.document) return;
    const { start } = sentence;
    const end = paragraphEnd(text, sentence);
    const till = Math.min(end, start + 1000);
    // the next of short items (危桥改造4座) need not open with its verb, though a heading stand between them
    const follows = !quoted && start - this.listedTo < 40;
    const { told } = weigh(text, { start, end: till });
    if (told > 1 || (told > 0 && (quoted || LAST_YEAR.test(own) || DONE.test(own)))) return;
    const listed =
      this.lists({ start, end: till }) ||
      (follows && told === 0 && this.reading.figuresIn({ start, end: till }));
    if (!listed || (till - start < 12 && !follows && !isItem(text, sentence))) return;
    if (!quoted) this.listedTo = end;
    const term = this.announced ?? (quoted ? yearIn(this.reading, sentence) : null);
    this.plan = { cue: '', grade: 'firm', rule: 'plan', term };
    this.planEndsAt = end;
  }

  /** Does every second clause of a paragraph open with a task? */
  private lists(paragraph: Stretch): boolean {
    const { text } = this.reading;
    let all = 0;
    let tasks = 0;
    for (const sentence of sentencesOf(text.slice(0, paragraph.end), paragraph.start))
      for (const { start, end } of clausesOf(text, sentence)) {
        const own = unled(text.slice(start, end));
        if (REPORTS.test(own) || own.length < 4) continue;
        if (
          STARTS.test(own) ||
          TASK.test(own.slice(0, 4)) ||
          DEMANDS.test(own) ||
          DONE_AT_END.test(own) ||
          NAMES.test(own)
        )
          tasks++;
        // 敬老院2所: one of the things counted
        else if (/^[^\d]{2,12}\d+[^\d]{1,2}$/.test(own)) continue;
        all++;
      }
    return tasks > 0 && tasks * 2 >= all;
  }

  /** A paragraph that sets tasks though no head says so. */
  private openByMood(sentence: Stretch): void {
    const { text } = this.reading;
    const end = paragraphEnd(text, sentence);
    const paragraph = { start: sentence.start, end };
    if (!this.mood.plans(paragraph)) return;
    this.mood.keep(paragraph);
    // 2026年，我市… and what 2026年…规划 heads
    const term = yearBefore(this.reading, sentence.end);
    this.plan = { cue: '', grade: 'firm', rule: 'plan', term };
    this.planEndsAt = end;
  }

  private setTopic(sentence: Stretch): void {
    const { text } = this.reading;
    const [time] = this.reading.timesIn({
      start: sentence.start,
      end: Math.min(sentence.end, sentence.start + 12),
    });
    if (
      !time ||
      time.start > sentence.start + 3 ||
      time.fields.opaque ||
      time.fields.window ||
      time.fields.day
    )
      return;
    const edtf = this.reading.due(time.fields);
    if (lastYear(edtf) < (this.reading.reference ?? 0)) return;
    this.topic = { quote: within(text, time), edtf };
  }
}
