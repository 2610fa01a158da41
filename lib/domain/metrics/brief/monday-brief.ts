import { addDays, type IsoDate, londonClock, londonDay, weekday } from '../../../kernel/dates';
import { formatDateLong, formatInstant } from '../../../kernel/format';
import { groupSteps, type UnitChange } from '../change/unit-change';
import type { Unit } from '../units/units';
import type { BriefSentence } from './brief-parts';

/** From this hour of Monday in Europe/London on, the briefs of the week go out. */
const BRIEF_HOUR = 7;

/** The Monday of the week that a day lies in. */
function mondayOf(day: IsoDate): IsoDate {
  return addDays(day, 1 - weekday(day));
}

/** The week whose brief is due at an instant: on its Monday, from the hour on; null at any other time. */
export function weekDue(now: Date): IsoDate | null {
  const today = londonDay(now);
  return weekday(today) === 1 && londonClock(now).hour >= BRIEF_HOUR ? today : null;
}

/** The last week that somebody who asks now is not to have any more: the first brief is that of the next Monday morning to come. */
export function weekBeforeFirst(now: Date): IsoDate {
  const monday = mondayOf(londonDay(now));
  const isBefore = monday === londonDay(now) && londonClock(now).hour < BRIEF_HOUR;
  return isBefore ? addDays(monday, -7) : monday;
}

/** Something that is late, with where it is listed. */
export interface LateItem {
  readonly text: string;
  readonly address: string;
}

/** What a brief tells of. */
export interface MondayNews {
  readonly unit: Unit;
  readonly today: IsoDate;
  readonly dataAsOf: string | null;
  readonly headline: BriefSentence;
  /** Where the workload lies over the bands still possible; null where none is provisional. */
  readonly range: string | null;
  readonly lines: readonly BriefSentence[];
  readonly change: UnitChange | null;
  readonly late: readonly LateItem[];
  readonly addresses: { readonly unit: string; readonly change: string; readonly account: string };
}

/** The brief of a Monday in plain text: it names nobody under supervision and no officer, and every part says where to read on. */
export function mondayBrief(news: MondayNews): { readonly subject: string; readonly body: string } {
  const { unit, today, dataAsOf, addresses } = news;
  const from =
    dataAsOf === null ? 'No data has been imported yet.' : `Data from ${formatInstant(new Date(dataAsOf))}.`;
  const body = [
    textOf(news.headline),
    news.range === null ? '' : `${news.range}.`,
    bullets(news.lines.map(textOf)),
    `See it: ${addresses.unit}`,
    `WHAT CHANGED SINCE LAST MONTH\n\n${changeText(news)}`,
    `WHAT IS LATE\n\n${lateText(news.late)}`,
    `${from} OFFICIAL.`,
    `You asked for this brief. To have it about another part, or no more: ${addresses.account}`,
    'Sent by Headroom. Please do not reply: nobody reads this address.',
  ];
  return {
    subject: `${unit.name}: brief of ${formatDateLong(today)}`,
    body: `${body.filter((part) => part !== '').join('\n\n')}\n`,
  };
}

function changeText({ change, addresses }: MondayNews): string {
  if (change === null) return 'There is not enough history yet to compare with last month.';
  const groups = groupSteps(change);
  if (groups.length === 0) return `Nothing moved the workload. ${addresses.change}`;
  const steps = groups.map(({ label, percentTenths }) =>
    percentTenths === null ? label : `${label}: ${signed(percentTenths)} points`,
  );
  return `${bullets(steps)}\n\nSee each step: ${addresses.change}`;
}

function lateText(late: readonly LateItem[]): string {
  if (late.length === 0) return 'Nothing is late.';
  return late.map(({ text, address }) => `- ${text}\n  ${address}`).join('\n');
}

/** "+1.2", "-0.4", "0.0" */
function signed(tenths: number): string {
  return `${tenths > 0 ? '+' : ''}${(tenths / 10).toFixed(1)}`;
}

function bullets(texts: readonly string[]): string {
  return texts.map((text) => `- ${text}`).join('\n');
}

function textOf(sentence: BriefSentence): string {
  return sentence.map(({ text }) => text).join('');
}
