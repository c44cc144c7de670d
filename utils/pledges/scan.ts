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
import {
  COMPLEMENT_JIANG,
  CUES,
  type Cue,
  DONE,
  FUTURE_JIANG,
  LE,
  NOT_BEFORE_JIANG,
  NOT_JIANG,
  OBJECT_JIANG,
  PAST_HEAD,
  PLAN_HEAD,
} from './cues.ts';
import { clausesOf, type Stretch, sentencesOf } from './sentences.ts';

export interface FoundPledge extends Stretch {
  cue: string;
  strength: Strength;
  deadline: { quote: string | null; edtf: string | null } | null;
  actor?: string;
  rule: string;
}

interface Scope {
  cue: string;
  strength: Strength;
  rule: string;
  deadline: FoundPledge['deadline'];
}

interface Hit {
  at: number;
  end: number;
  word: string;
  strength: Strength;
  weak: boolean;
  rule: string;
}

const MAYBE = new RegExp(
  `将|要|到20|到二|五”?[期时]|年底|年内|月底|月前|年前|月份?前|明年|日前|未来|今后|${[...new Set(CUES.map(c => c.word))].sort((a, b) => b.length - a.length).join('|')}`,
  'g',
);

const CUES_BY_HEAD = new Map<number, Cue[]>();
for (const cue of [...CUES].sort((a, b) => b.word.length - a.word.length)) {
  const head = cue.word.charCodeAt(0);
  CUES_BY_HEAD.set(head, [...(CUES_BY_HEAD.get(head) ?? []), cue]);
}

/** What can be checked: a thing with a name that is built, opened, founded or passed. */
const DELIVERABLE =
  /(?:项目|工程|公路|高速|铁路|地铁|大桥|隧道|道路|学校|小学|中学|幼儿园|学院|大学|医院|卫生院|中心|园区|产业园|公园|广场|水库|水厂|电站|机场|码头|港口|车站|场馆|图书馆|博物馆|体育馆|实验室|研究院|基地|平台|小区|厂房|电梯|管网|泵站|堤防|条例|办法|方案|制度|服务站|回迁房|安置房|保障房|停车场|大会|大赛|博览会|论坛|机组|生产线|主体|示范区|试验区|训练场|枢纽|通道)/;
const ACTION =
  /(?:建设|建成|新建|改建|扩建|改造|启动|实施|开展|开工|动工|开通|开港|开业|投产|投用|完工|竣工|完成|通车|推进|推动|打造|成立|设立|举办|承办|合办|召开|出台|制定|颁布|引进|落户|落成|交付|装上|安装|创建|建立|筹备|支持|布局|开行|运营|上线|开放|靠泊|批复|提供|收储|发放|打通|投入使用|揭牌|入驻|搬迁|翻修|整治|治理|清零|覆盖|办好|解决|增加|新增|培育|盘活|安排|招聘|招引|培训|增设|扩容|种植|发展|销号|验收|试产|点火|进场|封顶|贯通|合龙|蓄水|供水|供气|铺设|架设|整改|拆除|腾退|征收|摘牌|更新|加装|接种|提升|达到|实现|引领)/;
/** A clause that tells what something is, not what will be done. */
const DESCRIBES =
  /^(?:是|为(?!了)|这|该项目|该工程|据|目前|此外|其|它|也是|成为|对|使|让|位于|地处|全长|总长|总投资|总面积|占地|总占地|建筑面积|总建筑|(?:项目|工程)(?:总|占|位|由|于|投资|规划|主要)|规划(?:总|占|用地)|属于|属|包括|涉及|主要(?:包括|用于|建设内容)|有关|记者)/;
