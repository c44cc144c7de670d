/**
 * Finds pledges: clauses in which someone in office commits to, plans, targets or forecasts what is not yet done.
 *
 * A sentence is read clause by clause. A cue (cues.ts) opens a scope that runs to the sentence's end; each
 * clause in it that can be checked alone is a pledge and inherits cue and deadline. A clause that reports
 * (已, 累计, 同比, 了) closes the scope. In the plan chapter of a work report the bare verb promises.
 * Cost is linear: one regular expression finds the sentences that could hold a cue, only those are cut up.
 */
import type { Strength } from '../analysis.ts';
import type { FoundFigure } from '../figures/scan.ts';
import type { FoundTime } from '../time/fields.ts';
import { toDeadline } from '../time/resolve.ts';
import { cueIn } from './cue-search.ts';
import { CUES, DONE, LE, PAST_HEAD, PLAN_HEAD } from './cues.ts';
import { type Deadline, lastYear, Reading } from './reading.ts';
import { clausesOf, type Stretch, sentencesOf } from './sentences.ts';
import {
  ACTION,
  AFTERWARDS,
  AIMS,
  DELIVERABLE,
  DESCRIBES,
  DONE_AT_END,
  FESTIVE,
  LEAD,
  LISTS,
  leadingVerb,
  NAMED,
  PREPOSES,
  PREPOSES_HEAD,
  REPORTS,
  RESULT,
  SERVICE_LINE,
  STARTS,
  TASK,
  YIELDS,
} from './words.ts';

export interface FoundPledge extends Stretch {
  cue: string;
  strength: Strength;
  deadline: Deadline | null;
  actor?: string;
  rule: string;
}

interface Scope {
  cue: string;
  strength: Strength;
  rule: string;
  deadline: Deadline | null;
}

const MAYBE = new RegExp(
  `将|要|后年|办好|[成产用工营]后|本月|下个?月|到20|到二|五”?[期时]|年底|年内|月底|月前|年前|月份?前|明年|日前|未来|今后|${[...new Set(CUES.map(c => c.word))].sort((a, b) => b.length - a.length).join('|')}`,
  'g',
);

/** What a semicolon may hand on: a year or a half, never the month or day of one member. */
const shared = (deadline: Deadline | null): Deadline | null =>
  deadline && /^\d{4}-\d\d/.test(deadline.edtf ?? '') && !deadline.edtf?.includes('/') ? null : deadline;

/** Is this sentence a line of its own? */
const lineOf = (text: string, { start, end }: Stretch): boolean =>
  (start === 0 || text[start - 1] === '\n') && (end === text.length || text[end] === '\n');

/** @param reference the year that 今年 speaks of, or null */
export function scanPledges(
  text: string,
  figures: readonly FoundFigure[],
  times: readonly FoundTime[],
  reference: number | null,
  published: string | null = null,
): FoundPledge[] {
  return new PledgeScanner(new Reading(text, figures, times, reference, published)).run();
}

class PledgeScanner {
  private readonly text: string;
  private readonly reading: Reading;
  private readonly found: FoundPledge[] = [];
  /** Inside a plan chapter, or a paragraph headed by 下一步: what governs bare verbs. */
  private plan: Scope | null = null;
  /** A plan opened by a paragraph's own head ends with the paragraph. */
  private planEndsAt = -1;
  /** The time a paragraph opens with (二季度，…): its forecasts speak of it. */
  private topic: Deadline | null = null;
  /** The chapter's plan, which comes back when an inner one ends. */
  private outer: Scope | null = null;
  /** Inside the chapter that looks back. */
  private review = false;
  /** What the sentence before promised (我市将…。加快…。): a bare verb that follows goes on with it. */
  private trail: Scope | null = null;
  /** Handed over a semicolon: 明年启动…；实施…；力争… */
  private handed: { scope: Scope; carried: Deadline | null } | null = null;

  constructor(reading: Reading) {
    this.text = reading.text;
    this.reading = reading;
  }

