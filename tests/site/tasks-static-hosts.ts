import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fromRoot } from '../../scripts/sources/files.ts'
import { freePort } from '../registry/nginx/free-port.ts'

// deploy/site.nginx.conf and deploy/site.apache.conf for real, on the site that is built: `node tests/site/tasks-static-hosts.ts`.
// No part of `npm test`: a host that is not installed here is left out, and said to be.
interface Host {
  readonly name: string
  readonly program: string
  readonly start: (program: string, folder: string, port: number) => ChildProcess
}

const questions: readonly (readonly [
  path: string,
  headers: Readonly<Record<string, string>>,
  answer: string,
])[] = [
  ['/', {}, '200 text/html; charset=utf-8'],
  ['/en/term/doel/', {}, '200 text/html; charset=utf-8'],
  ['/bestaat-niet/', {}, '404 text/html; charset=utf-8'],
  ['/id/begrip/doel', { accept: 'text/html' }, '303 /begrip/doel/'],
  ['/id/begrip/doel/', { accept: '*/*' }, '303 /begrip/doel/'],
  ['/id/begrip/doel', { accept: 'text/html', 'accept-language': 'en-GB,nl' }, '303 /en/term/doel/'],
  ['/id/begrip/doel', { accept: 'text/turtle' }, '303 /data/begrip/doel.ttl'],
  ['/id/begrip/doel', { accept: 'application/ld+json' }, '303 /data/begrip/doel.jsonld'],
  ['/id/begrip/doel', { accept: 'text/csv' }, '303 /data/begrip/doel.csv'],
  ['/id/begrip/bestaat-niet', { accept: 'text/turtle' }, '404 text/html; charset=utf-8'],
  ['/data/begrip/doel.ttl', {}, '200 text/turtle; charset=utf-8'],
  ['/data/begrip/doel.jsonld', {}, '200 application/ld+json'],
  ['/../geheim', {}, 'refused'],
  ['/%2e%2e/geheim', {}, 'refused'],
]

const hosts: readonly Host[] = [
  { name: 'nginx', program: '/usr/sbin/nginx', start: startNginx },
  { name: 'Apache', program: '/usr/sbin/apache2', start: startApache },
]

for (const host of hosts)
  if (existsSync(host.program)) await check(host)
  else console.log(`left out ${host.name}: not installed here`)

async function check({ name, program, start }: Host): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'site-host-'))
  // Its workers are another user.
  chmodSync(folder, 0o755)
  for (const part of ['index.html', '404.html', 'begrip/doel', 'en/term/doel', 'data/begrip'])
    cpSync(fromRoot('site', 'dist', part), join(folder, 'site', part), { recursive: true })
  writeFileSync(join(folder, 'geheim'), 'outside')
  const port = await freePort()
  const child = start(program, folder, port)
  try {
    await untilAnswers(port)
    for (const [path, headers, wanted] of questions) {
      const answer = await ask(port, path, headers)
      const given = wanted === 'refused' && answer.startsWith('40') ? 'refused' : answer
      if (given !== wanted) process.exitCode = 1
      console.log(
        `${given === wanted ? 'ok    ' : 'FAILED'} ${name} ${path} ${JSON.stringify(headers)} ${given}`,
      )
    }
  } finally {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
}

function delivered(file: string, folder: string, port: number): string {
  return readFileSync(fromRoot('deploy', file), 'utf8')
    .replaceAll('/srv/begrippen', join(folder, 'site'))
    .replaceAll('listen 8080', `listen 127.0.0.1:${port}`)
    .replaceAll('*:8080', `127.0.0.1:${port}`)
}

function startNginx(program: string, folder: string, port: number): ChildProcess {
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (one) => `${one}_temp_path ${folder}/${one};`,
  )
  const rest = `pid ${folder}/pid;\nevents {}\nhttp {\naccess_log off;\n${places.join('\n')}\n`
  writeFileSync(join(folder, 'nginx.conf'), `${rest}${delivered('site.nginx.conf', folder, port)}}\n`)
  return spawn(program, ['-c', join(folder, 'nginx.conf'), '-e', 'stderr', '-g', 'daemon off;'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

function startApache(program: string, folder: string, port: number): ChildProcess {
  const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'rewrite', 'deflate', 'filter']
  const loaded = modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`)
  const rest = [
    `ServerRoot ${folder}`,
    'ServerName localhost',
    `PidFile ${folder}/pid`,
    'ErrorLog /dev/stderr',
    'LogLevel error',
    'TypesConfig /etc/mime.types',
    'User www-data',
    'Group www-data',
    `DefaultRuntimeDir ${folder}`,
    `Listen 127.0.0.1:${port}`,
  ]
  const text = [...loaded, ...rest, delivered('site.apache.conf', folder, port)].join('\n')
  writeFileSync(join(folder, 'apache.conf'), text)
  return spawn(program, ['-f', join(folder, 'apache.conf'), '-DFOREGROUND'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

function ask(port: number, path: string, headers: Readonly<Record<string, string>>): Promise<string> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers }, (answer) => {
      answer.resume()
      const { location, 'content-type': type } = answer.headers
      const where = location?.replace(/^http:\/\/[^/]+/u, '')
      resolve(`${answer.statusCode} ${where ?? type?.toLowerCase()}`)
    }).on('error', reject)
  })
}

async function untilAnswers(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (await ask(port, '/', {}).catch(() => undefined)) return
    await pause(50)
  }
}
