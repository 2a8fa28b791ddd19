import { createServer, type Server } from 'node:http'
import { StreamTroubleError } from './stream-trouble.ts'

/** What the server tells about the worker. */
export interface Watched {
  /** Text format of Prometheus. */
  metrics(): string
  isHealthy(): boolean
}

/** A running server. */
export interface MetricsServer {
  readonly port: number
  close(): void
}

/** Serves `/metrics` and `/health` on this machine only; port 0 takes any that is free. */
export async function serveMetrics(port: number, host: string, watched: Watched): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    if (path === '/metrics') {
      response.setHeader('content-type', 'text/plain; version=0.0.4; charset=utf-8').end(watched.metrics())
    } else if (path === '/health') {
      const isHealthy = watched.isHealthy()
      response.writeHead(isHealthy ? 200 : 503, { 'content-type': 'application/json' })
      response.end(`${JSON.stringify({ status: isHealthy ? 'ok' : 'unavailable' })}\n`)
    } else response.writeHead(404).end()
  })
  await listen(server, port, host)
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) =>
      reject(new StreamTroubleError('worker/port-taken', [`${host}:${port}`], { cause })),
    )
    server.listen(port, host, resolve)
  })
}
