import { describe, expect, it } from 'vitest';
import { toQueue, toShortlist } from './allocations';
import { toCapacity } from './capacity';
import { livePageAt } from './live';
import { toOfficer, toOfficers } from './officers';
import { toTeam, toTeams } from './teams';

describe('which page an address is of, as it is watched for changes', () => {
  it.each([
    ['/', { page: 'home' }],
    [toQueue.page({ sort: 'band' }), { page: 'queue' }],
    [toShortlist.page('X407218', { team: 'all' }), { page: 'shortlist', code: 'X407218' }],
    [toTeam.page('WY/HA'), { page: 'team', code: 'WY/HA' }],
    [toOfficer.page('WYHA002'), { page: 'officer', code: 'WYHA002' }],
    [toCapacity.page(), { page: 'capacity' }],
    [toCapacity.page({ level: 'ldu', code: 'WYH' }), { page: 'capacity', level: 'ldu', code: 'WYH' }],
    [toCapacity.page({ level: 'nonsense' }), { page: 'capacity' }],
  ])('%s', (address, page) => {
    expect(livePageAt(address)).toEqual(page);
  });

  it.each([
    toQueue.detailsMissing(),
    toShortlist.done('X407218'),
    toTeams.all(),
    toTeams.attention(),
    toTeam.trend('WYHA'),
    toOfficers.new(),
    '/allocations/basket',
    '/teams/%E0%A4%A/trend',
    '',
  ])('%s has the head alone', (address) => {
    expect(livePageAt(address)).toEqual({ page: 'header' });
  });
});
