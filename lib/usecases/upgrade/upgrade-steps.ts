import 'server-only';
import { foldNames } from './fold-names';
import { giveIds } from './give-ids';
import { judgeEarlierSharing } from './judge-earlier-sharing';
import { keepFallsThatWait } from './keep-falls-that-wait';
import { listClashingKeys, listClashingReports } from './list-clashing-keys';
import { listOutOfOrder } from './list-out-of-order';
import { shipSecondVersions } from './ship-second-versions';
import { standUnplacedCases } from './stand-unplaced-cases';
import type { UpgradeStep } from './upgrade-step';

/** Every step in code of bringing a database along, in the order in which they run. Added to at the end, never changed; but for the listing of what is out of order, which is the last. */
export const UPGRADE_STEPS: readonly UpgradeStep[] = [
  shipSecondVersions,
  keepFallsThatWait,
  judgeEarlierSharing,
  standUnplacedCases,
  giveIds,
  listClashingKeys,
  foldNames,
  listClashingReports,
  listOutOfOrder,
];