  run(): FoundPledge[] {
    const { text } = this;
    const cueAt: number[] = [];
    for (const m of text.matchAll(MAYBE)) cueAt.push(m.index);
    let next = 0;
    for (const sentence of sentencesOf(text)) {
      while (next < cueAt.length && cueAt[next] < sentence.start) next++;
      const maybe = next < cueAt.length && cueAt[next] < sentence.end;
      this.turn(sentence);
      if (text[sentence.start - 1] === '\n') this.topic = null;
      const before = this.found.length;
      if (maybe || this.plan || this.handed || this.trail) this.sentence(sentence);
      this.follow(sentence, before);
      this.setTopic(sentence);
    }
    return this.found;
  }

  /** Headings and paragraph heads that begin or end a plan. */
  private turn(sentence: Stretch): void {
    const { text } = this;
    if (this.planEndsAt >= 0 && sentence.start > this.planEndsAt) {
      this.plan = this.outer;
      this.planEndsAt = -1;
    }
    const length = sentence.end - sentence.start;
    const own =
      length > 90
        ? text.slice(sentence.start, sentence.start + 90)
        : text.slice(sentence.start, sentence.end);
    const lineStart = sentence.start === 0 || text[sentence.start - 1] === '\n';
    const heading =
      length <= 45 && lineStart && (text[sentence.end] === '\n' || sentence.end === text.length);
    if (heading && PAST_HEAD.test(own) && !/下一步/.test(own)) {
      this.plan = null;
      this.outer = null;
      this.reading.chapterYear = null;
      this.review = /回顾/.test(own);
      return;
    }
    if (lineStart && !this.plan && REPORTS.test(own)) this.demands(sentence);
    const head = PLAN_HEAD.exec(own);
    if (!head) return;
    if (!heading && (head.index > 40 || /^十/.test(head[0]))) return;
    // in a review only a heading, or a year named with it, opens a plan: 投入2亿元办好民生实事 reports there
    if (
      this.review &&
      !heading &&
      !/[今明]年|新的一年|20\d\d年/.test(own.slice(0, head.index + head[0].length))
    )
      return;
    if (
      /(?:来|以来|过去|去年|已|每年|完成|下达)/.test(own.slice(0, head.index)) ||
      DONE.test(own.slice(head.index + head[0].length))
    )
      return;
    // the year of a plan, not the day of its dateline
    const all = this.reading.timesIn(sentence.start, sentence.end);
    const years = all.some(t => !t.fields.day && !t.fields.opaque)
      ? all.filter(t => !t.fields.day && !t.fields.opaque)
      : all.filter(t => !t.fields.day);
    const year = years.length ? toDeadline(years[0].fields, this.reading.reference) : null;
    const last = lastYear(year);
    if (this.reading.reference !== null && last < this.reading.reference) return;
    const deadline =
      year && years[0].fields.window?.toward !== 'past'
        ? { quote: text.slice(years[0].start, years[0].end), edtf: year }
        : null;
    const dated = heading || /目标|实事|任务/.test(head[0]) || (/[:：]$/.test(own) && length < 60);
    this.review = false;
    this.plan = {
      cue: head[0],
      strength: 'firm',
      rule: 'plan',
      deadline: (dated ? deadline : null) ?? this.outer?.deadline ?? null,
    };
    // A head on a line of its own, or one closed by a colon, governs what follows; another only its paragraph.
    const paragraph = text.indexOf('\n', sentence.end);
    const governs =
      heading ||
      /[:：]$/.test(own) ||
      /重点|以下|如下/.test(head[0]) ||
      (paragraph >= 0 && LISTS.test(text.slice(paragraph, paragraph + 12)));
    if (governs) this.outer = this.plan;
    if (governs && dated && years[0]?.fields.year !== undefined) this.reading.chapterYear = last;
    this.planEndsAt = governs ? -1 : paragraph < 0 ? text.length : paragraph;
  }

