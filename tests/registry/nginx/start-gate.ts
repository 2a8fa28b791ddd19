import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fromRoot } from '../../../scripts/sources/files.ts'
import { freePort } from './free-port.ts'

/** nginx as deploy/validation-gate.nginx.conf has it, before instances on this machine. */
export interface Gate {
  readonly url: string
  readonly stop: () => Promise<void>
}

/** What stands in the configuration that is otherwise here is no longer there. */
class GateChangedError extends Error {
  readonly code = 'tests/gate-changed'
}

/** Starts Debian's nginx with the gate that is delivered; only names and ports are those of this machine. */
export async function startGate(instances: readonly string[]): Promise<Gate> {
  const folder = mkdtempSync(join(tmpdir(), 'gate-'))
  // Its workers are another user.
  chmodSync(folder, 0o755)
  const port = await freePort()
  const file = join(folder, 'nginx.conf')
  writeFileSync(
    file,
    `pid ${folder}/pid; error_log stderr error; events { worker_connections 8192; }
     http { access_log off; client_body_temp_path ${folder}/body; ${delivered(port, instances)} }`,
  )
  const child = spawn('nginx', ['-p', folder, '-c', file, '-e', 'stderr', '-g', 'daemon off;'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = once(child, 'exit')
  const url = `http://127.0.0.1:${port}`
  while ((await fetch(url).catch(() => undefined)) === undefined && child.exitCode === null) await wait(50)
  const stop = async (): Promise<void> => {
    child.kill('SIGQUIT')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { url, stop }
}

function delivered(port: number, instances: readonly string[]): string {
  const servers = instances.map((url) => `server ${new URL(url).host} max_fails=2 fail_timeout=5s;`)
  const changes: readonly (readonly [RegExp, string])[] = [
    [/(?:\s+server register-\d:8081 [^;]+;)+/u, `\n  ${servers.join('\n  ')}`],
    [/listen 8090;/u, `listen 127.0.0.1:${port};`],
  ]
  return changes.reduce(
    (text, [pattern, here]) => {
      if (!pattern.test(text)) throw new GateChangedError(String(pattern))
      return text.replace(pattern, here)
    },
    readFileSync(fromRoot('deploy', 'validation-gate.nginx.conf'), 'utf8'),
  )
}
