import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

const CLIENT = 'headroom-browser-tests';

/** An OpenID Connect provider of one's own, that signs in whoever `email` names, without asking, and says `claims` of them. */
export class IdentityProvider {
  email = '';
  claims: Readonly<Record<string, unknown>> = {};
  private address = '';
  private readonly keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  private readonly nonces = new Map<string, string>();
  private readonly server: Server = createServer((request, response) => this.answer(request, response));

  async start(): Promise<Record<string, string>> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const at = this.server.address();
    this.address = `http://localhost:${at !== null && typeof at === 'object' ? at.port : 0}`;
    return { OIDC_ISSUER: this.address, OIDC_CLIENT_ID: CLIENT, OIDC_CLIENT_SECRET: 'secret of the client' };
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', this.address);
    if (url.pathname === '/authorize') return this.authorize(url, response);
    if (request.method === 'POST') {
      let body = '';
      request.on('data', (part) => (body += String(part)));
      request.on('end', () => json(response, this.tokens(new URLSearchParams(body).get('code') ?? '')));
      return;
    }
    if (url.pathname === '/keys')
      return json(response, {
        keys: [{ ...this.keys.publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }],
      });
    json(response, {
      issuer: this.address,
      authorization_endpoint: `${this.address}/authorize`,
      token_endpoint: `${this.address}/token`,
      jwks_uri: `${this.address}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
    });
  }

  private authorize(url: URL, response: ServerResponse): void {
    const code = randomUUID();
    this.nonces.set(code, url.searchParams.get('nonce') ?? '');
    const back = new URL(url.searchParams.get('redirect_uri') ?? '');
    back.searchParams.set('code', code);
    back.searchParams.set('state', url.searchParams.get('state') ?? '');
    response.writeHead(302, { location: back.toString() }).end();
  }

  private tokens(code: string): object {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      ...this.claims,
      iss: this.address,
      aud: CLIENT,
      sub: `subject of ${this.email}`,
      email: this.email,
      nonce: this.nonces.get(code),
      iat: now,
      exp: now + 60,
    };
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const unsigned = `${part({ alg: 'RS256', kid: 'k' })}.${part(claims)}`;
    const signature = createSign('RSA-SHA256').update(unsigned).sign(this.keys.privateKey, 'base64url');
    return {
      access_token: 'none',
      token_type: 'Bearer',
      expires_in: 60,
      id_token: `${unsigned}.${signature}`,
    };
  }
}

function json(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
