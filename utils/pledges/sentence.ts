/** Reads one sentence clause by clause: a cue opens a scope, what stands under it promises, a report closes it. */

import { ahead, within } from '../text/at.ts';
import { isTimeOnly, looksAhead, promisesByTime } from './ahead.ts';
import type { Chapter } from './chapter.ts';
import { type Clause, look } from './clause.ts';
import {
  describes,
  headsList,
  isBuilt,
  isDeed,
  isMeasure,
  isMotto,
  isSeen,
  isTask,
  isWithdrawn,
  leavesScope,
  opensWithTime,
  tellsBefore,
} from './clause-tests.ts';
import type { Hit } from './cue-search.ts';
import { PLAN_HEAD } from './cues.ts';
import { type FoundPledge, listsAims, makePledge, type Scope, shared } from './pledge.ts';
import type { Deadline, Reading } from './reading.ts';
import { FIELD, goesOn, isField, promisesNothing, takesOver } from './sentence-tests.ts';
import { clausesOf, isItem, type Part, type Sentence, type Stretch } from './sentences.ts';
import { AFTER } from './signs.ts';
import {
  AFTERWARDS,
  DELIVERABLE,
  FESTIVE,
  IS_ONE,
  leadingVerb,
  MAY,
  NAMES,
  PREPOSES,
  RESULT,
  STARTS,
  TASK,
  unled,
  waits,
  YIELDS,
} from './words.ts';

/**
 * Finds the pledges of a sentence.
 * @param chapter what holds there; takes the pledges and what the sentence hands on
 */
export function readSentence(chapter: Chapter, sentence: Sentence): void {
  const { reading } = chapter;
  if (promisesNothing(reading, sentence)) return;
  const clauses = clausesOf(reading.text, sentence);
  if (clauses.length) new SentenceReader(chapter, sentence, clauses).run();
}

/** Which clause a plan's sentence opens with, behind the number of a table's row or a head. */
function opening({ text }: Reading, clauses: readonly Part[]): number {
  const first = within(text, clauses[0]);
  return clauses.length > 1 && (/^\d{1,2}$/.test(first) || PLAN_HEAD.test(first)) ? 1 : 0;
}

class SentenceReader {
  private readonly reading: Reading;
  private readonly chapter: Chapter;
  private readonly sentence: Stretch;
  private readonly clauses: readonly Part[];
  /** Where the plan's tasks begin in the sentence: with its head, which may be one itself (办好十件实事). */
  private readonly tasksFrom: number;
  /** May the plan make its bare verbs promise? */
  private readonly planned: boolean;
  private scope: Scope | null = null;
  /** The deadline for clauses that name none. */
  private carried: Deadline | null;
  /** The deadline of the sentence's head, which a semicolon hands on; a member's own stays with it. */
  private first: Deadline | null;
  /** The pledge that the next clause may still belong to. */
  private open: FoundPledge | null = null;
  /** Where the next pledge begins, when a clause before it belongs to it; -1 else. */
  private lead = -1;
  /** The lead is only a phrase (为…, 按照…): it belongs to what follows, it does not make it a promise. */
  private idle = false;
  /** The lead is a hope (预计到明年汛前，…将…): what follows is one too. */
  private led = false;
  /** Something was described: the plan's bare verbs behind it belong to that. */
  private described = false;
  /** A clause before reported. */
  private told = false;
  /** 建成后 was said: what the thing then yields is a forecast. */
  private afterwards = false;

  constructor(chapter: Chapter, sentence: Stretch, clauses: readonly Part[]) {
    const { reading, handed, plan, trail } = chapter;
    this.reading = reading;
    this.chapter = chapter;
    this.sentence = sentence;
    this.clauses = clauses;
    chapter.handed = null;
    this.carried = handed?.term ?? null;
    this.first = this.carried;
    // behind the plan's head where that stands in this sentence
    const head = plan?.cue ? within(reading.text, sentence).indexOf(plan.cue) : -1;
    const behind = head < 0 ? -1 : clauses.findIndex(({ start }) => start > sentence.start + head);
    this.tasksFrom = clauses[Math.max(behind - 1, 0)].start;
    // 去年以来，…建成了…；新修公路24公里; 已全部办结。其中…: it still tells
    chapter.told &&= !/[^主]要|将|年[内底]/.test(within(reading.text, sentence));
    this.told = chapter.told;
    this.planned =
      plan !== null &&
      !this.told &&
      !(
        reading.isHeading(sentence) &&
        !reading.figuresIn(sentence) &&
        !isItem(reading.text, sentence) &&
        !isBuilt(unled(within(reading.text, sentence)))
      ) &&
      reading.imperative(clauses[behind < 0 ? opening(reading, clauses) : behind], listsAims(plan));
    if (
      handed &&
      // …；⏎市康复医院⏎: a heading
      !(reading.isHeading(sentence) && !reading.figuresIn(sentence)) &&
      takesOver(reading, clauses[isField(reading, clauses) ? 1 : 0], handed)
    )
      this.scope = handed;
    else if (!this.planned && trail && goesOn(reading, sentence, clauses)) {
      const whole = within(reading.text, sentence);
      this.scope = { ...trail, cue: leadingVerb(unled(whole), trail.cue) };
    }
  }

