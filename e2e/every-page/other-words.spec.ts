import type { Page } from '@playwright/test';
import { fixedWordsOf, linksOf, pagesOfService, scalesOf } from '../support/fixed-words';
import { SHIPPED_WORDS } from '../../lib/domain/workload/testing/other-model';
import { putOtherModelInForce } from '../support/other-words';
import { SCREEN_WIDTHS, settled, widthsBeyond } from '../support/measure';
import { expect, test } from '../support/test';
import { makeUnlinkedPages } from '../support/unlinked-pages';
import { walkThrough } from '../support/walk';

const MANAGER = 'helen.pickles@headroom.example.org';
const LEADER = 'catherine.lumb@headroom.example.org';
const ADMINISTRATOR = 'tomasz.wojcik@headroom.example.org';
const OFFICER = 'daniel.whitworth@headroom.example.org';
const HEAD_OF_LDU = 'martin.ackroyd@headroom.example.org';
const COMPARED = '/allocations/X407218/compare?compare=WYHA011&compare=WYHA012';

/** Who walks, and where they begin: at home, and at what only some home pages lead to. */
const WALKS: readonly (readonly [who: string, from: readonly string[]])[] = [
  [
    MANAGER,
    [
      '/',
      '/officers',
      '/officers/challenges',
      '/cases/differences',
      '/teams/attention?kind=over_100',
      '/officers/WYHA006/deputies',
      '/officers/WYHA005/cover/demo-cover-1',
      '/officers/WYHA002/relief/rel-WYHA002',
      '/officers/WYHA002/relief/rel-WYHA002/close',
      '/teams/WYHA?columns=all',
      '/teams/WYHA/one-to-ones',
      '/capacity?level=team&code=WYHA',
      '/officers/WYHA002/ledger',
      '/cases?page=all',
    ],
  ],
  [LEADER, ['/', '/capacity?level=region&code=WY']],
  [ADMINISTRATOR, ['/', '/rules', '/rules/new', '/rules/drafts/draft']],
  [
    OFFICER,
    [
      '/',
      '/officers/WYHA003/ledger',
      '/help',
      '/api-reference',
      '/privacy',
      '/accessibility',
      '/how-workload-is-worked-out',
      '/sign-in',
    ],
  ],
];
/** The even steps of a scale are arithmetic, whatever the model: they are looked at as steps. Values of a summary are cells of data. */
const LEFT_OUT: readonly string[] = ['.recharts-cartesian-axis-tick-labels', '.govuk-summary-list__value'];
/**
 * Worked examples are those of the shipped model, and say so; roles in the rules have names of their own beside those of grades; a line that
 * was challenged stands as it was challenged, and what was written of a meeting as it was written.
 */
const OF_ITS_OWN =
  /\bibat-4\b|^Case [A-Z]\d{6} \(|^Went through the red cases\.|^Two band 1 cases to a colleague |^([Ss]enior case manager|[Cc]ase manager|[Ss]enior probation officer)$/;
/** Each of these is another list or section; of all others, a few addresses will do. */
const EACH = /^\/capacity\/list\/[^?]+|\/edit\/[a-z-]+$|[?&]kind=\w+/;
const FEW = 3;
const EACH_PERSON = 2;

const found = new Set<string>();
const tooWide = new Set<string>();
/** The pages, lists and sections that were looked at on every width. */
const measured = new Set<string>();
const said = new Set<string>();

test('no page says a number or a name of the shipped model while another is in force', async ({
  page,
  service,
  signInAs,
}) => {
  test.setTimeout(1_200_000);
  putOtherModelInForce(service.databaseFile);
  await page.setViewportSize({ width: 1280, height: 3000 });
  const unlinked = makeUnlinkedPages(service.databaseFile);
  const looked = await walkThrough({
    people: [
      [MANAGER, [...unlinked.manager, COMPARED]],
      [HEAD_OF_LDU, unlinked.head],
      [ADMINISTRATOR, unlinked.administrator],
      ...WALKS,
    ],
    each: EACH,
    few: FEW,
    eachPerson: EACH_PERSON,
    signInAs,
    look: (address, name) => look(page, address, name),
  });
  expect([...found].sort(), 'words of the shipped model').toEqual([]);
  for (const words of [
    'Officers over 105%',
    'Officers with over 40 cases',
    '120%',
    '21 daily snapshots',
    'CSRP',
    'Canton',
    'Overfull',
  ])
    expect(
      [...said].some((text) => text.includes(words)),
      words,
    ).toBe(true);
  expect(pagesOfService().filter((name) => !looked.has(name))).toEqual([]);
});

test('no page scrolls sideways, on any width of screen', () => {
  expect([...tooWide]).toEqual([]);
  expect(pagesOfService().filter((name) => !measured.has(name))).toEqual([]);
});

/** Notes what of the shipped model the page says, and tells where it leads. */
async function look(page: Page, address: string, name: string): Promise<string[]> {
  const answer = await page.goto(address);
  if (answer?.status() !== 200) found.add(`${address} answers ${answer?.status() ?? 'nothing'}`);
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.hr-plot__room')].every((place) => place.querySelector('svg') !== null),
  );
  for (const text of await fixedWordsOf(page, LEFT_OUT)) {
    said.add(text);
    for (const pattern of OF_ITS_OWN.test(text) ? [] : SHIPPED_WORDS) {
      const [word] = pattern.exec(text) ?? [];
      if (word !== undefined) found.add(`${name}: “${word}” in “${text.slice(0, 160)}”`);
    }
  }
  for (const marks of await scalesOf(page))
    if (!isEven(marks)) found.add(`${name}: marks of an axis that are no even steps: ${marks.join(', ')}`);
  const links = await linksOf(page);
  await measure(page, address, name);
  return links;
}

/** Notes the screens on which a page is wider than the screen, the first time that it is looked at: "/teams/WYHA: 121 px at 768". */
async function measure(page: Page, address: string, name: string): Promise<void> {
  const what = /[?&](?:kind|columns|level|page)=\w+/.exec(address)?.[0] ?? EACH.exec(address)?.[0] ?? '';
  if (measured.has(`${name}${what}`)) return;
  measured.add(name).add(`${name}${what}`);
  const before = page.viewportSize();
  await page.setViewportSize({ width: 1280, height: 800 });
  await settled(page);
  for (const [width, beyond] of await widthsBeyond(page, SCREEN_WIDTHS))
    tooWide.add(`${address}: ${beyond} px at ${width}`);
  if (before) await page.setViewportSize(before);
}

/** Whether each mark is as far from the one before it as the next: none stands there for a line of the model. */
function isEven(marks: readonly number[]): boolean {
  const steps = marks.slice(1).map((mark, index) => mark - (marks[index] ?? 0));
  return steps.every((step) => Math.abs(step - (steps[0] ?? 0)) < 1e-6);
}
