import { describe, expect, it } from 'vitest';
import { asStaffCode } from '../../kernel/ids';
import { type Actor, type Grant, ROLES, type Role, SYSTEM_ACTOR } from './actor';
import {
  isHeadOf,
  type KnownPerson,
  mayKnowWhy,
  NO_READER_RECORD,
  type ReaderRecord,
  recorderOf,
} from './know-why';

const PERSON: KnownPerson = {
  staffCode: 'A2',
  lineManagerStaffCode: 'A1',
  teamCode: 'T1',
  lduCode: 'L1',
  regionCode: 'R1',
};
const FACT = { id: 'f', reviewDue: false };

const grant = (role: Role, level: Grant['scope']['level'], code: string): Grant => ({
  role,
  scope: { level, code },
});

function reader(grants: readonly Grant[], staffCode: string | null = null): Actor {
  return {
    kind: 'user',
    id: 'u1',
    name: 'Reader',
    staffCode: staffCode === null ? null : asStaffCode(staffCode),
    grants,
  };
}

const record = (more: Partial<ReaderRecord>): ReaderRecord => ({ ...NO_READER_RECORD, ...more });
const TEAM_MANAGER = reader([grant('manager', 'team', 'T1')], 'A9');

describe('who may know why somebody has fewer hours or is away', () => {
  it('is the person', () => {
    expect(mayKnowWhy(reader([grant('officer', 'team', 'T1')], 'A2'), PERSON, FACT, NO_READER_RECORD)).toBe(
      true,
    );
  });

  it('is their current line manager, and nobody else of the team', () => {
    const lineManager = reader([grant('manager', 'team', 'T1')], 'A1');
    expect(mayKnowWhy(lineManager, PERSON, FACT, NO_READER_RECORD)).toBe(true);
    expect(mayKnowWhy(TEAM_MANAGER, PERSON, FACT, NO_READER_RECORD)).toBe(false);
    expect(mayKnowWhy(reader([grant('officer', 'team', 'T1')], 'A3'), PERSON, FACT, NO_READER_RECORD)).toBe(
      false,
    );
  });

  it('is no longer a line manager of before', () => {
    const former = reader([grant('manager', 'team', 'T1')], 'A1');
    const moved = { ...PERSON, lineManagerStaffCode: 'A7' };
    expect(mayKnowWhy(former, moved, FACT, NO_READER_RECORD)).toBe(false);
  });

  it('is a deputy of the line manager, not of somebody else', () => {
    const deputy = reader([grant('officer', 'team', 'T1')], 'A5');
    expect(mayKnowWhy(deputy, PERSON, FACT, record({ deputyFor: new Set(['A1']) }))).toBe(true);
    expect(mayKnowWhy(deputy, PERSON, FACT, record({ deputyFor: new Set(['A8']) }))).toBe(false);
  });

  it('is the managers of the home team where no line manager is recorded, or theirs has left, or a review is due', () => {
    const alone = { ...PERSON, lineManagerStaffCode: null };
    expect(mayKnowWhy(TEAM_MANAGER, alone, FACT, NO_READER_RECORD)).toBe(true);
    expect(mayKnowWhy(TEAM_MANAGER, PERSON, FACT, record({ departed: new Set(['A1']) }))).toBe(true);
    expect(mayKnowWhy(TEAM_MANAGER, PERSON, { ...FACT, reviewDue: true }, NO_READER_RECORD)).toBe(true);
    const other = reader([grant('manager', 'team', 'T2')], 'A9');
    expect(mayKnowWhy(other, alone, FACT, NO_READER_RECORD)).toBe(false);
    expect(mayKnowWhy(other, PERSON, { ...FACT, reviewDue: true }, NO_READER_RECORD)).toBe(false);
  });

  it('is the head of the unit while a request is open, and not without one', () => {
    const head = reader([grant('manager', 'ldu', 'L1')]);
    expect(mayKnowWhy(head, PERSON, FACT, NO_READER_RECORD)).toBe(false);
    expect(mayKnowWhy(head, PERSON, FACT, record({ opened: new Set(['A2']) }))).toBe(true);
    expect(mayKnowWhy(head, PERSON, FACT, record({ opened: new Set(['A3']) }))).toBe(false);
    const elsewhere = reader([grant('manager', 'ldu', 'L2')]);
    expect(mayKnowWhy(elsewhere, PERSON, FACT, record({ opened: new Set(['A2']) }))).toBe(false);
  });

  it('is who recorded it, only while in the post in which they did', () => {
    const { posts } = recorderOf(TEAM_MANAGER, PERSON);
    expect(posts).toEqual(['manager/team/T1']);
    const recorded = record({ recorded: new Map([['f', posts]]) });
    expect(mayKnowWhy(TEAM_MANAGER, PERSON, FACT, recorded)).toBe(true);
    expect(mayKnowWhy(reader([grant('manager', 'team', 'T2')], 'A9'), PERSON, FACT, recorded)).toBe(false);
    expect(mayKnowWhy(TEAM_MANAGER, PERSON, { ...FACT, id: 'g' }, recorded)).toBe(false);
  });

  it.each(
    ROLES.flatMap((role) => (['nation', 'region', 'ldu', 'team'] as const).map((level) => ({ role, level }))),
  )('is no $role over a $level by that role alone', ({ role, level }) => {
    const code = { nation: '', region: 'R1', ldu: 'L1', team: 'T1' }[level];
    expect(mayKnowWhy(reader([grant(role, level, code)]), PERSON, FACT, NO_READER_RECORD)).toBe(false);
  });

  it('is never a token, even one of a team whose people have no line manager', () => {
    const token: Actor = { ...TEAM_MANAGER, kind: 'token', staffCode: null };
    expect(mayKnowWhy(token, { ...PERSON, lineManagerStaffCode: null }, FACT, NO_READER_RECORD)).toBe(false);
    expect(mayKnowWhy(SYSTEM_ACTOR, PERSON, FACT, NO_READER_RECORD)).toBe(true);
  });

  it('counts a manager over more than the team as a head, and no other role', () => {
    expect(isHeadOf(reader([grant('manager', 'ldu', 'L1')]), PERSON)).toBe(true);
    expect(isHeadOf(reader([grant('manager', 'team', 'T1')]), PERSON)).toBe(false);
    for (const role of ['officer', 'allocator', 'leader', 'administrator'] as const)
      expect(isHeadOf(reader([grant(role, 'ldu', 'L1')]), PERSON)).toBe(false);
  });
});
