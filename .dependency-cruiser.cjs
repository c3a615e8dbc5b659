/**
 * Who may import whom. Every rule says why in its comment, and tooling/planted/ holds a fault for each of them
 * (`// breaks: <rule>` on the line), which tooling/planted-faults.unit.test.ts expects to be reported.
 * Patterns start with (?:^|/) so that they hold for the planted tree as well.
 */
const service = '(?:^|/)services/([^/]+)/src/';
const feature = `${service}([^/]+)/`;
const anyService = '(?:^|/)services/[^/]+/src/';
const npm = (...names) => `(?:^|/)node_modules/(?:@types/)?(?:${names.join('|')})/`;
const test = '\\.test\\.tsx?$';
const builder = '(?:\\.builder\\.ts$|/test-support/)';
/** Files that compose a service: they may bind any port to any adapter. */
const composition = `${anyService}(?:app\\.module|main|config)\\.ts$`;
/** The demo loads in bulk past the repositories; commands compose features as a module does. */
const loaders = `${anyService}(?:demo|commands)/`;

const anythingNats = npm('@nats-io', '@nestjs/microservices', 'nats');
const anythingMongo = npm('mongoose', 'mongodb', '@nestjs/mongoose');

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment:
        'Rules are pure functions over plain data: domain/ imports only the kernel, the calendar, the codes of the ' +
        'contracts and what they recognise in a text, luxon, rrule and the numbering plans of libphonenumber, so ' +
        'that it is tested without a server and read without a framework.',
      severity: 'error',
      from: { path: `${anyService}.*/?domain/`, pathNot: [test, builder] },
      to: {
        pathNot: [
          `${anyService}.*/?domain/`,
          '(?:^|/)packages/(?:kernel|calendar)/',
          '(?:^|/)packages/contracts/(?:dist|src)/(?:codes|scrub)(?:/|\\.)',
          npm('luxon', 'rrule', 'libphonenumber-js'),
        ],
      },
    },
    {
      name: 'use-cases-know-no-transport',
      comment:
        'A use case loads, decides and saves through ports. It knows neither HTTP nor mongoose, NATS or BullMQ, so ' +
        'that adapters can be changed without it; of Nest it takes the decorators of @nestjs/common only.',
      severity: 'error',
      from: { path: `${anyService}.*/?use-cases/`, pathNot: [test, builder] },
      to: {
        path: [
          npm('@nestjs/(?!common/)[^/]+', 'mongoose', 'mongodb', '@nats-io', 'nats', 'bullmq'),
          npm('fastify', '@fastify', 'ioredis'),
          '(?:^|/)packages/messaging/',
          `${anyService}.*/?(?:http|messaging|jobs|persistence)/`,
        ],
      },
    },
    {
      name: 'only-persistence-knows-mongoose',
      comment:
        'What the database is, and how a document is shaped, is known in one folder per feature: persistence/. ' +
        'Modules may import @nestjs/mongoose to register schemas; in packages only those that hold transactions.',
      severity: 'error',
      from: {
        path: ['(?:^|/)services/[^/]+/src/', '(?:^|/)packages/[^/]+/src/'],
        pathNot: [
          test,
          builder,
          `${anyService}.*/?persistence/`,
          loaders,
          '\\.module\\.ts$',
          '(?:^|/)packages/(?:messaging|service-kit|testing)/src/',
        ],
      },
      to: { path: anythingMongo },
    },
    {
      name: 'modules-register-schemas-only',
      comment:
        'A module binds ports to adapters: of the database it needs @nestjs/mongoose to register schemas, and no ' +
        'more. Queries belong in persistence/.',
      severity: 'error',
      from: { path: `${anyService}.*\\.module\\.ts$` },
      to: { path: npm('mongoose', 'mongodb') },
    },
    {
      name: 'only-messaging-knows-nats',
      comment:
        'Facts leave by the outbox and arrive in messaging/, one file per reaction: elsewhere a publish would escape ' +
        'the transaction. Questions are asked by an adapter in messaging/ behind a port.',
      severity: 'error',
      from: {
        path: anyService,
        pathNot: [
          // The gateway owns no data: there is no transaction that a publish could escape.
          '(?:^|/)services/gateway/',
          test,
          builder,
          `${anyService}.*/?messaging/`,
          '\\.module\\.ts$',
          composition,
          loaders,
        ],
      },
      to: { path: [anythingNats, '(?:^|/)packages/messaging/'] },
    },
    {
      name: 'packages-leave-nats-to-messaging',
      comment:
        'Subjects, streams and settlement are decided in packages/messaging alone, so that one place knows the rules.',
      severity: 'error',
      from: {
        path: '(?:^|/)packages/[^/]+/src/',
        pathNot: [test, '(?:^|/)packages/(?:messaging|service-kit|testing)/src/'],
      },
      to: { path: anythingNats },
    },
    {
      name: 'only-jobs-know-bullmq',
      comment:
        'Jobs are derived data, made and processed in jobs/: a queue used elsewhere would become a second truth. ' +
        'Modules may import @nestjs/bullmq to register queues.',
      severity: 'error',
      from: {
        path: ['(?:^|/)services/[^/]+/src/', '(?:^|/)packages/[^/]+/src/'],
        pathNot: [
          test,
          `${anyService}.*/?jobs/`,
          '\\.module\\.ts$',
          composition,
          '(?:^|/)packages/(?:service-kit|testing)/src/',
        ],
      },
      to: { path: npm('bullmq', '@nestjs/bullmq') },
    },
    {
      name: 'no-service-imports-a-service',
      comment:
        'Services are deployed apart and own their data: what one needs of another comes by events, into a small ' +
        'local copy, or by a question listed in packages/contracts.',
      severity: 'error',
      from: { path: '(?:^|/)services/([^/]+)/' },
      to: { path: '(?:^|/)services/[^/]+/', pathNot: '(?:^|/)services/$1/' },
    },
    {
      name: 'nothing-imports-a-service',
      comment:
        'Packages, the launcher, the tests and the console reach a service from outside, as everybody does: over HTTP, ' +
        'events, or its command line.',
      severity: 'error',
      from: { pathNot: '(?:^|/)services/' },
      to: {
        path: [
          '(?:^|/)services/[^/]+/',
          '^@maillage/(?:directory|appointments|referrals|reporting|gateway)(?:/|$)',
        ],
      },
    },
    {
      name: 'features-meet-at-ports',
      comment:
        "A feature reaches another through its module or its ports/ only: the rest is that feature's to change.",
      severity: 'error',
      from: { path: feature, pathNot: [test, loaders] },
      to: {
        path: `(?:^|/)services/$1/src/[^/]+/`,
        pathNot: [`(?:^|/)services/$1/src/$2/`, '\\.module\\.ts$', '/ports/'],
      },
    },
    {
      name: 'structures-are-written-by-their-store',
      comment:
        'The outlines of all houses are held in memory as long as their revision stands: who wrote houses past ' +
        'StructureStore, without moving it, would leave every list as it was.',
      severity: 'error',
      from: {
        path: anyService,
        pathNot: [test, builder, loaders, '\\.module\\.ts$', '/persistence/structure-store\\.ts$'],
      },
      to: {
        path: '(?:^|/)services/directory/src/structures/persistence/structure\\.schema\\.ts$',
      },
    },
    {
      name: 'kernel-stands-alone',
      comment:
        'The kernel is what everything rests on: it has no dependency at all, not even on Node.',
      severity: 'error',
      from: { path: '(?:^|/)packages/kernel/src/', pathNot: test },
      to: { pathNot: '(?:^|/)packages/kernel/src/' },
    },
    {
      name: 'contracts-know-no-part',
      comment:
        'The contracts are read by every part and by the console: they rest on the kernel and the calendar at most.',
      severity: 'error',
      from: { path: '(?:^|/)packages/contracts/src/', pathNot: test },
      to: { path: '(?:^|/)packages/(?!contracts/|kernel/|calendar/)[^/]+/' },
    },
    {
      name: 'console-knows-contracts-only',
      comment:
        'The console knows the product by its HTTP interface: of the workspaces it imports the contracts and nothing else.',
      severity: 'error',
      from: { path: '(?:^|/)admin-ui/src/' },
      to: { path: '(?:^|/)(?:packages/(?!contracts/)[^/]+|services|infra|tests)/(?:src|dist)/' },
    },
    {
      name: 'packages-by-name',
      comment:
        'A package is imported by its name, so that what it exports is its whole interface. (Only the part itself ' +
        'looks into its src/.)',
      severity: 'error',
      from: { path: '(?:^|/)(?:packages|services)/([^/]+)/|(?:^|/)(?:admin-ui|infra|tests)/' },
      to: { path: '(?:^|/)packages/[^/]+/src/', pathNot: '(?:^|/)packages/$1/src/' },
    },
    {
      name: 'no-test-code-in-production',
      comment: 'What the product runs on does not depend on its tests.',
      severity: 'error',
      from: {
        path: '(?:^|/)(?:packages|services|admin-ui|infra)/',
        pathNot: [test, builder, '(?:^|/)packages/testing/', '\\.contract\\.ts$'],
      },
      to: { path: [test, builder, '(?:^|/)packages/testing/', npm('@jest', 'fast-check')] },
    },
    {
      name: 'declared-dependencies-only',
      comment:
        "What a part imports stands in that part's own package.json: what another part happens to install may go at any time.",
      severity: 'error',
      from: { path: '(?:^|/)(?:packages|services|admin-ui|infra|tests)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'everything-resolves',
      comment:
        'An import that leads nowhere escapes every other rule. (Build first: packages load from dist.)',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'no-cycles',
      comment:
        'Two files that need each other are one thing in two places: neither can be read, tested or moved alone.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: '(?:^|/)(?:node_modules|dist)/' },
    // An `import type` is a dependency of the design as well.
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
    skipAnalysisNotInRules: true,
  },
};
