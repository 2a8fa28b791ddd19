import type { Condition, ObjectRules, ObjectShape, PropertyNumber } from '../shapes/shape.ts'

/**
 * The same object with its properties in the order in which a JavaScript object shows them: names such as `10` come
 * first. The walker finds the number of a property by that order.
 */
export function inRecordOrder(shape: ObjectShape): ObjectShape {
  const { properties, rules, union } = shape
  const order = Object.keys(Object.fromEntries(properties.map(({ name }) => [name, name])))
  const to = (number: PropertyNumber): PropertyNumber => order.indexOf(properties[number]?.name ?? '')
  return {
    kind: 'object',
    properties: properties.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name)),
    ...(rules === undefined ? {} : { rules: renumbered(rules, to) }),
    ...(union === undefined
      ? {}
      : {
          union: {
            tag: to(union.tag),
            variants: union.variants.map((one) => ({ value: one.value, rules: renumbered(one.rules, to) })),
          },
        }),
  }
}

type Renumber = (number: PropertyNumber) => PropertyNumber

function renumbered(rules: ObjectRules, to: Renumber): ObjectRules {
  return {
    ...rules,
    allowed: rules.allowed.map(to),
    required: rules.required.map(to),
    conditions: rules.conditions.map((condition) => renumberedCondition(condition, to)),
    dependents: rules.dependents.map(({ property, required }) => ({
      property: to(property),
      required: required.map(to),
    })),
  }
}

function renumberedCondition({ property, values, required, otherwise }: Condition, to: Renumber): Condition {
  return {
    property: to(property),
    values,
    required: required.map(to),
    otherwise: 'property' in otherwise ? renumberedCondition(otherwise, to) : otherwise.map(to),
  }
}