  /** Keeps the promise of a government's 将 or 计划 alive for the bare verbs behind it. */
  private follow(sentence: Stretch, before: number): void {
    const last = this.found[this.found.length - 1];
    if (this.review) this.trail = null;
    else if (this.found.length > before) {
      if (last.rule !== 'cue' && last.rule !== 'trail' && last.rule !== 'deadline') this.trail = null;
      else if (!/^(?:预计|预测|有望)/.test(last.cue))
        this.trail = {
          cue: last.cue,
          strength: 'firm',
          rule: 'trail',
          deadline: this.trail ? shared(this.trail.deadline) : shared(last.deadline),
        };
    } else if (!this.reading.isHeading(sentence) || sentence.end - sentence.start > 16) this.trail = null;
  }

  /** 报告指出，…达到70%以上。…54万亩以上。: demands, not results, where a paragraph of minimums holds no word of the past. */
  private demands(sentence: Stretch): void {
    const { text } = this;
    const end = text.indexOf('\n', sentence.end);
    const till = end < 0 ? text.length : end;
    const paragraph = text.slice(sentence.start, Math.min(till, sentence.start + 2000));
    if (paragraph.split('以上').length < 4) return;
    if (/同比|累计|已|了(?!解)|去年|过去|上年|以来|年来|截至/.test(paragraph)) return;
    this.plan = { cue: '', strength: 'firm', rule: 'plan', deadline: null };
    this.planEndsAt = till;
  }

  private setTopic(sentence: Stretch): void {
    const { text } = this;
    const [time] = this.reading.timesIn(sentence.start, Math.min(sentence.end, sentence.start + 12));
    if (!time || time.start > sentence.start + 3 || time.fields.opaque || time.fields.window) return;
    this.topic = {
      quote: text.slice(time.start, time.end),
      edtf: toDeadline(time.fields, this.reading.reference),
    };
  }

