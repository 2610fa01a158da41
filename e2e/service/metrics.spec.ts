import { freePort, Service } from '../support/service';
import { expect, test } from '../support/test';

let service: Service;
let scraped: string;

test.beforeAll(async () => {
  const port = await freePort();
  scraped = `http://127.0.0.1:${port}/metrics`;
  service = await Service.start('metrics', { METRICS_PORT: String(port) });
});
test.afterAll(() => service.end());

test('metrics are scraped at an address of their own, say how the service is, and name nobody and no page', async ({
  page,
}) => {
  await page.context().addCookies([await service.sessionCookie('helen.pickles@headroom.example.org')]);
  for (const path of ['/', '/officers/WYHA011', '/allocations']) {
    await page.goto(`${service.address}${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  const answer = await fetch(scraped);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toContain('text/plain');
  const text = await answer.text();
  for (const name of [
    'headroom_info',
    'headroom_database_up 1',
    'headroom_http_request_duration_seconds_count{method="GET",status="200"}',
    'process_resident_memory_bytes',
    'nodejs_eventloop_lag_seconds',
  ])
    expect(text).toContain(name);
  // Names of people, staff codes, CRNs, addresses of pages and of mail.
  for (const told of [/pickles/i, /helen/i, /WYHA/, /\bX\d{6}\b/, /officers/, /allocations/, /@/])
    expect(text).not.toMatch(told);
});

test('they are not to be had where the service is served, and nothing but them is where they are', async () => {
  for (const path of ['/metrics', '/api/metrics', '/api/v1/metrics']) {
    const answer = await fetch(`${service.address}${path}`, { redirect: 'manual' });
    expect(answer.status).not.toBe(200);
    expect(await answer.text()).not.toContain('headroom_info');
  }
  const beside = scraped.replace('/metrics', '');
  for (const path of ['/', '/api/v1/health', '/sign-in'])
    expect((await fetch(`${beside}${path}`)).status).toBe(404);
});
