// A positive whole number on the command line.
import { InvalidArgumentError } from 'commander'

export function count(value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value)) throw new InvalidArgumentError('a positive whole number is needed')
  return Number(value)
}
