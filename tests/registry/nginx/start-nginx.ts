import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fromRoot } from '../../../scripts/sources/files.ts'
import { freePort } from './free-port.ts'

/** nginx as deploy/nginx.conf has it, before instances on this machine. */
export interface Nginx {
  readonly port: number
  readonly stop: () => Promise<void>
}

/** What stands in deploy/nginx.conf that is otherwise here; a line that is no longer there is a fault of this test. */
class ConfigurationChangedError extends Error {
  readonly code = 'tests/nginx-configuration'
}

/** Starts Debian's nginx with the configuration that is delivered; only names, ports and folders are those of this machine. */
export async function startNginx(instances: readonly string[]): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'behind-nginx-'))
  // Its workers are another user.
  chmodSync(folder, 0o755)
  const [http, https] = [await freePort(), await freePort()]
  makeCertificate(folder)
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder, http, https, instances))
  const child = spawn(
    'nginx',
    ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr', '-g', 'daemon off;'],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const ended = once(child, 'exit')
  await Promise.race([untilOpen(https), ended])
  const stop = async (): Promise<void> => {
    child.kill('SIGQUIT')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { port: https, stop }
}

function configuration(folder: string, http: number, https: number, instances: readonly string[]): string {
  const delivered = readFileSync(fromRoot('deploy', 'nginx.conf'), 'utf8')
  const servers = instances.map((url) => `server ${new URL(url).host} max_fails=2 fail_timeout=5s;`)
  const changes: readonly (readonly [RegExp, string])[] = [
    [/(?:\s+server register-\d:8081 [^;]+;)+/u, `\n    ${servers.join('\n    ')}`],
    [/listen 80;/u, `listen 127.0.0.1:${http};`],
    [/listen 443 ssl;/u, `listen 127.0.0.1:${https} ssl;`],
    [/\/etc\/nginx\/tls\/fullchain\.pem/u, join(folder, 'cert.pem')],
    [/\/etc\/nginx\/tls\/privkey\.pem/u, join(folder, 'key.pem')],
    [/pid [^;]+;/u, `pid ${folder}/pid;`],
    [/proxy_cache_path \S+/u, `proxy_cache_path ${folder}/cache`],
    [/access_log \/dev\/stdout short;/u, `access_log ${folder}/access.log short;`],
  ]
  return changes.reduce((text, [pattern, here]) => {
    if (!pattern.test(text)) throw new ConfigurationChangedError(String(pattern))
    return text.replace(pattern, here)
  }, delivered)
}

function makeCertificate(folder: string): void {
  mkdirSync(folder, { recursive: true })
  const options = '-x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost'
  const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')]
  spawnSync('openssl', ['req', ...options.split(' '), ...files])
}

async function untilOpen(port: number): Promise<void> {
  for (;;) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
      socket.once('connect', () => socket.destroy())
    })
    if (isOpen) return
    await wait(50)
  }
}
