import { expect, it } from 'vitest';
import { startMetrics } from './metrics';

const shared = globalThis as typeof globalThis & {
  headroomAnswered?: (request: { method: string; status: number; seconds: number }) => void;
};

it('metrics tell of requests, jobs, emails and the database, and of no address and nobody', async () => {
  let well = true;
  const figures = () =>
    well
      ? Promise.resolve({
          databaseWell: true,
          jobsDoneAt: new Map([['backup', 1_764_460_800]]),
          emailsByState: new Map([['failed', 2]]),
        })
      : Promise.reject(new Error('no database'));
  const { tell, contentType } = startMetrics('1.2.3', figures);
  shared.headroomAnswered?.({ method: 'GET', status: 200, seconds: 0.02 });
  shared.headroomAnswered?.({ method: 'MADE-UP', status: 405, seconds: 0.001 });
  const text = await tell();
  expect(contentType).toContain('text/plain');
  expect(text).toContain('headroom_info{release="1.2.3"} 1');
  expect(text).toContain('headroom_http_request_duration_seconds_count{method="GET",status="200"} 1');
  expect(text).toContain('method="other",status="405"');
  expect(text).toContain('headroom_job_last_done_timestamp_seconds{job="backup"} 1764460800');
  expect(text).toContain('headroom_emails{state="failed"} 2');
  expect(text).toContain('headroom_database_up 1');
  well = false;
  expect(await tell()).toContain('headroom_database_up 0');
});
