import { route } from '../kernel/address';

/** What anybody may open without signing in, and the page of today. */
export const toPublic = {
  today: route('/'),
  help: route('/help'),
  privacy: route('/privacy'),
  accessibility: route('/accessibility'),
  howWorkloadIsWorkedOut: route('/how-workload-is-worked-out'),
  apiReference: route('/api-reference'),
};

/** The API's description of itself, for programs. */
export const OPEN_API = '/api/v1/openapi.json';
