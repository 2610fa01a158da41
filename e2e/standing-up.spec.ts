import Database from 'better-sqlite3';
import { TEST_PEOPLE } from './support/people';
import { checkAccessibility, expect, test } from './support/test';

const { manager } = TEST_PEOPLE;
const TEAM_MANAGER = 'helen.pickles@headroom.example.org';

test('a copy of the cookie opens nothing once its session was signed out of', async ({
  page,
  signInAs,
  context,
  playwright,
  service,
}) => {
  await signInAs(manager.email);
  const copied = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const elsewhere = await playwright.request.newContext({ extraHTTPHeaders: { cookie: copied } });
  const homeElsewhere = async () =>
    (await elsewhere.get(`${service.address}/`, { maxRedirects: 0 })).status();
  expect(await homeElsewhere()).toBe(200);
  await page.goto('/');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  expect(await homeElsewhere()).toBe(307);
  expect((await elsewhere.get(`${service.address}/api/v1/cases`)).status()).toBe(401);
  await elsewhere.dispose();
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, expectedErrors: [/status of (403|404|503)/] });

    test('what is not there, and what is not for everybody, is said in words', async ({ page, signInAs }) => {
      await signInAs(TEAM_MANAGER);
      await page.goto('/teams/NOSUCH');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
      await page.goto('/rules/new');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'Your role does not include this page',
      );
      if (javaScriptEnabled) await checkAccessibility(page);
    });

    test('what was done is told by the service, and not by an address', async ({ page, signInAs }) => {
      await signInAs(TEAM_MANAGER);
      for (const word of ['edited', 'toString']) {
        await page.goto(`/officers/WYHA006?saved=${word}`);
        await expect(page).toHaveURL(/\/officers\/WYHA006$/);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.getByText('Changes to the officer saved')).toBeHidden();
      }
      await page.goto('/officers/WYHA006/edit');
      await page.getByLabel('Contracted hours a week').fill(javaScriptEnabled ? '36.5' : '36');
      await page.getByRole('button', { name: 'Save changes' }).click();
      await page.getByRole('button', { name: 'Confirm and save' }).click();
      await expect(page.getByText('Changes to the officer saved')).toBeVisible();
      await page.reload();
      await expect(page.getByText('Changes to the officer saved')).toBeVisible();
    });

    test('while somebody else goes on writing, pages open and a form keeps what was typed and the step that it had reached', async ({
      page,
      signInAs,
      service,
    }) => {
      await signInAs(TEAM_MANAGER);
      await page.goto('/officers/WYHA006/edit');
      await page.getByLabel('Contracted hours a week').fill('30.25');
      await page.getByRole('button', { name: 'Save changes' }).click();
      await expect(page.getByRole('button', { name: 'Confirm and save' })).toBeVisible();
      const other = new Database(service.databaseFile);
      other.exec('BEGIN IMMEDIATE');
      const answer = page.waitForResponse((response) => response.request().method() === 'POST');
      await page.getByRole('button', { name: 'Confirm and save' }).click();
      const answered = await answer;
      expect(answered.status()).toBe(503);
      expect(answered.headers()['retry-after']).toBe('10');
      await expect(page.locator('.govuk-error-summary')).toContainText('Nothing of yours was saved');
      await expect(page.getByText(/^Contracted hours: from [\d.]+ to 30\.25\.$/)).toBeVisible();
      const health = await page.request.get(`${service.address}/api/v1/health`);
      expect(health.status()).toBe(503);
      expect(await health.json()).toMatchObject({ status: 'unavailable', database: 'locked' });
      other.exec('ROLLBACK');
      other.close();
      await page.getByRole('button', { name: 'Confirm and save' }).click();
      await expect(page.getByText('Changes to the officer saved')).toBeVisible();
    });
  });
}

test('what cannot be read as a form is refused with a page that says so, signed in or not', async ({
  page,
  request,
  signInAs,
  service,
}) => {
  await signInAs(TEAM_MANAGER);
  const boundary = 'multipart/form-data; boundary=x';
  const field = '--x\r\nContent-Disposition: form-data; name="hours"\r\n\r\n30\r\n';
  const refused = [
    ['multipart/form-data', `${field}--x--\r\n`, 400],
    [boundary, field, 400],
    [boundary, 'no form', 400],
    ['application/x-www-form-urlencoded', 'hours=%', 400],
    ['application/json', '{', 400],
    [boundary, `${field}${'x'.repeat(1024 * 1024)}`, 413],
  ] as const;
  for (const from of [page.request, request])
    for (const byScript of [false, true])
      for (const [type, data, status] of refused) {
        const answer = await from.post(`${service.address}/officers/WYHA006/edit`, {
          headers: {
            'content-type': type,
            origin: service.address,
            ...(byScript ? { 'next-action': '0'.repeat(42) } : {}),
          },
          data: Buffer.from(data),
        });
        expect(answer.status(), `${type} ${data.slice(0, 20)}`).toBe(status);
        expect(answer.headers()['content-type']).toContain('text/html');
        const text = await answer.text();
        expect(text).toContain(
          status === 400 ? 'What was sent could not be read' : 'That is too much to send at once',
        );
        expect(text).not.toContain('Reference');
      }
});

test('calls that the API lacks are refused in its own form', async ({ request, baseURL }) => {
  for (const [method, path, status] of [
    ['GET', '/api/v1/nothing', 404],
    ['POST', '/api/nothing', 404],
    ['DELETE', '/api/v1/banding', 405],
    ['GET', '/api/v1/cases/%ff', 400],
  ] as const) {
    const response = await request.fetch(`${baseURL ?? ''}${path}`, { method });
    expect(response.status(), path).toBe(status);
    expect(response.headers()['content-type'], path).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ status });
  }
});
