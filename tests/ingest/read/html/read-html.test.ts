import { expect, test } from 'vitest'
import { readHtml } from '../../../../src/ingest/read/html/read-html.ts'

const told = (body: string, head = '') =>
  readHtml(`<html><head>${head}</head><body>${body}</body></html>`).map((part) =>
    part.kind === 'table' ? part.rows.map((row) => row.map(({ text }) => text)) : part.text,
  )

test.each([
  ['a raised figure', '3<sup>7</sup>'],
  ['a lowered one by its style', '3<span style="vertical-align: sub">7</span>'],
  ['a raised one by its style', '3<span style="vertical-align:super">7</span>'],
  ['one that floats away', '3<span style="float: right">7</span>'],
  ['writing from the right', '3<span style="direction:rtl">7</span>'],
  ['a formula', '3<math><mn>7</mn></math>'],
  ['a drawing', '3<svg><text>7</text></svg>'],
  ['a picture', '3<img src="7.png">'],
  ['a field', '3<input value="7">'],
  ['a reading over it', '3<ruby>7<rt>8</rt></ruby>'],
  ['another direction', '<bdo dir="rtl">73</bdo>'],
])('a figure with %s is doubtful', (_, inner) => {
  expect(told(`<p>公务接待费${inner}万元</p>`)[0]).toMatch(/^公务接待费(?:3？|？73？)/)
  expect(told(`<table><tr><td>公务接待费</td><td>${inner}</td></tr></table>`)).toEqual([
    [['公务接待费', expect.stringContaining('？')]],
  ])
})

test('a raised mark or a picture away from figures changes nothing', () => {
  expect(told('<p>公务接待费<sup>注</sup>预算<img src="x.png">为3万元</p>')).toEqual(['公务接待费注预算为3万元'])
})

test.each([
  ['display: /**/none'],
  ['display:n\\6fne'],
  ['visibility: collapse'],
  ['opacity: 0.0'],
  ['font-size: 0'],
  ['color: transparent'],
  ['position: absolute; left: -9999px'],
  ['text-decoration-line: underline line-through'],
  ['clip-path: inset(50%)'],
])('nothing is said under %s, by the element or by a rule', (style) => {
  expect(told(`<p>预算3<span style="${style}">7</span>万元</p>`)).toEqual(['预算3万元'])
  const rules = `<style>/* .x { } */ @media screen { p { color: red } .x, p.y { ${style} } }</style>`
  expect(told('<p>预算3<span class="x">7</span>万元</p><p class="y">8万元</p>', rules)).toEqual(['预算3万元'])
})

test.each(['opacity: 0.5', 'font-size: 0.8em', 'display: block', 'text-decoration: underline', 'left: -10px'])(
  'what is seen under %s is read',
  (style) => {
    expect(told(`<p style="${style}">预算3万元</p>`)).toEqual(['预算3万元'])
  },
)

test('a rule for the whole page, or one that nobody understands, hides nothing', () => {
  const rules = '<style>body { visibility: hidden } p:::y( { display: none } p:hover-not-known { display: none }</style>'
  expect(told('<p>预算3万元</p>', rules)).toEqual(['预算3万元'])
})

test.each(['section', 'h3', 'dd', 'article', 'blockquote', 'div', 'p', 'li'])('two figures in %s of one cell are two', (name) => {
  const cell = `<${name}>77</${name}><${name}>88</${name}>`
  expect(told(`<table><tr><td>a</td><td>${cell}</td></tr></table>`)).toEqual([[['a', '77；88']]])
})

test('so are two that a line or a style parts', () => {
  const cells = '<td>77<hr>88</td><td>77<span style="display: block">88</span></td><td>一般公共<span>预算</span></td>'
  expect(told(`<table><tr><td>a</td>${cells}</tr></table>`)).toEqual([[['a', '77；88', '77；88', '一般公共预算']]])
})

test('elements that say nothing to a reader of the page', () => {
  expect(told('<div>预算<noframes>1</noframes><dialog>2</dialog><rp>3</rp><s>4</s><datalist>6</datalist>5万元</div>')).toEqual([
    '预算5万元',
  ])
})
