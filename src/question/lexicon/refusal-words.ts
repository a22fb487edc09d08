// What the product does not do, as people ask for it: attempts on data and prompts, and everything that is no budget question.
import type { RefusalWhy } from '../understanding.ts'

export type Ground = { readonly why: RefusalWhy; readonly pattern: RegExp }

/** Refused wherever they stand, whatever else is asked. Over the normalized question in small letters. */
export const forbidden: readonly Ground[] = [
  { why: 'hidden_tables', pattern: /\bshow\s+(?:all\s+)?(?:tables|databases|schemas?)\b|\bdescribe\s+\w+\b|\.tables\b|\bt_[a-z]+\b|sqlite_(?:master|schema|temp)|\bpragma\b|\battach\b.*(?:database|['"/])|information_schema|\bselect\b.+\bfrom\b|\bunion\b.+\bselect\b|\bload_extension\b/ },
  { why: 'write', pattern: /\b(?:drop|alter|create|truncate|vacuum|reindex)\s+(?:table|view|index|database|trigger|schema)\b|\b(?:delete|drop|truncate)\b.*\b(?:from|table|data|records?|database|everything|facts?)\b|\binsert\s+(?:into|a|new|the)\b|\bupdate\b.+\bset\b|\b(?:overwrite|erase|wipe|purge|modify|edit|tamper)\b/ },
  { why: 'write', pattern: /\b(?:change|set|replace|update)\b.+\b(?:to|with)\b\s*(?:\d|zero)|\b(?:ingest|upload|import)\b.+\b(?:file|document|pdf|data|this)\b|\bgrant\b.+\bto\b/ },
  { why: 'write', pattern: /\brm\s+-|\bsudo\b|\bbash\b|\bshell\b|\bchmod\b|\bcurl\s|服务器|命令行|执行.{0,6}(?:命令|脚本|语句)/ },
  { why: 'write', pattern: /(?:删除|删掉|删了|删去|清空|清除|抹掉|抹去|销毁|毁掉|格式化|篡改|改写|覆盖掉|重写)|(?:修改|更改|改动|更新|写入|插入|录入|导入|上传|添加|新增|增补|登记|补录).*(?:数据|记录|数据库|库里|金额|数字|预算|文件|文档|为|成|到|经费|事实|条)/ },
  { why: 'write', pattern: /(?:把|将)[^把将\n]+(?:改成|改为|改到|设为|设成|设置为|写成|变成|换为|调成|调整为|调到|记为|标为|更正为)|(?:执行|运行)(?:一下|下)?(?:sql|命令|代码|脚本|以下)|提交到数据库|入库|(?:导入|录入|上传|入库)(?:这个|这份|一下|一份|到|进)/ },
  { why: 'prompt', pattern: /(?:系统|隐藏|内部|初始|原始|开发者)(?:的)?(?:提示|指令|设定|设置|规则|消息|指示|口令)|提示词|prompt|系统设定|(?:忽略|无视|忘记|忘掉|跳过|绕过|不要理会|抛开|取消|解除)(?:掉|了)?.*(?:指令|规则|要求|设定|限制|提示|约束|前面|之前|以上|上述)|(?:开发者|管理员|上帝|越狱|调试|维护|超级)(?:模式|权限|身份)|越狱|角色扮演|扮演|你现在是|你是一个没有|从现在(?:起|开始)你/ },
  { why: 'prompt', pattern: /\b(?:ignore|disregard|forget|bypass|override|skip)\b.*\b(?:instructions?|rules?|prompts?|previous|above|guidelines?|everything|restrictions?)\b|\bsystem\s+(?:prompt|message|instructions?)\b|\b(?:hidden|secret|internal|initial)\s+(?:instructions?|prompts?|rules?|settings?)\b|\bjailbreak\b|\bdeveloper mode\b|\bact as\b|\bpretend\b|\byou are now\b|\bdan\b|\broleplay\b/ },
  { why: 'hidden_tables', pattern: /(?:所有|全部|隐藏|内部|哪些|什么|数据库|库里|列出|有几张|后台).*(?:表名|数据表|库表|表结构|字段名|数据库结构|schema)|数据库(?:的|里的|中的)?(?:所有|全部)?(?:的)?(?:表|结构|密码|口令|路径|账号|连接)|表结构|源代码|源码|(?:api|访问|接口)?密钥|api key|密码|口令|token|环境变量|配置文件|服务器(?:地址|ip|密码)/ },
  { why: 'hidden_tables', pattern: /\b(?:hidden|internal|all|database|secret|list|show|dump|which|what)\b.*\b(?:tables?|schemas?|columns)\b.*(?:database|hidden|internal|sqlite|schema|you have|your)|\b(?:hidden|internal|database|secret)\s+(?:tables?|schemas?)\b|\btables?\b.*\bdatabase\b|\bschema\b|\bpasswords?\b|\bapi[ _-]?keys?\b|\bcredentials?\b|\bsource code\b|\benvironment variables?\b|\/etc\/|\.\.\/|<script/ },
] // biome-ignore format: patterns stay on one line

/** Refused where the question is about nothing that the catalog covers, or plainly about something else. */
export const outOfScope: readonly Ground[] = [
  { why: 'forecast', pattern: /预测|预估|推测|估计一下|猜一下|猜猜|明年(?:会|将|能|可能|是不是|还)|[明后]年.{0,16}(?:预计|会是|将是|会有|会达到|将达到)|预计[明后]年|后年会|未来(?:几年|会|的)|会不会(?:增|减|涨|降|多|少|提|砍|超|继续|再|变)|将来|走势如何发展|\b(?:predict|forecast|estimate|guess|expected? to|will it|next year'?s? (?:likely|probably))\b/ },
  { why: 'opinion', pattern: /是不是浪费|浪费|合理吗|合不合理|是否合理|合理不|合规吗|是否合规|应该(?:减|增|砍|多|少)|该不该|值不值|值得|你觉得|你认为|你怎么看|怎么看待|评价|评论|点评|看法|好不好看|贪污|腐败|违规|违法|贪|过高|太高|太多|太少|偏高|偏低|正常吗|是否正常|有没有问题|有问题吗|问题大不大|靠谱吗|多不多|高不高|少不少|\b(?:wasteful|waste|reasonable|corrupt|corruption|opinion|do you think|should they|justified|too (?:high|much|low|little)|excessive|worth it|fair)\b/ },
  { why: 'personal', pattern: /(?:局长|主任|书记|领导|科长|处长|区长|市长|县长|镇长|干部|公务员|员工|个人|某人|他|她|谁|人均)的?(?:个人)?(?:工资|收入|年薪|月薪|薪水|薪资|奖金|补贴|待遇|年收入|拿多少)|(?:主任|局长|书记|负责人|领导|科长|处长|区长|市长|一把手|法人|会计)(?:是谁|叫什么|姓名|名字|是哪位|的名字)|(?:住址|身份证号|家庭|生日|年龄|照片|简历)|\b(?:salary|salaries|wage) of (?:the )?(?:director|head|mayor|official)\b|\b(?:director|mayor|head|boss|chief)(?:'s)? (?:salary|wage|name|income)\b|\bwho is the (?:director|head|mayor|chief|boss)\b/ },
  { why: 'not_budget', pattern: /天气|下雨|下雪|气温|温度|笑话|段子|故事|写(?:一)?(?:首|篇|个|段|封)|作诗|诗歌|歌词|情书|作文|翻译|菜谱|做菜|好吃|吃什么|吃啥|火锅|美食|餐馆|电影|电视剧|小说|音乐|游戏|足球|篮球|比赛|彩票|星座|算命|股票|股价|基金净值|汇率|比特币|房价|房租|门票|机票|火车|高铁|航班|酒店|旅游攻略|景点|导航|路线|堵车|快递|外卖|医生|看病|吃药|症状|感冒|怀孕|减肥|健身|恋爱|女朋友|男朋友|老婆|结婚|离婚|考试|作业|高考|数学题|编程|写代码|python|java|算法|bug|报税|避税|税务建议|个税|个人所得税|怎么缴税|贷款|理财|投资建议|办理|怎么办|身份证|护照|驾照|户口|社保卡|上班时间|上班|营业执照|几点|下班|营业时间|总统|主席|总理|首都|历史上|世界杯|新闻|八卦|明星|几点了|星期几|农历|生日快乐|唱歌|聊天|陪我|心情|地址在哪|在哪里办|投诉|举报|人口多少|面积多大|gdp|等于几|圆周率|法语|英语怎么说|养(?:猫|狗)|手机推荐|推荐/ },
  { why: 'not_budget', pattern: /\b(?:weather|joke|poem|poetry|story|song|lyrics|recipe|movie|film|football|soccer|stock|stocks|bitcoin|exchange rate|translate|translation|code|python|javascript|capital of|president|prime minister|population|restaurant|hotpot|recommend|dinner|lunch|hotel|flight|train|tax advice|homework|essay|horoscope|lottery|game|music|novel|doctor|medicine|house prices?|news|gdp|who won|what time|birthday|love letter)\b/ },
] // biome-ignore format: patterns stay on one line

/** Words by which a question shows that it is about money of public bodies, even if it is not understood. */
export const budgetWords =
  /预算|决算|经费|支出|收入|开支|三公|采购|拨款|接待|公车|用车|编制|科目|项目|绩效|指标|费用|资金|专项|基金|财政|花了|多少钱|运维|补贴|补助|工资|福利|津贴|\d{4}年|budget|expend|spend|revenue|income|cost|fund|procure|fiscal|expens|sangong|yusuan/
