import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import { addDays } from '../../lib/kernel/dates';
import { toCapacity } from '../../lib/addresses/capacity';
import { now } from '../../lib/machine/clock';
import { londonDay } from '../../lib/kernel/dates';
import type { Allocator, Cast } from '../http/cast';
import { type Answer, ask, type Ask } from '../http/load';
import type { BenchService } from '../http/service';
import { type Figure, spreadOf } from '../report/figures';
import { type Row, whileServed } from './row';

const NAME = 'allocations';
const ALONE = 15;
/** Not counted: the first ones of a service that has just started, before it knows its own way. */
const WARMING = 5;
const AT_ONCE = 50;

/** Allocations by the API: one person alone, fifty sent at the same instant, and as many while the dashboard of the nation is read. */
export const ALLOCATIONS: Row = {
  name: NAME,
  run: async (bench) => {
    const cast = await bench.cast();
    return whileServed(bench, NAME, async (service) => {
      const agent = new Agent({ keepAlive: true });
      const waiting = dealOut(cast);
      const decisions = async (count: number): Promise<Ask[]> => {
        const found: Ask[] = [];
        while (found.length < count) {
          const one = waiting.shift();
          if (one === undefined) return found;
          const decision = await decide(service, agent, one);
          if (decision !== null) found.push(decision);
        }
        return found;
      };
      for (const one of await decisions(WARMING)) took(await ask(agent, one));
      const alone: number[] = [];
      for (const one of await decisions(ALONE)) alone.push(took(await ask(agent, one)));
      const figures: Figure[] = [
        { row: NAME, what: 'an allocation, one person', unit: 'ms', ...spreadOf(alone) },
        ...(await together(agent, 'allocations at the same instant', await decisions(AT_ONCE))),
      ];
      const cookie = await service.cookieOf(cast.nationLeader.id);
      const beside = await decisions(AT_ONCE);
      const dashboard = ask(agent, { url: `${service.address}${toCapacity.page()}`, headers: { cookie } });
      const busy = await together(agent, 'the same while the nation is read', beside);
      await dashboard;
      agent.destroy();
      return [...figures, ...busy];
    });
  },
};

/** Cases that wait, one of each allocator in turn, so that those sent at once are of many people. */
function dealOut({ allocators }: Cast): { readonly who: Allocator; readonly crn: string }[] {
  const most = Math.max(...allocators.map(({ waiting }) => waiting.length));
  return Array.from({ length: most }, (_, turn) =>
    allocators.flatMap((who) => {
      const crn = who.waiting[turn];
      return crn === undefined ? [] : [{ who, crn }];
    }),
  ).flat();
}

interface Candidates {
  readonly case: { readonly version: number };
  readonly candidates: readonly { readonly staffCode: string }[];
}

/** The allocation of a case to whom the shortlist puts first, ready to send; null where nobody can hold it. */
async function decide(
  service: BenchService,
  agent: Agent,
  { who, crn }: { readonly who: Allocator; readonly crn: string },
): Promise<Ask | null> {
  const cookie = await service.cookieOf(who.id);
  const url = `${service.address}/api/v1/cases/${crn}/candidates`;
  const { status, text } = await ask(agent, { url, headers: { cookie } });
  if (status !== 200) throw new Error(`${url} answered ${status}: ${text}`);
  const { case: subject, candidates } = JSON.parse(text) as Candidates;
  const [first] = candidates;
  if (first === undefined) return null;
  return {
    url: `${service.address}/api/v1/allocations`,
    method: 'POST',
    headers: {
      cookie,
      origin: service.address,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify({
      crn,
      staffCode: first.staffCode,
      expectedVersion: subject.version,
      reasonCode: 'other',
      reasonText: 'The bench allocates this case',
      oversightReviewOn: addDays(londonDay(now()), 28),
    }),
  };
}

/** Sends all of them at the same instant. */
async function together(agent: Agent, what: string, decisions: readonly Ask[]): Promise<Figure[]> {
  if (decisions.length === 0) return [{ row: NAME, what, unit: 'ms', value: null, note: 'no case waits' }];
  const begun = performance.now();
  const times = (await Promise.all(decisions.map((one) => ask(agent, one)))).map(took);
  const seconds = (performance.now() - begun) / 1000;
  const called = `${decisions.length} ${what}`;
  return [
    { row: NAME, what: called, unit: 'ms', ...spreadOf(times), perSecond: times.length / seconds },
    { row: NAME, what: `${called}: until all are answered`, unit: 's', value: seconds },
  ];
}

/** A case that was not allocated is a fault: none may be lost. */
function took({ status, text, ms }: Answer): number {
  if (status !== 201) throw new Error(`An allocation was answered ${status}: ${text}`);
  return ms;
}
