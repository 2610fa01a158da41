import 'server-only';
import { createServer, type Server } from 'node:http';
import { now } from '../machine/clock';
import { log } from '../machine/log';
import { startMetrics } from '../machine/metrics';
import { releaseOf } from '../machine/release';
import { settings } from '../machine/settings';
import { serviceFigures } from '../usecases/admin/service-figures';
import { serviceStore } from '../usecases/service-store';

// On the global object: a development server loads this module again and again, and one server is enough.
const shared = globalThis as typeof globalThis & { headroomMetrics?: Server };

/** Serves metrics for Prometheus at an address of their own, where METRICS_PORT names one: never at that of the service. A second call changes nothing. */
export function serveMetrics(): void {
  const { metrics } = settings();
  if (shared.headroomMetrics !== undefined || metrics === null) return;
  const { contentType, tell } = startMetrics(releaseOf(), () => serviceFigures(serviceStore(), now()));
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    void tell().then(
      (text) => response.writeHead(200, { 'content-type': contentType }).end(text),
      (error: unknown) => {
        log.error({ err: error }, 'metrics could not be told');
        response.writeHead(500).end();
      },
    );
  });
  server.on('error', (error) => log.error({ err: error }, 'metrics are not served'));
  server.listen(metrics.port, metrics.host);
  server.unref();
  shared.headroomMetrics = server;
}
