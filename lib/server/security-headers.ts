import 'server-only';

interface PageSecurity {
  /** Random, new for each page: only scripts that carry it run. */
  readonly nonce: string;
  readonly development: boolean;
  readonly https: boolean;
}

/** The content security policy of a page. Styles may be inline (charts set them); scripts never. */
export function contentSecurityPolicy({ nonce, development, https }: PageSecurity): string {
  return [
    "default-src 'self'",
    // React's development build explains errors by way of eval; the production build has none.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

const HTTPS_HEADERS = [
  ['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
] as const;

/** The headers of every answer, pages and API alike. */
export function commonHeaders(https: boolean): readonly (readonly [string, string])[] {
  return [
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
    // Browsers heed these over HTTPS only, and complain about them elsewhere.
    ...(https ? HTTPS_HEADERS : []),
  ];
}
