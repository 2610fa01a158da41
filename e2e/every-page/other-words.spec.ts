import type { Page } from '@playwright/test';
import { fixedWordsOf, linksOf, pagesOfService } from '../support/fixed-words';
import { SHIPPED_WORDS } from '../../lib/domain/workload/testing/other-model';
import { putOtherModelInForce } from '../support/other-words';
import { expect, test } from '../support/test';
import { walkThrough } from '../support/walk';

const MANAGER = 'helen.pickles@headroom.example.org';
const LEADER = 'catherine.lumb@headroom.example.org';
const ADMINISTRATOR = 'tomasz.wojcik@headroom.example.org';
const OFFICER = 'daniel.whitworth@headroom.example.org';

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
    ],
  ],
  [LEADER, ['/', '/capacity?level=region&code=WY']],
  [ADMINISTRATOR, ['/', '/rules', '/rules/new', '/rules/drafts/draft']],
  [OFFICER, ['/', '/help', '/privacy', '/accessibility', '/how-workload-is-worked-out', '/sign-in']],
];
/** Pages that follow from something done, so that no link leads to them. */
const NOT_LINKED: readonly string[] = [
  '/allocations/[crn]/compare',
  '/allocations/[crn]/done',
  '/allocations/[crn]/taken',
  '/allocations/basket/results',
  '/cases/[crn]/bars/[id]',
  '/cases/[crn]/reopen',
  '/cases/[crn]/shares/[id]',
  '/cases/differences/[id]',
  '/cases/differences/batch',
  '/officers/[staffCode]/ledger/challenge',
  '/officers/[staffCode]/support/[id]',
  '/officers/[staffCode]/why',
  '/reallocations/done/[token]',
  '/rules/versions/[code]/[version]/withdraw',
];
/** The even steps of a scale are arithmetic, whatever the model; its lines have words of their own. Values of a summary are cells of data. */
const LEFT_OUT: readonly string[] = ['.recharts-cartesian-axis-tick-labels', '.govuk-summary-list__value'];
/**
 * Worked examples are those of the shipped model, and say so; roles in the rules have names of their own beside those of grades; a line that
 * was challenged stands as it was challenged.
 */
const OF_ITS_OWN =
  /\bibat-4\b|^Case [A-Z]\d{6} \(|^([Ss]enior case manager|[Cc]ase manager|[Ss]enior probation officer)$/;
/** Each of these is another list or section; of all others, a few addresses will do. */
const EACH = /^\/capacity\/list\/[^?]+|\/edit\/[a-z-]+$|[?&]kind=\w+/;
const FEW = 3;
const EACH_PERSON = 2;

const found = new Set<string>();
const said = new Set<string>();

test('no page says a number or a name of the shipped model while another is in force', async ({
  page,
  service,
  signInAs,
}) => {
  test.setTimeout(1_200_000);
  putOtherModelInForce(service.databaseFile);
  await page.setViewportSize({ width: 1280, height: 3000 });
  const looked = await walkThrough({
    people: WALKS,
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
  expect(pagesOfService().filter((name) => !looked.has(name) && !NOT_LINKED.includes(name))).toEqual([]);
});

/** Notes what of the shipped model the page says, and tells where it leads. */
async function look(page: Page, address: string, name: string): Promise<string[]> {
  await page.goto(address);
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
  return linksOf(page);
}