/** A result that only restates its clause stays with it. */
const RESULT = /^(?:实现|做到|达到|使|让|满足|惠及|有效|切实|真正|全面|基本|不断|更好|进一步)/;
const FUTURE_TIME = /(?:底前|末前|月前|日前|年前|之前|以前|年内|年底|月底|内)$/;
const LEAD =
  /^(?:[（(][一二三四五六七八九十\d]+[)）]|[\s"'（(【[—\-·●■▲★◆※]|[一二三四五六七八九十]+是|[一二三四五六七八九十]+、|\d{1,2}[.、．)](?!\d)|第[一二三四五六七八九十][,，、])+/;
/** An enumerated line. */
const LISTS = /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]|\d{1,2}[.、．]|——|第一[,，、])/;
const NOT_IMPERATIVE =
  /^(?:现(?!代)|请|经(?!济)|期待|欢迎|希望|相信|让我们|提出|当前|目前|各位|回顾|面对|过去|这|那|但|因此|所以|由于|实践|成绩|困难|同志们|记者|问|答|据|近日|日前|近年|去年|自|在.{0,20}(?:下|中|上)$|是|有|我省|我市|我县|它|谢谢|现在)/;

/** @param reference the year that 今年 speaks of, or null */
export function scanPledges(
  text: string,
  figures: readonly FoundFigure[],
  times: readonly FoundTime[],
  reference: number | null,
  published: string | null = null,
): FoundPledge[] {
  return new PledgeScanner(text, figures, times, reference, published).run();
}

class PledgeScanner {
  private readonly text: string;
  private readonly figures: readonly FoundFigure[];
  private readonly times: readonly FoundTime[];
  private readonly reference: number | null;
  private readonly published: string | null;
  private readonly found: FoundPledge[] = [];
  private figureAt = 0;
  private timeAt = 0;
  /** Inside a plan chapter, or a paragraph headed by 下一步: what governs bare verbs. */
  private plan: Scope | null = null;
  /** A plan opened by a paragraph's own head ends with the paragraph. */
  private planEndsAt = -1;
  /** The time a paragraph opens with (二季度，…): its forecasts speak of it. */
  private topic: FoundPledge['deadline'] = null;
  /** The chapter's plan, which comes back when an inner one ends. */
  private outer: Scope | null = null;
  /** Handed over a semicolon: 明年启动…；实施…；力争… */
  private handed: { scope: Scope; carried: FoundPledge['deadline'] } | null = null;

