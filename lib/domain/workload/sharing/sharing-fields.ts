import { formatWhole } from '../../../kernel/format';
import { type Field, optional } from '../../../kernel/reading/field';
import { field } from '../../../kernel/reading/kind';
import { choice, chosen, crn, day, line, lines, ticked, withoutLinks } from '../../../kernel/reading/kinds';
import { describeFields } from '../../../kernel/reading/record';
import { labelled } from '../../../kernel/reading/shown';
import { err, ok } from '../../../kernel/result';
import { LONGEST_VALUE } from '../../../kernel/text/read-text';
import { SHARE_KINDS, SHARE_LABELS } from './case-split';

/** All shares of a case together, in per cent: the officer of record keeps at least the rest. */
export const MOST_SHARED_PERCENT = 99;
/** The most points that one record of support may have: about a working week. */
const MOST_POINTS = 2_176;
/** Most characters of the reason for a cover or a share that grade or training speak against. */
const MOST_REASON = 2_000;

const NO_SHARE = 'Enter the share of the points, like 30';

/** A share in whole per cent, with or without its sign: "30", "30 %". */
const percent: Field<number> = field(
  'Share',
  {
    most: LONGEST_VALUE,
    control: 'line',
    json: { is: 'number', least: 1, most: MOST_SHARED_PERCENT },
    read: (text) => {
      const tidy = text.endsWith('%') ? text.slice(0, -1).trimEnd() : text;
      if (tidy === '') return err(NO_SHARE);
      const share = tidy.length <= 3 && /^\d+$/.test(tidy) ? Number(tidy) : 0;
      return share >= 1 && share <= MOST_SHARED_PERCENT
        ? ok(share)
        : err('Share must be a whole number of per cent from 1 to 99');
    },
  },
  {
    ask: NO_SHARE,
    asked: 'Share of the case’s points',
    width: 3,
    inputMode: 'numeric',
    autoComplete: 'off',
    suffix: '%',
  },
);

/** Points of support, in whole numbers from 1. */
const points: Field<number> = field(
  'Points',
  {
    most: LONGEST_VALUE,
    control: 'line',
    json: { is: 'number', least: 1, most: MOST_POINTS },
    read: (text) => {
      const whole = text.length <= 6 && /^\d+$/.test(text) ? Number(text) : 0;
      return whole >= 1 && whole <= MOST_POINTS
        ? ok(whole)
        : err(`Points must be a whole number from 1 to ${formatWhole(MOST_POINTS)}`);
    },
  },
  {
    ask: 'Enter the points, like 59 for an hour',
    hint: 'Whole points. About 59 points are one hour',
    width: 4,
    inputMode: 'numeric',
    autoComplete: 'off',
  },
);

/** A named share of a case for a co-worker. */
export const SHARE_FIELDS = describeFields({
  kind: choice('Kind of share', SHARE_KINDS, {
    ask: 'Choose the kind of share',
    asked: 'They work on the case as',
    options: labelled(SHARE_KINDS, SHARE_LABELS),
  }),
  staffCode: chosen('Who holds the share', { ask: 'Choose who holds the share' }),
  percent,
  startedOn: day('First day', { ask: 'Enter the first day', hint: 'Today or later' }),
});

/** The end of a share. */
export const SHARE_END_FIELDS = describeFields({
  lastDay: day('Last day', {
    ask: 'Enter the last day',
    hint: 'The last day on which it counts. For one that should count no more from today, enter yesterday',
  }),
});

/** Cover by name, from the first to the last day. */
export const COVER_FIELDS = describeFields({
  coverStaffCode: chosen('Who covers', { ask: 'Choose who covers', control: 'radios' }),
  startsOn: day('First day', { ask: 'Enter the first day', hint: 'Today or later' }),
  endsOn: day('Last day', {
    ask: 'Enter the last day',
    hint: 'The last day of cover, that day included',
  }),
});

/** The cases that are covered. */
export const COVERED_FIELDS = describeFields({
  crns: ticked('Cases to cover', {
    hint: 'Choose several for the same colleague; come back for the rest',
  }),
});

/** A change of a cover: another last day, or it is called off. */
export const COVER_CHANGE_FIELDS = describeFields({
  what: choice('What', ['end', 'cancel'], {
    ask: 'Choose whether to set another last day or to end it',
    asked: 'What do you want to do?',
  }),
  endsOn: COVER_FIELDS.endsOn,
});

/** The answers to what grade and training ask of a cover or a share. */
export const AGREE_FIELDS = describeFields({
  reason: optional(
    withoutLinks(
      lines('Reason', MOST_REASON, {
        asked: 'Reason (only where grade or training speaks against it)',
        hint: 'Why this colleague all the same. Do not write why somebody is barred, or anything about their health',
        rows: 3,
        maxLength: MOST_REASON,
      }),
    ),
  ),
  oversightReviewOn: optional(
    day('Oversight review date', { asked: 'Oversight reviews it on (only where a reason is needed)' }),
  ),
});

/** Support between colleagues on a day. */
export const SUPPORT_FIELDS = describeFields({
  direction: choice('Direction', ['gave', 'received'], {
    ask: 'Choose who gave the support',
    asked: 'Who helped whom?',
  }),
  colleague: chosen('Colleague', { ask: 'Choose the colleague' }),
  crn: optional(
    crn('CRN', {
      ask: 'Enter a CRN, like X123456, or leave it empty',
      asked: 'CRN of the case (optional)',
      hint: 'A case of whoever was helped, like X123456',
    }),
  ),
  givenOn: day('Day', { ask: 'Enter the day', hint: 'Today, or one of the 6 days before' }),
  points,
  note: optional(
    line('Note', 200, {
      asked: 'Note (optional)',
      hint: 'What was done, in a few words: no names of people on probation',
      autoComplete: 'off',
    }),
  ),
});

/** Who is the contact of cases while their officer is away. */
export const CONTACT_FIELDS = describeFields({
  all: optional(
    chosen('Contact', {
      ask: 'Choose who is the contact',
      asked: 'Contact for all cases without one',
      hint: 'One name may serve for all',
    }),
  ),
  endsOn: optional(
    day('Last day', { asked: 'Last day (optional)', hint: 'Left empty: until the officer is back' }),
  ),
});

/** The name of the field that holds the contact of one case. */
export function contactField(caseCrn: string): string {
  return `contact-${caseCrn}`;
}

/** The contact of one case, by its CRN. */
export function contactOfCaseFields(caseCrn: string) {
  const ask = `Choose who is the contact of ${caseCrn}`;
  return describeFields({ contact: optional(chosen(`Contact of ${caseCrn}`, { ask })) }, () =>
    contactField(caseCrn),
  );
}
