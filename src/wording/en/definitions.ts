// English: what the terms of budgets mean, in the product's own words.
import type { Definitions } from '../definitions.ts'

export const definitions: Definitions = {
  sangong:
    'The “three public” expenses (“三公”经费): official travel abroad, official vehicles (purchase and operation) and official receptions paid from fiscal appropriation.',
  'sangong.abroad':
    'Official travel abroad (因公出国（境）费): fares, lodging, meals and training of officials who travel abroad on duty.',
  'sangong.vehicle': 'Official vehicles (公务用车购置及运行费): buying official vehicles and running those there are.',
  'sangong.vehicle.purchase': 'Purchase of official vehicles (公务用车购置费): their price with the purchase tax.',
  'sangong.vehicle.operation':
    'Operation of official vehicles (公务用车运行维护费): fuel, repairs, tolls, insurance and safety bonuses.',
  'sangong.reception': 'Official receptions (公务接待费): receiving guests on duty within the rules, foreign guests included.',
  operating:
    'Operating expenses of the agency (机关运行经费): what an administrative body spends to keep running, such as office, water, power, travel, meetings and training; ordinary public institutions do not report it.',
  procurement:
    'Government procurement (政府采购): goods, works and services bought with fiscal funds and listed in a procurement budget.',
  performance:
    'Performance management (绩效目标管理): a project gets targets for its output and effect and is judged by them afterwards.',
  total: 'Total income and expenditure: all that an organization receives, or spends, in a year.',
  basic: 'Basic expenditure (基本支出): what keeps a body running, made of personnel and public expenses.',
  project: 'Project expenditure (项目支出): what is spent on particular tasks beyond basic expenditure.',
  personnel: 'Personnel expenses (人员经费): wages, welfare, social insurance contributions and subsidies to individuals.',
  public: 'Public expenses (公用经费): goods and services of daily running, such as office, water, power, travel and repairs.',
  appropriation: 'Fiscal appropriation (财政拨款): funds received from the treasury of the same level in the year.',
  general:
    'General public budget (一般公共预算): the budget fed mainly by taxes that pays for livelihood and the running of government.',
  government_fund: 'Government funds (政府性基金预算): levies raised from certain payers for a certain purpose.',
  state_capital: 'State capital operations (国有资本经营预算): the yields of state capital and how they are used.',
  special_account:
    'Special fiscal accounts (财政专户管理资金): income kept in special accounts of the treasury, usually school fees.',
  business: 'Business income (事业收入): what a public institution earns by its professional work.',
  superior: 'Subsidies from superior bodies (上级补助收入): what a superior body grants beside fiscal appropriation.',
  affiliated: 'Payments from affiliated bodies (附属单位上缴收入): what subordinate bodies with accounts of their own hand over.',
  meeting: 'Meetings (会议费): rooms, lodging, meals and transport of meetings.',
  training: 'Training (培训费): lecturers, rooms, lodging and meals of trainings.',
  operating_income: 'Operating income (事业单位经营收入): what a public institution earns beside its professional work.',
  other: 'Other income (其他收入): income beside appropriation, business and operating income.',
  carried_over: 'Carried over (上年结转结余): what last year left to be used this year.',
  budget: 'Budget (预算): the plan of income and expenditure approved for a year.',
  final: 'Final accounts (决算): what was received and spent by the end of the year.',
  vehicle: 'Official vehicles held (公务用车保有量): the number of vehicles that an organization has.',
  post: 'Authorized posts (编制): how many people may be employed, which is not how many are in post.',
  functional: 'Functional accounts (功能分类科目): expenditure by what government does, in three levels (类, 款, 项).',
  economic: 'Economic accounts (经济分类科目): expenditure by what is bought or paid, in two levels (类, 款).',
}
