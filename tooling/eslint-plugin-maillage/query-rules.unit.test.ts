import { describe, it } from '@jest/globals';
import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';
import plugin from './index.js';

RuleTester.describe = describe;
RuleTester.it = it;

const tester = new RuleTester({ languageOptions: { parser: tseslint.parser } });

/** Checks one rule: code that it lets pass, and code in which it finds that many faults. */
function check(
  name: keyof typeof plugin.rules,
  valid: readonly string[],
  invalid: readonly (readonly [code: string, faults?: number])[],
): void {
  tester.run(name, plugin.rules[name], {
    valid: [...valid],
    invalid: invalid.map(([code, faults = 1]) => ({
      code,
      errors: Array.from({ length: faults }, () => ({ messageId: 'refused' })),
    })),
  });
}

check(
  'no-regex-in-filter',
  [
    "model.find({ folded: { $gte: prefix, $lt: prefix + '\\uffff' } })",
    'names.find((name) => /^a/.test(name))',
    "model.find({ folded: text.replace(/[^a-z]/g, '') })",
    'z.string().regex(/^[a-z]+$/)',
    'const shape = { name: /^x/ }',
  ],
  [
    ['model.find({ name: /^mais/ })'],
    ['model.findOne({ name: { $in: [/^a/, /^b/] } })', 2],
    ['model.find({ name: { $not: /x/ } })'],
    ["model.countDocuments({ name: new RegExp('^' + text, 'i') })"],
    ['const starts = new RegExp(text); model.find({ name: starts })'],
    ['const filter = { name: /x/ }; model.find(filter)'],
    ['const filter: QueryFilter<House> = { name: /x/ }'],
    ['const byName = (text: string): Filter<House> => ({ name: RegExp(text) })'],
    ['function byName(): mongo.Filter<House> { return { name: /x/ } }'],
    ['model.aggregate([{ $match: { name: /x/ } }])'],
    ['model.bulkWrite([{ updateOne: { filter: { name: /x/ }, update: {} } }])'],
    ['model.bulkWrite(rows.map((row) => ({ deleteOne: { filter: { name: /x/ } } })))'],
    ['model.find({ ...(text ? { name: /x/ } : {}), open: true })'],
    ["model.distinct('name', { name: /x/ })"],
    ["const condition = { $regex: '^x' }"],
  ],
);

check(
  'no-top-level-or-and',
  ['model.find({ open: true })', 'z.string().or(z.number())', 'const choice = { $or: [] }'],
  [
    ['model.find({ $or: [{ a: 1 }, { b: 2 }] })'],
    ['model.updateOne({ _id, $and: [a, b] }, { $set: {} })'],
    ['model.aggregate([{ $match: { $nor: [a] } }])'],
    ['model.find({ ...{ $or: [a, b] } })'],
    ['model.find().or([{ a: 1 }])'],
  ],
);

check(
  'no-in-with-range',
  [
    'model.find({ teamId: { $in: ids } })',
    'model.find({ teamId, dueAt: { $lt: now } })',
    'model.find({ teamId: { $in: ids }, open: true })',
  ],
  [
    ['model.find({ teamId: { $in: ids }, dueAt: { $lt: now } })'],
    ['const due = { $gte: from }; model.find({ teamId: { $in: ids }, dueAt: due })'],
  ],
);

check(
  'no-find-one-and',
  ['model.updateOne({ _id, version }, { $set })', 'model.findOne({ _id })'],
  [
    ['model.findOneAndUpdate({ _id }, { $set })'],
    ['collection.findOneAndDelete({ _id })'],
    ['model.findByIdAndUpdate(id, {})'],
    ["model['findOneAndReplace']({ _id }, {})"],
  ],
);

check(
  'no-unsupported-operator',
  ["dns.lookup('localhost')", 'model.aggregate([{ $group: { _id: 1 } }])', 'i18n.$t({ text: 1 })'],
  [
    ["model.aggregate([{ $lookup: { from: 'x' } }])"],
    ["model.aggregate().lookup({ from: 'x' })"],
    ["model.find({ $where: 'this.a > 1' })"],
    ["model.find().$where('this.a > 1')"],
    ["model.find({ $text: { $search: 'x' } })"],
    ['const stage = { $function: { body } }'],
  ],
);

check(
  'no-descending-string-index',
  [
    'schema.index({ teamId: 1, dueAt: -1 })',
    'schema.index({ structureId: 1, name: 1 })',
    'schema.index({ caseId: 1, version: -1 })',
    'model.find().sort({ name: -1 })',
    'const path = { bookedAt: { type: Date, index: -1 } }',
  ],
  [
    ['schema.index({ name: -1 })'],
    ['schema.index({ teamId: 1, reference: -1 }, { unique: true })'],
    ['schema.index({ structureId: 1, heldOn: -1 })'],
    ["schema.index({ name: 'desc' })"],
    ['collection.createIndex({ name: -1 })'],
    ['collection.createIndexes([{ key: { name: -1 } }])'],
    ['const path = { name: { type: String, index: -1 } }'],
    ['class House { @Prop({ index: -1 }) name!: string }'],
  ],
);

check(
  'no-text-or-hashed-index',
  ["schema.index({ place: '2dsphere' })", 'schema.index({ name: 1 })'],
  [["schema.index({ name: 'text' })"], ["collection.createIndex({ _id: 'hashed' })"]],
);

check(
  'plain-partial-filter',
  [
    "schema.index({ a: 1 }, { partialFilterExpression: { status: 'booked' } })",
    'schema.index({ a: 1 }, { partialFilterExpression: { b: { $exists: true }, c: { $gt: 0 } } })',
  ],
  [
    ['schema.index({ a: 1 }, { partialFilterExpression: { b: { $exists: false } } })'],
    ["schema.index({ a: 1 }, { partialFilterExpression: { b: { $in: ['x'] } } })"],
    ['schema.index({ a: 1 }, { partialFilterExpression: { $or: [] } })'],
  ],
);

check(
  'no-default-collation',
  [
    "schema.index({ a: 1 }, { collation: { locale: 'fr' } })",
    "model.find({}).collation({ locale: 'fr' })",
  ],
  [
    ["new Schema({}, { collation: { locale: 'fr' } })"],
    ["@Schema({ collation: { locale: 'fr' } }) class House {}"],
    ["connection.createCollection('houses', { collation: { locale: 'fr' } })"],
  ],
);

check(
  'explain-disable',
  ['// eslint-disable-next-line no-console -- the launcher speaks to a person\nconsole.log(1)'],
  [
    ['// eslint-disable-next-line no-console\nconsole.log(1)'],
    ['/* eslint-disable -- tired */\nconsole.log(1)'],
  ],
);
