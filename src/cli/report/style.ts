// How the page looks. A mark is told by its line as well as by its colour.

export const style = `
body { font: 16px/1.7 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; max-width: 72rem; margin: 0 auto; padding: 1rem; color: #1b1b1b; background: #fff; overflow-wrap: anywhere; }
section { border-top: 3px solid #555; margin-top: 2.5rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.3; margin: 1.2em 0 .4em; }
h3 { font-size: 1.2rem; } h4 { font-size: 1.1rem; } h5, h6 { font-size: 1rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; }
dt { color: #555; } dd { margin: 0; }
mark { color: inherit; padding: 0 .15em; border-radius: .15em; }
mark.read { background: #c9efcf; border-bottom: 1px solid #1d7a33; }
mark.unread { background: #fff0a3; border-bottom: 2px dashed #8a6d00; }
mark.conflict { background: #ffcdc9; border-bottom: 3px double #b3261e; font-weight: 600; }
mark:target { outline: 3px solid #1a56db; }
.legend { list-style: none; padding: .6rem 1rem; background: #f4f4f4; }
.notice { background: #eaf1fd; padding: .4rem .8rem; }
.error { background: #ffe3e0; padding: .4rem .8rem; }
.places { color: #555; font-size: .9em; }
.page { color: #555; font-size: .85em; border-top: 1px dashed #999; margin-top: 1rem; text-align: right; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: .9em; margin: .6rem 0; }
td { border: 1px solid #bbb; padding: .15rem .45rem; vertical-align: top; overflow-wrap: normal; }
summary { cursor: pointer; font-weight: 600; }
`
