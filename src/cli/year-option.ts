// `--year YEAR` of facts and findings: four digits, nothing else.
import { InvalidArgumentError, Option } from 'commander'

export function yearOption(): Option {
  return new Option('--year <year>', 'of this fiscal year only').argParser(parseYear)
}

function parseYear(value: string): number {
  if (!/^\d{4}$/.test(value)) throw new InvalidArgumentError('需要四位数的年份，如 2023 / a year like 2023 is needed.')
  return Number(value)
}
