/** What is stopped, in this order; each step gets what is left of the grace. */
export interface ShutdownStep {
  readonly name: string
  readonly stop: () => Promise<void>
}

/** How a shutdown went. */
export type ShutdownOutcome = { readonly clean: true } | { readonly clean: false; readonly step: string }

/** Runs the steps one after another; one that fails or takes too long does not keep the others from running. */
export async function shutDown(
  steps: readonly ShutdownStep[],
  graceMilliseconds: number,
): Promise<ShutdownOutcome> {
  const until = performance.now() + graceMilliseconds
  let outcome: ShutdownOutcome = { clean: true }
  for (const { name, stop } of steps) {
    const isDone = await within(stop(), Math.max(100, until - performance.now()))
    if (!isDone && outcome.clean) outcome = { clean: false, step: name }
  }
  return outcome
}

async function within(work: Promise<void>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds)
  })
  const done = work.then(
    () => true,
    () => false,
  )
  const isDone = await Promise.race([done, patience])
  clearTimeout(timer)
  return isDone
}