  run(): void {
    for (let k = 0; k < this.clauses.length; k++) {
      const clause = look(this.chapter, this.clauses, k, this.lead >= 0 && !this.idle, this.scope);
      // 全年…: of the plan's year; 今后五年: its years
      const { plan } = this.chapter;
      const years = plan?.term?.edtf;
      // 2012年建成大桥；新建学校2所, in a plan for years: one deed's year is its own
      const ofYears =
        years?.startsWith('..') &&
        /^\d{4}$/.test(clause.term?.edtf ?? '') &&
        /^[在于]?20\d\d年/.test(clause.term?.quote ?? '');
      const quote = clause.term?.quote ?? '';
      if (
        plan &&
        years &&
        (years[0] === '.' ? /[后来]五年$/.test(quote) : quote === '全年' && years.length < 5)
      )
        clause.term = plan.term;
      // 明年启动…；实施…: the head's year holds for all members, a member's own month does not
      if (k === 0 && !ofYears) this.first ??= shared(clause.term);
      // 到2015年，用五年时间…: a span without a start does not put the year out of force; 今年四季度 that nobody can resolve does
      if (this.carried?.edtf && clause.term?.edtf === null && !/^[今明后本]/.test(clause.term.quote ?? ''))
        clause.term = this.carried;
      const { hit } = clause;
      // 届时，…: when what was promised last is done
      const last = this.chapter.found.at(-1);
      if (clause.own.includes('届时') && last && clause.start - last.end < 60) this.carried = last.term;
      if (clause.done && !hit) this.told = true;
      if (!hit) this.plain(clause);
      else if (isWithdrawn(this.reading, clause, hit)) this.close();
      else this.promise(clause, hit);
    }
    this.handOn();
  }

  /** No scope any more, and nothing that the next clause could belong to. */
  private close(): void {
    this.lead = -1;
    this.scope = null;
    this.open = null;
  }

  /** A clause with a cue: a scope opens, unless the cue is weak or only adds to the pledge before it. */
  private promise(clause: Clause, hit: Hit): void {
    const { own, figures, term } = clause;
    // 是确保用水安全的重要工程: what the thing is
    if (hit.word === '确保' && !figures && IS_ONE.test(own)) this.close();
    // 保证, 届时 with nothing to hold them to
    else if (
      hit.weak &&
      own !== hit.word &&
      !figures &&
      !term &&
      !FESTIVE.test(own) &&
      (!this.carried || hit.word === '努力') &&
      !(this.planned && this.chapter.plan?.cue)
    ) {
      // …将建成两所，还要加快…: it goes on with what was promised
      if (this.scope || this.planned) this.plain(clause);
      else this.close();
    } else {
      this.carryTo(clause, hit);
      this.openScope(clause, hit);
    }
  }

