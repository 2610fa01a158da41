/** @type {import('next').NextConfig} */
module.exports = {
  output: 'standalone',
  distDir: process.env.NEXT_DIST_DIR || '.next',
  // This folder is the root, even where a folder above has a lock file of its own.
  outputFileTracingRoot: __dirname,
  turbopack: { root: __dirname },
  poweredByHeader: false,
  reactStrictMode: true,
  // A page's title comes with its head for everybody: a reader of screens hears it first, and is never told of a page without one.
  htmlLimitedBots: /.*/,
  // Types are checked by a step of their own in `npm test`.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // forbidden() answers 403 with its own page, and signs nobody out.
    authInterrupts: true,
  },
};
