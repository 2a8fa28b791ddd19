import type { MessagePort } from 'node:worker_threads'
import { createChecker } from './checker-plan.ts'
import { LineRun } from '../../input/runs/line-run.ts'
import { judgeBlock, judgeRun } from './judge-block.ts'
import { type Answer, fromWire, type Task, type WorkerStart } from './wire.ts'

/** Does the tasks that come through a port, one after another; a fault that nobody foresaw ends the thread. */
export function answerTasks(port: MessagePort, { plan, progress }: WorkerStart): void {
  const checker = createChecker(plan)
  const counter = new Int32Array(progress)
  const places = { left: plan.maxFindings }
  const onDocument = (index: number): void => void Atomics.store(counter, 0, index)
  const answer = (answered: Answer): void =>
    port.postMessage(answered, answered.kind === 'judged-run' ? [answered.parts.bytes.buffer] : [])
  // In the order in which they came, which is how the answers are told apart.
  let before = Promise.resolve()
  port.on('message', (task: Task) => {
    before = before.then(() => answerTo(task)).then(answer)
  })

  async function answerTo(task: Task): Promise<Answer> {
    // Before the first document, so that its time is not taken for that of the schema.
    const trouble = await checker.prepare()
    if (task.kind === 'prepare') {
      await checker.expect(task.label)
      return { kind: 'prepared', trouble }
    }
    if (task.kind === 'judge-run') {
      const verdict = await judgeRun(checker, new LineRun(task.parts), { ...plan, places })
      return { kind: 'judged-run', verdict, parts: task.parts }
    }
    const verdict = await judgeBlock(checker, fromWire(task.block), { ...plan, places, onDocument })
    return { kind: 'judged', verdict }
  }
}