  /** The clause is a pledge itself, or only the head of what follows in its scope. */
  private openScope(clause: Clause, hit: Hit): void {
    const { end, last, term } = clause;
    const scope: Scope = {
      cue: hit.word,
      grade: this.led ? 'target' : hit.grade,
      rule: hit.rule,
      term: term ?? this.carried,
    };
    const heads = headsList(this.reading, clause, hit);
    if (!heads && last && /^[:：]\s*\n/.test(ahead(this.reading.text, end, 4))) {
      // 到2020年将实现：⏎ what is to be stands on the lines below
      this.chapter.openBelow({ ...scope, rule: 'plan' });
      return;
    }
    const from = clause.done ? hit.at : this.from(clause);
    const behind = this.reading.text.slice(hit.end, end);
    this.scope = scope;
    this.led = false;
    this.lead = -1;
    if (heads) this.openList(term, hit, scope);
    else if (!last && PREPOSES.test(behind)) {
      this.lead = from;
      this.idle = false;
      this.open = null;
    } else if (end - from === hit.word.length || /^\([^)]{1,8}\)$|个方面[^,，]{0,6}$/.test(behind)) {
      // 下一步 alone on its line
      if (last) this.scope = null;
      this.open = null;
    } else this.add(from, end, scope, scope.term);
  }

  /** Finds the deadline for a clause with a cue, and for those behind it: its own, else the nearest that governs. */
  private carryTo(clause: Clause, hit: Hit): void {
    const { reading, chapter } = this;
    if (clause.term) this.carried = clause.term;
    else if (AFTERWARDS.test(clause.own)) this.carried = null;
    if (
      /^(?:计划|目标)/.test(hit.word) &&
      reading.text.startsWith('年度', hit.at - 2) &&
      reading.reference !== null
    )
      this.carried ??= chapter.year(this.sentence, clause) ?? {
        quote: '年度',
        edtf: String(reading.reference),
      };
    if (!AFTERWARDS.test(clause.own) && !this.afterwards)
      this.carried ??= chapter.topic ?? chapter.year(this.sentence, clause) ?? chapter.trail?.term ?? null;
    if (chapter.plan && !reading.isHeading(this.sentence)) this.carried ??= chapter.plan.term;
  }

  /** 预期目标是：…: the items behind it inherit its deadline, and the first of them begins with it. */
  private openList(term: Deadline | null, hit: Hit, scope: Scope): void {
    const { reference } = this.reading;
    if (!term && reference !== null && /预期目标/.test(hit.word) && !this.carried?.edtf)
      this.carried = { quote: null, edtf: String(reference) };
    this.scope = { ...scope, term: this.carried };
    if (/[到至]|年[底末]/.test(term?.quote ?? '')) this.first ??= term;
    if (hit.rule === 'aim') this.chapter.openAims(this.sentence, hit, this.scope);
    this.lead = hit.at;
    this.idle = false;
    this.led = hit.grade === 'target';
    this.open = null;
  }

  /** A clause without a cue: it governs, belongs, reports, or stands under the scope. */
  private plain(clause: Clause): void {
    const { reading, scope, open } = this;
    const { term } = clause;
    if (clause.own === '其中' && !clause.last) this.lead = clause.start;
    else if (!clause.last && !clause.figures && !term && !clause.done && waits(unled(clause.own))) {
      if (this.lead < 0) {
        this.lead = clause.start;
        this.idle = !scope;
      }
    } else if (term && !clause.done && isTimeOnly(reading, clause)) this.governByTime(clause, term);
    else if (open && scope?.grade === 'target' && isMeasure(clause)) open.end = clause.end;
    else if (
      clause.done ||
      clause.fulfilled ||
      (scope && leavesScope(clause, scope, open, this.chapter.review))
    ) {
      this.close();
      this.lead = -1;
      this.carried = null;
    } else this.task(clause);
  }

  /** A clause that may be something to be done: what does it stand under? */
  private task(clause: Clause): void {
    const { own } = clause;
    const { plan } = this.chapter;
    const topic = shared(this.chapter.topic);
    if (!this.scope && this.planned && plan && !this.described && clause.start >= this.tasksFrom) {
      const alone = this.clauses.length === 1;
      // 2020年生产总值达90亿元，增长8%；…, 上半年建成812个: a plan's paragraph may tell what was
      if (tellsBefore(this.reading, clause)) {
        this.described = this.chapter.told = true;
        return;
      }
      if (!isTask(this.reading, clause, plan, alone ? this.sentence : null)) return;
      this.scope =
        plan.rule === 'aim'
          ? plan
          : {
              ...plan,
              cue: leadingVerb(unled(own), plan.cue),
              term: plan.cue || !topic?.edtf?.includes('/') ? (plan.term ?? topic) : topic,
            };
    }
    if (clause.marks & AFTER && AFTERWARDS.test(own)) this.afterwards = true;
    if (this.scope) this.under(clause, this.scope);
    else this.uncued(clause);
  }

  /** 未来三年，, 到2030年，: the time alone governs what follows, and promises where it looks ahead. */
  private governByTime(clause: Clause, term: Deadline): void {
    if (this.planned && tellsBefore(this.reading, clause)) this.described = this.told = true;
    this.carried = term;
    this.chapter.aimAt(shared(term));
    // 到今年底，…；…: the head's for all members, although it names a month
    const month = /[到至]|年[底末]/.test(term.quote ?? '') ? term : null;
    if (clause.before === undefined) this.first = shared(term) ?? month ?? this.first;
    else if (!shared(term)) this.first ??= month;
    if (this.lead < 0 || !this.idle) this.lead = clause.start;
    this.idle = false;
    this.scope = looksAhead(this.reading, clause)
      ? { cue: term.quote ?? '', grade: 'firm', rule: 'deadline', term }
      : null;
    this.open = null;
  }

  /** Outside a scope: only a future deadline or a forecast yield promises. */
  private uncued(clause: Clause): void {
    const { own, term, end } = clause;
    if (!term && own.endsWith('后') && own.length <= 40 && !/^[在自]/.test(own)) {
      // 审查后，拟批复: the step before belongs to the pledge
      this.lead = clause.start;
      return;
    }
    const from = this.from(clause);
    this.lead = -1;
    if (term && promisesByTime(this.reading, clause, term)) {
      this.scope = { cue: term.quote ?? '', grade: 'firm', rule: 'deadline', term };
      this.add(from, end, this.scope, term);
    } else if (clause.figures && (this.afterwards ? YIELDS.test(own) : term && MAY.test(own))) {
      this.scope = { cue: YIELDS.exec(own)?.[0] ?? '', grade: 'target', rule: 'cue', term };
      this.add(from, end, this.scope, term);
    } else if (term && opensWithTime(clause)) this.carried = term;
  }

  /** Under a scope: a new pledge, more of the open one, or a remark that ends the scope. */
  private under(clause: Clause, scope: Scope): void {
    const { own, figures, term, end } = clause;
    const bare = unled(own);
    const checkable = figures || term !== null;
    const led = this.lead >= 0 && !this.idle;
    const headless = scope.rule === 'plan' && this.chapter.plan?.cue === '';
    // 雪亮工程，补齐…: the name of what the next clauses tell
    if (
      !clause.last &&
      !checkable &&
      (FIELD.test(bare) || (clause.before === undefined && NAMES.test(bare) && !STARTS.test(bare)))
    )
      return;
    // 十件实事如下：
    if (/(?:如下|承诺|方面的工作)$|(?:实事|工程|项目)(?:分别)?(?:[是为有]\d*项?|包括)$/.test(bare)) return;
    if (!checkable && (isMotto(bare, scope) || (headless && !isSeen(own)))) return;
    // …将达600公里，是现有规模的2倍: it says how much that is
    if (this.open && /^是[^,，]*倍/.test(bare)) {
      this.open.end = end;
      return;
    }
    if (describes(bare, scope, led, figures, term !== null || (headless && scope.term !== null))) {
      // 形成…格局，促使城镇化率达到58%: a result ends nothing
      if (/^形成/.test(bare) && !clause.last) return;
      if (scope.rule !== 'plan') this.scope = null;
      this.described = true;
      this.open = null;
      return;
    }
    if (term && opensWithTime(clause)) this.carried = term;
    if (
      !checkable &&
      scope.rule !== 'aim' &&
      scope.rule !== 'plan' &&
      !isDeed(clause, bare, scope, led, this.open !== null)
    ) {
      // a result stays with its pledge; any other remark ends the scope
      if (this.open && bare.length <= 32 && (scope.rule !== 'cue' || RESULT.test(bare))) this.open.end = end;
      else if (scope.rule === 'cue' && !scope.term && !TASK.test(bare.slice(0, 3))) this.scope = null;
      else this.open = null;
      return;
    }
    const { open } = this;
    if (open && scope.rule !== 'aim' && open.rule === scope.rule) {
      // 要把短板补上，年底前引入两家企业: the intent, and what can be checked of it
      const says = scope.rule === 'cue' && term !== null && open.grade === 'soft' && !open.term;
      if (says || (!checkable && !DELIVERABLE.test(own))) {
        open.end = end;
        if (says) Object.assign(open, { grade: scope.grade, term });
        return;
      }
    }
    this.add(
      this.from(clause),
      end,
      this.afterwards ? { ...scope, grade: 'target', term: null } : scope,
      term ?? (this.afterwards ? null : this.carried),
    );
    this.lead = -1;
  }

  /** Where a pledge that ends with this clause begins. */
  private from({ start, end, hit }: Clause): number {
    // a long phrase says more of why than of what
    const long = this.idle && start - this.lead > (hit ? end - start : 32);
    return this.lead >= 0 && !long ? this.lead : start;
  }

  private add(start: number, end: number, scope: Scope, term: Deadline | null): void {
    this.open = makePledge(this.reading, start, end, scope, term);
    this.chapter.found.push(this.open);
  }

  /** At a semicolon the scope goes on; a forecast does not. */
  private handOn(): void {
    const { chapter, sentence, scope } = this;
    const { text } = this.reading;
    chapter.told ||= this.told && /[去上]年|以来|截/.test(within(text, sentence));
    if (!scope || /^预[计测]/.test(scope.cue) || (this.told && scope.cue.endsWith('望'))) return;
    if (!/[;；]/.test(text[sentence.end] ?? '')) return;
    chapter.handed = { ...scope, term: this.first ?? shared(scope.term) };
  }
}
