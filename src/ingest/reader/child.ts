// The program of the process that reads files, one at a time.
import { serve } from '../../child/serve.ts'
import { readingOf } from './reading.ts'

serve(readingOf)
