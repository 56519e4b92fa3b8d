import { useMutation, useQueryClient } from '@tanstack/react-query'
import { v7 } from 'uuid'
import { CommandId } from '../../contract/values.ts'

export const newCommand = () => CommandId.parse(v7())

/** A change of supplies; what shows them is asked for again, whoever else changed them. */
export function useChange<V, A>(send: (value: V) => Promise<A>, then: (answer: A) => void = () => {}) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSuccess: then,
    onSettled: () => queries.invalidateQueries({ queryKey: ['care'] })
  })
}
