/** A small server on 127.0.0.1 for pages and files, nothing else: what is not registered is not there. */
import { createServer, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Served {
  body: string | Uint8Array;
  status?: number;
  headers?: OutgoingHttpHeaders;
}

export interface Server {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  origin: string;
  /** Registers (or replaces) what a path answers; returns its address. The query of a request is ignored. */
  put(path: string, served: Served | ((request: IncomingMessage) => Served)): string;
  close(): Promise<void>;
}

/** An empty answer: without one every page logs a missing favicon. */
const favicon: Served = { body: '', status: 204 };

function pathOf(url: string): string {
  try {
    return decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname);
  } catch {
    return '';
  }
}

export async function serve(): Promise<Server> {
  const routes = new Map<string, Served | ((request: IncomingMessage) => Served)>([
    ['/favicon.ico', favicon],
  ]);
  const server = createServer((request, response) => {
    const route = routes.get(pathOf(request.url ?? '/'));
    const served = typeof route === 'function' ? route(request) : route;
    const { body, status, headers } = served ?? { body: 'Not found', status: 404 };
    response.writeHead(status ?? 200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(body);
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', done);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    put(path, served) {
      routes.set(path, served);
      return origin + path.split('/').map(encodeURIComponent).join('/');
    },
    close() {
      // Browsers keep connections open; without this closing would wait for them.
      server.closeAllConnections();
      return new Promise(done => server.close(() => done()));
    },
  };
}
