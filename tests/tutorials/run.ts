import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fromRoot } from '../../scripts/sources/files.ts'
import type { Step } from './steps.ts'

/** Between what two steps print; no program of ours prints it. */
const separator = '\u001e'

/**
 * Does the steps of a page in an empty folder, as one session of a shell, and answers what each printed, both outputs together.
 * `installed` has the packages: `npm install` puts them in place when they are there, and `npx` runs what they brought,
 * as npm does for a package that is installed. `git clone` gives the part of this repository that a page uses.
 */
export function printedBy(steps: readonly Step[], installed: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'samenspraak-page-'))
  try {
    const checkout = join(folder, '.checkout')
    if (steps.some((step) => step.kind === 'run' && step.code.includes('git clone'))) writeCheckout(checkout)
    const script = [prelude, ...steps.map((step, at) => scriptOf(step, at))].join('\n')
    const { stdout } = spawnSync('bash', ['-c', script], {
      cwd: folder,
      encoding: 'utf8',
      env: environment(installed, checkout),
      timeout: 120_000,
      killSignal: 'SIGKILL',
      maxBuffer: 32 * 1024 * 1024,
    })
    return stdout.split(`${separator}\n`).slice(0, steps.length)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const prelude = `exec 2>&1
trap 'kill $(jobs -p) 2>/dev/null; wait' EXIT
npx() { "./node_modules/.bin/$1" "\${@:2}"; }
npm() {
  for word in "\${@:2}"; do
    case "$word" in
      -*) ;;
      *) [ -d "$INSTALLED/$word" ] || echo "npm: $word is not there" ;;
    esac
  done
  [ -e node_modules ] || ln -s "$INSTALLED" node_modules
}
git() { cp -r "$CHECKOUT" "$3"; }`

function scriptOf(step: Step, at: number): string {
  const ended = `printf '%s\\n' '${separator}'`
  if (step.kind === 'run') return `${step.code}\n${ended}`
  return `cat > ${step.name} <<'END-OF-FILE-${at}'\n${step.content}END-OF-FILE-${at}\n${ended}`
}

/** What a reader's shell has, and nothing of what this process was started with. */
function environment(installed: string, checkout: string): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env
  return { PATH, HOME, INSTALLED: join(installed, 'node_modules'), CHECKOUT: checkout }
}

/** The example of the exchange, and what it reads elsewhere. */
function writeCheckout(checkout: string): void {
  mkdirSync(checkout)
  for (const place of ['package.json', 'examples/uitwisseling', 'examples/emmen/kwaliteit'])
    cpSync(fromRoot(place), join(checkout, place), { recursive: true })
}