  private sentence(sentence: Stretch): void {
    const { text } = this;
    const clauses = clausesOf(text, sentence);
    const whole = text.slice(sentence.start, sentence.end);
    if (
      SERVICE_LINE.test(whole) ||
      /^[^,，。;；]{0,20}(?:总体要求|总要求|指导思想|总体思路|基本思路)/.test(whole)
    )
      return;
    // 2011年主要目标: it heads the lines below
    if (lineOf(text, sentence) && /目标(?:任务)?[:：]?$/.test(whole) && whole.length <= 24) return;
    // 确保完成预算任务的措施: a heading names, it does not promise
    if (
      this.reading.isHeading(sentence) &&
      /(?:措施|任务|打算|要求|意见|思路|保障|安排|举措)$/.test(whole) &&
      !this.reading.figuresIn(sentence.start, sentence.end)
    )
      return;
    // 下一步怎么办: a question promises nothing
    if (/怎么|如何|什么|哪些/.test(whole)) return;
    const handed = this.handed;
    this.handed = null;
    const planned =
      this.plan !== null && !this.reading.isHeading(sentence) && this.reading.imperative(clauses[0]);
    let scope: Scope | null = handed && this.takesOver(clauses[0], handed.scope) ? handed.scope : null;
    if (!scope && !planned && this.trail && this.goesOn(sentence, clauses)) {
      scope = { ...this.trail, cue: leadingVerb(whole.replace(LEAD, '')) };
    }
    let carried: Deadline | null = handed?.carried ?? null;
    /** The deadline of the head, which a semicolon hands on; a member's own stays with it. */
    const head: Deadline | null = carried;
    let first: Deadline | null = head;
    let open: FoundPledge | null = null;
    let lead = -1;
    /** The lead is a hope (预计到明年汛前，…将…): what follows is one too. */
    let led = false;
    let skippedHead = false;
    /** 建成后 was said: what the thing then yields is a forecast. */
    let afterwards = false;
    for (let k = 0; k < clauses.length; k++) {
      const clause = clauses[k];
      const own = text.slice(clause.start, clause.end);
      const cue = cueIn(this.reading, clause, lead >= 0);
      // 办好12项民生实事 reports in a review
      const hit = this.review && cue?.word === '办好' ? null : cue;
      const figures = this.reading.figuresIn(clause.start, clause.end);
      const deadline = this.reading.deadlineIn(clause, hit ? hit.at : null);
      // 明年启动…；实施…: the head's year holds for all members, a member's own month does not
      if (!first && deadline && k === 0) first = shared(deadline);
      const headText = hit ? text.slice(clause.start, hit.at) : own;
      // 三年累计完成投资20亿元 is a goal where goals are listed
      const told = this.plan?.rule === 'aim' ? headText.replace(/累计/g, '') : headText;
      const done = DONE.test(told) || (!hit && LE.test(own));
      const reversed = this.nextIsDone(clauses, k);
      // 计划实施的5个项目已于8月底竣工
      const fulfilled =
        hit !== null && /已(?:于|经|全部|完成|开工|竣工|启动|建成|有)/.test(text.slice(hit.end, clause.end));
      if (hit && !((reversed || fulfilled) && /计划|拟|预计|规划/.test(hit.word))) {
        if (hit.weak && own !== hit.word && !figures && !deadline && !carried && !planned) {
          scope = null;
          open = null;
          continue;
        }
        // 加快…建设，确保9月底前投运: the same deed with its deadline
        if (
          deadline &&
          open &&
          open.end === clauses[k - 1]?.end &&
          !/^其中/.test(text.slice(open.start, open.end)) &&
          this.finishes(clause, hit.end)
        ) {
          open.end = clause.end;
          open.deadline = deadline;
          carried = deadline;
          if (open.strength === 'soft') open.strength = hit.strength;
          continue;
        }
        if (deadline) carried = deadline;
        else if (AFTERWARDS.test(own)) carried = null;
        if (
          !carried &&
          hit.word === '计划' &&
          text.startsWith('年度', hit.at - 2) &&
          this.reading.reference !== null
        )
          carried = { quote: '年度', edtf: String(this.reading.reference) };
        if (!carried && hit.strength === 'target') carried = this.topic;
        if (!carried && this.plan?.rule === 'plan' && !this.reading.isHeading(sentence))
          carried = this.plan.deadline;
        scope = { cue: hit.word, strength: hit.strength, rule: hit.rule, deadline: deadline ?? carried };
        // 预期目标是：力争…，…: the list stays a list of aims
        if (led) scope.strength = 'target';
        if (this.plan?.rule === 'aim' && hit.strength === 'target') scope.rule = 'aim';
        led = false;
        const from = done ? hit.at : lead >= 0 ? lead : clause.start;
        lead = -1;
        if (
          ((hit.rule === 'aim' || hit.word.startsWith('票决')
            ? clause.end - hit.end <= 2
            : clause.end - clause.start - hit.word.length <= 1) ||
            this.onlyTimeBeside(clause, hit)) &&
          k + 1 < clauses.length
        ) {
          // the head of a list: its items promise, it does not
          if (!deadline && this.reading.reference !== null && /预期目标/.test(hit.word))
            carried = { quote: null, edtf: String(this.reading.reference) };
          scope.deadline = carried;
          if (hit.rule === 'aim') {
            // the list may go on over full stops, to the end of its paragraph
            const paragraph = text.indexOf('\n', sentence.end);
            this.plan = { ...scope, rule: 'aim' };
            // what follows the annual targets are the year's tasks
            if (/预期目标/.test(hit.word) && carried && !this.review)
              this.outer = { cue: hit.word, strength: 'firm', rule: 'plan', deadline: carried };
            this.planEndsAt = paragraph < 0 ? text.length : paragraph;
          }
          lead = hit.at;
          led = hit.strength === 'target';
          open = null;
          continue;
        }
        if (k + 1 < clauses.length && PREPOSES.test(text.slice(hit.end, clause.end))) {
          lead = from;
          open = null;
          continue;
        }
        // 下一步 alone on its line
        if (
          clause.end - from === hit.word.length ||
          /^[(（][^)）]{1,8}[)）]$/.test(text.slice(hit.end, clause.end))
        ) {
          if (k + 1 === clauses.length) scope = null;
          open = null;
          continue;
        }
        open = this.open(from, clause.end, scope, deadline ?? carried);
        continue;
      }
      if (hit) {
        scope = null;
        open = null;
        continue;
      }
      if (own === '其中' && k + 1 < clauses.length) {
        lead = clause.start;
        continue;
      }
      const timeOnly = deadline !== null && this.reading.isTimeOnly(clause);
      if (timeOnly && !done) {
        carried = deadline;
        lead = clause.start;
        // 未来三年, 到2030年: the time alone looks ahead and governs what follows
        scope = this.reading.looksAhead(clause)
          ? { cue: deadline.quote ?? '', strength: 'firm', rule: 'deadline', deadline }
          : null;
        open = null;
        continue;
      }
      const attached: boolean =
        /^(?:同比|比上年|较上年|环比|增速|总投资约?|实现[^,，]{0,8}翻|翻)/.test(own) &&
        figures &&
        open !== null &&
        scope?.strength === 'target';
      if (scope && attached && open) {
        open.end = clause.end;
        continue;
      }
      const reports =
        handed !== null &&
        /完成|实现/.test(own) &&
        this.reading.timesIn(clause.start, clause.end).some(t => t.fields.toMonth ?? t.fields.throughMonth);
      // 计划投资8亿元，完成投资3亿元: planned, then reported; 计划投资8亿元，前期项目29个: planned, then another count
      const spent =
        scope?.cue === '计划' &&
        (/^(?:实际|累计)?完成(?:投资|工程)/.test(own) ||
          (open !== null &&
            /计划总?投资/.test(text.slice(open.start, open.end)) &&
            /(?:项目|工程)共?\d/.test(own)));
      // 预计2025年生产总值完成90亿元，五年跨越3个台阶: in a review only the clause itself forecasts
      const reviewed =
        this.review && open !== null && scope !== null && /^预[计测]/.test(scope.cue) && !attached;
      if (done || reversed || reports || spent || reviewed) {
        scope = null;
        open = null;
        lead = -1;
        carried = null;
        continue;
      }
      if (!scope && planned && !skippedHead) {
        const governing = this.plan!;
        if (governing.rule === 'aim' && !figures && !AIMS.test(own)) continue;
        // 2.北区二期建设。: a numbered heading
        if (clauses.length === 1 && !figures && !deadline && this.titles(sentence, own)) continue;
        // 投资：推进…: a label
        if (/[:：]/.test(text[clause.end] ?? '') && !figures && !deadline && !ACTION.test(own.slice(0, 6)))
          continue;
        if (
          k + 1 < clauses.length &&
          !figures &&
          /^(?:按照|根据|围绕|紧紧围绕|通过|结合|立足)[^,，]{0,80}(?:要求|精神|部署|思路|目标)$/.test(own)
        )
          continue;
        if (governing.rule === 'plan' && !figures && !deadline && !ACTION.test(own) && !TASK.test(own))
          continue;
        scope =
          governing.rule === 'aim' ? governing : { ...governing, cue: leadingVerb(own.replace(LEAD, '')) };
      }
      if (AFTERWARDS.test(own)) afterwards = true;
      if (!scope && !deadline && /后$/.test(own) && own.length <= 40 && !/^[在自]/.test(own)) {
        // 审查后，拟批复: the step before belongs to the pledge
        lead = clause.start;
        continue;
      }
      if (!scope) {
        if (deadline && this.reading.promisesByTime(clause, deadline)) {
          scope = { cue: deadline.quote ?? '', strength: 'firm', rule: 'deadline', deadline };
          open = this.open(lead >= 0 ? lead : clause.start, clause.end, scope, deadline);
        } else if (figures && afterwards && YIELDS.test(own)) {
          scope = { cue: YIELDS.exec(own)?.[0] ?? '', strength: 'target', rule: 'cue', deadline: null };
          open = this.open(lead >= 0 ? lead : clause.start, clause.end, scope, null);
        } else if (deadline && this.opensWithTime(clause)) carried = deadline;
        lead = -1;
        continue;
      }
      const bare = own.replace(LEAD, '');
      // 重点支出安排如下：, 三是盘活存量。: a head, a motto
      if (
        !figures &&
        !deadline &&
        (/(?:如下|以下)$/.test(bare) || (scope.rule === 'plan' && bare.length <= 5))
      )
        continue;
      if (
        DESCRIBES.test(bare) &&
        scope.rule !== 'aim' &&
        !(lead >= 0 && /^[使让把对]/.test(bare)) &&
        !(scope.strength === 'target' && figures)
      ) {
        if (scope.rule !== 'plan') scope = null;
        skippedHead = true;
        open = null;
        continue;
      }
      if (deadline && this.opensWithTime(clause)) carried = deadline;
      const governed = scope.rule === 'aim' || scope.rule === 'plan';
      const acts =
        lead >= 0 ||
        (scope.rule === 'trail' && DELIVERABLE.test(own)) ||
        (AIMS.test(own) && (scope.rule === 'deadline' || scope.strength === 'target')) ||
        ACTION.test(bare.slice(0, 8)) ||
        (DELIVERABLE.test(own) && (scope.strength === 'target' || DONE_AT_END.test(own)));
      const concrete = scope.rule !== 'trail' || DELIVERABLE.test(own);
      if (!figures && !deadline && !governed && !(acts && concrete)) {
        // a result stays with its pledge; any other remark ends the scope
        if (open && bare.length <= 24 && RESULT.test(bare)) open.end = clause.end;
        else scope = null;
        continue;
      }
      if (
        figures ||
        deadline ||
        scope.rule === 'aim' ||
        !open ||
        open.rule !== scope.rule ||
        DELIVERABLE.test(own)
      ) {
        open = this.open(
          lead >= 0 ? lead : clause.start,
          clause.end,
          scope,
          deadline ?? carried ?? scope.deadline,
        );
        lead = -1;
      } else open.end = clause.end;
    }
    if (scope && !/^(?:预计|预测)/.test(scope.cue) && /[;；]/.test(text[sentence.end] ?? ''))
      this.handed = {
        scope: { ...scope, deadline: first ?? shared(scope.deadline) },
        carried: first ?? shared(scope.deadline),
      };
  }

  /** Adds a pledge, its lead (quotes, list marks) trimmed; its strength follows from what it holds. */
  private open(start: number, end: number, scope: Scope, deadline: Deadline | null): FoundPledge {
    const { text } = this;
    const lead = LEAD.exec(text.slice(start, Math.min(end, start + 12)));
    let from = start + (lead ? lead[0].length : 0);
    if (from >= end) from = start;
    const quote = text.slice(from, end);
    // 汛期前, 春节前: a deadline in words, where the clause has no date of its own
    const festive = this.reading.timesIn(from, end).some(t => !t.fields.opaque) ? null : FESTIVE.exec(quote);
    const concrete =
      this.reading.figuresIn(from, end) ||
      this.reading.timesIn(from, end).some(t => !t.fields.opaque) ||
      (DELIVERABLE.test(quote) && ACTION.test(quote)) ||
      NAMED.test(quote) ||
      festive !== null ||
      scope.rule === 'aim';
    const pledge: FoundPledge = {
      start: from,
      end,
      cue: scope.cue,
      strength: concrete ? scope.strength : 'soft',
      deadline: festive ? { quote: festive[0], edtf: null } : (deadline ?? scope.deadline),
      rule: scope.rule,
    };
    const actor = this.actorOf(from, quote, scope.cue);
    if (actor) pledge.actor = actor;
    this.found.push(pledge);
    return pledge;
  }

  /** The noun phrase before the cue, without time words and adverbs. */
  private actorOf(from: number, quote: string, cue: string): string | undefined {
    const at = quote.indexOf(cue);
    if (at <= 0) return undefined;
    let head = quote.slice(0, at);
    for (const t of this.reading.timesIn(from, from + at))
      head = head.replace(this.text.slice(t.start, t.end), '');
    head = head
      .replace(/^(?:其中|同时|此外|下一步|接下来|另外|而|并|内|[,，、\s])+/, '')
      .replace(/(?:还|也|都|均|全部|已|正|计划|预计|尽力|[,，\s])+$/, '');
    return /^[一-龥A-Za-z0-9()（）·、“”]{2,24}$/.test(head) && /[一-龥]{2}/.test(head) ? head : undefined;
  }

  /** A bare verb at the head (加快…, 按照标准，实施…) or a thing finished at the end goes on with the promise before. */
  private goesOn(sentence: Stretch, clauses: Stretch[]): boolean {
    const { text, reading } = this;
    if (reading.isHeading(sentence) || !reading.imperative(clauses[0])) return false;
    const first = text.slice(clauses[0].start, clauses[0].end).replace(LEAD, '');
    if (clauses.length === 1 && DONE_AT_END.test(first)) return true;
    // 其中，通乡公路1500公里: the parts of what was promised
    if (/^其中/.test(first))
      return (
        reading.figuresIn(sentence.start, sentence.end) &&
        !text.slice(sentence.start, sentence.end).includes('占')
      );
    const head =
      clauses.length > 1 && PREPOSES_HEAD.test(first) ? text.slice(clauses[1].start, clauses[1].end) : first;
    return STARTS.test(head);
  }

  /** May this clause stand under a scope handed over a semicolon? A list's member does, a new subject does not. */
  private takesOver(clause: Stretch, scope: Scope): boolean {
    if (!this.reading.imperative(clause)) return false;
    if (scope.rule !== 'cue') return true;
    const own = this.text.slice(clause.start, clause.end).replace(LEAD, '');
    return (
      scope.strength === 'target' ||
      /^票决/.test(scope.cue) ||
      ACTION.test(own.slice(0, 6)) ||
      TASK.test(own.slice(0, 4))
    );
  }

  /** 确保9月底前投运: cue, time and a verb of completion, nothing new. */
  private finishes(clause: Stretch, cueEnd: number): boolean {
    const times = this.reading.timesIn(clause.start, clause.end);
    const from = times.length ? Math.max(cueEnd, times[times.length - 1].end) : cueEnd;
    return (
      cueEnd - clause.start <= 3 &&
      !/[将拟]/.test(this.text.slice(clause.start, cueEnd)) &&
      /^(?:之?前)?(?:全面|全部|基本|顺利|正式|如期)?(?:投运|投产|建成|完工|竣工|开工|通车|投用|交付|完成|投入(?:使用|运营))(?:投用|投产|使用|通车|运营)?$/.test(
        this.text.slice(from, clause.end),
      )
    );
  }

  /** A short numbered line that opens with no verb names what the next sentences are about. */
  private titles(sentence: Stretch, own: string): boolean {
    const { text } = this;
    return (
      (sentence.start === 0 || text[sentence.start - 1] === '\n') &&
      own.length <= 16 &&
      LISTS.test(own) &&
      !/[\n\r]/.test(text[sentence.end + 1] ?? '\n') &&
      !STARTS.test(own.replace(LEAD, ''))
    );
  }

  private opensWithTime(clause: Stretch): boolean {
    const [time] = this.reading.timesIn(clause.start, clause.end);
    return time !== undefined && time.start - clause.start <= 2;
  }

  /** 预计到明年汛前，…: the cue and a time; what is promised follows. */
  private onlyTimeBeside(clause: Stretch, hit: { at: number; end: number }): boolean {
    const times = this.reading.timesIn(hit.end, clause.end);
    if (!times.length || times[0].start - hit.end > 1 || hit.at > clause.start) return false;
    const rest = this.text.slice(times[times.length - 1].end, clause.end);
    return rest.length <= 3 && !ACTION.test(rest);
  }

  /** The next clause says it is done: 计划安排项目33个，已全部开工. */
  private nextIsDone(clauses: Stretch[], k: number): boolean {
    const next = clauses[k + 1];
    return (
      next !== undefined &&
      /^(?:现已|目前已|已|均已|都已|实际(?:已|完成|到位|投入))/.test(
        this.text.slice(next.start, next.start + 6),
      )
    );
  }
}
