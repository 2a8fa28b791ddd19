import type { Definition, ElementRule } from './definition.ts'

/** The rules for one element and for what is below it. */
export interface RuleNode {
  rule?: ElementRule
  readonly children: Map<string, Branch>
}

/** The rules for the elements of one name: for all of them, and for some. */
export interface Branch {
  readonly all: RuleNode
  readonly slices: Map<string, RuleNode>
}

/** The rules of a profile with those of what it is based on; where both say something, the profile has it. */
export function ruleTree(chain: readonly Definition[]): RuleNode {
  const root: RuleNode = { children: new Map() }
  for (const { elements } of chain) for (const rule of elements) addRule(root, rule)
  return root
}

function addRule(root: RuleNode, rule: ElementRule): void {
  const [, ...steps] = rule.id.split('.')
  const node = joined(steps).reduce(stepInto, root)
  node.rule = node.rule === undefined ? rule : overlaid(node.rule, rule)
}

/** A slice may have a name with a point in it, which no element has. */
function joined(steps: readonly string[]): readonly string[] {
  const whole: string[] = []
  for (const step of steps) {
    const last = whole.at(-1)
    if (last !== undefined && last.includes(':') && /^[A-Z]/.test(step))
      whole[whole.length - 1] = `${last}.${step}`
    else whole.push(step)
  }
  return whole
}

function stepInto(node: RuleNode, step: string): RuleNode {
  const [name = '', slice] = step.split(':')
  const branch: Branch = node.children.get(name) ?? { all: { children: new Map() }, slices: new Map() }
  node.children.set(name, branch)
  if (slice === undefined) return branch.all
  const found: RuleNode = branch.slices.get(slice) ?? { children: new Map() }
  branch.slices.set(slice, found)
  return found
}

function overlaid(below: ElementRule, above: ElementRule): ElementRule {
  return {
    ...below,
    ...above,
    types: above.types.length === 0 ? below.types : above.types,
    constraints: [...below.constraints, ...above.constraints],
  }
}
