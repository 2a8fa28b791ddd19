import { rmSync } from 'node:fs'

const timeToEnd = 500

/**
 * Ends this program with all that it started, and takes away its folder of work, when the program that waits for the site is
 * gone: a closed terminal or SIGKILL ends the one without a word to the other. The pipe of standard input closes then.
 */
export function endWithParent(work: string): void {
  process.stdin.resume().unref()
  process.stdin.once('close', () => {
    // What is sent to the group comes here too.
    process.on('SIGTERM', () => undefined)
    endGroup()
    setTimeout(() => {
      rmSync(work, { recursive: true, force: true })
      process.exit(1)
    }, timeToEnd)
  })
}

function endGroup(): void {
  try {
    process.kill(process.platform === 'win32' ? process.pid : -process.pid)
  } catch (error) {
    // It is in the group of whoever called it.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
