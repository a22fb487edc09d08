// What the porch hands to Slack: a message as blocks, with the text that says the same without them.
import type { Block, KnownBlock } from '@slack/types'

/** A chart: known to Slack, not yet to its types. */
export type DataVisualizationBlock = Block & {
  readonly type: 'data_visualization'
  readonly title: string
  readonly chart: Chart
}
export type Chart = {
  readonly type: 'bar' | 'line'
  readonly series: readonly { readonly name: string; readonly data: readonly Point[] }[]
  readonly axis_config: { readonly categories: readonly string[]; readonly x_label?: string; readonly y_label?: string }
}
export type Point = { readonly label: string; readonly value: number }

export type AppBlock = KnownBlock | DataVisualizationBlock
/** `text` is mrkdwn, escaped, below 4,000 characters: for notifications, screen readers, and where the blocks are refused. */
export type Message = { readonly text: string; readonly blocks: readonly AppBlock[] }
