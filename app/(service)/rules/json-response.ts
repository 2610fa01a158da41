/** A model as a file to download. It is kept by nobody on the way. */
export function jsonResponse(fileName: string, document: object): Response {
  return new Response(`${JSON.stringify(document, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store',
    },
  });
}
