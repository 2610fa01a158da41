import 'server-only';
import { randomUUID } from 'node:crypto';
import { saveAudit } from '../../../db/commands/kept/save-audit';
import { insertChallenge, resolveChallengeRow } from '../../../db/commands/officers/save-challenge';
import { loadChallenges } from '../../../db/queries/officers/load-challenges';
import { formatHundredths } from '../../kernel/format';
import { plain, version, wholeNumber } from '../../kernel/reading/sent';
import { err, ok, type Result } from '../../kernel/result';
import { findChallengedLine, lineKey } from '../../domain/workload/ledger/challenge';
import { readChallengeAnswer, readChallengeReason } from '../../domain/workload/ledger/read-challenge';
import { CHALLENGE_ANSWER_FIELDS, CHALLENGE_FIELDS } from '../../domain/workload/relief/supervision-fields';
import { measureCaseload } from '../../domain/workload/measure/measure-caseload';
import type { ChangeOutcome } from '../officers/parts/change-officer';
import type { UseCaseContext } from '../context';
import type { Problem } from '../problem';
import { loadOfficerTo, refuseOwn, staleProblem, whileOfficerHeld } from './parts/supervised-officer';

/** What the form of an officer who challenges a line sends: the line's key, and its points as they were seen. */
export const CHALLENGE_FORM = {
  ...CHALLENGE_FIELDS,
  staffCode: plain(),
  line: plain(),
  points: wholeNumber(),
};
/** What the form of the answer sends. */
export const CHALLENGE_ANSWER_FORM = {
  ...CHALLENGE_ANSWER_FIELDS,
  staffCode: plain(),
  id: plain(),
  version: version(),
};

export const CHALLENGE_REFUSAL = 'Only the officer can challenge a line of their own ledger';

export interface RaiseChallengeInput {
  readonly staffCode: string;
  /** What the line is known by. */
  readonly key: string;
  /** Hundredths of a point of the line when the form was opened. */
  readonly pointsSeenHundredths: number;
  readonly reason: string;
}

/** An officer says that a line of their own ledger is wrong. The line is kept as it stands; one open challenge a line. */
export async function raiseChallenge(
  context: UseCaseContext,
  { staffCode, key, pointsSeenHundredths, reason }: RaiseChallengeInput,
): Promise<Result<ChangeOutcome, Problem>> {
  const loaded = await loadOfficerTo(context, 'raise_challenge', staffCode, CHALLENGE_REFUSAL);
  if (!loaded.ok) return loaded;
  const { caseload, model, today } = loaded.value;
  const line = findChallengedLine(measureCaseload(model, caseload, today).workload.ledger, key);
  if (line === null) return err({ code: 'not_found' });
  const words = readChallengeReason(reason);
  if (!words.ok) return err({ code: 'does_not_fit', fields: words.error });
  if (line.pointsHundredths !== pointsSeenHundredths) {
    const detail = `The line has changed since you opened this page: it now counts ${formatHundredths(line.pointsHundredths)} points. Check it, then send your challenge again`;
    return err({ code: 'stale', detail });
  }
  const { store, actor, now } = context;
  const { officer } = caseload;
  return whileOfficerHeld(context, 'raise_challenge', loaded.value, async (tx) => {
    const open = (await loadChallenges(tx, store.t, officer.staffCode)).filter(
      (entry) => entry.resolvedAt === null && lineKey(entry.line) === key,
    );
    if (open.length > 0)
      return err({ code: 'does_not_fit', fields: [{ field: 'reason', message: ALREADY_OPEN }] });
    const id = randomUUID();
    await insertChallenge(tx, store.t, {
      id,
      staffCode: officer.staffCode,
      line,
      reason: words.value,
      raisedAt: now.toISOString(),
      raisedByName: actor.name,
    });
    await saveAudit(tx, store.t, actor, now, officer.staffCode, {
      action: 'challenge.raised',
      thingType: 'officer',
      detail: { from: {}, to: { id, line, reason: words.value } },
    });
    return ok({ kind: 'saved' });
  });
}

const ALREADY_OPEN = 'You have challenged this line already: your manager has not answered yet';

export interface ResolveChallengeInput {
  readonly staffCode: string;
  readonly id: string;
  readonly version: number;
  readonly outcome: string;
  readonly answer: string;
}

/** A manager answers a challenge: the record was wrong and has been put right, or the line stands. Once only. */
export async function resolveChallenge(
  context: UseCaseContext,
  input: ResolveChallengeInput,
): Promise<Result<ChangeOutcome, Problem>> {
  const loaded = await loadOfficerTo(context, 'resolve_challenge', input.staffCode, RESOLVE_REFUSAL);
  if (!loaded.ok) return loaded;
  const own = refuseOwn(context, loaded.value, OWN_CHALLENGE);
  if (!own.ok) return own;
  const { store, actor, now } = context;
  const { staffCode } = loaded.value.caseload.officer;
  const { id } = input;
  const saved = await whileOfficerHeld<ChangeOutcome>(
    context,
    'resolve_challenge',
    loaded.value,
    async (tx) => {
      const found = (await loadChallenges(tx, store.t, staffCode)).find((entry) => entry.id === id);
      if (!found) return err({ code: 'not_found' });
      if (found.resolvedAt !== null || found.version !== input.version)
        return err({ code: 'stale', detail: '' });
      const words = readChallengeAnswer(input);
      if (!words.ok) return err({ code: 'does_not_fit', fields: words.error });
      const resolved = { resolvedAt: now.toISOString(), resolvedByName: actor.name };
      await resolveChallengeRow(tx, store.t, found, { ...words.value, ...resolved });
      await saveAudit(tx, store.t, actor, now, staffCode, {
        action: 'challenge.resolved',
        thingType: 'officer',
        detail: { from: { id, outcome: null, answer: null }, to: { id, ...words.value } },
      });
      return ok({ kind: 'saved' });
    },
  );
  if (saved.ok || saved.error.code !== 'stale') return saved;
  const what = 'this challenge';
  return err(await staleProblem(context, { what, actions: ['challenge.resolved'], thingKey: staffCode, id }));
}

export const RESOLVE_REFUSAL = 'Only a manager of this team can answer a challenge';
const OWN_CHALLENGE = 'You cannot answer your own challenge: another manager answers it';
