import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { fromRoot } from './sources/files.ts'
import { budgetFindings } from './site/budgets.ts'
import { copyDownloads } from './site/downloads.ts'
import { linkFindings } from './site/links.ts'
import { readSite } from './site/site-files.ts'

// Builds the glossary site into site/dist from what scripts/generate.ts wrote, adds the downloads and judges the result:
// no broken link inside the site, no file over its budget (site/budgets.ts).
const out = fromRoot('site', 'dist')
rmSync(out, { recursive: true, force: true })
const { status } = spawnSync(
  process.execPath,
  [
    '--conditions=@samenspraak/source',
    fromRoot('site/node_modules/astro/bin/astro.mjs'),
    'build',
    '--silent',
  ],
  { cwd: fromRoot('site'), stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } },
)
if (status === 0) {
  copyDownloads(fromRoot('packages', 'schemas', 'generated'), out)
  const files = readSite(out)
  const findings = [...linkFindings(files, process.env['SITE_BASE']), ...budgetFindings(files)]
  for (const finding of findings) console.log(finding)
  const pages = files.paths.filter((path) => path.endsWith('.html')).length
  console.log(`site: ${pages} pages, ${findings.length} findings`)
  if (findings.length > 0) process.exitCode = 1
} else process.exitCode = status ?? 1
