import { Agent, request } from 'node:http';

/** Something to ask of a service. */
export interface Ask {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly method?: 'GET' | 'POST';
  readonly body?: string;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  /** Milliseconds from the sending to the last byte. */
  readonly ms: number;
}

/** What so many people measured who asked one after the other, without pauses. */
interface Load {
  readonly times: readonly number[];
  readonly perSecond: number;
}

/** Beyond this an answer is a fault. */
const PATIENCE_MS = 180_000;

/** Asks once, over a connection of the agent. Rejects where nothing is answered in time. */
export function ask(agent: Agent, { url, headers, method = 'GET', body }: Ask): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const sent = request(url, { agent, method, headers, timeout: PATIENCE_MS }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        resolve({ status: response.statusCode ?? 0, text, ms: performance.now() - begun });
      });
    });
    sent.on('timeout', () => sent.destroy(new Error(`No answer in ${PATIENCE_MS} ms: ${url}`)));
    sent.on('error', reject);
    sent.end(body);
  });
}

/**
 * So many people, each over a connection of their own, ask without pauses until the time is over; what is under way then is waited for.
 * An answer that is not 200 is a fault: a page that refuses is fast, and tells nothing.
 */
export async function loadOf(
  people: number,
  seconds: number,
  next: (person: number, turn: number) => Ask,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: people });
  const times: number[] = [];
  const begun = performance.now();
  const until = begun + seconds * 1000;
  const one = async (person: number): Promise<void> => {
    for (let turn = 0; turn === 0 || performance.now() < until; turn += 1) {
      const asked = next(person, turn);
      const { status, ms } = await ask(agent, asked);
      if (status !== 200) throw new Error(`${asked.url} answered ${status}`);
      times.push(ms);
    }
  };
  await Promise.all(Array.from({ length: people }, (_, person) => one(person)));
  const took = performance.now() - begun;
  agent.destroy();
  return { times, perSecond: times.length / (took / 1000) };
}

/** Sends so many a second whether or not earlier ones were answered (open loop), for so many seconds. */
export async function openLoop(
  perSecond: number,
  seconds: number,
  next: (turn: number) => Ask,
): Promise<readonly number[]> {
  const agent = new Agent({ keepAlive: true });
  const begun = performance.now();
  const sent = Array.from({ length: perSecond * seconds }, async (_, turn) => {
    const due = begun + (turn * 1000) / perSecond;
    await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
    const asked = next(turn);
    const { status, ms } = await ask(agent, asked);
    if (status !== 200) throw new Error(`${asked.url} answered ${status}`);
    return ms;
  });
  const times = await Promise.all(sent);
  agent.destroy();
  return times;
}
