import 'server-only';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What the front door tells of a request that was answered (lib/cli/tools/front-door.mjs). */
interface AnsweredRequest {
  readonly method: string;
  readonly status: number;
  readonly seconds: number;
}

/** What the service knows of itself when it is asked, in figures; null: not known just now. */
export interface ServiceFigures {
  readonly databaseWell: boolean;
  /** Seconds since 1970 at which each job was last done. */
  readonly jobsDoneAt: ReadonlyMap<string, number>;
  readonly emailsByState: ReadonlyMap<string, number>;
}

/** The metrics of this process, as they are when they are asked for. */
interface Metrics {
  readonly contentType: string;
  readonly tell: () => Promise<string>;
}

const shared = globalThis as typeof globalThis & {
  headroomAnswered?: (request: AnsweredRequest) => void;
};
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
/** Seconds: from a page that was made already to one that keeps somebody waiting. */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** The metrics of this process, as Prometheus reads them. No address and no person is in a label: they would name cases and staff. */
export function startMetrics(release: string, figures: () => Promise<ServiceFigures>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  new Gauge({ name: 'headroom_info', help: 'The release', labelNames: ['release'], registers }).set(
    { release },
    1,
  );
  const answered = new Histogram({
    name: 'headroom_http_request_duration_seconds',
    help: 'Requests by method and status, and how long they took',
    labelNames: ['method', 'status'],
    buckets: BUCKETS,
    registers,
  });
  shared.headroomAnswered = ({ method, status, seconds }) =>
    answered.observe({ method: METHODS.has(method) ? method : 'other', status: String(status) }, seconds);
  const failures = new Counter({
    name: 'headroom_metrics_failures_total',
    help: 'Times that the figures of the service could not be read',
    registers,
  });
  const well = new Gauge({
    name: 'headroom_database_up',
    help: '1 where the database reads and writes',
    registers,
  });
  const jobs = new Gauge({
    name: 'headroom_job_last_done_timestamp_seconds',
    help: 'When each job was last done',
    labelNames: ['job'],
    registers,
  });
  const emails = new Gauge({
    name: 'headroom_emails',
    help: 'Emails by state',
    labelNames: ['state'],
    registers,
  });
  const look = async (): Promise<void> => {
    try {
      const { databaseWell, jobsDoneAt, emailsByState } = await figures();
      well.set(databaseWell ? 1 : 0);
      for (const [job, at] of jobsDoneAt) jobs.set({ job }, at);
      emails.reset();
      for (const [state, count] of emailsByState) emails.set({ state }, count);
    } catch {
      well.set(0);
      failures.inc();
    }
  };
  return {
    contentType: registry.contentType,
    tell: async () => {
      await look();
      return registry.metrics();
    },
  };
}
