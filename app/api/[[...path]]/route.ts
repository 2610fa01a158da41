import { problemResponse } from '@/lib/server/api-problem';

/** What is asked of an address that is no call of the API. */
function answer(): Response {
  return problemResponse({
    status: 404,
    code: 'no_such_call',
    detail: 'There is no such call: /api/v1/openapi.json lists them',
  });
}

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
};