  constructor(
    text: string,
    figures: readonly FoundFigure[],
    times: readonly FoundTime[],
    reference: number | null,
    published: string | null,
  ) {
    this.text = text;
    this.figures = figures;
    this.times = times;
    this.reference = reference;
    this.published = published;
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
      if (maybe || this.plan || this.handed) this.sentence(sentence);
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
      return;
    }
    const head = PLAN_HEAD.exec(own);
    if (!head) return;
    if (!heading && (head.index > 40 || /^十/.test(head[0]))) return;
    if (
      /(?:来|以来|过去|去年|已|每年|完成|下达)/.test(own.slice(0, head.index)) ||
      DONE.test(own.slice(head.index + head[0].length))
    )
      return;
    const years = this.timesIn(sentence.start, sentence.end);
    const year = years.length ? toDeadline(years[0].fields, this.reference) : null;
    const last = Number(/(\d{4})(?!.*\d{4})/.exec(year ?? '')?.[1] ?? Number.NaN);
    if (this.reference !== null && last < this.reference) return;
    const deadline =
      year && years[0].fields.window?.toward !== 'past'
        ? { quote: text.slice(years[0].start, years[0].end), edtf: year }
        : null;
    const dated = heading || /目标|实事|任务/.test(head[0]) || (/[:：]$/.test(own) && length < 60);
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
    this.planEndsAt = governs ? -1 : paragraph < 0 ? text.length : paragraph;
  }

  private setTopic(sentence: Stretch): void {
    const { text } = this;
    const [time] = this.timesIn(sentence.start, Math.min(sentence.end, sentence.start + 12));
    if (!time || time.start > sentence.start + 3 || time.fields.opaque || time.fields.window) return;
    this.topic = { quote: text.slice(time.start, time.end), edtf: toDeadline(time.fields, this.reference) };
  }

  private sentence(sentence: Stretch): void {
    const { text } = this;
    const clauses = clausesOf(text, sentence);
    // 下一步怎么办: a question promises nothing
    if (/怎么|如何|什么|哪些/.test(text.slice(sentence.start, sentence.end))) return;
    const handed = this.handed;
    this.handed = null;
    const planned = this.plan !== null && !this.isHeading(sentence) && this.imperative(clauses[0]);
    let scope: Scope | null = handed && this.imperative(clauses[0]) ? handed.scope : null;
    let carried: FoundPledge['deadline'] = handed && scope ? handed.carried : null;
    /** The deadline of the head, which a semicolon hands on; a member's own stays with it. */
    const head: FoundPledge['deadline'] = carried;
    let first: FoundPledge['deadline'] = head;
    let open: FoundPledge | null = null;
    let lead = -1;
    let skippedHead = false;
    for (let k = 0; k < clauses.length; k++) {
      const clause = clauses[k];
      const own = text.slice(clause.start, clause.end);
      const hit = this.cueIn(clause, lead >= 0);
      const figures = this.figuresIn(clause.start, clause.end);
      const deadline = this.deadlineIn(clause, hit);
      if (!first && deadline) first = deadline;
      const headText = hit ? text.slice(clause.start, hit.at) : own;
      const done = DONE.test(headText) || (!hit && LE.test(own));
      const reversed = this.nextIsDone(clauses, k);
      if (hit && !(reversed && /计划|拟|预计|规划/.test(hit.word))) {
        if (hit.weak && !figures && !deadline && !carried && !planned) {
          scope = null;
          open = null;
          continue;
        }
        if (deadline) carried = deadline;
        if (!carried && hit.strength === 'target') carried = this.topic;
        scope = { cue: hit.word, strength: hit.strength, rule: hit.rule, deadline: deadline ?? carried };
        const from = done ? hit.at : lead >= 0 ? lead : clause.start;
        lead = -1;
        if (
          (hit.rule === 'aim'
            ? clause.end - hit.end <= 2
            : clause.end - clause.start - hit.word.length <= 1) &&
          k + 1 < clauses.length
        ) {
          // the head of a list: its items promise, it does not
          if (!deadline && this.reference !== null && /预期目标/.test(hit.word))
            carried = { quote: null, edtf: String(this.reference) };
          scope.deadline = carried;
          if (hit.rule === 'aim') {
            // the list may go on over full stops, to the end of its paragraph
            const paragraph = text.indexOf('\n', sentence.end);
            this.plan = { ...scope, rule: 'aim' };
            this.planEndsAt = paragraph < 0 ? text.length : paragraph;
          }
          lead = hit.at;
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
      const timeOnly = deadline !== null && this.isTimeOnly(clause);
      if (timeOnly && !done) {
        carried = deadline;
        lead = clause.start;
        // 未来三年, 到2030年: the time alone looks ahead and governs what follows
        scope = this.looksAhead(clause)
          ? { cue: deadline.quote ?? '', strength: 'firm', rule: 'deadline', deadline }
          : null;
        open = null;
        continue;
      }
      const attached: boolean =
        /^(?:同比|比上年|较上年|环比|增速|总投资约?|实现|翻)/.test(own) &&
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
        this.timesIn(clause.start, clause.end).some(t => t.fields.toMonth ?? t.fields.throughMonth);
      if (done || reversed || reports) {
        scope = null;
        open = null;
        lead = -1;
        carried = null;
        continue;
      }
      if (!scope && planned && !skippedHead) {
        const governing = this.plan!;
        if (governing.rule === 'aim' && !figures) continue;
        scope =
          governing.rule === 'aim' ? governing : { ...governing, cue: leadingVerb(own.replace(LEAD, '')) };
      }
      if (!scope && !deadline && /后$/.test(own) && own.length <= 40 && !/^[在自]/.test(own)) {
        // 审查后，拟批复: the step before belongs to the pledge
        lead = clause.start;
        continue;
      }
      if (!scope) {
        if (deadline && this.promisesByTime(clause, deadline)) {
          scope = { cue: deadline.quote ?? '', strength: 'firm', rule: 'deadline', deadline };
          open = this.open(lead >= 0 ? lead : clause.start, clause.end, scope, deadline);
        } else if (deadline) carried = deadline;
        lead = -1;
        continue;
      }
      const bare = own.replace(LEAD, '');
      if (DESCRIBES.test(bare) && !(scope.strength === 'target' && figures)) {
        if (scope.rule !== 'plan') scope = null;
        skippedHead = true;
        open = null;
        continue;
      }
      if (deadline) carried = deadline;
      const governed = scope.rule === 'aim' || scope.rule === 'plan';
      const acts = ACTION.test(bare.slice(0, 8)) || (scope.strength === 'target' && DELIVERABLE.test(own));
      if (!figures && !deadline && !governed && !acts) {
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
    if (scope && /[;；]/.test(text[sentence.end] ?? ''))
      this.handed = {
        scope: { ...scope, deadline: first ?? scope.deadline },
        carried: first ?? scope.deadline,
      };
  }

  /** Adds a pledge, its lead (quotes, list marks) trimmed; its strength follows from what it holds. */
  private open(start: number, end: number, scope: Scope, deadline: FoundPledge['deadline']): FoundPledge {
    const { text } = this;
    const lead = LEAD.exec(text.slice(start, Math.min(end, start + 12)));
    let from = start + (lead ? lead[0].length : 0);
    if (from >= end) from = start;
    const quote = text.slice(from, end);
    const concrete =
      this.figuresIn(from, end) ||
      this.timesIn(from, end).some(t => !t.fields.opaque) ||
      (DELIVERABLE.test(quote) && ACTION.test(quote)) ||
      scope.rule === 'aim';
    const pledge: FoundPledge = {
      start: from,
      end,
      cue: scope.cue,
      strength: concrete ? scope.strength : 'soft',
      deadline: deadline ?? scope.deadline,
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
    for (const t of this.timesIn(from, from + at)) head = head.replace(this.text.slice(t.start, t.end), '');
    head = head
      .replace(/^(?:其中|同时|此外|下一步|接下来|另外|而|并|内|[,，、\s])+/, '')
      .replace(/(?:还|也|都|均|全部|已|正|计划|预计|尽力|[,，\s])+$/, '');
    return /^[一-龥A-Za-z0-9()（）·、“”]{2,24}$/.test(head) && /[一-龥]{2}/.test(head) ? head : undefined;
  }

  private cueIn(clause: Stretch, led: boolean): Hit | null {
    const { text } = this;
    let best: Hit | null = null;
    let target = false;
    for (let at = clause.start; at < clause.end; at++) {
      const cues = CUES_BY_HEAD.get(text.charCodeAt(at));
      if (!cues) continue;
      for (const cue of cues) {
        if (!this.holds(cue, at)) continue;
        if (cue.strength === 'target') target = true;
        best ??= {
          at,
          end: at + cue.word.length,
          word: cue.word,
          strength: cue.strength,
          weak: cue.weak ?? false,
          rule: cue.word.includes('目标') ? 'aim' : 'cue',
        };
        break;
      }
    }
    const future = this.futureIn(clause, led);
    if (future && (!best || future.at < best.at)) {
      best = { ...future, word: best && best.at === future.end ? `将${best.word}` : future.word };
    }
    if (best && target) best.strength = 'target';
    return best;
  }

  private holds(cue: Cue, at: number): boolean {
    const { text } = this;
    if (!text.startsWith(cue.word, at)) return false;
    if (cue.notBefore?.test(text.slice(Math.max(0, at - 10), at))) return false;
    return !cue.behind || cue.behind.test(text.slice(at + cue.word.length, at + cue.word.length + 30));
  }

  /** 将 as the sign of the future, never as the object marker 把 or part of a word. */
  private futureIn(clause: Stretch, led: boolean): Hit | null {
    const { text } = this;
    for (
      let at = text.indexOf('将', clause.start);
      at >= 0 && at < clause.end;
      at = text.indexOf('将', at + 1)
    ) {
      const rest = text.slice(at, at + 48);
      const before = text[at - 1] ?? '';
      if (before === '必' || before === '即') {
        if (before === '即' || /^将(?:对|给|为|有|会|成|推|极|大|产|带|使)/.test(rest)) {
          return {
            at: at - 1,
            end: at + 1,
            word: `${before}将`,
            strength: 'firm',
            weak: before === '即',
            rule: 'cue',
          };
        }
        continue;
      }
      if (NOT_BEFORE_JIANG.test(before) || NOT_JIANG.test(rest)) continue;
      if (!FUTURE_JIANG.test(rest)) {
        // an unknown verb: believed where the clause holds a figure or a date and 将 takes no complement
        const checkable =
          led ||
          this.figuresIn(at, clause.end) ||
          this.timesIn(clause.start, clause.end).some(t => t.end >= at - 1);
        if (!checkable || COMPLEMENT_JIANG.test(text.slice(at, clause.end))) continue;
      }
      if (
        OBJECT_JIANG.test(rest) &&
        !/^将(?:会|于|在|继续|进一步|持续|全面|大力|不断|积极|着力|以|通过|加快|切实)/.test(rest)
      )
        continue;
      return { at, end: at + 1, word: '将', strength: 'firm', weak: false, rule: 'cue' };
    }
    return null;
  }

  /** The next clause says it is done: 计划安排项目33个，已全部开工. */
  private nextIsDone(clauses: Stretch[], k: number): boolean {
    const next = clauses[k + 1];
    return (
      next !== undefined &&
      /^(?:现已|目前已|已|均已|都已|实际)/.test(this.text.slice(next.start, next.start + 4))
    );
  }

  /** A short line of its own: it names what follows. */
  private isHeading({ start, end }: Stretch): boolean {
    const { text } = this;
    return (
      end - start <= 30 &&
      (start === 0 || text[start - 1] === '\n') &&
      (end === text.length || text[end] === '\n')
    );
  }

  /** Without a cue: a future deadline and a verb (年底前启动回迁房建设, 到2025年规模达到100亿元). */
  private promisesByTime(clause: Stretch, deadline: { quote: string | null; edtf: string | null }): boolean {
    const { text } = this;
    const own = text.slice(clause.start, clause.end);
    const quote = deadline.quote ?? '';
    if (/[《》]/.test(own) || /(?:了|已|曾|过去|此前|去年|当时|原)/.test(own)) return false;
    const year = Number(/(\d{4})(?!.*\d{4})/.exec(deadline.edtf ?? '')?.[1] ?? Number.NaN);
    if (Number.isNaN(year) || this.reference === null || year < this.reference) return false;
    if (
      this.published &&
      deadline.edtf &&
      /^\d{4}-(?:0\d|1[0-2])/.test(deadline.edtf) &&
      deadline.edtf.slice(0, 7) < this.published.slice(0, 7)
    )
      return false;
    const behind = own.slice(own.indexOf(quote) + quote.length);
    const verb = ACTION.test(behind) || /(?:达|达到|实现|突破|提高|增长|覆盖|超过)/.test(behind);
    if (!verb) return false;
    const ahead =
      this.published !== null &&
      this.published.length >= 7 &&
      deadline.edtf !== null &&
      /^\d{4}-(?:0\d|1[0-2])/.test(deadline.edtf) &&
      deadline.edtf.slice(0, 7) > this.published.slice(0, 7);
    if (ahead && ACTION.test(behind)) return true;
    if (/^(?:于|在|到)?[明后]年/.test(quote)) return true;
    if (year > this.reference)
      return /(?:到|至|前|底|末|力争|实现|达)/.test(own) && !/(?:规划|纲要|计划)(?:\(|（|》)/.test(own);
    return FUTURE_TIME.test(quote) && /(?:前|内|底)$/.test(quote) && !/^(?:今年以来|年初)/.test(quote);
  }

  /** 未来三年内, / 二季度，: a time that governs the clauses behind it. */
  private isTimeOnly(clause: Stretch): boolean {
    const times = this.timesIn(clause.start, clause.end);
    if (!times.length) return false;
    const covered = times.reduce((sum, t) => sum + t.end - t.start, 0);
    return clause.end - clause.start - covered <= 3;
  }

  private looksAhead(clause: Stretch): boolean {
    const [time] = this.timesIn(clause.start, clause.end);
    if (!time) return false;
    const { window, relative, year, plan } = time.fields;
    if (window) return window.toward === 'future' && /^[未今]/.test(this.text.slice(time.start, time.end));
    if (relative !== undefined) return relative > 0;
    if (this.reference === null) return false;
    if (plan !== undefined) return 1955 + plan * 5 - 4 >= this.reference;
    return year !== undefined && year > this.reference;
  }

  private imperative(first: Stretch): boolean {
    const own = this.text.slice(first.start, first.end).replace(LEAD, '');
    if (/(?:具有|标志着|是[^,，]{2,30}(?:之年|周年|一年|时期|阶段|关键|第一))/.test(own)) return false;
    return own.length > 1 && !NOT_IMPERATIVE.test(own) && !LE.test(own) && !DONE.test(own);
  }

  private figuresIn(start: number, end: number): boolean {
    const { figures } = this;
    while (this.figureAt > 0 && figures[this.figureAt - 1].end > start) this.figureAt--;
    while (this.figureAt < figures.length && figures[this.figureAt].end <= start) this.figureAt++;
    return this.figureAt < figures.length && figures[this.figureAt].start < end;
  }

  private timesIn(start: number, end: number): FoundTime[] {
    const { times } = this;
    while (this.timeAt > 0 && times[this.timeAt - 1].end > start) this.timeAt--;
    while (this.timeAt < times.length && times[this.timeAt].start < start) this.timeAt++;
    const inside: FoundTime[] = [];
    for (let i = this.timeAt; i < times.length && times[i].start < end; i++) inside.push(times[i]);
    return inside;
  }

  /** The clause's deadline: the time nearest before or behind the cue that can be one. */
  private deadlineIn(clause: Stretch, hit: Hit | null): { quote: string | null; edtf: string | null } | null {
    const usable = this.timesIn(clause.start, clause.end).filter(
      t =>
        !t.fields.opaque &&
        t.fields.window?.toward !== 'past' &&
        // “十五五”规划 is a name, 十五五期间 a deadline
        (t.fields.plan === undefined ||
          t.fields.planEnd ||
          /[间期代]$/.test(this.text.slice(t.start, t.end))),
    );
    if (!usable.length) return null;
    const past = (t: FoundTime): boolean => {
      const edtf = toDeadline(t.fields, this.reference);
      const year = Number(/(\d{4})(?!.*\d{4})/.exec(edtf ?? '')?.[1] ?? Number.NaN);
      return this.reference !== null && year < this.reference;
    };
    const open = usable.filter(t => !past(t));
    if (!open.length) return null;
    const behind = hit ? open.find(t => t.start >= hit.at) : undefined;
    const chosen = behind ?? open[open.length - 1];
    let from = chosen.start;
    if (/[到至在于]/.test(this.text[from - 1] ?? '') && from > clause.start) from--;
    return { quote: this.text.slice(from, chosen.end), edtf: toDeadline(chosen.fields, this.reference) };
  }
}

/** The verb a bare imperative opens with, with its adverb: 加快推进, 新建. */
function leadingVerb(clause: string): string {
  return (
    /^(?:(?:[一-龥]{2})?(?:建设|推进|推动|实施|开展|完成|打造|培育|发展|新建|改造|启动|加快|完善|落实|强化|提升|支持|建立|健全|优化|引进|举办|承办|推出|扩大|深化|促进|保障|组织|加强))/.exec(
      clause,
    )?.[0] ?? clause.slice(0, 2)
  );
}
