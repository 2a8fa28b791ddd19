import { expect, test } from 'vitest'
import { changed, outcomeOf, planOf, whoIs } from './change-plan.ts'
import { roleCases } from './change-role-cases.ts'

test.each(roleCases)('$title', ({ rol, wie, facts, plan: prepare, patch, expected }) => {
  const plan = planOf('volledig', prepare)
  expect(outcomeOf(changed(plan, whoIs(rol, plan, wie, facts), patch))).toEqual(expected)
})
