import { DECISION_PERIODS, EXCEPTIONS } from '../domain/allocation/decisions/decision-list';
import { HANDOFF_KINDS, SETTLED_STATES } from '../domain/allocation/handoff/handoff';
import { HANDOFF_LISTS } from '../domain/allocation/handoff/handoff-list';
import { QUEUE_SORTS } from '../domain/allocation/queue/sort-queue';
import { CONTACT_LISTS } from '../domain/workload/contact/contact-lists';
import { route } from '../kernel/address';
import {
  allTexts,
  anyText,
  figure,
  oneOf,
  oneOfOr,
  pageNumber,
  saidOnce,
  says,
  searched,
} from '../kernel/reading/query';
import { DIRECTIONS } from './parts/directions';
import { savedWord } from './parts/saved';

/** What may have become of a case whose gaps were filled. */
const FILLED = ['saved', 'waiting', 'unchanged'] as const;

/** Cases that wait for an officer. */
export const toQueue = {
  page: route('/allocations', {
    ldu: anyText(),
    team: anyText(),
    band: anyText(),
    contact: oneOf(CONTACT_LISTS),
    sort: oneOf(QUEUE_SORTS),
    direction: oneOf(DIRECTIONS),
    ticked: says('all'),
  }),
  /** `fill`: the case whose gaps are being filled; `done`: the one that was filled just now. */
  detailsMissing: route('/allocations/details-missing', {
    page: pageNumber(),
    fill: saidOnce(anyText()),
    done: saidOnce(anyText()),
    saved: savedWord(FILLED),
  }),
};

/** A waiting case, by its CRN, and who could hold it. `team`: its code, or `all` for those of everybody; `show`: all of a long list. */
export const toShortlist = {
  page: route('/allocations/[crn]', {
    team: saidOnce(anyText()),
    officer: saidOnce(anyText()),
    show: says('all'),
    saved: savedWord(['offer']),
  }),
  compare: route('/allocations/[crn]/compare', { team: saidOnce(anyText()), compare: allTexts() }),
  done: route('/allocations/[crn]/done'),
  taken: route('/allocations/[crn]/taken'),
};

/** What may have been done to the basket. */
const BASKET_SAVED = ['added', 'removed', 'kept', 'changed', 'stale'] as const;
export type BasketSaved = (typeof BASKET_SAVED)[number];

/** Cases laid on officers before any is allocated. */
export const toBasket = {
  page: route('/allocations/basket', { saved: savedWord(BASKET_SAVED) }),
  results: route('/allocations/basket/results'),
};

/** How decisions are filtered. */
const DECISIONS = {
  days: oneOf(DECISION_PERIODS.map(String)),
  team: searched(50),
  kind: oneOf(['allocation', 'reallocation']),
  reason: anyText(),
  exception: oneOf(['any', ...EXCEPTIONS]),
  page: pageNumber(),
};

/** What was decided. */
export const toDecisions = {
  history: route('/allocations/history', DECISIONS),
  download: route('/allocations/history/download', DECISIONS),
  overrides: route('/allocations/overrides', DECISIONS),
  one: route('/allocations/history/[id]'),
  undo: route('/allocations/history/[id]/undo'),
};

/** How what is to be keyed is filtered. */
const HANDOFFS = {
  list: oneOfOr(HANDOFF_LISTS, 'open'),
  team: searched(50),
  kind: oneOf(HANDOFF_KINDS),
  page: pageNumber(),
};

/** What is to be keyed in the record system. `saved`, `n`: what became of how many just now; `ticked`: every box of the list. */
export const toHandoffs = {
  page: route('/allocations/to-key', {
    ...HANDOFFS,
    saved: savedWord(SETTLED_STATES),
    n: saidOnce(figure()),
    ticked: says('all'),
  }),
  download: route('/allocations/to-key/download', HANDOFFS),
};
