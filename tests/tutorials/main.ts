import { parseArgs } from 'node:util'
import { allPages, rewritePage, runPage } from './pages.ts'

// node --conditions=@samenspraak/source tests/tutorials/main.ts --installed FOLDER [--write] [PAGE…]
// Does the pages with the packages that are installed in the folder. tests/install/packed.ts does so with the packed ones.
const { values, positionals } = parseArgs({
  options: { installed: { type: 'string', default: '.' }, write: { type: 'boolean', default: false } },
  allowPositionals: true,
})
for (const page of positionals.length > 0 ? positionals : allPages()) {
  if (values.write) rewritePage(page, values.installed)
  const { blocks, notRun, faults } = runPage(page, values.installed)
  console.log(`${faults.length === 0 ? 'ok' : 'FAILED'} ${page}: ${blocks} blocks, ${notRun} not run`)
  for (const fault of faults) console.log(fault)
  if (faults.length > 0) process.exitCode = 1
}
