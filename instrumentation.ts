import type { Instrumentation } from 'next';

/** Starts what the service does by itself: the nightly snapshots, figures that are kept fresh, sending emails, backups, feeds, the seal of the audit trail, and metrics where they are asked for; and says how an empty service is set up. Once a process, when the server is ready. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  const { startNightlySnapshots } = await import('./lib/jobs/nightly-snapshots');
  startNightlySnapshots();
  const { startFreshFigures } = await import('./lib/jobs/fresh-figures');
  startFreshFigures();
  const { startOutgoingEmails } = await import('./lib/jobs/outgoing-emails');
  startOutgoingEmails();
  const { startKeptBackups } = await import('./lib/jobs/kept-backups');
  startKeptBackups();
  const { serveMetrics } = await import('./lib/jobs/serve-metrics');
  serveMetrics();
  const { startMondayBriefs } = await import('./lib/jobs/monday-briefs');
  startMondayBriefs();
  const { startWatchedFeeds } = await import('./lib/jobs/watched-feeds');
  startWatchedFeeds();
  const { startAuditSeal } = await import('./lib/jobs/audit-seal');
  startAuditSeal();
  const { tellSetUp } = await import('./lib/jobs/tell-set-up');
  await tellSetUp();
}

/** Logs each unexpected fault of a request under the reference that the person was shown. */
export const onRequestError: Instrumentation.onRequestError = async (fault, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { log } = await import('./lib/machine/log');
  const error = fault instanceof Error ? fault : new Error(String(fault));
  const reference = 'digest' in error ? error.digest : undefined;
  log.error(
    {
      reference,
      method: request.method,
      route: context.routePath,
      kind: context.routeType,
      stack: error.stack,
    },
    'request failed',
  );
};
