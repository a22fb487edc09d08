import { describe, expect, test } from 'vitest'
import { button, buttons, heading, listed, note, printed, saying } from '../../../src/slack/blocks/text-blocks.ts'
import { expectPosted, saidIn } from './pages.ts'

const long = '一'.repeat(4_000)

describe('plain blocks', () => {
  test('are taken with nothing and with too much in them', () => {
    for (const text of ['', long]) {
      const pressed = button({ action: 'sources', text, value: '1' })
      const blocks = [
        heading(text),
        saying(text),
        note(text),
        listed(text, [text]),
        listed(text, []),
        printed(text, text.slice(0, 100)),
        buttons(pressed),
      ]
      for (const block of blocks) expectPosted({ text: '一', blocks: [block] })
    }
  })

  test('say what they are given', () => {
    const blocks = [heading('题'), saying('句'), note('注', '释'), listed('单', ['甲', '乙']), printed('码', '{}')]
    expect(saidIn(blocks).match(/[^\s]+/g)).toEqual(['题', '句', '注', '释', '单', '甲', '乙', '码', '{}'])
  })

  test('a button carries its value whole', () => {
    expect(button({ action: 'ingest', text: '收录', value: '17', isMain: true })).toEqual({
      type: 'button',
      action_id: 'ingest',
      text: { type: 'plain_text', text: '收录', emoji: false },
      value: '17',
      style: 'primary',
    })
    expect(button({ action: 'dismiss', text: '不收录', value: '17' })).not.toHaveProperty('style')
  })
})
