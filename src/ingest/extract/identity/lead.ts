// Names that begin before their place: 中共X区委组织部, 政协X区委员会. In speech they follow it.

type Lead = { readonly words: RegExp; readonly spoken: (core: string) => string }

const leads: readonly Lead[] = [
  { words: /^(?:中国共产党|中共)/, spoken: (core) => core },
  { words: /^(?:中国人民政治协商会议|政协)/, spoken: (core) => core.replace(/^委员会/, '政协') },
  { words: /^(?:中国共产主义青年团|共青团)/, spoken: (core) => core.replace(/^委员会/, '团委') },
  {
    words:
      /^(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|中国(?:国民党革命委员会|民主(?:同盟|建国会|促进会)|农工民主党|致公党))/,
    spoken: () => '',
  },
  { words: /^国家(?:税务总局|统计局)/, spoken: (core) => core },
]

/** The words before the place, or ''. */
export function leadOf(name: string): string {
  return leads.map(({ words }) => words.exec(name)?.[0]).find((found) => found !== undefined) ?? ''
}

/** What stands behind the place in speech: 委组织部 (区委组织部), 政协; '' where nothing short is said. */
export function spokenCore(lead: string, core: string): string {
  return leads.find(({ words }) => words.test(lead))?.spoken(core) ?? core
}
