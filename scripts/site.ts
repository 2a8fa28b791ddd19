import { resolve } from 'node:path'
import { buildSite } from '../site/build/build-site.ts'
import { fromRoot } from './sources/files.ts'

// Builds the glossary site into site/dist from what scripts/generate.ts wrote, by what `samenspraak site build` calls too.
// A broken link or a file over its budget (site/build/budgets.ts) fails here. Without a browser there is no PDF.
const { env } = process
const outcome = await buildSite({
  out: resolve(env['SITE_OUT'] ?? fromRoot('site', 'dist')),
  force: true,
  ...(env['SITE_LOCAL'] === undefined ? {} : { local: env['SITE_LOCAL'] }),
  ...(env['SITE_DATA'] === undefined ? {} : { data: resolve(env['SITE_DATA']) }),
  ...(env['SITE_BASE'] === undefined ? {} : { base: env['SITE_BASE'] }),
})
const lines = outcome.ok
  ? outcome.large
  : outcome.findings.map(({ code, file, at, line, en }) => `${file}:${line} ${at} ${en} [${code}]`)
for (const line of lines) console.log(line)
if (outcome.ok && !outcome.hasPdf)
  console.log('site: no PDF, as there is no Chromium (set CHROMIUM to its path)')
console.log(`site: ${outcome.ok ? outcome.pages : 0} pages, ${lines.length} findings`)
if (lines.length > 0) process.exitCode = 1
