import type { Store } from '../store/store.ts'

/** Told of every finished operation of a store; what it gives back is called when the operation ends. */
export type Watch = (operation: string) => (failed: boolean) => void

/** The same store, with every promised operation timed and the outcomes of registrations counted. */
export function watchedStore(store: Store, watch: Watch, onRegistered: (outcome: string) => void): Store {
  const wrapped = new Map<PropertyKey, unknown>()
  const register: Store['register'] = async (command) => {
    const end = watch('register')
    try {
      const answer = await store.register(command)
      onRegistered(answer.outcome === 'registered' && !answer.created ? 'known' : answer.outcome)
      end(false)
      return answer
    } catch (error) {
      end(true)
      throw error
    }
  }
  return new Proxy(store, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name)
      if (name === 'register') return register
      if (typeof member !== 'function') return member
      if (!wrapped.has(name)) {
        const call: Call = (...parameters) => Reflect.apply(member, target, parameters)
        wrapped.set(name, watchedCall(call, String(name), watch))
      }
      return wrapped.get(name)
    },
  })
}

type Call = (...parameters: readonly unknown[]) => unknown

function watchedCall(call: Call, name: string, watch: Watch): Call {
  return (...parameters) => {
    const end = watch(name)
    const answer = call(...parameters)
    if (answer instanceof Promise)
      answer.then(
        () => end(false),
        () => end(true),
      )
    return answer
  }
}
