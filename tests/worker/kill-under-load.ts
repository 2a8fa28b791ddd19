import { killUnderLoad, type Victim } from './rig/killing.ts'

// node tests/worker/kill-under-load.ts worker|broker|leader [kills] [events per kill] [seed] [kept|window]
// kill -9 under load, each victim started again: nothing is lost, nothing has two verdicts, what is sent twice is flagged.
const [victim, kills, eventsPerKill, seed, once] = process.argv.slice(2)
const victims: readonly Victim[] = ['broker', 'leader', 'worker']
const outcome = await killUnderLoad({
  victim: victims.find((one) => one === victim) ?? 'worker',
  kills: Number(kills ?? 20),
  eventsPerKill: Number(eventsPerKill ?? 1000),
  seed: Number(seed ?? 1),
  once: once === 'window' ? 'window' : 'kept',
})
console.log(JSON.stringify({ victim, once: once ?? 'kept', ...outcome }))
const { lost, double, wrong, flaggedTwice, sentTwice } = outcome
if (lost > 0 || double > 0 || wrong > 0 || flaggedTwice !== sentTwice) process.exitCode = 1
